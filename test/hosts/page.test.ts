// A page of its own: it looks at the page before the script is there.
import {expect} from 'chai';
import {created, main, parsed, settled, upgraded, write} from '../helpers/mount.js';
import '../helpers/quiet.js';
import {all, shown, text} from '../helpers/reader.js';
import {daysOf, disputed} from '../helpers/stories.js';

const TAGS = ['crisis-timeline', 'crisis-factbox', 'crisis-story'] as const;
/** What Lit leaves on every page: its version numbers and a map. */
const LITS = /^(?:lit|reactive)\w*Versions$|^lit(?:IssuedWarnings|PropertyMetadata)$/;

const ARTICLE = `<h1>An article</h1><p lang="en">With <a href="#x">a link</a>, <b>bold</b>.</p>
  <ul><li>One</li></ul><blockquote>Two</blockquote><table><tbody><tr><td>3</td></tr></tbody></table>
  <form><input value="4"><button>Five</button></form>`;

/** The look of everything in the article. */
function looks(root: Element): string[] {
  return [document.documentElement, document.body, root, ...root.querySelectorAll('*')].map(
    (node) => {
      const style = getComputedStyle(node);
      return [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`).join('; ');
    },
  );
}

let globals: Set<string>;
const prototypes = [Object, Array, String, Function, Map, Promise, Node, Element, HTMLElement];
const owned = () =>
  prototypes.map(({prototype}) => Object.getOwnPropertyNames(prototype).sort().join());

describe('a page', () => {
  let was: {looks: string[]; owned: string[]; head: string; attributes: string[]};
  const attributes = () =>
    [document.documentElement, document.body].map((one) => one.getAttributeNames().join());

  before(async function () {
    document.documentElement.lang = 'en-GB';
    const article = document.createElement('article');
    // A scroll bar that comes with a longer page is not what this is about.
    article.style.width = '600px';
    article.append(parsed(ARTICLE));
    document.body.append(article);
    const asBefore = looks(article);
    globals = new Set(Object.getOwnPropertyNames(window));
    was = {
      looks: asBefore,
      owned: owned(),
      head: document.head.innerHTML,
      attributes: attributes(),
    };
    await import('../../src/index.js');
    const elements = TAGS.map((tag) => document.createElement(tag));
    document.body.append(...elements);
    for (const element of elements) await settled(element);
    const after = looks(article);
    const names = Object.getOwnPropertyNames(window);
    results = {
      looks: after,
      added: names.filter((name) => !globals.has(name) && !LITS.test(name)),
      owned: owned(),
      head: document.head.innerHTML,
      attributes: attributes(),
      shown: elements.map((element) => element.shadowRoot!.childElementCount),
    };
    for (const one of [article, ...elements]) one.remove();
  });
  let results: {
    looks: string[];
    added: string[];
    owned: string[];
    head: string;
    attributes: string[];
    shown: number[];
  };

  it('has the elements', () => {
    expect(Math.min(...results.shown)).to.be.above(0);
  });

  it('looks as before', () => {
    results.looks.forEach((look, i) => {
      const now = look.split('; ');
      // The page grows; everything else stays.
      if (i > 1) expect(now).to.deep.equal(was.looks[i]!.split('; '));
    });
    expect(results.looks).to.have.length(was.looks.length);
  });

  it('has no global more, and the language’s own objects are as they were', () => {
    expect(results.added).to.deep.equal([]);
    expect(results.owned).to.deep.equal(was.owned);
  });

  it('has nothing more in its head, and nothing on its root or body', () => {
    expect(results.head).to.equal(was.head);
    expect(results.attributes).to.deep.equal(was.attributes);
  });
});

describe('the host element', () => {
  for (const tag of TAGS)
    it(`${tag} has on itself only what the author wrote`, async () => {
      const element = await upgraded(tag, {class: 'mine', 'data-heading': '3'});
      expect(element.getAttributeNames().sort()).to.deep.equal(['class', 'data-heading']);
      expect(element.className).to.equal('mine');
      expect(element.childNodes).to.have.length(0);
    });
});

describe('on a page that has put things on every object and list', () => {
  const spoil = [
    [Object.prototype, 'everywhere', () => 'nonsense'],
    [Array.prototype, 'everywhere', () => 'nonsense'],
    [Array.prototype, 'first', 'nonsense'],
  ] as const;

  beforeEach(() => {
    for (const [prototype, name, value] of spoil)
      Object.defineProperty(prototype, name, {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
  });
  afterEach(() => {
    for (const [prototype, name] of spoil) Reflect.deleteProperty(prototype, name);
  });

  for (const tag of TAGS)
    it(`a ${tag} shows its story`, async () => {
      const element = await created(tag, {content: disputed});
      const words = text(element);
      for (const [, name] of spoil) Reflect.deleteProperty(Object.prototype, name);
      expect(words).to.include('at least 3 boats').and.not.include('nonsense');
      expect(words).to.include('Claimed by The keeper, not verified');
    });

  it('a story given as JSON is sound', async () => {
    const element = await upgraded('crisis-timeline', {
      'data-content': JSON.stringify(daysOf(2)),
    });
    expect(shown(element)).to.have.length(2);
  });
});

describe('under a page’s own styles', () => {
  const under = async (css: string, run: () => Promise<void>) => {
    const style = Object.assign(document.createElement('style'), {textContent: css});
    document.head.append(style);
    try {
      await run();
    } finally {
      style.remove();
    }
  };

  it('an element is a block, whatever the page resets', () =>
    under('* { all: unset !important; }', async () => {
      await write('<crisis-timeline></crisis-timeline>');
      const element = main.firstElementChild!;
      expect(getComputedStyle(element).display).to.equal('block');
      expect(all(element, 'li')[0]!.getClientRects().length).to.be.above(0);
    }));

  it('an element that is hidden is not there', () =>
    under('crisis-timeline { display: block; }', async () => {
      const element = await created('crisis-timeline', {hidden: true});
      expect(getComputedStyle(element).display).to.equal('none');
    }));

  it('what the page says of li, p and a does not reach into an element', () =>
    under('li, p, a { display: none !important; }', async () => {
      const element = await created('crisis-timeline', {content: disputed});
      expect(all(element, 'li')[0]!.checkVisibility()).to.be.true;
    }));

  it('an element takes up the page’s type and colour', () =>
    under('main { font: italic 30px monospace; color: rgb(1, 2, 3); }', async () => {
      const element = await created('crisis-timeline', {content: disputed});
      const {color, fontFamily} = getComputedStyle(all(element, '[part=text] p')[0]!);
      expect([color, fontFamily]).to.deep.equal(['rgb(1, 2, 3)', 'monospace']);
    }));
});

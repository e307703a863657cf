import '../../src/index.js';
import {expect} from 'chai';
import {main, parsed, settled, until} from '../helpers/mount.js';
import {errors, heard} from '../helpers/quiet.js';
import {all, part, text} from '../helpers/reader.js';
import {daysOf} from '../helpers/stories.js';

const content = JSON.stringify(daysOf(3)).replaceAll("'", '&#39;');

/** The timeline on a page, after what it has to tell is told. */
async function author(html: string, where: Element = main): Promise<Element> {
  where.append(parsed(html));
  const element = await until(
    () =>
      main.querySelector('crisis-timeline') ??
      main.querySelector('.crisis-timeline, p')?.shadowRoot?.firstElementChild,
  );
  return settled(element);
}
const hear = () => [heard().join('\n'), errors().flatMap(({problems}) => problems)] as const;

/** The lines of a text as they stand under one another; WebKit's `innerText` has none of them. */
function lines(box: Element): string[] {
  const text = box.firstChild as Text;
  const range = document.createRange();
  const shown: string[] = [];
  let [from, above] = [0, -Infinity];
  for (const line of text.data.split('\n')) {
    range.setStart(text, from);
    range.setEnd(text, from + line.length);
    const {bottom} = range.getBoundingClientRect();
    if (bottom > above) shown.push(line);
    [from, above] = [from + line.length + 1, bottom];
  }
  return shown;
}

describe('a misspelt attribute', () => {
  for (const [html, expected] of Object.entries({
    [`<crisis-timeline data-content='${content}' limt="3"></crisis-timeline>`]: 'limt',
    [`<crisis-timeline data-content='${content}' data-ordr="newest"></crisis-timeline>`]: 'ordr',
    [`<div class="crisis-timeline" data-content='${content}' data-haeding="3"></div>`]: 'haeding',
    '<p><a href="/story/idlib-2020?limt=3&ref=x#crisis-timeline">x</a></p>': 'limt',
  }))
    it(`is told with the nearest right one: ${expected} in ${html.slice(0, 16)}…`, async () => {
      const right = {limt: 'limit', ordr: 'order', haeding: 'heading'}[expected];
      await author(html);
      const [said, problems] = hear();
      const message = `is not an attribute here; did you mean "${right}"?`;
      expect(problems).to.deep.equal([{path: expected, message}]);
      expect(said).to.equal(`<crisis-timeline>\n${expected}: ${message}`);
    });

  it('that is nothing like ours is the page’s own', async () => {
    await author(
      `<crisis-timeline data-content='${content}' id="a" class="b" style="" title="" dir="ltr" slot="" part="" role="group" tabindex="-1" hidden
        aria-label="" itemprop="" data-v-7ba5bd90 data-id="" data-track="" data-reactid="" onclick="" data-utm_source="" data-block="" data-align=""></crisis-timeline>`,
    );
    expect(hear()).to.deep.equal(['', []]);
  });
});

describe('where the publisher asks for a preview', () => {
  const mistakes = {
    tag: '<crisis-timeline story="idlb-2020"></crisis-timeline>',
    div: '<div class="crisis-timeline" data-story="idlb-2020"></div>',
    link: '<p><a href="/story/idlb-2020#crisis-timeline">All of it</a></p>',
  };
  for (const [name, html] of Object.entries(mistakes)) {
    it(`a mistake in a ${name} is shown on the page, with the nearest right value`, async () => {
      const body = document.createElement('section');
      body.setAttribute('data-crisis-preview', '');
      main.append(body);
      const element = await author(html, body);
      const box = part(element, 'problems');
      expect(box.checkVisibility()).to.equal(true);
      expect(text(box)).to.equal(
        '<crisis-timeline> story: no story "idlb-2020" in this bundle; did you mean "idlib-2020"?',
      );
      expect(lines(box)).to.have.length(2);
      hear();
    });

    it(`and nowhere else: a mistake in a ${name} is on the console only`, async () => {
      const element = await author(html);
      expect(all(element, '[part=problems]')).to.have.length(0);
      expect(element.shadowRoot!.textContent).to.not.include('did you mean');
      hear();
    });
  }

  it('all mistakes are shown over what can be shown, and go when they are mended', async () => {
    main.setAttribute('data-crisis-preview', '');
    const element = await author(
      `<crisis-timeline data-content='${content}' limit="many" odrer="x"></crisis-timeline>`,
    );
    main.removeAttribute('data-crisis-preview');
    const [said] = hear();
    expect(lines(part(element, 'problems')).join('\n')).to.equal(said);
    expect(said).to.include('limit: "many" is not a whole number').and.include('"order"');
    const first = all(element, '.entry')[0]!.getBoundingClientRect();
    expect(part(element, 'problems').getBoundingClientRect().bottom).to.be.below(first.top);
    element.removeAttribute('odrer');
    element.setAttribute('limit', '2');
    await settled(element);
    expect(all(element, '[part=problems]')).to.have.length(0);
    expect(hear()).to.deep.equal(['', []]);
  });

  for (const [what, html] of [
    ['an element', '<crisis-timeline limt="3"></crisis-timeline>'],
    ['a link that stays one', '<p><a href="/x#crisis-timeline">All of it</a></p>'],
  ] as const)
    it(`a message in ${what} is English, from left to right, on a page in Arabic`, async () => {
      Object.assign(document.documentElement, {lang: 'ar', dir: 'rtl'});
      main.setAttribute('data-crisis-preview', '');
      main.append(parsed(html));
      const box = await until(() => {
        const host = main.firstElementChild!;
        return host.shadowRoot?.querySelector<HTMLElement>('[part=problems], p');
      });
      main.removeAttribute('data-crisis-preview');
      expect(getComputedStyle(box).direction).to.equal('ltr');
      expect(box.lang).to.equal('en');
      hear();
    });

  it('a page without mistakes has no such box', async () => {
    main.setAttribute('data-crisis-preview', '');
    const element = await author(`<crisis-timeline data-content='${content}'></crisis-timeline>`);
    main.removeAttribute('data-crisis-preview');
    expect(all(element, '[part=problems]')).to.have.length(0);
  });
});

describe('a part that a style sheet of the page names', () => {
  const timeline = `<crisis-timeline data-content='${content}'></crisis-timeline>`;
  /** What an author is told of a page with this style sheet. */
  const told = async (css: string, html = `<div data-crisis-preview>${timeline}</div>`) => {
    const style = Object.assign(document.createElement('style'), {textContent: css});
    document.head.append(style);
    try {
      const element = await author(html);
      const [said] = hear();
      // It must not look at the next test's style sheet.
      main.replaceChildren();
      await settled(element);
      return said;
    } finally {
      style.remove();
    }
  };

  for (const [css, expected] of [
    ['crisis-timeline::part(headlin) {color: red}', 'headlin'],
    ['article, main crisis-timeline:hover::part(headlin)::before {color: red}', 'headlin'],
    ['p.crisis-timeline.wide::part(entry headlin) {color: red}', 'headlin'],
    ['@media all {main {crisis-timeline::part(headlin) {color: red}}}', 'headlin'],
  ] as const)
    it(`and that does not exist is told where an author previews: ${css}`, async () => {
      expect(await told(css)).to.equal(
        `<crisis-timeline>\n::part(${expected}): is not a part here; did you mean "headline"?`,
      );
    });

  it('is told of a div too', async () => {
    const html = `<div data-crisis-preview><div class="crisis-timeline" data-content='${content}'></div></div>`;
    expect(await told('.crisis-timeline::part(sidebar) {color: red}', html)).to.equal(
      '<crisis-timeline>\n::part(sidebar): is not a part here',
    );
  });

  for (const css of [
    'crisis-timeline::part(headline), crisis-timeline::part(entry date):hover {color: red}',
    // Another element's, the page's own, or unknown whose.
    'crisis-map::part(sidebar), crisis-timeline-x::part(sidebar), x-crisis-timeline::part(sidebar) {color: red}',
    'crisis-timeline media-player::part(sidebar), :not(crisis-timeline)::part(sidebar) {color: red}',
    '.teaser::part(sidebar), ::part(sidebar) {color: red}',
    '@supports selector(crisis-timeline::part(sidebar)) {a {color: red}}',
    '@import "data:text/css,a{}";',
  ])
    it(`is not told when it may be right: ${css}`, async () => {
      expect(await told(css)).to.equal('');
    });

  it('is looked for in linear time, whatever the selectors are', async () => {
    // In a string, because WebKit's own time for that many classes is not linear.
    const css = `[title="${'.crisis-timeline'.repeat(20_000)}"] {color: red}`;
    const began = performance.now();
    expect(await told(css)).to.equal('');
    expect(performance.now() - began).to.be.below(2000);
  });

  it('is not told to readers', async () => {
    expect(await told('crisis-timeline::part(headlin) {color: red}', timeline)).to.equal('');
  });

  it('is looked for beside a style sheet that nobody may read', async () => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = 'data:text/css,crisis-timeline::part(sidebar)%7B%7D';
    document.head.prepend(link);
    await new Promise((resolve) => (link.onload = link.onerror = resolve));
    try {
      expect(await told('crisis-timeline::part(headlin) {color: red}')).to.include('headlin');
    } finally {
      link.remove();
    }
  });
});

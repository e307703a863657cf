import '../../src/index.js';
import {registerStory} from '../../src/index.js';
import {expect} from 'chai';
import {main, parsed, settled, until} from '../helpers/mount.js';
import {elementIn, later, leftAlone, parsedAgain, placed} from '../helpers/placed.js';
import {errors, heard} from '../helpers/quiet.js';
import {all, shown, text} from '../helpers/reader.js';
import {daysOf, wrong} from '../helpers/stories.js';

registerStory({...daysOf(9), id: 'quay'});
const ELSEWHERE = 'https://paper.example/en/story/quay';
const NEAR = '/story/quay';

const seen = (node: Element) => node.checkVisibility() && node.getClientRects().length > 0;

describe('the same options', () => {
  const options = {
    story: 'quay',
    limit: '3',
    order: 'newest',
    theme: 'dark',
    heading: '4',
    lang: 'en',
  };
  const data = Object.entries(options)
    .map(([name, value]) => `data-${name}="${value}"`)
    .join(' ');
  const query = Object.entries(options)
    .filter(([name]) => name !== 'story')
    .map((one) => one.join('='))
    .join('&amp;');
  const link = (more = '') => `<a href="${ELSEWHERE}?${query}${more}#crisis-timeline">The quay</a>`;
  const placements = {
    tag: `<crisis-timeline ${Object.entries(options)
      .map(([name, value]) => `${name}="${value}"`)
      .join(' ')}>${link()}</crisis-timeline>`,
    'tag with data': `<crisis-timeline ${data}>${link()}</crisis-timeline>`,
    div: `<div class="crisis-timeline" ${data}>${link()}</div>`,
    blockquote: `<blockquote class="x crisis-timeline y" ${data}>${link()}</blockquote>`,
    'lone link': `<p>${link()}</p>`,
    'lone link that a CMS has added to': `<p>\n ${link('&amp;ref=paper.example&amp;utm_source=x&amp;UTM[]=1')}<br></p>`,
    'lone link in bold': `<div><strong>${link()}</strong></div>`,
    ...Object.fromEntries(
      Object.entries({
        'a space without width': '&#8203;',
        'a mark of direction': '&rlm;',
        'an Arabic letter mark': '&#x61c;',
        'a soft hyphen': '&shy;',
        'a word joiner': '&#8288;',
        'a byte order mark and a space': '&#xfeff;&nbsp;',
        'a variation selector': '&#xfe0f;',
        'an empty span': '<span class="Apple-converted-space"></span>',
        'an icon':
          '<svg role="img" width="1em" height="1em"><title>leads elsewhere</title><path d="M0 0h1v1z"></path></svg>',
        'an empty font tag': '<font color="#000000">&nbsp;</font>',
        'a bookmark': '<a id="_GoBack" name="x"></a>',
        'what is hidden': '<span hidden>not seen</span>',
        'a comment': '<!-- x -->',
      }).flatMap(([name, html]) => [
        [`lone link after ${name}`, `<p>${html}${link()}</p>`],
        [`lone link before ${name}`, `<p>${link()}${html}</p>`],
      ]),
    ),
    ...Object.fromEntries(
      ['font', 'mark', 'small', 'big', 'cite', 'bdi', 'u', 'code', 'center'].map((tag) => [
        `lone link in ${tag}`,
        `<div><${tag}>${link()}</${tag}></div>`,
      ]),
    ),
  };
  for (const [name, html] of Object.entries(placements))
    it(`mean the same in a ${name}`, async () => {
      let element: Element;
      if (name.startsWith('tag')) {
        main.append(parsed(html));
        element = await settled(main.firstElementChild!);
      } else [, element] = await placed(html);
      expect(shown(element)).to.deep.equal(['e9', 'e8', 'e7']);
      expect(all(element, 'h4')).to.have.length(1);
      expect(getComputedStyle(element).colorScheme).to.equal('dark');
      expect(text(element.shadowRoot!.querySelector('button'))).to.be.a('string');
      expect(seen(main.querySelector('a')!)).to.equal(true);
      expect(main.innerHTML).to.equal(parsedAgain(html));
      // A timeline has the width of what it stands in.
      expect(element.getBoundingClientRect().width).to.be.above(200);
    });

  it('are validated the same', async () => {
    for (const html of [
      '<div class="crisis-timeline" data-story="quay" data-limit="many"></div>',
      `<p><a href="${NEAR}?limit=many#crisis-timeline">The quay</a></p>`,
    ]) {
      const [, element] = await placed(html);
      expect(heard()).to.deep.equal([
        '<crisis-timeline>\nlimit: "many" is not a whole number from 1 to 100000',
      ]);
      const [event] = errors();
      expect(event!.problems[0]!.path).to.equal('limit');
      expect(shown(element)).to.have.length(9);
      main.replaceChildren();
    }
  });

  it('report a misspelt story id, and keep the link', async () => {
    for (const html of [
      `<div class="crisis-timeline" data-story="quai"><a href="${NEAR}">The quay</a></div>`,
      '<p><a href="/story/quai#crisis-timeline">The quay</a></p>',
    ]) {
      const [host] = await placed(html);
      expect(heard().join()).to.include('no story "quai" in this bundle; did you mean "quay"?');
      expect(seen(host.querySelector('a')!)).to.equal(true);
      errors();
      main.replaceChildren();
    }
  });
});

describe('a div', () => {
  it('is replaced by every element, whichever tag it may have', async () => {
    for (const name of ['div', 'blockquote', 'p', 'section', 'span'])
      for (const tag of ['crisis-factbox', 'crisis-updates']) {
        const [host] = await placed(`<${name} class="${tag}">Words</${name}>`, tag);
        expect(host.localName).to.equal(name);
      }
  });

  it('shows a story from data-content', async () => {
    const story = JSON.stringify(daysOf(2)).replaceAll('"', '&quot;').replaceAll("'", '&#39;');
    const [, element] = await placed(`<div class="crisis-timeline" data-content="${story}"></div>`);
    expect(shown(element)).to.have.length(2);
  });

  it('shows its own content as fallback, and follows its changes', async () => {
    const [host] = await placed('<div class="crisis-timeline" data-story="quay"></div>');
    host.append(parsed('<p>Late</p>'));
    await later();
    expect(seen(host.firstElementChild!)).to.equal(true);
    host.replaceChildren();
    host.append('Words');
    await later();
    const range = new Range();
    range.selectNodeContents(host);
    expect(range.getClientRects()).to.not.have.length(0);
  });

  it('replaces the heading of the element by its own', async () => {
    const [host, element] = await placed(
      '<div class="crisis-timeline" data-story="quay"><h3 slot="heading">Mine</h3></div>',
    );
    const own = host.firstElementChild!;
    expect(seen(own)).to.equal(true);
    expect(own.getBoundingClientRect().top).to.be.below(
      all(element, '.entry')[0]!.getBoundingClientRect().top,
    );
    expect(all(element, '.heading')[0]!.checkVisibility()).to.equal(false);
  });

  it('shows a message where the story fails', async () => {
    const [, element] = await placed(
      '<div class="crisis-timeline" data-story="nothing-like-it"> </div>',
    );
    heard();
    errors();
    expect(text(element)).to.include('This cannot be shown at the moment.');
  });

  it('follows changes that a script makes', async () => {
    const [host, element] = await placed(
      '<div class="crisis-timeline" data-story="quay" data-limit="3"></div>',
    );
    host.setAttribute('data-limit', '5');
    await until(() => shown(element).length === 5);
    host.removeAttribute('data-limit');
    await until(() => shown(element).length === 9);
    host.className = 'crisis-factbox';
    await until(() => elementIn(host)?.localName === 'crisis-factbox');
    host.className = '';
    await until(() => elementIn(host)?.localName === 'slot');
  });

  it('can be moved, cloned, removed and inserted again', async () => {
    const [host, element] = await placed(
      '<div class="crisis-timeline" data-story="quay" data-limit="3">Words</div>',
    );
    const copy = host.cloneNode(true) as Element;
    main.append(copy);
    for (let i = 0; i < 20; i++) {
      host.remove();
      main.append(host);
    }
    await until(() => elementIn(copy));
    expect(elementIn(host) === element).to.equal(true);
    await settled(elementIn(copy)!);
    expect(shown(element)).to.deep.equal(shown(elementIn(copy)!));
  });

  it('is styled by its parts', async () => {
    const style = document.createElement('style');
    style.textContent = '.crisis-timeline::part(headline), p::part(headline) {color: rgb(1, 2, 3)}';
    main.append(style);
    for (const html of [
      '<div class="crisis-timeline" data-story="quay"></div>',
      `<p><a href="${NEAR}#crisis-timeline">The quay</a></p>`,
    ]) {
      const [, element] = await placed(html);
      expect(getComputedStyle(all(element, '[part=headline]')[0]!).color).to.equal('rgb(1, 2, 3)');
    }
  });

  it('inherits the language, the theme and the story of its ancestors', async () => {
    main.append(
      parsed(
        '<crisis-story story="quay" lang="en"><section><div class="crisis-timeline"></div></section></crisis-story>',
      ),
    );
    const host = main.querySelector('div')!;
    const element = await settled(await until(() => elementIn(host)));
    expect(shown(element)).to.have.length(9);
    await settled(main);
    const briefing = main.querySelector('crisis-story')!;
    expect(all(briefing, '[part=head]')).to.have.length(0);
  });

  it('can be a crisis-story with others inside', async () => {
    const [host, briefing] = await placed(
      '<div class="crisis-story" data-story="quay"><p>Words</p><div class="crisis-timeline"></div><crisis-factbox></crisis-factbox></div>',
      'crisis-story',
    );
    const timeline = await until(() => elementIn(host.querySelector('div')));
    await settled(timeline);
    await settled(main);
    expect(shown(timeline)).to.have.length(9);
    expect(all(briefing, '[part=head]'), 'a briefing of its own').to.have.length(0);
    host.querySelector('div')!.remove();
    host.querySelector('crisis-factbox')!.remove();
    await until(() => all(briefing, '[part=head]').length);
  });

  it('that has a shadow root stays as it is, with a warning in the console', async () => {
    for (const mode of ['open', 'closed'] as const) {
      const host = document.createElement('div');
      host.className = 'crisis-timeline';
      const root = host.attachShadow({mode});
      root.append('Theirs');
      main.append(host);
      await later();
      expect(root.textContent).to.equal('Theirs');
      expect(heard()).to.deep.equal(['<div> cannot show <crisis-timeline>; use a <div>']);
    }
  });

  it('that a server has rendered is not rendered twice', async () => {
    const box = document.createElement('div');
    if (!('setHTMLUnsafe' in box)) return;
    box.setHTMLUnsafe(
      '<div class="crisis-timeline"><template shadowrootmode="open"><crisis-timeline story="quay"><slot></slot></crisis-timeline></template>Words</div>',
    );
    main.append(box);
    await later();
    const element = elementIn(box.firstElementChild)!;
    await settled(element);
    expect(box.firstElementChild!.shadowRoot!.children).to.have.length(1);
    expect(shown(element)).to.have.length(9);
  });

  it('is not replaced where it is a figure, a link, a list or the body', async () => {
    for (const name of ['figure', 'a', 'pre', 'ul', 'table', 'details', 'li', 'h2']) {
      await leftAlone(`<${name} class="crisis-timeline"></${name}>`);
      expect(heard()).to.have.length(1);
      main.replaceChildren();
    }
    await leftAlone(
      '<my-element class="crisis-timeline"></my-element><div class="crisis-timelines my-crisis-timeline"></div>',
    );
  });

  it('in an editor stays text', () =>
    leftAlone('<div contenteditable="true"><div class="crisis-timeline">Words</div></div>'));
});

describe('a link', () => {
  const link = (href: string, words = 'The quay') => `<a href="${href}">${words}</a>`;
  const alone = (href: string) => `<p>${link(href)}</p>`;

  for (const [why, html] of Object.entries({
    'in a sentence': `<p>See ${link(`${NEAR}#crisis-timeline`)}.</p>`,
    'in a span in a sentence': `<p>See <span>${link(`${NEAR}#crisis-timeline`)}</span></p>`,
    'beside another': `<p>${link(`${NEAR}#crisis-timeline`)} ${link('/', '')}</p>`,
    'beside a picture': `<p><img alt="">${link(`${NEAR}#crisis-timeline`)}</p>`,
    'beside a field': `<p>${link(`${NEAR}#crisis-timeline`)}<span><input></span></p>`,
    'beside a component of the page': `<p>${link(`${NEAR}#crisis-timeline`)}<x-share></x-share></p>`,
    'before a full stop, unseen marks between': `<p>${link(`${NEAR}#crisis-timeline`)}&#8203;<b>&rlm;.</b></p>`,
    'that was deleted': `<p><del>${link(`${NEAR}#crisis-timeline`)}</del></p>`,
    'in a list': `<ul><li>${link(`${NEAR}#crisis-timeline`)}</li></ul>`,
    'in a heading': `<h2>${link(`${NEAR}#crisis-timeline`)}</h2>`,
    'in a cell': `<table><tbody><tr><td>${link(`${NEAR}#crisis-timeline`)}</td></tr></tbody></table>`,
    'to an event': alone(`${NEAR}#crisis-event-e1`),
    'to a picture': alone(`${NEAR}#crisis-media-one`),
    'to something that is no element': alone(`${NEAR}#crisis-timelines`),
    'to no story': alone('https://paper.example/#crisis-timeline'),
    'to a story that is not ours': alone('https://other.example/story/theirs#crisis-timeline'),
    'to this very page': alone('#crisis-timeline'),
    'to this very page, in full': alone(`${location.pathname}?story=quay#crisis-timeline`),
    'without a fragment': alone(NEAR),
    'with the content of another site': alone(
      '/x?src=https://other.example/a.json#crisis-timeline',
    ),
    'with content': alone('/x?content=%7B%7D#crisis-timeline'),
    'with an address that is none': alone('http://[/story/quay#crisis-timeline'),
    'that is no web address': alone('javascript:0//story/quay#crisis-timeline'),
  }))
    it(`${why} stays a link`, async () => {
      await leftAlone(html);
    });

  it('inside a div that is replaced stays fallback content', async () => {
    const html = `<div class="crisis-factbox" data-story="quay"><p>${link(`${NEAR}#crisis-timeline`)}</p></div>`;
    const [host] = await placed(html, 'crisis-factbox');
    await later();
    expect(!host.querySelector('p')!.shadowRoot).to.equal(true);
  });

  it('can name its story in the query, as `story`, or as `src` on this site', async () => {
    const [, one] = await placed(alone('https://paper.example/?p=7&story=quay#crisis-timeline'));
    expect(shown(one)).to.have.length(9);
    main.replaceChildren();
    const [, two] = await placed(
      alone('/any?src=/test/helpers/stories/lighthouse.json#crisis-timeline'),
    );
    await until(() => shown(two).length);
  });

  it('can end with .html or a slash', async () => {
    for (const end of ['.html', '/', '.html?limit=2', '/?limit=2']) {
      const [, element] = await placed(alone(`${NEAR}${end}#crisis-timeline`));
      expect(shown(element).length).to.equal(end.includes('2') ? 2 : 9);
      main.replaceChildren();
    }
  });

  it('sets only options: no event handler, no style, no class', async () => {
    const [, element] = await placed(
      alone(`${NEAR}?onclick=alert(1)&style=color:red&class=x&id=y&limit=2#crisis-timeline`),
    );
    expect(
      element.getAttributeNames().filter((name) => !/^data-|^exportparts$/.test(name)),
    ).to.deep.equal([]);
  });

  it('becomes a link again when text follows it', async () => {
    const [host] = await placed(alone(`${NEAR}#crisis-timeline`));
    host.append(' tells more.');
    await until(() => elementIn(host)?.localName === 'slot');
    expect(seen(host.querySelector('a')!)).to.equal(true);
  });

  it('follows changes that a script makes', async () => {
    const [host, element] = await placed(alone(`${NEAR}?limit=2#crisis-timeline`));
    host.querySelector('a')!.setAttribute('href', `${NEAR}?limit=4#crisis-timeline`);
    await until(() => shown(element).length === 4);
  });

  it('in an editor stays a link', () =>
    leftAlone(`<div contenteditable="true">${alone(`${NEAR}#crisis-timeline`)}</div>`));
});

describe('a div that fails', () => {
  it('keeps its fallback content, and dispatches crisis-error', async () => {
    const [host] = await placed(
      `<div class="crisis-timeline" data-content='${JSON.stringify({id: wrong})}'><a href="/x">Here</a></div>`,
    );
    expect(seen(host.querySelector('a')!)).to.equal(true);
    expect(errors().map(({target}) => target === host)).to.deep.equal([true]);
    heard();
  });
});

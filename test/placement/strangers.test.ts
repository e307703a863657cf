/** What strangers write on a page, in comments that a sanitiser has passed: it asks nobody for anything that the publisher does not allow. */
import {expect} from 'chai';
import {registerStory} from '../../src/index.js';
import {allIn} from '../../src/placement/dom.js';
import {main, parsed, settled, until, write} from '../helpers/mount.js';
import {Origin, pause} from '../helpers/origin.js';
import {elementIn, later, leftAlone, pageSays, placed} from '../helpers/placed.js';
import {errors, heard} from '../helpers/quiet.js';
import {shown, text} from '../helpers/reader.js';
import {daysOf} from '../helpers/stories.js';

registerStory({...daysOf(3), id: 'comment'});

const CORS = {'access-control-allow-origin': '*'};
const link = (query: string) => `<p><a href="/x?${query}#crisis-timeline">x</a></p>`;
const div = (data: string) => `<div class="crisis-timeline" ${data}></div>`;

/** A story on another site. */
async function foreign(days = 2): Promise<Origin> {
  const origin = new Origin();
  await origin.answers({body: JSON.stringify(daysOf(days)), headers: CORS});
  return origin;
}
/** An address of this site that leads to another. */
async function openRedirect(to: string): Promise<Origin> {
  const origin = new Origin();
  await origin.answers({status: 302, headers: {location: to, ...CORS}});
  return origin;
}
const quiet = () => [...heard(), ...errors()];

describe('a link of a stranger', () => {
  for (const name of ['stream', 'live', 'remember', 'content'])
    it(`does not carry ${name}`, async () => {
      const origin = await foreign();
      const other = new Origin();
      const value = {stream: other.elsewhere.stream, live: '5'}[name] ?? 'true';
      const [, element] = await placed(link(`src=${origin.src}&amp;${name}=${value}`));
      await until(() => shown(element).length);
      await pause(100);
      expect((await other.log()).opened).to.equal(0);
      expect(element.hasAttribute(`data-${name}`)).to.equal(false);
      expect(localStorage.length).to.equal(0);
      expect(errors().flatMap(({problems}) => problems.map(({path}) => path))).to.deep.equal([
        name,
      ]);
      expect(heard()).to.have.length(1);
    });

  it('does not request a story of another site', async () => {
    const origin = await foreign();
    await leftAlone(link(`src=${encodeURIComponent(origin.elsewhere.src)}`));
    await pause(100);
    expect(await origin.asked()).to.have.length(0);
  });

  it('follows no open redirect to another site', async () => {
    const origin = await foreign();
    const redirect = await openRedirect(origin.elsewhere.src);
    const [, element] = await placed(link(`src=${redirect.src}`));
    await until(() => heard().length);
    expect(shown(element)).to.have.length(0);
    expect(await redirect.asked()).to.have.length(1);
    expect(await origin.asked()).to.have.length(0);
    errors();
  });

  it('follows a redirect within the site', async () => {
    const origin = await foreign();
    const [, element] = await placed(link(`src=${(await openRedirect(origin.src)).src}`));
    await until(() => shown(element).length === 2);
  });

  it('does not share what the publisher’s own element has loaded through a redirect to another site', async () => {
    const origin = await foreign();
    const redirect = await openRedirect(origin.elsewhere.src);
    await write(`<crisis-timeline src="${redirect.src}"></crisis-timeline>`);
    await until(() => shown(main.querySelector('crisis-timeline')!).length);
    const [, element] = await placed(link(`src=${redirect.src}`));
    await until(() => heard().length);
    expect(shown(element)).to.have.length(0);
    errors();
  });

  it('shows no data of this page, which comments could contain', async () => {
    for (const src of ['%23', '%23any', ' %23any', '/%23any', '%09%23any']) {
      await leftAlone(link(`src=${src}`));
      main.replaceChildren();
    }
  });

  for (const src of ['data:application/json,%7B%7D', 'blob:x', 'javascript:0', 'file:///x', '//x'])
    it(`shows nothing from ${src}`, async () => {
      await leftAlone(link(`src=${encodeURIComponent(src)}`));
    });

  it('sets fifty options at most', async () => {
    const many = Array.from({length: 5000}, (_, i) => `x${String.fromCharCode(97 + (i % 26))}`);
    const names = many.map((_, i) => i.toString(26).replace(/\d/g, 'x') + 'q');
    const [, element] = await placed(link(`story=comment&amp;${names.join('&amp;')}`));
    expect(element.attributes.length).to.be.at.most(51);
    quiet();
  });
});

describe('a div of a stranger', () => {
  it('shows a story from this site', async () => {
    const [, element] = await placed(div(`data-src="${(await foreign()).src}"`));
    await until(() => shown(element).length === 2);
  });

  it('shows none from another site, nor through an open redirect, and reports why', async () => {
    const origin = await foreign();
    const redirect = await openRedirect(origin.elsewhere.src);
    for (const src of [origin.elsewhere.src, redirect.src]) {
      const [, element] = await placed(div(`data-src="${src}"`));
      await until(() => errors().length);
      expect(shown(element)).to.have.length(0);
    }
    await pause(100);
    expect(await origin.asked()).to.have.length(0);
    expect(heard()[0]).to.include(
      `src: ${origin.elsewhere.src} is not an allowed address for stories`,
    );
  });

  it('shows one from a site that the publisher allows, but not through its redirects to others', async () => {
    const origin = await foreign();
    pageSays('stories', `/ ${origin.elsewhere.src}`);
    const [, element] = await placed(div(`data-src="${origin.elsewhere.src}"`));
    await until(() => shown(element).length === 2);
    const redirect = await openRedirect(origin.src);
    pageSays('stories', `/ ${redirect.elsewhere.src} ${origin.elsewhere.src}`);
    document.querySelector('meta[name=crisis-stories]')!.remove();
    await placed(div(`data-src="${redirect.elsewhere.src}"`));
    await until(() => errors().length);
    heard();
  });

  it('opens no stream of another site, nor through an open redirect', async () => {
    const origin = await foreign();
    const other = new Origin();
    const redirect = await openRedirect(other.elsewhere.stream);
    for (const stream of [other.elsewhere.stream, redirect.src]) {
      const [, element] = await placed(div(`data-src="${origin.src}" data-stream="${stream}"`));
      await until(() => shown(element).length);
    }
    await redirect.askedTimes(1);
    await pause(200);
    expect((await other.log()).opened).to.equal(0);
    quiet();
  });

  it('opens streams of this site, at most two on a page', async () => {
    const origins = [await foreign(), await foreign(), await foreign()];
    for (const {src, stream} of origins) {
      const [, element] = await placed(div(`data-src="${src}" data-stream="${stream}"`));
      await until(() => shown(element).length);
    }
    await origins[0]!.eventually(({streams}) => streams === 1, 'a stream');
    await origins[1]!.eventually(({streams}) => streams === 1, 'a stream');
    await pause(200);
    expect((await origins[2]!.log()).opened).to.equal(0);
    await origins[0]!.publish({...daysOf(4), revision: 2});
    await origins[0]!.call();
    const element = elementIn(main.firstElementChild)!;
    await until(() => shown(element).length === 4);
  });

  it('does not change the interval of the publisher’s own element', async () => {
    const origin = await foreign();
    await write(`<crisis-timeline src="${origin.src}"></crisis-timeline>`);
    const own = main.querySelector('crisis-timeline') as unknown as {
      currentStore: {isPolling: boolean};
    };
    const [, element] = await placed(div(`data-src="${origin.src}" data-live="60"`));
    await until(() => shown(element).length);
    expect(own.currentStore.isPolling).to.equal(false);
    expect((element as unknown as typeof own).currentStore.isPolling).to.equal(true);
  });

  it('does not change it inside that element either', async () => {
    const origin = await foreign();
    await write(
      `<crisis-story src="${origin.src}">${div(`data-live="60" data-stream="${origin.stream}"`)}</crisis-story>`,
    );
    const own = main.querySelector('crisis-story') as unknown as {
      currentStore: {isPolling: boolean};
    };
    await until(() => shown(elementIn(main.querySelector('div'))!).length);
    expect(own.currentStore.isPolling).to.equal(false);
    expect((await origin.log()).opened).to.equal(0);
  });

  it('polls at most every thirty seconds, or as often as the publisher', async () => {
    const {src} = await foreign();
    await placed(div(`data-src="${src}" data-live="5"`));
    expect(heard().join()).to.include('live: "5" is not a whole number from 30 to 3600');
    errors();
    // It would say so again when the page changes what it allows.
    main.replaceChildren();
    pageSays('live', '10');
    await placed(div(`data-src="${src}" data-live="10"`));
    await later();
    expect(heard()).to.deep.equal([]);
  });

  it('stores nothing in the reader’s browser', async () => {
    const json = JSON.stringify(daysOf(2)).replaceAll('"', '&quot;').replaceAll("'", '&#39;');
    pageSays('remember', '');
    await placed(div(`data-content="${json}" data-remember`));
    await later();
    expect(localStorage.length).to.equal(0);
    quiet();
  });
});

describe('the settings of the publisher for the page', () => {
  it('make the timeline of a link live', async () => {
    const origin = await foreign();
    const hub = new Origin();
    pageSays('live', '3600');
    pageSays('stream', hub.stream);
    const [, element] = await placed(link(`src=${origin.src}`));
    await until(() => shown(element).length === 2);
    await origin.publish({...daysOf(4), revision: 2});
    await hub.call();
    await until(() => shown(element).length === 4);
    expect(
      (element as unknown as {currentStore: {isPolling: boolean}}).currentStore.isPolling,
    ).to.equal(true);
  });

  it('label what is new since the last visit, in stories of the publisher', async () => {
    pageSays('remember', '');
    await placed(link('story=comment'));
    expect(Object.keys(localStorage)).to.deep.equal(['crisis-comment']);
    localStorage.clear();
  });

  it('do not apply to a story that cannot be loaded again', async () => {
    pageSays('live', '30');
    pageSays('stream', '/nothing-there');
    await placed(link('story=comment'));
    await later();
    expect(heard()).to.deep.equal([]);
  });

  it('are validated', async () => {
    pageSays('live', 'often');
    await placed(div(`data-src="${(await foreign()).src}"`));
    await until(() => errors().length);
    expect(heard().join()).to.include('<meta name="crisis-live">: "often" is not a whole number');
  });

  it('allow stories from a folder, and from no other with a similar address', async () => {
    pageSays('stories', '/origin/');
    const origin = await foreign();
    await placed(link(`src=${origin.src}`));
    main.replaceChildren();
    for (const src of [
      ...['/originals/x', '/origin/../x', '/origin/%2e%2e/x', '/origin/..%2fx', '/x'],
      ...['/origin/..%5cx', '/origin/..\\x', '//x/origin/y', 'http://[/origin/'],
    ]) {
      await leftAlone(link(`src=${encodeURIComponent(src)}`));
      main.replaceChildren();
    }
  });

  it('are ignored in the body', async () => {
    const origin = await foreign();
    const head = document.createElement('head');
    for (const where of [main, head]) {
      main.prepend(head);
      pageSays('stories', new URL(origin.elsewhere.src).origin, where);
      main.append(parsed(link(`src=${encodeURIComponent(origin.elsewhere.src)}`)));
      await later();
      expect(!main.lastElementChild!.shadowRoot).to.equal(true);
    }
  });
});

describe('where the publisher switches elements off', () => {
  const EACH = {
    link: link('story=comment'),
    div: div('data-story="comment"'),
  };
  const AREAS: Readonly<Record<string, (html: string) => string>> = {
    'with an attribute': (html) => `<section data-crisis-off>${html}</section>`,
    'with a selector': (html) => `<section class="comments">${html}</section>`,
    'and a stranger switches them on again': (html) =>
      `<section data-crisis-off><div data-crisis-off="false">${html}</div></section>`,
    'and a form with fields stands between': (html) =>
      `<section class="comments"><form>${FIELDS}${html}</form></section>`,
  };
  const FIELDS = [
    'parentElement',
    'parentNode',
    'matches',
    'closest',
    'getRootNode',
    'assignedSlot',
  ]
    .map((name) => `<input name="${name}">`)
    .join('');

  for (const [area, around] of Object.entries(AREAS))
    for (const [name, html] of Object.entries(EACH))
      it(`${area}, a ${name} is not replaced`, async () => {
        pageSays('off', '.comments, .replies');
        await leftAlone(around(html));
      });

  it('a tag shows its fallback content, and reports why', async () => {
    await write(
      '<section data-crisis-off><crisis-timeline story="comment"><b>Words</b></crisis-timeline></section>',
    );
    const element = main.querySelector('crisis-timeline')!;
    expect(shown(element)).to.have.length(0);
    expect(main.querySelector('b')!.checkVisibility()).to.equal(true);
    expect(heard()).to.deep.equal(['<crisis-timeline>\nis switched off here']);
    errors();
  });

  it('with an invalid selector, nothing is shown until it is fixed', async () => {
    pageSays('off', '.comments >');
    await write('<crisis-timeline story="comment"></crisis-timeline>');
    expect(heard().join()).to.include(
      '".comments >" in <meta name="crisis-off"> is not a CSS selector',
    );
    errors();
    main.replaceChildren();
    await leftAlone(EACH.link);
  });

  it('elements outside are shown', async () => {
    pageSays('off', '.comments');
    await placed(`<div>${EACH.link}</div>`);
  });
});

describe('a page with thousands of links', () => {
  const A = '<a href="/x?story=comment#crisis-timeline">x</a>';
  /** Milliseconds that they hold up the page; the machine may have had something else to do. */
  const timeOf = async (html: string) => {
    const times: number[] = [];
    for (let round = 0; round < 5; round++) {
      const content = parsed(html);
      const began = performance.now();
      main.append(content);
      // What is done with new nodes is done before this goes on.
      await Promise.resolve();
      times.push(performance.now() - began);
      main.replaceChildren();
      await later();
    }
    return Math.min(...times);
  };

  for (const [what, make] of Object.entries<(n: number) => string>({
    'in one div': (n) => `<div>${A.repeat(n)}</div>`,
    'in one div, between what is not seen': (n) => `<div>${`${A}<span></span>`.repeat(n)}</div>`,
    'in a list': (n) => `<ul>${`<li>${A}</li>`.repeat(n)}</ul>`,
    'each beside words': (n) => `<p>${A} and more</p>`.repeat(n),
    'each in a form': (n) => `<form><p>${A}${A}</p></form>`.repeat(n),
  }))
    it(`${what} takes time in proportion to their number`, async function () {
      const [few, many] = [await timeOf(make(500)), await timeOf(make(5000))];
      // On a busy machine only the one or the other can be relied on.
      if (many > 250) expect(many / few, `${few} ms, then ${many} ms`).to.be.below(40);
      heard();
    });

  it('shows a hundred elements and reports that there are more; others follow when some are removed', async function () {
    main.append(parsed(`<p>${A}</p>`.repeat(3000)));
    await until(() => main.children[99]!.shadowRoot);
    await settled(main);
    expect([...main.children].filter((one) => one.shadowRoot)).to.have.length(100);
    expect(heard()).to.deep.equal(['only 100 divs and links of a page are replaced by elements']);
    main.replaceChildren();
    await placed(`<p>${A}</p>`);
  });
});

describe('names of form fields', () => {
  const NAMES = [
    ...[
      'classList',
      'matches',
      'querySelectorAll',
      'querySelector',
      'getAttributeNames',
      'attributes',
    ],
    ...['getAttribute', 'hasAttribute', 'localName', 'parentElement', 'parentNode', 'shadowRoot'],
    ...[
      'attachShadow',
      'childNodes',
      'children',
      'textContent',
      'isContentEditable',
      'slot',
      'lang',
    ],
    ...[
      'assignedSlot',
      'getRootNode',
      'closest',
      'contains',
      'nodeType',
      'isConnected',
      'ownerDocument',
    ],
  ];
  const fields = (names: readonly string[]) =>
    names.map((name) => `<input type="hidden" name="${name}">`).join('');

  for (const names of [...NAMES.map((name) => [name]), NAMES])
    it(`break nothing: ${names.length === 1 ? names[0]! : 'all of them'}`, async () => {
      main.append(
        parsed(
          `<form class="crisis-timeline">${fields(names)}</form>
           <form lang="tr">${fields(names)}<crisis-timeline story="comment"></crisis-timeline>${link('story=comment')}</form>
           <crisis-story story="comment"><form>${fields(names)}<crisis-timeline></crisis-timeline></form></crisis-story>
           ${div('data-story="comment"')}`,
        ),
      );
      const [, form, story, last] = main.children;
      const within = (selector: string) => allIn(form!, selector)[0] ?? null;
      for (const find of [
        () => within('crisis-timeline'),
        () => elementIn(within('p')),
        () => story!.querySelector('crisis-timeline'),
        () => elementIn(last!),
      ])
        await until(() => {
          const element = find();
          return element && shown(element).length === 3;
        });
      expect(story!.shadowRoot!.querySelector('header'), 'a briefing of its own').to.equal(null);
      expect(heard()).to.deep.equal(['<form> cannot show <crisis-timeline>; use a <div>']);
    });

  it('do not change what counts as fallback content', async () => {
    await write(
      `<crisis-timeline story="none-of-ours"><form slot="actions">${fields(['slot'])}</form></crisis-timeline>`,
    );
    expect(text(main.querySelector('crisis-timeline'))).to.include('cannot be shown');
    quiet();
  });
});

describe('names of images, which become properties of the document', () => {
  const NAMES =
    'activeElement adoptedStyleSheets baseURI body currentScript defaultView dir documentElement documentURI firstChild fonts forms head implementation lang location nodeType ownerDocument readyState scripts styleSheets title'.split(
      ' ',
    );
  for (const name of NAMES)
    it(`break nothing: ${name}`, async () => {
      main.append(
        parsed(
          `<img name="${name}">${link('story=comment')}${div('data-story="comment"')}<crisis-timeline story="comment"></crisis-timeline>`,
        ),
      );
      const [, p, host, tag] = main.children;
      for (const find of [() => elementIn(p!), () => elementIn(host!), () => tag!]) {
        const element = await until(() => {
          const found = find();
          return found && shown(found).length === 3 ? found : undefined;
        });
        const list = element.shadowRoot!.querySelector('ol')!;
        expect(getComputedStyle(list).listStyleType).to.equal('none');
      }
    });

  it('leave elements their look in a document that none was in before', async () => {
    const frame = document.createElement('iframe');
    main.append(frame);
    const {body} = frame.contentDocument!;
    body.innerHTML = '<img name="defaultView"><main></main>';
    const element = document.createElement('crisis-timeline');
    element.setAttribute('story', 'comment');
    body.lastElementChild!.append(element);
    await settled(element);
    const list = element.shadowRoot!.querySelector('ol')!;
    expect(frame.contentWindow!.getComputedStyle(list).listStyleType).to.equal('none');
  });
});

describe('a div that throws', () => {
  it('does not stop the others', async () => {
    let reads = 0;
    customElements.define(
      'crisis-throws',
      class extends HTMLElement {
        static get observedAttributes(): string[] {
          if (reads++) throw new Error('theirs');
          return ['data-story'];
        }
      },
    );
    main.append(
      parsed(
        `<div class="crisis-throws"></div><p class="crisis-throws">x</p>${link('story=comment')}`,
      ),
    );
    await until(() => elementIn(main.lastElementChild));
    expect(
      heard().every((words) => words.includes('could not be replaced by an element')),
    ).to.equal(true);
  });
});

describe('within a preview, a link that is not replaced', () => {
  const CASES: Readonly<Record<string, [string, string]>> = {
    'stands beside words': [
      '<p><a href="/x?story=comment#crisis-timeline">x</a>, and more</p>',
      'it is not alone in its paragraph, which also contains ", and more"',
    ],
    'stands beside a picture': [
      '<p><img alt=""><a href="/x?story=comment#crisis-timeline">x</a></p>',
      'which also contains <img>',
    ],
    'stands in a heading': [
      '<h2><a href="/x?story=comment#crisis-timeline">x</a></h2>',
      'it is in no paragraph',
    ],
    'names no story': ['<p><a href="/x#crisis-timeline">x</a></p>', 'it names no story'],
    'names a story of another site': [
      '<p><a href="https://other.example/story/x#crisis-timeline">x</a></p>',
      '"x" of another site is not in this bundle',
    ],
    'names an address of another site': [
      '<p><a href="/x?src=https://other.example/x#crisis-timeline">x</a></p>',
      '"https://other.example/x" is not an allowed address for stories on this page',
    ],
    'stands where elements are off': [
      '<div data-crisis-off><p><a href="/x?story=comment#crisis-timeline">x</a></p></div>',
      'is switched off here',
    ],
  };
  for (const [what, [html, why]] of Object.entries(CASES))
    it(`because it ${what} says so`, async () => {
      main.append(parsed(`<section data-crisis-preview>${html}</section>`));
      await later();
      const said = heard().join();
      expect(said).to.include('#crisis-timeline is not replaced: ').and.to.include(why);
      const root = main.querySelector('p')?.shadowRoot;
      if (root) expect(text(root.lastElementChild)).to.include(why);
      else expect(html).to.include('<h2>');
      expect(main.querySelector('a')!.checkVisibility()).to.equal(true);
    });

  it('reports nothing without a preview, nor for plain links', async () => {
    for (const [html] of Object.values(CASES)) {
      await leftAlone(html);
      main.replaceChildren();
    }
    await leftAlone(
      '<section data-crisis-preview><p><a href="#crisis-timeline">x</a></p><p><a href="/story/x#crisis-event-y">x</a></p></section>',
    );
  });
});

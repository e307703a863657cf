import '../../src/index.js';
import {expect} from 'chai';
import {parseStory} from '../../src/content/parse.js';
import type {StoryInput} from '../../src/index.js';
import {births, main, settled, until} from '../helpers/mount.js';
import type {Mount, Ours} from '../helpers/mount.js';
import {Origin} from '../helpers/origin.js';
import '../helpers/quiet.js';
import {all, button} from '../helpers/reader.js';
import {eventsOf, storyOf, told} from '../helpers/stories.js';

const size = {width: 16, height: 9};
/** A story with addresses in all its fields, `to` the same file. */
const linked = (to: string): StoryInput =>
  storyOf({
    url: to,
    sources: [{id: 'log', title: 'The log', kind: 'document', url: to, archived: to}],
    events: eventsOf({
      text: `See [the *log*](${to}) and [the log](source:log).`,
      note: `[n](${to})`,
    }),
    media: [
      {
        id: 'film',
        kind: 'video',
        caption: `[c](${to})`,
        credit: 'C',
        files: [{url: to, ...size}],
        tracks: [{url: to, lang: 'en', label: 'English'}],
        poster: to,
      },
    ],
    facts: [{id: 'f', text: `- [one](${to})\n- \\[two](${to})`, ...told}],
  });
/** Another origin on the same server. */
const elsewhere = (path: string) => `http://127.0.0.1:${location.port}${path}`;
const open = {headers: {'access-control-allow-origin': '*'}};

/** The addresses that an element would ask for or leads to, but for its own permalinks. */
const addresses = (element: Element) => [
  ...new Set(
    all(element, '[href], [src], [poster]')
      .filter((node) => !node.matches('[part~=permalink]'))
      .flatMap((node) =>
        ['href', 'src', 'poster'].flatMap((name) => {
          const value = (node as unknown as Record<string, string>)[name];
          return node.hasAttribute(name) && value ? [value] : [];
        }),
      ),
  ),
];

function suite(mount: Mount): void {
  const shownFrom = async (given: Record<string, unknown>): Promise<Ours[]> => {
    const elements = [];
    for (const tag of ['crisis-timeline', 'crisis-media', 'crisis-factbox']) {
      const element = await mount(tag, given);
      await until(() => all(element, '[part=foot]').length, 'a story');
      await settled(element);
      elements.push(element);
    }
    return elements;
  };

  for (const [to, becomes] of [
    ['a.jpg', '/origin/a.jpg'],
    ['../a%20b.jpg?x#y', '/a%20b.jpg?x#y'],
    ['/logout?x=1', '/logout?x=1'],
  ] as const)
    it(`of a story from another origin are there: ${to}`, async () => {
      const origin = new Origin();
      await origin.answers({body: JSON.stringify(linked(to)), ...open});
      for (const element of await shownFrom({src: elsewhere(origin.src)}))
        expect(addresses(element), element.localName).to.deep.equal([elsewhere(becomes)]);
    });

  it('of a story are where the last redirect led, which may be another’s', async () => {
    const [origin, other] = [new Origin(), new Origin()];
    await other.answers({body: JSON.stringify(linked('/logout?x=1')), ...open});
    await origin.answers({status: 302, headers: {location: elsewhere(other.src)}});
    for (const element of await shownFrom({src: origin.src}))
      expect(addresses(element)).to.deep.equal([elsewhere('/logout?x=1')]);
  });

  it('of a story that the page itself holds are the page’s', async () => {
    const page = new URL('a.jpg', location.href).href;
    for (const given of [
      {content: linked('a.jpg')},
      {'data-content': JSON.stringify(linked('a.jpg'))},
    ])
      for (const element of await shownFrom(given))
        expect(addresses(element)).to.deep.equal([page]);
  });

  it('that lead to this page stay here, and those with a host stay as they are', async () => {
    for (const to of ['#map', 'https://a.example/x(1)', 'mailto:desk@a.example']) {
      const origin = new Origin();
      const story = {...linked('x'), events: [], facts: [], media: []};
      const sources = [{...story.sources![0]!, url: to, archived: to}];
      await origin.answers({body: JSON.stringify({...story, sources}), ...open});
      const [element] = await shownFrom({src: elsewhere(origin.src)});
      expect(all(element!, '[part=source]').map((one) => one.getAttribute('href'))).to.deep.equal([
        to,
        to,
      ]);
    }
  });

  describe('of a player', () => {
    const player = (url: string) =>
      storyOf({media: [{id: 'm', kind: 'player', caption: 'C', credit: 'C', url}]});
    const sandbox = async (given: Record<string, unknown>): Promise<string> => {
      const element = await mount('crisis-media', given);
      await until(() => all(element, '[part~=gate] button').length, 'the gate');
      button(element, /^Load/).click();
      await settled(element);
      return element.shadowRoot!.querySelector('iframe')!.getAttribute('sandbox')!;
    };

    for (const url of ['/demo/none.html', 'none.html', '?x', '#x', location.href, 'https://['])
      it(`give it no origin where that would be this page’s: ${url}`, async () => {
        expect(await sandbox({content: player(url)})).not.to.include('allow-same-origin');
      });

    it('leave it its own origin elsewhere', async () => {
      const url = elsewhere('/demo/none.html');
      expect(await sandbox({content: player(url)})).to.include('allow-same-origin');
      const origin = new Origin();
      await origin.answers({body: JSON.stringify(player('/demo/none.html')), ...open});
      expect(await sandbox({src: elsewhere(origin.src)})).to.include('allow-same-origin');
    });
  });
}

for (const mount of births) describe(`the relative addresses, ${mount.name},`, () => suite(mount));

describe('the relative addresses of a story', () => {
  it('are relative to an address that is itself relative, as a page has it in `src`', () => {
    const told = (to: string, base: string) => {
      const parsed = parseStory(linked(to), base);
      return parsed.ok && parsed.story.sources[0]!.url;
    };
    expect(told('a.jpg', 'stories/x.json?1')).to.equal('stories/a.jpg');
    expect(told('a.jpg', '/stories/x.json')).to.equal('/stories/a.jpg');
    expect(told('a.jpg', 'x.json')).to.equal('a.jpg');
    expect(told('/a.jpg', 'stories/x.json')).to.equal('/a.jpg');
    expect(told('?2', 'stories/x.json?1')).to.equal('stories/x.json?2');
    expect(told('#map', 'stories/x.json')).to.equal('#map');
  });

  it('do not end the notation of a link', () => {
    const parsed = parseStory(
      storyOf({events: eventsOf({text: '[a](b.jpg)'})}),
      'https://a.example/(x)/',
    );
    expect(parsed.ok && parsed.story.events[0]!.text).to.equal(
      '[a](https://a.example/%28x%29/b.jpg)',
    );
    main.replaceChildren();
  });

  it('leave a link its title, also where its address stands in angle brackets', () => {
    for (const [link, becomes] of [
      ['[a](b.jpg "One")', '[a](https://a.example/b.jpg "One")'],
      ["[a *b*](<b c.jpg> 'One')", "[a *b*](https://a.example/b%20c.jpg 'One')"],
      ['[a](<b.jpg>)', '[a](https://a.example/b.jpg)'],
    ] as const) {
      const parsed = parseStory(storyOf({events: eventsOf({text: link})}), 'https://a.example/');
      expect(parsed.ok && parsed.story.events[0]!.text).to.equal(becomes);
    }
  });
});

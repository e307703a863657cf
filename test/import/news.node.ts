import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {importSample, importText, samplePath, says} from './desk.ts';

const text = (name: string) => readFileSync(samplePath(name), 'utf8');

describe('RSS', () => {
  it('as WordPress writes it has its entries, each with its own address as source', async () => {
    const told = await importSample('wordpress.rss');
    const {title, dek, lang, updated, events, sources, media, actors} = told.story;
    assert.deepEqual(
      [title, dek, lang, updated],
      ['Elm Valley Post – Flood', 'What the water does', 'en-GB', '2026-03-03T09:02:11Z'],
    );
    assert.deepEqual(
      events!.map(({when, headline}) => `${when} ${headline}`),
      [
        '2026-03-02T18:30:00+01:00 Bridge & school are shut',
        '2026-03-01T07:05:00+01:00 Water rises',
      ],
    );
    const [bridge, water] = events!;
    assert.equal(
      bridge!.text,
      'The council shut the [lower bridge](https://post.elm.test/roads).\n\n- No buses\n- No school',
    );
    assert.equal(water!.text, 'The river is 2 m above its mark & rising.');
    const source = sources!.find(({id}) => id === bridge!.sources![0]);
    assert.equal(source!.url, 'https://post.elm.test/2026/03/bridge/');
    assert.deepEqual(
      actors!.map(({name}) => name),
      ['Ana Ruiz', 'The desk'],
    );
    assert.deepEqual(
      [media![0]!.credit, media![0]!.caption],
      ['B. Photo', 'The bridge, under water'],
    );
  });

  it('says what of it is left out, and where', async () => {
    says(
      await importSample('wordpress.rss'),
      /^line 19 <item> a script in the text is left out$/m,
      /^line 42 <item> left out: it has no date \(“No date at all”\)$/m,
      /^line 33 <item> “https:\/\/post\.elm\.test\/sound\.mp3” is left out/m,
      /^all entries "category" is left out$/m,
      /^all entries "slash:comments" is left out$/m,
    );
  });

  it('knows an entry by its guid, whatever becomes of its scheme, its title and its place', () => {
    const feed = text('wordpress.rss');
    const ids = (xml: string) => importText(xml).story.events!.map(({id}) => id);
    const moved = feed
      .replaceAll('https://post.elm.test', 'http://post.elm.test')
      .replace('Bridge &#038; school', 'Bridge alone');
    assert.deepEqual(ids(moved), ids(feed));
    const item =
      '<item><guid>new</guid><title>New</title><pubDate>Tue, 03 Mar 2026 08:00:00 GMT</pubDate></item>';
    assert.deepEqual(ids(feed.replace('<item>', `${item}<item>`)).slice(1), ids(feed));
  });

  it('that is not well-formed is read as far as it can be, with the place', () => {
    const told = importText(
      '<rss version="2.0"><channel><title>A & B</title><item><title>Fire</title><guid>1</guid><pubDate>2026-03-02T10:00:00Z</pubDate></item></channel></rss>',
    );
    assert.equal(told.story.events![0]!.headline, 'Fire');
    says(told, /^x is not well-formed XML \(line 1 column \d+: /m);
  });

  it('expands no entity of its own making, and loads nothing', () => {
    const told = importText(
      '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY f SYSTEM "file:///etc/passwd">]><rss><channel><title>&a;&f;</title><item><title>T</title><guid>1</guid><pubDate>2026-03-02</pubDate></item></channel></rss>',
    );
    assert.equal(told.story.title, '&a;&f;');
  });

  it('nested without end is refused', () => {
    assert.throws(() => importText(`<rss>${'<a>'.repeat(100_000)}`), /nested too deep/);
  });
});

describe('Atom', () => {
  it('has text as text, HTML as HTML and XHTML as markup, relative to its base', async () => {
    const {story} = await importSample('atom.xml');
    const [bridge, stars] = story.events!;
    assert.equal(story.lang, 'de');
    assert.equal(story.byline, 'Redaktion');
    assert.equal(story.dek, 'Was heute geschah');
    assert.equal(bridge!.headline, 'Die Brücke ist **gesperrt**');
    assert.equal(bridge!.text, 'Die **untere** Brücke, [Karte](https://blatt.test/karte?a=1&b=2).');
    assert.equal(bridge!.reported, '2026-03-02T19:10:00+01:00');
    assert.equal(stars!.headline, '5 < 6 & \\*Sterne\\*');
    assert.equal(stars!.text, 'Ein <b> ist hier Text.');
    assert.equal(story.updated, '2026-03-02T20:00:00+01:00');
  });

  it('of two entries with one id has the later', () => {
    const entry = (title: string, updated: string) =>
      `<entry><id>urn:1</id><title>${title}</title><updated>${updated}</updated></entry>`;
    const told = importText(
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title>${entry('Two', '2026-03-02T11:00:00Z')}${entry('One', '2026-03-02T10:00:00Z')}</feed>`,
    );
    assert.deepEqual(
      told.story.events!.map(({headline}) => headline),
      ['Two'],
    );
    says(told, /<entry> left out: a later version of it is there too/);
  });
});

describe('JSON Feed', () => {
  it('has its entries, their authors, pictures and times', async () => {
    const {story, said} = await importSample('feed.json');
    const [crest, rain] = story.events!;
    assert.equal(crest!.text, 'At [the bridge](https://post.elm.test/flood/2#map).');
    assert.equal(crest!.by, 'ana-ruiz');
    assert.equal(story.byline, 'Elm Valley Post');
    assert.equal(rain!.id, 'event-1');
    assert.equal(rain!.headline, 'Rain \\* for two days.');
    assert.equal(rain!.by, undefined);
    assert.match(said, /^all entries "tags" is left out$/m);
  });
});

describe('ninjs', () => {
  it('of all versions is read: main headline, HTML body, byline, place with its coordinates', async () => {
    const {story} = await importSample('ninjs.json');
    assert.deepEqual(
      story.events!.map(({headline, text}) => `${headline}: ${text}`),
      [
        'Crest passes the bridge: The crest has **passed**.',
        'Rain begins: It *rains*.',
        'Warning: Heavy rain is coming.',
      ],
    );
    assert.deepEqual(story.places, [{id: 'elm', name: 'Elm', kind: 'area', lat: 48.25, lon: 25.5}]);
    assert.deepEqual(
      story.media!.map(({url, credit}) => `${url} ${credit}`),
      ['https://agency.test/f.jpg B. Photo'],
    );
    assert.equal(story.actors![0]!.name, 'Ana Ruiz, Elm Agency');
  });

  it('keeps back what is embargoed, cancelled or for editors, and says so', async () => {
    const told = await importSample('ninjs.json');
    assert.doesNotMatch(
      JSON.stringify(told.story),
      /Secret|plan of the council|Wrong report|secret\.jpg|east edition/,
    );
    says(
      told,
      /^item 3 left out: it is embargoed until 2999-03-03T06:00:00\+01:00 \(“The plan of the council”\)$/m,
      /^item 4 left out: it is cancelled by its source/m,
      /^item 1\.associations\.secret left out: it is embargoed/m,
      /^item 5 its embargo is over since 2026-03-01T12:00:00Z$/m,
      /^item 1 has a note for editors, which is left out/m,
      /^item 2 left out: a later version of it is there too$/m,
    );
  });

  for (const embargoed of [
    '2999-01-01T00:00:00Z',
    'tomorrow',
    '2020-01-01',
    {until: 1},
    true,
    20_300_101,
  ])
    it(`is refused where all of it is embargoed: ${JSON.stringify(embargoed)}`, () => {
      const item = {
        uri: 'urn:1',
        versioncreated: '2026-03-01T00:00:00Z',
        headline: 'Secret',
        embargoed,
      };
      assert.throws(
        () => importText(JSON.stringify(item)),
        /nothing of it can be imported: it is embargoed/,
      );
    });

  it('is let in the moment its embargo is over', () => {
    const item = {
      uri: 'urn:1',
      versioncreated: '2026-03-01T00:00:00Z',
      headline: 'A',
      embargoed: '2026-03-01T07:00:00+01:00',
    };
    const at = (now: string) => () => importText(JSON.stringify(item), {now: Date.parse(now)});
    assert.throws(at('2026-03-01T05:59:59Z'), /embargoed/);
    assert.equal(at('2026-03-01T06:00:00Z')().story.events!.length, 1);
  });
});

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import Papa from 'papaparse';
import piltdown from '../../demo/stories/piltdown.js';
import {parseStory} from '../../src/content/parse.js';
import idlib from '../../src/content/stories/idlib-2020/index.js';
import {absoluteStory} from '../../src/output/export/absolute.js';
import {atomOf} from '../../src/output/export/atom.js';
import arabic from '../../src/content/stories/idlib-2020/ar.js';
import {csvOf, listsWithEntries} from '../../src/output/export/csv.js';
import {icalOf} from '../../src/output/export/ical.js';
import {jsonLdOf} from '../../src/output/export/jsonld.js';
import {jsonLdOmissions, omittedLists} from '../../src/output/export/omissions.js';
import {FIELD_NAMES, fromSheets} from '../../src/import/sheet.js';
import {readTable} from '../../src/import/table.js';

function valid(input: object) {
  const parsed = parseStory(input);
  assert.ok(parsed.ok, JSON.stringify(parsed));
  return parsed.story;
}
const url = 'https://paper.test/idlib?a=1&b=2';
const story = valid({...idlib, url});
const unfolded = (text: string) => text.replaceAll('\r\n ', '');
type Node = Record<string, unknown> & {'@type': string};
const graph = (...args: Parameters<typeof jsonLdOf>) => jsonLdOf(...args)['@graph'] as Node[];

describe('a calendar', () => {
  const {text, omitted} = icalOf(story);

  it('holds only what is known to the day', () => {
    assert.match(
      unfolded(text),
      /DTSTART;VALUE=DATE:20200227\r\nDTEND;VALUE=DATE:20200228\r\nSUMMARY:Air strike/,
    );
    assert.match(text, /DTSTART;VALUE=DATE:20200227\r\nDTEND;VALUE=DATE:20200229/);
    assert.deepEqual(
      omitted.map(({id}) => id),
      ['intervention', 'eu-deal', 'offensive', 'losses', 'troops'],
    );
    const [event] = idlib.events!;
    for (const when of ['2020-02-27~', '2020-02-27?', '2020-02-27/2020-02-28~', '2020-02-27/..'])
      assert.equal(icalOf(valid({...idlib, events: [{...event!, when}]})).omitted.length, 1, when);
  });

  it('says who says so, and how sure it is', () => {
    assert.match(
      unfolded(text),
      /DESCRIPTION:.*According to The Kremlin \(News report\\, 28\sFebruary 2020\)/,
    );
    assert.match(unfolded(text), /STATUS:TENTATIVE/);
  });

  it('has no line over 75 octets, and ends each with CRLF', () => {
    for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.doesNotMatch(text, /[^\r]\n/);
  });

  it('puts clock times into UTC, from the zone of the story', () => {
    const events = [{...idlib.events![0]!, when: '2020-02-28T14:30/2020-02-28T16:00'}];
    assert.match(
      icalOf(valid({...idlib, events})).text,
      /DTSTART:20200228T113000Z\r\nDTEND:20200228T130000Z/,
    );
  });
});

describe('the feed of corrections', () => {
  it('says what changed, newest first, and leads to it', () => {
    const feed = atomOf(valid({...piltdown, url}));
    const terms = [...feed.matchAll(/<category term="(\w+)"/g)].map(([, term]) => term);
    assert.deepEqual(terms, ['added', 'corrected', 'retracted', 'retracted', 'clarified']);
    assert.match(feed, /Before: about 500,000 years\nNow: a few centuries/);
    assert.match(
      feed,
      /<link href="https:\/\/paper\.test\/idlib\?a=1&#38;b=2#crisis-figure-skull-age"\/>/,
    );
  });

  it('is XML whatever a story says', () => {
    const update = {...idlib.updates![0]!, text: '<script>&"\'', before: ']]>'};
    const feed = atomOf(valid({...idlib, updates: [update]}));
    assert.doesNotMatch(feed, /<script>|\]\]>/);
    assert.match(feed, /&#60;script&#62;&#38;&#34;&#39;/);
  });
});

describe('who says so', () => {
  const actors = [
    {id: 'minister', name: 'The Minister', kind: 'person', role: 'Minister of $& Health'},
    {id: 'agency', name: "Agence $' $$ Presse", kind: 'media'},
    {id: 'army', name: '$& Army', kind: 'armed-group'},
  ];
  const sources = [{id: 'wire', title: 'Wire report', kind: 'agency', publisher: 'AP'}];
  const claim = {status: 'claimed', by: 'army', via: 'agency', sources: ['wire']};
  const sure = "Claimed by $& Army, not verified, via Agence $' $$ Presse (AP: Wire report)";
  const told = valid({
    id: 'x',
    title: 'X',
    lang: 'en',
    timeZone: 'UTC',
    status: 'developing',
    published: '2026-01-01',
    updated: '2026-01-02',
    revision: 1,
    url: 'https://paper.test/x',
    actors,
    sources,
    statements: [
      {
        id: 'denial',
        topic: 'The attack',
        status: 'reported',
        by: 'minister',
        to: 'agency',
        words: 'We did not.',
        sources: ['wire'],
        when: '2026-01-02',
      },
    ],
    events: [
      {
        id: 'attack',
        when: '2026-01-01',
        headline: 'The town is taken',
        counterclaims: ['denial'],
        ...claim,
      },
    ],
    facts: [{id: 'taken', text: 'The town is taken', ...claim}],
    updates: [
      {
        id: 'first',
        kind: 'corrected',
        when: '2026-01-02',
        touches: ['event:attack', 'statement:denial'],
        text: 'The day',
        before: 'costs $& and $$',
        after: "costs $' and $`",
      },
    ],
  });
  const denial =
    "“We did not.” The Minister, Minister of $& Health, to Agence $' $$ Presse, January\u00a02, 2026 (AP: Wire report).";

  it('is the same in every format, with to whom, via whom and how sure, and with who objects', () => {
    const calendar = unfolded(icalOf(told).text).replace(/\\([,;])/g, '$1');
    const [blog] = graph(told) as [Node];
    const [article] = graph(told, {type: 'NewsArticle'}) as [Node];
    const feed = atomOf(told).replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
    const whole = `${sure}. Another account: ${denial}`;
    for (const [format, text] of Object.entries({
      calendar,
      feed,
      blog: String((blog.liveBlogUpdate as Node[])[0]!.articleBody),
      article: String(article.articleBody),
      sheet: csvOf(told, 'events'),
    }))
      assert.ok(text.includes(whole), `${format}: ${text}`);
    assert.ok(csvOf(told, 'facts').includes(sure));
    assert.ok(csvOf(told, 'statements').includes('Minister of $& Health, to Agence'));
    assert.ok(feed.includes('The Minister: “We did not.”'));
  });

  it('is told in the story’s own words, whatever signs are in them', () => {
    for (const text of [atomOf(told), JSON.stringify(graph(told))]) {
      const plain = text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
      assert.ok(plain.includes('Before: costs $& and $$'), plain);
      assert.ok(plain.includes("Now: costs $' and $`"), plain);
    }
  });

  it('tears no line apart where names are written the other way, in any format, and comes back the same', () => {
    const named = (lang: string, name: string, publisher: string) =>
      valid({
        ...told,
        lang,
        actors: [{id: 'minister', name, kind: 'person', role: 'Minister'}, ...actors.slice(1)],
        sources: [{...sources[0]!, publisher}],
      });
    const hebrew = named('en', 'בנימין כהן', 'وكالة');
    const arabic = named('ar', 'خالد حسن', 'AP');
    for (const [story, isolates] of [
      [hebrew, ['\u2068בנימין כהן\u2069, Minister, to', '(\u2068وكالة: Wire report\u2069)']],
      [arabic, ['\u2068Minister\u2069', '(\u2068AP: Wire report\u2069)']],
    ] as const)
      for (const text of [
        unfolded(icalOf(story).text).replace(/\\([,;])/g, '$1'),
        JSON.stringify(graph(story)),
        csvOf(story, 'statements'),
        atomOf(story).replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))),
      ])
        for (const isolate of isolates) assert.ok(text.includes(isolate), text);
    // Only what needs it: there are none where all goes one way, and none in the fields that come back.
    assert.doesNotMatch(atomOf(told), /[\u2066-\u2069]/);
    const [statement] = Papa.parse<Record<string, string>>(csvOf(hebrew, 'statements'), {
      header: true,
    }).data;
    for (const [field, value] of Object.entries(statement!))
      if (field !== '(attribution)') assert.doesNotMatch(value, /[\u2066-\u2069]/);
  });

  it('makes nobody the author of the feed but the byline and the publisher', () => {
    const authors = (text: string) =>
      [...text.matchAll(/<author><name>(.*?)<\/name><\/author>/g)].map(([, name]) => name);
    assert.deepEqual(authors(atomOf(told, {publisher: 'The Paper'})), ['The Paper']);
    const signed = valid({...told, byline: 'A. Reporter'});
    assert.deepEqual(authors(atomOf(signed)), ['A. Reporter']);
    assert.deepEqual(authors(atomOf(signed, {publisher: 'The Paper'})), [
      'A. Reporter',
      'The Paper',
    ]);
    // A feed must have one; the source that is quoted first is none.
    assert.deepEqual(authors(atomOf(told)), ['X']);
  });
});

describe('a spreadsheet', () => {
  const texts = [
    '=1+1',
    '+1',
    '-1+1',
    '@SUM(A1)',
    "'=1",
    "''-1",
    "'plain",
    ' =1',
    '＝1',
    '\ttab',
    '\nline',
    '- a\n- b',
  ];
  const rows = texts.map((label, i) => ({
    id: `f${i}`,
    label,
    qualifier: 'exactly',
    amount: -i,
    asOf: '2026-01-01',
    status: 'reported',
    sources: [story.sources[0]!.id],
    note: label,
  }));

  it('runs no text of a story, and gives it back the same', () => {
    const sheet = csvOf({...story, figures: rows} as unknown as typeof story, 'figures');
    for (const [cell] of sheet.matchAll(/"(?:[^"]|"")*"/g))
      assert.doesNotMatch(cell, /^"(?:\s*[=+@＝]|[\t\r\n]|\s*-(?![\d.]+"$))/);
    const sheets = Object.entries({figures: sheet, sources: csvOf(story, 'sources')}).map(
      ([kind, text]) => ({kind, file: `${kind}.csv`, table: readTable(text, FIELD_NAMES)}),
    );
    const back = fromSheets(sheets, {file: 'figures.csv', id: 'x', today: '2026-01-01'});
    assert.deepEqual(back.notes, []);
    assert.deepEqual(
      back.story.figures!.map(({label}) => label),
      texts,
    );
  });
});

describe('what is exported', () => {
  for (const input of [idlib, piltdown, arabic])
    it(`as sheets is the same when it is imported again: ${input.title}`, () => {
      const before = valid(input);
      const sheets = listsWithEntries(before).map((kind) => ({
        kind,
        file: `${kind}.csv`,
        table: readTable(csvOf(before, kind), FIELD_NAMES),
      }));
      const {lang, timeZone, id, title} = before;
      const options = {file: 'x', id, title, lang, timeZone, today: '2026-01-01'};
      const {story: back, notes} = fromSheets(sheets, options);
      assert.deepEqual(notes, []);
      for (const {kind} of sheets)
        assert.deepEqual(
          back[kind as 'events'],
          JSON.parse(JSON.stringify(before[kind as 'events'])),
          kind,
        );
    });

  it('says what it leaves out', () => {
    const whole = valid({...piltdown, status: 'developing'});
    const lists = (left: readonly {at: string}[]) => left.map(({at}) => at);
    assert.deepEqual(lists(omittedLists(whole, ['updates'], 'x')), [
      ...listsWithEntries(whole).filter((list) => list !== 'updates'),
      ...(whole.map ? ['map'] : []),
    ]);
    assert.match(
      omittedLists(whole, [], 'for a reason')[0]!.message,
      /^\d+ left out: for a reason$/,
    );
    const live = lists(jsonLdOmissions(whole, {}));
    for (const at of ['facts', 'figures', 'questions', 'relations'])
      assert.ok(live.includes(at), at);
    assert.ok(!lists(jsonLdOmissions(whole, {type: 'NewsArticle', faq: true})).includes('facts'));
    const posts = graph(whole)[0]!.liveBlogUpdate as Node[];
    const events = live.filter((at) => at.startsWith('event:'));
    assert.equal(posts.length + events.length, whole.events.length);
  });
});

describe('structured data', () => {
  it('is an article with its corrections and sources', () => {
    const [article] = graph(story, {publisher: 'The Paper'}) as [Node];
    assert.equal(article['@type'], 'NewsArticle');
    assert.equal(article.datePublished, '2020-02-28');
    assert.equal((article.correction as Node[])[0]!['@type'], 'CorrectionComment');
    assert.match((article.correction as {text: string}[])[0]!.text, /Before: Atmed Now: Atmeh/);
    assert.match(
      article.articleBody as string,
      /at least 33 Turkish soldiers\b[^]*According to The Kremlin/,
    );
  });

  it('is a live blog while the story develops, with no end', () => {
    const [blog] = graph(valid({...idlib, status: 'developing', url})) as [Node];
    assert.equal(blog['@type'], 'LiveBlogPosting');
    assert.equal('coverageEndTime' in blog, false);
    const posts = blog.liveBlogUpdate as Node[];
    assert.equal(posts.length, 8);
    assert.equal(posts[0]!.url, `${url}#crisis-event-ultimatum`);
    assert.match(String(posts[0]!.articleBody), /Reported|According to/);
  });

  it('has questions and reviews only on request', () => {
    const kinds = (options: object) => graph(valid(piltdown), options).map((node) => node['@type']);
    assert.deepEqual(kinds({}), ['NewsArticle']);
    assert.deepEqual(kinds({faq: true}), ['NewsArticle', 'FAQPage']);
    const reviews = graph(valid(piltdown), {claimReview: true, publisher: 'The Paper'}).slice(1);
    assert.deepEqual(
      reviews.map(({reviewRating}) => (reviewRating as Node).alternateName),
      ['Retracted', 'Retracted', 'Disputed', 'Confirmed'],
    );
  });

  it('reviews nothing that is only claimed or reported', () => {
    assert.equal(graph(story, {claimReview: true}).length, 1);
  });
});

describe('the addresses of an export', () => {
  const photo = (id: string, address: string) => ({
    id,
    kind: 'photo' as const,
    files: [{url: address, width: 3, height: 2}],
    alt: 'A quay',
    caption: 'The quay',
    credit: 'C',
  });
  const relative = valid({
    ...idlib,
    events: idlib.events!.map((event) => ({...event, media: []})),
    actors: idlib.actors!.map((actor) => ({...actor, media: 'near'})),
    updates: [],
    url: '/idlib',
    sources: idlib.sources!.map((source, i) =>
      i ? source : {...source, url: 'report.html', archived: '/no'},
    ),
    media: [photo('near', 'a.jpg'), photo('far', 'https://paper.test/b.jpg')],
  });

  it('lead to the same places from anywhere, where it is known what they are relative to', () => {
    const {story, left} = absoluteStory(relative, 'https://paper.test/stories/x.json');
    assert.deepEqual(left, []);
    assert.equal(story.url, 'https://paper.test/idlib');
    assert.equal(story.sources[0]!.url, 'https://paper.test/stories/report.html');
    assert.deepEqual(
      story.media.map(({files}) => files![0]!.url),
      ['https://paper.test/stories/a.jpg', 'https://paper.test/b.jpg'],
    );
    assert.equal(relative.url, '/idlib');
  });

  it('are relative to the story’s own where nobody says otherwise', () => {
    const {story} = absoluteStory({...relative, url: 'https://paper.test/2020/idlib'});
    assert.equal(story.sources[0]!.url, 'https://paper.test/2020/report.html');
  });

  it('are left out, and named, where nobody knows', () => {
    const {story, left} = absoluteStory(relative);
    assert.deepEqual(left.map(({at}) => at).sort(), [
      'media[0].files[0].url',
      'sources[0].archived',
      'sources[0].url',
      'url',
    ]);
    assert.match(
      left.find(({at}) => at === 'url')!.message,
      /^is left out: "\/idlib" is relative, and --base/,
    );
    assert.equal(story.url, undefined);
    assert.deepEqual(story.media[0]!.files, []);
    for (const text of [JSON.stringify(jsonLdOf(story)), atomOf(story), icalOf(story).text])
      assert.doesNotMatch(
        text,
        /"(?:report\.html|a\.jpg|\/idlib)|href="(?!https?:)|^URL:(?!https?:)/m,
      );
  });
});

it('a calendar has no line that a text begins, whatever ends its lines', () => {
  const lines = 'One\rATTENDEE:x\r\nDTSTART:x\nURL:x';
  // Lines of rich text end with \n alone; those of names and titles as they are written.
  const sources = [{id: 'lines', title: lines, kind: 'document'} as const, ...idlib.sources!];
  const events = [
    {...idlib.events![0]!, when: '2020-02-27', headline: lines, sources: ['lines' as const]},
  ];
  const {text} = icalOf(valid({...idlib, title: lines, sources, events}));
  assert.equal(unfolded(text).match(/ATTENDEE/g)?.length, 3);
  assert.doesNotMatch(text.replaceAll('\r\n', '¶'), /[\r\n]|¶(?:ATTENDEE|URL:x|DTSTART:x)/);
});

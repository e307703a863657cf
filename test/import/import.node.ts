import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {parseStory} from '../../src/content/parse.js';
import type {StoryInput} from '../../src/content/story.js';
import {csvOf} from '../../src/output/export/csv.js';
import {edtfOfParts, edtfOfText} from '../../src/import/dates.js';
import type {ImportOptions} from '../../src/import/draft.js';
import {lineFromHtml, richFromHtml, richFromText} from '../../src/import/html.js';
import {readFiles} from '../../src/import/read.js';
import {parseRichText, plainText} from '../../src/notation/richtext.js';

const sample = (name: string) => ({
  name,
  text: readFileSync(new URL(`samples/${name}`, import.meta.url), 'utf8'),
});
function imported(names: string[], options: Partial<ImportOptions> = {}, kind?: string) {
  const {story, notes} = readFiles(names.map(sample), kind, {
    file: names[0]!,
    id: 'imported',
    today: '2026-11-24',
    ...options,
  });
  const parsed = parseStory(story);
  assert.deepEqual(parsed.ok ? [] : parsed.problems, []);
  return {story, said: notes.map(({where, message}) => `${where} ${message}`).join('\n')};
}
const events = ({events = []}: StoryInput) =>
  events.map(({when, headline}) => `${when} ${headline}`);
const quiet = () => undefined;

describe('a timeline of TimelineJS', () => {
  it('comes from a spreadsheet, with every shape of date', () => {
    const {story, said} = imported(['flood.csv']);
    assert.equal(story.title, 'The Elm valley flood');
    assert.equal(story.dek, 'How the water came, and who said so.');
    assert.deepEqual(events(story), [
      '-0043-03-15 An old flood mark',
      '1850~ The first dam',
      '2021-07-14T18:30/2021-07-15T06:00 Water rises in Elm',
      '2021-08 Clearing begins. It takes weeks.',
      '2021 No such month',
      '2021 Ends before it starts',
      '1900/1910 The dam years',
    ]);
    assert.equal(story.events![2]!.text, '- Road closed\n- School *open*');
    assert.deepEqual(story.media![0], {
      id: 'water-jpg-2kujvhkq',
      kind: 'footage',
      caption: 'The bridge, under water',
      credit: 'A. Reporter',
      alt: 'Brown water at the bridge',
      url: 'https://elm.test/water.jpg',
      sources: ['import'],
    });
    for (const line of [
      /^line 4 a script in the text is left out$/m,
      /^line 4 "Background" is left out$/m,
      /^line 5 the thumbnail of its media is left out: https:\/\/elm\.test\/t\.jpg$/m,
      /^line 6 its media has no credit; "Unknown" stands there until it has$/m,
      /^line 7 there is no month 13; only the year 2021 is kept$/m,
      /^line 8 left out: it has no year \(“No date”\)$/m,
      /^line 9 the end 2020 is before the start 2021, and left out$/m,
      /^all times are taken as UTC/m,
    ])
      assert.match(said, line);
  });

  it('gives ids that stay, whatever row is added or headline said again', () => {
    const idsIn = (...rows: string[]) =>
      readFiles([{name: 't.csv', text: ['Year,Headline,Text', ...rows].join('\n')}], undefined, {
        file: 't.csv',
        id: 't',
        today: '2020',
      }).story.events!.map(({id}) => id);
    const rows = ['2020,Мост закрыт,', '2021,Correction,One', '2021,Correction,Two'];
    const ids = idsIn(...rows);
    assert.equal(new Set(ids).size, 3);
    assert.deepEqual(idsIn('2019,Пожар в порту,', ...rows).slice(1), ids);
    assert.deepEqual(idsIn('2021-01,Correction,Zero', ...rows).slice(1), ids);
    assert.deepEqual(idsIn(...rows, '2021,Correction,Three').slice(0, 3), ids);
    const edited = idsIn(rows[0]!, '2021,Correction,One and a half', rows[2]!);
    assert.deepEqual(edited.slice(0, 2), ids.slice(0, 2));
  });

  it('makes nothing a fact', () => {
    for (const name of ['flood.csv', 'old.csv', 'timeline.json', 'old.json', 'live.html']) {
      const {story, said} = imported([name]);
      for (const {status, sources} of story.events!) {
        assert.equal(status, 'unverified');
        assert.deepEqual(sources, ['import']);
      }
      assert.match(said, /an import makes nothing a fact/);
      assert.match(story.sources![0]!.note!, /not checked by us/);
    }
  });

  it('comes from the spreadsheet of the first generation', () => {
    const {story, said} = imported(['old.csv']);
    assert.deepEqual(events(story), [
      '2012-03-04/2012-05-06 A strike',
      '2013 Closed',
      '2014-12-31T14:30 Sold',
    ]);
    assert.match(said, /^column “Colour” is not known/m);
    assert.match(said, /"3\/4\/2012" is read with the month first$/m);
    assert.equal(
      imported(['old.csv'], {dayFirst: true}).story.events![0]!.when,
      '2012-04-03/2012-06-05',
    );
  });

  it('carries its groups over where it is told what they are', () => {
    const {story} = imported(['flood.csv'], {groups: 'actors'});
    assert.deepEqual(
      story.actors!.map(({name}) => name),
      ['Past', 'Flood'],
    );
    assert.deepEqual(story.events![0]!.actors, ['past']);
  });

  it('comes from JSON of both generations', () => {
    const {story, said} = imported(['timeline.json'], {timeZone: 'Europe/London'});
    assert.deepEqual(events(story), [
      '-0299 A road',
      '2020-02-28T09:00 A *meeting*',
      '2020-03-01T09:05:07 Signed',
      'Y-13799999999 The beginning',
      '1990/1999 The quiet decade',
    ]);
    assert.equal(story.events![1]!.id, 'meeting-1');
    assert.equal(story.events![2]!.note, 'Dated “A Sunday” where this comes from.');
    assert.match(said, /^events\[2\] a link is left out, its text is kept: "javascript:"/m);
    assert.match(said, /^events\[1\] known to the hour \(9\) only/m);
    assert.doesNotMatch(said, /taken as UTC/);
    const old = imported(['old.json']).story;
    assert.deepEqual(events(old), [
      '2011-12-10/2011-12-11 Launch',
      '2011-12-10/2012 Years of ships',
    ]);
    assert.equal(old.media![0]!.credit, 'H. Photo');
  });
});

describe('a live blog', () => {
  it('comes from a saved page', () => {
    const {story, said} = imported(['live.html']);
    assert.equal(story.title, 'The bridge & the town');
    assert.equal(story.byline, 'A. Writer, B. Writer');
    assert.equal(story.status, 'ended');
    assert.equal(story.updated, '2024-05-01T12:30:00+01:00');
    assert.deepEqual(events(story), [
      '2024-05-01T09:15:00+01:00 Bridge closed',
      '2024-05-01T09:00:00Z Council meets at noon.',
    ]);
    assert.equal(story.sources![0]!.publisher, 'The Paper');
    assert.deepEqual(story.updates![0]!.touches, [`event:${story.events![0]!.id}`]);
    assert.match(said, /^keywords is left out$/m);
    assert.match(said, /^liveBlogUpdate\[2\] left out: it has no date/m);
    assert.match(said, /the time at which they were posted/);
  });
});

describe('plain spreadsheets', () => {
  it('fill a story, one for each kind of entry', () => {
    const {story, said} = imported(['events.csv', 'actors.csv', 'places.csv', 'figures.csv']);
    assert.deepEqual(story.events![0], {
      id: 'event-2021-07-14-water-rises-jtzemiry',
      when: '2021-07-14',
      headline: 'Water rises',
      status: 'reported',
      by: 'council',
      places: ['elm'],
      key: true,
    });
    assert.equal(story.events![1]!.status, 'unverified');
    assert.deepEqual(
      story.figures!.map(({amount}) => amount),
      [1200, [300, 400]],
    );
    assert.match(said, /^events\.csv column “Colour” is no field of events, and left out$/m);
    assert.match(said, /^events\.csv line 3 has no status; "unverified" stands there$/m);
  });

  it('say what they are, or are asked', () => {
    const ask = (kind?: string) =>
      readFiles([{name: 'x.csv', text: 'a,b\n1,2'}], kind, {file: 'x.csv', id: 'x', today: '2020'});
    assert.throws(() => ask(), /which entries are these\?[^]*“events.csv” is: facts, events/);
    assert.throws(() => ask('event'), /did you mean "events"\?/);
  });

  it('are what an export gives, which can be imported again', () => {
    const {story} = imported(['events.csv', 'actors.csv', 'places.csv', 'figures.csv']);
    const parsed = parseStory(story);
    assert.ok(parsed.ok);
    const files = ['events', 'actors', 'places', 'figures', 'sources'].map((kind) => ({
      name: `${kind}.csv`,
      text: csvOf(parsed.story, kind),
    }));
    const again = readFiles(files, undefined, {
      file: 'x',
      id: 'imported',
      today: '2026-11-24',
    }).story;
    assert.deepEqual(again, {...story, title: 'imported'});
  });
});

describe('dates', () => {
  for (const [said, edtf] of [
    ['2012', '2012'],
    ['-44', '-0043'],
    ['1/31/2012', '2012-01-31'],
    ['31.1.2012', '2012-01-31'],
    ['31/1/2012', '2012-01-31'],
    ['1/2012', '2012-01'],
    ['1/31/2012 2:30 PM', '2012-01-31T14:30'],
    ['2012-1-5', '2012-01-05'],
    ['2012-01-31 14:30', '2012-01-31T14:30'],
    ['2012-01-31T14:30:00+0300', '2012-01-31T14:30:00+03:00'],
    ['31 January 2012', '2012-01-31'],
    ['2019-12/..', '2019-12/..'],
    ['30/2/2012', undefined],
    ['soon', undefined],
    ['2026-00-00', '2026'],
    ['2026-03-02 24:00', '2026-03-03T00:00'],
    ['2026-12-31 24:00', '2027-01-01T00:00'],
    ['2026-03-02 25:10', '2026-03-02'],
    ['3/31/2026 14:75', '2026-03-31'],
    ['2026-03-02 14:30 EST', '2026-03-02'],
    ['3/4/2026, 14h30', '2026-03-04T14:30'],
    ['11–14 March 2015', '2015-03-11/2015-03-14'],
    ['11/3/2015 - 14/3/2015', '2015-03-11/2015-03-14'],
    ['April-May 1945', '1945-04/1945-05'],
    ['20150311', '2015-03-11'],
    ['42074', undefined],
    ['1426032000', undefined],
    ['Y170000002', 'Y170000002'],
    ['-13800000000', 'Y-13799999999'],
    ['2020-21', '2020-21'],
    ['11-Mar-15', '2015-03-11'],
    ['Easter 1850', undefined],
  ] as const)
    it(`“${said}” is ${edtf ?? 'not read'}`, () => {
      assert.equal(edtfOfText(said, false, quiet), edtf);
    });

  it('keep no more precision than there is, and no year 0', () => {
    const of = (parts: object) => edtfOfParts(parts as Record<string, unknown>, quiet);
    assert.equal(of({year: -1}), '0000');
    assert.equal(of({year: '2020', month: '', day: '5'}), '2020');
    assert.equal(of({year: 99_999}), 'Y99999');
    assert.equal(of({month: 3}), undefined);
  });
});

describe('HTML in text', () => {
  for (const [html, rich] of [
    ['plain * [x](y) {figure:z}', 'plain \\* \\[x\\](y) \\{figure:z\\}'],
    ['<p>One</p><p>Two<br>Three</p>', 'One\n\nTwo\n\nThree'],
    ['a <b>bold </b>word, <i>it</i>', 'a **bold** word, *it*'],
    ['<a href="https://x.test/a b(1)">there</a>', '[there](https://x.test/a%20b%281%29)'],
    ['<ol><li>one</li><li><p>two</p></li></ol>', '1. one\n2. two'],
    ['<p>1. not a list</p><p>- nor this</p>', '1.\u00a0not a list\n\n\\- nor this'],
    ['<img src=x onerror=alert(1)>after<script>alert(1)</script>', 'after'],
    ['&lt;b&gt; &amp; &copy;', '<b> & ©'],
  ] as const)
    it(`${html} becomes ${JSON.stringify(rich)}`, () => {
      assert.equal(richFromHtml(html, quiet), rich);
    });

  it('says what it left out', () => {
    const told: string[] = [];
    richFromHtml('<u>a</u><iframe src="https://x.test/"></iframe>', (message) =>
      told.push(message),
    );
    assert.deepEqual(told, [
      'the formatting of <u> is left out; its text is kept',
      '<iframe src="https://x.test/"> in the text is left out',
    ]);
    assert.equal(lineFromHtml('A<br>B', quiet), 'A B');
  });

  it('gives back the words of any text', () => {
    for (const text of ['a*b', '**', '[a](b)', '{figure:x}', '\\', '- a', '12) a', 'a_b `c`']) {
      const nodes = parseRichText(richFromText(text)).flatMap(({items}) => items);
      assert.equal(
        nodes
          .map((item) => plainText(item, () => '?'))
          .join('')
          .replace('\u00a0', ' '),
        text,
      );
    }
  });
});

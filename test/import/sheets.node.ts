/** Spreadsheets as newsrooms have them: what is meant comes in, what is not is said, and what comes of any is valid. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from '../helpers/property.js';
import Papa from 'papaparse';
import {parseStory} from '../../src/content/parse.js';
import type {ImportOptions} from '../../src/import/draft.js';
import {readFiles} from '../../src/import/read.js';
import {FIELD_NAMES, SHEETS} from '../../src/import/sheet.js';

function read(name: string, text: string, options: Partial<ImportOptions> = {}, kind?: string) {
  const {story, notes} = readFiles([{name, text}], kind, {
    file: name,
    id: 'it',
    today: '2026-11-24',
    ...options,
  });
  const parsed = parseStory(story);
  assert.deepEqual(parsed.ok ? [] : parsed.problems, []);
  return {story, said: notes.map(({where, message}) => `${where}: ${message}`).join('\n')};
}
const whens = (text: string, options?: Partial<ImportOptions>) =>
  read('t.csv', text, options).story.events?.map(({when}) => when);

describe('dates of a TimelineJS sheet', () => {
  for (const [name, text, when] of [
    [
      'whose range is in words',
      'Start Date,Headline\n11–14 March 2015,Aid',
      '2015-03-11/2015-03-14',
    ],
    [
      'whose range is in numbers',
      'Start Date,Headline\n11/3/2015 - 14/3/2015,Aid',
      '2015-03-11/2015-03-14',
    ],
    ['whose range is of months', 'Start Date,Headline\nApril-May 1945,End', '1945-04/1945-05'],
    ['with 24:00', 'Year,Month,Day,Time,Headline\n2026,3,2,24:00,Curfew', '2026-03-03T00:00'],
    ['with no month and day', 'Year,Month,Day,Time,Headline\n2026,0,0,,Some time', '2026'],
    ['with a time that is none', 'Year,Month,Day,Time,Headline\n2026,3,2,25:99,A', '2026-03-02'],
    ['with a time in words', 'Year,Month,Day,Time,Headline\n2026,3,2,noonish,A', '2026-03-02'],
    ['with a day that is none', 'Year,Month,Day,Headline\n2026,2,30,A', '2026-02'],
    ['with the name of a month', 'Year,Month,Day,Headline\n2026,März,2.,A', '2026-03-02'],
    ['with a whole date as year', 'Year,Headline\n11 mars 2015,A', '2015-03-11'],
    ['whose display is the year', 'Year,Month,Day,Display Date,Headline\n1933,1,1,1933,A', '1933'],
    [
      'whose display is a month',
      'Year,Month,Day,Display Date,Headline\n1850,1,1,January 1850,A',
      '1850-01',
    ],
    ['whose display is a season', 'Year,Display Date,Headline\n1850,Frühjahr 1850,A', '1850'],
    ['whose display is about', 'Year,Display Date,Headline\n1850,circa 1850,A', '1850~'],
    ['whose display is a decade', 'Year,Display Date,Headline\n1850,1850s,A', '185X'],
    [
      'whose display is two years',
      'Year,Month,Day,End Year,End Month,End Day,Display Date,Headline\n1914,7,28,1918,11,11,1914–1918,War',
      '1914/1918',
    ],
    [
      'whose display is another day',
      'Year,Month,Day,Display Date,Headline\n1933,1,30,4 May 1934,A',
      '1933-01-30',
    ],
  ] as const)
    it(name, () => assert.deepEqual(whens(text), [when]));

  it('are never a run of digits that is no year', () => {
    const {story, said} = read(
      't.csv',
      'Start Date,Headline\n42074,Serial\n1426032000,Seconds\n20150311,Date\n1066,Year',
    );
    assert.deepEqual(
      story.events!.map(({when}) => when),
      ['2015-03-11', '1066'],
    );
    assert.match(
      said,
      /line 2 column “Start Date”: "42074" is no year; a spreadsheet counts days so/,
    );
    assert.match(said, /left out: its date “1426032000” is not read \(“Seconds”\)/);
  });

  it('that may be read in two ways say which was taken, where, and follow the others', () => {
    const rows = 'Start Date,Headline\n3/4/2020,A';
    assert.deepEqual(whens(rows), ['2020-03-04']);
    assert.deepEqual(whens(rows, {lang: 'de'}), ['2020-04-03']);
    assert.deepEqual(whens(rows, {lang: 'de', dayFirst: false}), ['2020-03-04']);
    assert.deepEqual(whens(`${rows}\n25/12/2020,B`), ['2020-04-03', '2020-12-25']);
    assert.match(
      read('t.csv', rows).said,
      /line 2 column “Start Date”: "3\/4\/2020" is read with the month first/,
    );
    assert.match(
      read('t.csv', 'Start Date,Headline\n11-Mar-15,A').said,
      /is read as 2015-03-11; it may be 1915-03-11 too/,
    );
  });

  it('of a winter, a quarter or an end alone are no more exact than they are, and what is assumed is said', () => {
    const {story, said} = read(
      't.csv',
      'Start Date,Headline\nwinter 2015/16,A\nQ1 2015,B\nuntil 2018,C\nsummer 2015/16,D',
    );
    assert.deepEqual(
      story.events!.map(({when}) => when),
      ['2015-24', '2015-01/2015-03', '../2018', '2015/2016'],
    );
    assert.match(
      said,
      /line 2 .*"winter 2015\/16" is read as 2015-24, the winter that begins in 2015/,
    );
    assert.match(said, /line 3 .*"Q1 2015" is read as 2015-01\/2015-03, a quarter of the calendar/);
    assert.match(said, /line 5 .*is read as 2015\/2016, the years that the summer lies in/);
    assert.doesNotMatch(said, /line 4/);
  });

  it('of school years are years, where others of the column can be nothing else', () => {
    assert.deepEqual(whens('Start Date,Headline\n2019-20,A\n2020-21,B'), [
      '2019/2020',
      '2020/2021',
    ]);
    const {said} = read('t.csv', 'Start Date,Headline\n2020-21,B');
    assert.match(said, /"2020-21" is read as 2020-21; it may be 2020\/2021 too/);
  });
});

describe('what the import writes for readers', () => {
  it('is in the language of the story, and a dot is no date', () => {
    const {story} = read(
      't.csv',
      'Year,Display Date,Headline,Media\n1850,Ostern 1850,Sperre,https://x.test/a.jpg\n900,.,Gruppe,',
      {lang: 'de'},
    );
    assert.equal(story.events![0]!.note, 'Datum in der Quelle: „Ostern 1850“.');
    assert.equal(story.events![1]!.note, undefined);
    assert.equal(story.media![0]!.credit, 'Unbekannt');
    assert.match(story.sources![0]!.note!, /Importiert/);
  });
});

describe('a sheet', () => {
  it('may say its delimiter, and have a title above its header', () => {
    for (const above of [
      'sep=;\n',
      'sep=;\r\n',
      '\ufeffsep=;\n',
      'The bridge;;;\n',
      'The bridge\n\n',
      '"sep=;"\n',
    ])
      assert.deepEqual(
        whens(`${above}Year;Month;Day;Headline\n2026;3;2;Bridge shut, again, and again`),
        ['2026-03-02'],
        above,
      );
    const {said} = read('t.csv', 'The bridge;;\nYear;Month;Headline\n2026;13;Shut');
    assert.match(said, /^line 1: stands above the header, and is left out: “The bridge”$/m);
    assert.match(said, /^line 3: there is no month 13/m);
  });

  it('is a script of the first TimelineJS too', () => {
    const json = '{"timeline":{"headline":"H","date":[{"startDate":"2012,1,26","headline":"A"}]}}';
    for (const text of [
      `storyjs_jsonp_data = ${json}`,
      `var storyjs_jsonp_data = ${json};\n`,
      `/* data */ window.x = ${json};`,
      `// data\ncallback(${json});`,
      `export default ${json};`,
    ])
      assert.equal(read('t.jsonp', text).story.events![0]!.when, '2012-01-26', text);
  });

  it('says what its rows are by its columns, its name, or who imports it', () => {
    assert.equal(read('pub', 'when,headline,status\n2026,A,reported').story.events!.length, 1);
    assert.equal(read('pub', 'name,kind,lat,lon\nElm,town,51.5,0.2').story.places!.length, 1);
    assert.equal(read('pub', 'label,amount,as of\nHouses,12,2026').story.figures!.length, 1);
    assert.throws(() => read('pub', 'name\nElm'), /which entries are these/);
    assert.equal(read('pub', 'name\nElm', {}, 'places').story.places!.length, 1);
    assert.equal(
      read('pub', 'Year,Headline\n2026,A', {pageTitle: 'The bridge'}).story.title,
      'The bridge',
    );
  });

  it('has numbers as its language and its others write them', () => {
    const amounts = (cells: string[], options: Partial<ImportOptions> = {}, delimiter = ',') =>
      read(
        'figures.csv',
        Papa.unparse(
          {
            fields: ['Label', 'Amount', 'As of'],
            data: cells.map((cell, i) => [`L${i}`, cell, '2026']),
          },
          {delimiter},
        ),
        options,
      ).story.figures!.map(({amount}) => amount);
    assert.deepEqual(amounts(['3.000'], {lang: 'de'}), [3000]);
    assert.deepEqual(amounts(['3.000'], {lang: 'en'}), [3000]);
    assert.deepEqual(amounts(['3.500'], {lang: 'en'}), [3.5]);
    assert.deepEqual(amounts(['3.500'], {}, ';'), [3500]);
    assert.deepEqual(amounts(['3.500', '1.234.567']), [3500, 1234567]);
    assert.deepEqual(amounts(['3,500', '2,5']), [3.5, 2.5]);
    assert.deepEqual(
      amounts(['1 200', '1’200', '12,34,567', '١٢٠٠', '−5']),
      [1200, 1200, 1234567, 1200, -5],
    );
    const {said, story} = read('figures.csv', 'Label,Amount,As of\nA,3.500,2026\nB,hundreds,2026');
    assert.match(
      said,
      /figures\.csv line 2 column “Amount”: "3\.500" is read as 3\.5; it may be 3500 too/,
    );
    assert.deepEqual(
      [story.figures![1]!.amount, story.figures![1]!.words],
      [undefined, 'hundreds'],
    );
  });

  it('keeps whose words they are, also by name and without a row for it', () => {
    const {story, said} = read(
      'events.csv',
      'when,headline,status,by,sources,media\n2026,A,reported,Town Council,"Daily Elm; Daily Elm",nothing',
    );
    assert.deepEqual(story.events![0]!.by, 'town-council');
    assert.deepEqual(story.actors, [{id: 'town-council', name: 'Town Council', kind: 'body'}]);
    assert.deepEqual(story.events![0]!.sources, ['daily-elm']);
    assert.match(said, /line 2: media: no row is “nothing”; left out/);
    assert.match(said, /sources: names the same twice/);
  });

  it('loses one bad cell, and no row and no story for it', () => {
    const {story, said} = read(
      'places.csv',
      'name,kind,lat,lon,radius,Colour,,name\nElm,village,95,0.2,x,red,loose,Elm again\n,town,1,1,,,,\nOak,town,"51,5",0.1,,,,',
    );
    assert.deepEqual(
      story.places!.map(({name, lat, lon}) => [name, lat, lon]),
      [
        ['Elm', undefined, 0.2],
        ['Oak', 51.5, 0.1],
      ],
    );
    for (const line of [
      /line 2 column “kind”: “village” is not one of/,
      /line 2 column “lat”: “95” is not a number from -90 to 90; left out/,
      /line 2 column “radius”: “x” is no number; left out/,
      /column “Colour”: is no field of places, and left out/,
      /column 7: has no name, and is left out \(line 2\)/,
      /column 8: is a second “name”, and left out \(line 2\)/,
      /line 3: left out: it has no name/,
    ])
      assert.match(said, line);
  });

  it('of columns without end, or of too many rows, is refused before it is read', () => {
    const wide = Array.from({length: 3000}, (_, i) => `c${i}`).join();
    const began = performance.now();
    assert.throws(
      () => read('events.csv', `when,headline,${wide}\n${`${','.repeat(3001)}\n`.repeat(300)}`),
      /has 3002 columns; no more than 300/,
    );
    assert.throws(
      () => read('events.csv', `when,headline\n${'2026,A\n'.repeat(20_001)}`),
      /more than 20000 rows/,
    );
    assert.ok(performance.now() - began < 5000);
    // Spreadsheets save the empty columns of the whole sheet.
    assert.equal(
      read('events.csv', `when,headline${','.repeat(5000)}\n2026,A${','.repeat(5000)}`).story
        .events!.length,
      1,
    );
  });

  it('of ten times the rows takes about ten times as long', () => {
    const time = (rows: number) => {
      const began = performance.now();
      read('events.csv', `when,headline,amount\n${'2020,Again,1\n'.repeat(rows)}`);
      return performance.now() - began;
    };
    time(500);
    const few = time(2000);
    assert.ok(time(20_000) < Math.max(few, 50) * 20);
  });

  it('of any cells gives a story, or a sentence', () => {
    const cell = fc.oneof(
      fc.string({unit: 'grapheme', maxLength: 12}),
      fc.constantFrom(
        '2020',
        '3/4/20',
        '3.000',
        'a; b',
        '[1,2]',
        '{"url":"x"}',
        'photo',
        'player',
        'elm',
        'event:elm',
        'yes',
        '[x](place:y)',
        '{figure:x}',
        '[a](javascript:x)',
        'x'.repeat(400),
        '',
        'https://a.example',
        'en_GB',
        '95',
        'between',
        '1-2',
      ),
    );
    const columns = fc.uniqueArray(fc.constantFrom(...FIELD_NAMES), {minLength: 1, maxLength: 8});
    fc.assert(
      fc.property(
        fc.constantFrom(...SHEETS),
        columns,
        fc.array(fc.array(cell, {minLength: 8, maxLength: 8}), {minLength: 1, maxLength: 5}),
        (kind, fields, data) => {
          try {
            read(`${kind}.csv`, Papa.unparse({fields, data}, {quotes: true}));
          } catch (error) {
            assert.ok(error instanceof RangeError, String((error as Error).stack));
          }
        },
      ),
      {numRuns: 500},
    );
  });
});

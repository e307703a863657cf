import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {createRequire} from 'node:module';
import {describe, it} from 'node:test';
import {strToU8, unzipSync, zipSync} from 'fflate';
import {readWordDocument} from '../../src/cli/word.js';
import {dateAtStart} from '../../src/import/document.js';
import {claiming, importSample, importText, samplePath, says} from './desk.ts';

describe('a Word document', () => {
  it('has an entry for each heading that begins with a date', async () => {
    const told = await importSample('flood.docx', {timeZone: 'Europe/London'});
    const {title, dek, events, figures} = told.story;
    assert.equal(title, 'The Elm valley flood');
    assert.equal(dek, 'What the water did, day by day.');
    assert.deepEqual(
      events!.map(({when, headline}) => `${when} ${headline}`),
      [
        '2026-03-02T18:30 The crest comes',
        '2026-03-04T07:15 The water falls',
        '2026-03-04T09:00 School opens',
      ],
    );
    assert.equal(
      events![0]!.text,
      'The council says **the lower road** is shut. [Bulletin no. 3](https://council.example/3) It floods.\n\n- School closed\n- Bridge closed',
    );
    assert.equal(figures![0]!.amount, 1250);
  });

  it('says what is left out: changes, comments, headings without a date, tables of something else', async () => {
    says(
      await importSample('flood.docx'),
      /^flood\.docx one comment left out$/m,
      /^flood\.docx one tracked insertion read as if it were accepted$/m,
      /^flood\.docx one tracked deletion left out as if it were accepted$/m,
      /^flood\.docx heading “What we do not know” begins with no date, and is left out with one paragraph/m,
      /^flood\.docx table 1 is read as figures/m,
      /^flood\.docx table 2 left out: its first row \(“Who · Phone”\)/m,
    );
  });

  it('that is written in ArchieML is read as that, a paragraph each', async () => {
    const {story} = await importSample('archie.docx');
    assert.equal(story.title, 'The Elm valley flood');
    assert.equal(story.events![0]!.text, 'First\n\nSecond paragraph\n\nNote: it rains');
  });

  it('that would unpack to too much is refused; pictures are not unpacked', async () => {
    const files = unzipSync(new Uint8Array(readFileSync(samplePath('flood.docx'))));
    const states = (file: string, size: number) =>
      claiming(zipSync({...files, [file]: strToU8('x')}), file, size);
    await assert.rejects(
      readWordDocument('b.docx', states('word/more.xml', 160e6)),
      /^RangeError: b\.docx: unpacks to more than 150 million bytes$/,
    );
    const {text} = await readWordDocument('b.docx', states('word/media/a.png', 160e6));
    assert.match(text, /The crest comes/);
  });

  it('is never unpacked beyond the size that it states', async () => {
    const files = unzipSync(new Uint8Array(readFileSync(samplePath('flood.docx'))));
    const styles = files['word/styles.xml']!;
    const longer = Buffer.concat([styles, Buffer.alloc(1e6, ' ')]);
    const archive = zipSync({...files, 'word/styles.xml': longer});
    const {text} = await readWordDocument(
      'b.docx',
      claiming(archive, 'word/styles.xml', styles.length),
    );
    assert.match(text, /The crest comes/);
  });

  it('that is nested without end is refused', async () => {
    const files = unzipSync(new Uint8Array(readFileSync(samplePath('flood.docx'))));
    const deep = `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`;
    await assert.rejects(
      readWordDocument('b.docx', zipSync({...files, 'word/document.xml': strToU8(deep)})),
      /^RangeError: the XML is nested too deep$/,
    );
  });

  it('of every kind that mammoth is tested with is read, or refused in words', async () => {
    const home = dirname(createRequire(import.meta.url).resolve('mammoth/package.json'));
    const folder = join(home, 'test/test-data');
    const files = readdirSync(folder).filter((name) => name.endsWith('.docx'));
    assert.ok(files.length > 10);
    for (const name of files) {
      const bytes = new Uint8Array(readFileSync(join(folder, name)));
      try {
        const {text} = await readWordDocument(name, bytes);
        assert.equal(typeof text, 'string');
      } catch (error) {
        assert.ok(error instanceof RangeError, `${name}: ${String(error)}`);
      }
    }
  });
});

describe('a published Google Doc', () => {
  const page = (body: string) => ({
    name: 'document.html',
    format: 'document' as const,
    text: `<html><head><title>Flood</title><style>.c1{color:red}</style></head><body><div id="banners"><div id="header">Published by Google</div></div><div id="contents">${body}</div></body></html>`,
  });

  it('is read without what Google puts around it, with its links as they were', () => {
    const told = importText(
      page(
        '<h2 class="c1"><span>2 March 2026: The crest</span></h2><p><span>See </span><span><a href="https://www.google.com/url?q=https://council.example/3?a%3D1&amp;sa=D&amp;ust=1">the bulletin</a></span><sup><a href="#cmnt1">[a]</a></sup></p><div><p><a href="#cmnt_ref1">[a]</a><span>Sure?</span></p></div><img src="x.png">',
      ),
      {lang: 'en'},
    );
    assert.equal(told.story.events![0]!.text, 'See [the bulletin](https://council.example/3?a=1)');
    says(
      told,
      /one comment at the side of the text: left out/,
      /one picture in the text: left out/,
    );
    assert.doesNotMatch(JSON.stringify(told.story), /Published by Google/);
  });

  it('may be ArchieML, with points as lists', () => {
    const {story} = importText(
      page(
        '<p>title: Flood</p><p>[events]</p><p>when: 2026-03-02</p><p>headline: Crest</p><p>[.sources]</p><ul><li>one</li><li>two</li></ul><p>[]</p>',
      ),
    );
    assert.deepEqual(story.events![0]!.sources, ['one', 'two']);
  });

  it('without dates and tables says what would be read', () => {
    assert.throws(
      () => importText(page('<p>Nothing.</p>')),
      /no heading begins with a date, such as “2 March 2026/,
    );
  });

  it('takes time in proportion to its length', () => {
    for (const text of [
      '<b>'.repeat(200_000),
      '<div>'.repeat(200_000),
      '<table><tr><td>'.repeat(100_000),
      '<a href="'.repeat(200_000),
    ]) {
      const start = process.cpuUsage().user;
      assert.throws(() => importText(page(text)), RangeError);
      assert.ok((process.cpuUsage().user - start) / 1000 < 4000, text.slice(0, 20));
    }
  });
});

describe('a heading', () => {
  for (const [text, when, rest] of [
    ['2 March 2026: Bridge shut', '2 March 2026', 'Bridge shut'],
    ['2 March 2026, 14:30 – Bridge shut', '2 March 2026, 14:30', 'Bridge shut'],
    ['March 2, 2026 The bridge', 'March 2, 2026', 'The bridge'],
    ['2. März 2026: Brücke', '2. März 2026', 'Brücke'],
    ['2026: the year', '2026', 'the year'],
    ['2026-03-02T14:30Z Bridge', '2026-03-02T14:30Z', 'Bridge'],
    ['11–14 March 2015: Aid flights', '11–14 March 2015', 'Aid flights'],
  ] as const)
    it(`“${text}” begins with the date ${when}`, () => {
      const found = dateAtStart(text, {dayFirst: true});
      assert.deepEqual([found?.when, found?.rest], [when, rest]);
    });
  for (const text of ['2020 people march', '12 houses burn', 'Background', '14:30 Bridge'])
    it(`“${text}” begins with none`, () => {
      assert.equal(dateAtStart(text, {dayFirst: true}), undefined);
    });
});

/** `import` and `export` as a desk uses them, on the packed package. */
import assert from 'node:assert/strict';
import {cpSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {installation, root} from '../helpers/packed.js';

const {folder, inProcess: run, remove} = installation();
after(remove);
const samples = join(root, 'test/import/samples');
cpSync(samples, folder, {recursive: true});
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

describe('import', () => {
  for (const file of ['timeline.json', 'old.json', 'flood.csv', 'old.csv', 'live.html'])
    for (const kind of ['json', 'ts'])
      it(`makes a valid story.${kind} of ${file}, and lists what it left out`, async () => {
        const made = `of-${file.replace('.', '-')}.${kind}`;
        const {code, err} = await run('import', file, '-o', made, '--id', 'it');
        assert.equal(code, 0, err);
        assert.match(err, /left out|is not carried over/);
        assert.match(err, /^of-.*events?, .*\d+ notes above$/m);
        assert.equal((await run('check', made)).code, 0);
      });

  it('makes one story of several spreadsheets', async () => {
    const sheets = ['events.csv', 'figures.csv', 'places.csv', 'actors.csv'];
    assert.equal((await run('import', ...sheets, '-o', 'sheets.json')).code, 0);
    assert.match((await run('check', 'sheets.json')).out, /1 story, valid/);
  });

  it('makes what rows refer to and no row is, and says where', async () => {
    const {code, err} = await run('import', 'events.csv', '-o', 'alone.json');
    assert.equal(code, 0, err);
    assert.match(
      err,
      /^events\.csv line 2 by: no row is “council”; actors have it now, as "body"/m,
    );
    assert.equal((await run('check', 'alone.json')).code, 0);
    assert.match(read('alone.json'), /"by": "council"/);
  });

  it('reads a file as its owner says that it is encoded, and never guesses', async () => {
    writeFileSync(join(folder, 'w.csv'), Buffer.from('Year,Headline\n2026,Caf\xe9', 'latin1'));
    const {code, err} = await run('import', 'w.csv');
    assert.equal(code, 1);
    assert.match(err, /w\.csv is not UTF-8: byte 9 of line 2 \(0xE9\).*; --encoding windows-1252/);
    assert.match(
      (await run('import', 'w.csv', '--encoding', 'windows-1252')).out,
      /"headline": "Café"/,
    );
    assert.match(
      (await run('import', 'w.csv', '--encoding', 'latin')).err,
      /--encoding "latin" is none/,
    );
    assert.match((await run('check', 'w.csv')).err, /is not UTF-8/);
  });

  it('reads workbooks, documents and ArchieML, and names what is damaged instead of printing it', async () => {
    cpSync(join(samples, 'desk'), folder, {recursive: true});
    for (const file of ['flood.xlsx', 'flood.docx', 'flood.aml', 'wordpress.rss', 'ninjs.json']) {
      const {code, err} = await run('import', file, '-o', `made-of-${file.replace('.', '-')}.json`);
      assert.equal(code, 0, err);
      assert.equal((await run('check', `made-of-${file.replace('.', '-')}.json`)).code, 0);
    }
    writeFileSync(
      join(folder, 'book.xlsx'),
      Buffer.from('PK\x03\x04\x14\0xl/workbook.xml\0', 'latin1'),
    );
    const {code, err, out} = await run('import', 'book.xlsx');
    assert.equal(code, 1);
    assert.match(err, /book\.xlsx: is a damaged archive/);
    assert.equal(out, '');
  });

  it('names the options that would have it otherwise, and the nearest right one', async () => {
    const {err} = await run('import', 'old.csv', '-o', 'old.ts');
    for (const option of ['--day-first', '--time-zone', '--groups'])
      assert.match(err, new RegExp(`; ${option} `));
    write('data.csv', 'Name\nElm');
    assert.match((await run('import', 'data.csv')).err, /--kind says it too/);
    assert.match(
      (await run('import', 'data.csv', '--kind', 'event')).err,
      /did you mean "events"\?/,
    );
    const zone = await run(
      'import',
      'flood.csv',
      '-o',
      'zone.json',
      '--time-zone',
      'Europe/Lodnon',
    );
    assert.equal(zone.code, 2);
    assert.match(zone.err, /--time-zone "Europe\/Lodnon" is not .*did you mean "Europe\/London"\?/);
  });

  it('leaves a file that is there as it is, unless told to write over it', async () => {
    write('edited.json', 'the work of a day');
    const {code, err} = await run('import', 'flood.csv', '-o', 'edited.json');
    assert.equal(code, 2);
    assert.match(err, /edited\.json is there already; .*--force/);
    assert.equal(read('edited.json'), 'the work of a day');
    assert.equal((await run('import', 'flood.csv', '-o', 'edited.json', '--force')).code, 0);
    assert.equal((await run('check', 'edited.json')).code, 0);
  });

  it('says the line and column where a file is no JSON', async () => {
    write('cut.json', '{"events": [\n  {"start_date": }\n]}');
    const {code, err} = await run('import', 'cut.json');
    assert.equal(code, 1);
    assert.match(err, /cut\.json: is not JSON: line 2 column 18: “}” stands where a value should/);
  });

  it('reads JSON as sites write it, as the elements do, and says what is not quite JSON', async () => {
    const post = '{"headline": "Bridge shut", "datePublished": "2026-03-02T10:00:00Z"}';
    const blog = `{"@type": "LiveBlogPosting", "headline": "Flood", "liveBlogUpdate": [${post}]}`;
    const slides = '{"events": [{"start_date": {"year": 2020}, "text": {"headline": "Flood"}}]}';
    for (const [name, text, note] of [
      ['semicolon.json', `${blog};\n`, 'a semicolon'],
      ['comma.json', `${blog.slice(0, -1)},}`, 'a comma too many'],
      ['line.json', blog.replace('Bridge ', 'Bridge\n'), 'a line end or tab in a text'],
      ['cdata.json', `<![CDATA[${blog}]]>`, ''],
      ['called.json', `show(${blog});`, ''],
      ['slides.json', `${slides};`, 'a semicolon'],
    ] as const) {
      write(name, text);
      const {code, out, err} = await run('import', name);
      assert.equal(code, 0, `${name}: ${err}`);
      assert.match(out, /"headline": "(?:Bridge shut|Flood)"/, name);
      assert.ok(err.includes(note), `${name}: ${err}`);
    }
  });
});

describe('export', () => {
  it('gives JSON, CSV, iCalendar and Atom, of which the first two come back', async () => {
    await run('import', 'flood.csv', '-o', 'flood.json');
    const given = async (format: string) => (await run('export', 'flood.json', '-f', format)).out;
    const events = (text: string) => (JSON.parse(text) as {events: unknown}).events;
    assert.deepEqual(events(await given('json')), events(read('flood.json')));
    write('events.csv', await given('csv'));
    assert.match((await run('import', 'events.csv', '-o', 'back.json')).err, /7 events/);
    assert.match(await given('ics'), /^BEGIN:VCALENDAR\r?\n/);
    assert.match(await given('atom'), /^<\?xml [^]*<feed /);
  });

  it('says what is not exact enough for a calendar, to machines too', async () => {
    const {err} = await run('export', 'flood.json', '-o', 'flood.ics');
    assert.match(
      err,
      /^event:[\w-]*the-first-dam[\w-]* is left out: 1850~ is not known to the day$/m,
    );
    const {left} = JSON.parse((await run('export', 'flood.json', '-f', 'ics', '--json')).out) as {
      left: {at: string; message: string}[];
    };
    assert.ok(left.some(({at}) => at.includes('the-first-dam')));
  });

  it('offers the nearest format', async () => {
    const {code, err} = await run('export', 'flood.json', '-f', 'icss');
    assert.equal(code, 2);
    assert.match(
      err,
      /no format "icss"; one of json, csv, ics, atom, jsonld; did you mean "ics"\?/,
    );
  });
});

/** `import` and `export` as a desk uses them, on the packed package. */
import assert from 'node:assert/strict';
import {copyFileSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {desk, root} from '../helpers/packed.js';

const {folder, run, leave} = desk();
after(leave);
const samples = join(root, 'test/import/samples');
for (const file of readdirSync(samples)) copyFileSync(join(samples, file), join(folder, file));
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

describe('import', () => {
  for (const file of ['timeline.json', 'old.json', 'flood.csv', 'old.csv', 'live.html'])
    for (const kind of ['json', 'ts'])
      it(`makes a valid story.${kind} of ${file}, and lists what it left out`, () => {
        const made = `of-${file.replace('.', '-')}.${kind}`;
        const {code, err} = run('import', file, '-o', made, '--id', 'it');
        assert.equal(code, 0, err);
        assert.match(err, /left out|is not carried over/);
        assert.match(err, /^of-.*events?, .*\d+ notes above$/m);
        assert.equal(run('check', made).code, 0);
      });

  it('makes one story of several spreadsheets', () => {
    const sheets = ['events.csv', 'figures.csv', 'places.csv', 'actors.csv'];
    assert.equal(run('import', ...sheets, '-o', 'sheets.json').code, 0);
    assert.match(run('check', 'sheets.json').out, /1 story, valid/);
  });

  it('says where in what it wrote something is to be mended', () => {
    const {code, err} = run('import', 'events.csv', '-o', 'alone.json');
    assert.equal(code, 1);
    const [, line = ''] =
      /^alone\.json:(\d+):\d+ error events\[0\]\.by: no actor "council"$/m.exec(err) ?? [];
    assert.match(read('alone.json').split('\n')[+line - 1]!, /"by": "council"/);
  });

  it('names the options that would have it otherwise, and the nearest right one', () => {
    const {err} = run('import', 'old.csv', '-o', 'old.ts');
    for (const option of ['--day-first', '--time-zone', '--groups'])
      assert.match(err, new RegExp(`; ${option} `));
    write('data.csv', 'When,Headline\n2020,Fire');
    assert.match(run('import', 'data.csv').err, /--kind says it too/);
    assert.match(run('import', 'data.csv', '--kind', 'event').err, /did you mean "events"\?/);
    const zone = run('import', 'flood.csv', '-o', 'zone.json', '--time-zone', 'Europe/Lodnon');
    assert.equal(zone.code, 1);
    assert.match(zone.err, /^zone\.json:\d+:3 error timeZone: .*did you mean "Europe\/London"\?$/m);
  });

  it('leaves a file that is there as it is, unless told to write over it', () => {
    write('edited.json', 'the work of a day');
    const {code, err} = run('import', 'flood.csv', '-o', 'edited.json');
    assert.equal(code, 2);
    assert.match(err, /edited\.json is there already; .*--force/);
    assert.equal(read('edited.json'), 'the work of a day');
    assert.equal(run('import', 'flood.csv', '-o', 'edited.json', '--force').code, 0);
    assert.equal(run('check', 'edited.json').code, 0);
  });

  it('says the line and column where a file is no JSON', () => {
    write('cut.json', '{"events": [\n  {"start_date": }\n]}');
    const {code, err} = run('import', 'cut.json');
    assert.equal(code, 1);
    assert.match(err, /^cut\.json:2:18 error is not JSON here/m);
  });
});

describe('export', () => {
  it('gives JSON, CSV, iCalendar and Atom, of which the first two come back', () => {
    run('import', 'flood.csv', '-o', 'flood.json');
    const given = (format: string) => run('export', 'flood.json', '-f', format).out;
    const events = (text: string) => (JSON.parse(text) as {events: unknown}).events;
    assert.deepEqual(events(given('json')), events(read('flood.json')));
    write('events.csv', given('csv'));
    assert.match(run('import', 'events.csv', '-o', 'back.json').err, /6 events/);
    assert.match(given('ics'), /^BEGIN:VCALENDAR\r?\n/);
    assert.match(given('atom'), /^<\?xml [^]*<feed /);
  });

  it('says what is not exact enough for a calendar, to machines too', () => {
    const {err} = run('export', 'flood.json', '-o', 'flood.ics');
    assert.match(err, /^event:the-first-dam is left out: 1850~ is not known to the day$/m);
    const {left} = JSON.parse(run('export', 'flood.json', '-f', 'ics', '--json').out) as {
      left: {at: string; message: string}[];
    };
    assert.ok(left.some(({at}) => at === 'event:the-first-dam'));
  });

  it('offers the nearest format', () => {
    const {code, err} = run('export', 'flood.json', '-f', 'icss');
    assert.equal(code, 2);
    assert.match(
      err,
      /no format "icss"; one of json, csv, ics, atom, jsonld; did you mean "ics"\?/,
    );
  });
});

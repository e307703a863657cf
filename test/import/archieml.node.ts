import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {importSample, importText, samplePath, says} from './desk.ts';

describe('ArchieML', () => {
  it('becomes a story: its keys are the fields, its arrays the lists', async () => {
    const told = await importSample('flood.aml');
    const {title, lang, timeZone, updated, byline, events, figures} = told.story;
    assert.deepEqual(
      {title, lang, timeZone, updated, byline},
      {
        title: 'The Elm valley flood',
        lang: 'en-GB',
        timeZone: 'Europe/London',
        updated: '2026-03-02T18:00',
        byline: 'A. Writer',
      },
    );
    assert.deepEqual(events![0], {
      id: 'water',
      when: '2026-03-01T18:30',
      headline: 'Water rises in Elm',
      text: 'The lower road is shut.\n\nNote: the ferry still runs. A path such as C:\\harbour\\list stays as it is.\n- School closed\n- Bridge closed',
      by: 'council',
      status: 'reported',
      sources: ['bulletin', 'log'],
    });
    assert.equal(events![1]!.when, '2026-03-02T08:00');
    assert.equal(figures![0]!.asOf, '2026-03-02');
  });

  it('loses no line unsaid, and says which it is', async () => {
    says(
      await importSample('flood.aml'),
      /^flood\.aml line 7 “This paragraph is a note .*belongs to no key/m,
      /^flood\.aml line 27 “when: 2 March 2026” is replaced by a later “when”/m,
      /^flood\.aml line 31 “second line that has no end” belongs to no key.*“:end”/m,
      /^flood\.aml line 54 what stands after “:ignore” is left out/m,
    );
  });

  it('warns where prose looks like a key', async () => {
    says(
      await importSample('flood.aml'),
      /^flood\.aml line 32 “Warning” is read as a key, and no field of events.*put a backslash before it/m,
    );
    says(
      importText('[events]\nwhen: 2026\nheadline: A\ntext: One.\nNote: it is over.\n:end'),
      /line 5 “Note” is read as the key “note”; if it is prose/,
    );
  });

  it('takes one entry for the next where its first key comes again, and lists with semicolons', () => {
    const {story} = importText(
      'title: T\n[events]\nwhen: 2026-03-01\nheadline: A\nsources: one; two\nwhen: 2026-03-02\nheadline: B\n[]\n',
    );
    assert.deepEqual(
      story.events!.map(({headline}) => headline),
      ['A', 'B'],
    );
    assert.deepEqual(story.events![0]!.sources, ['one', 'two']);
  });

  it('leaves a bad field out, and not its entry', () => {
    const told = importText('[events]\nwhen: 2026-03-01\nheadline: A\nstatus: sure\n');
    assert.equal(told.story.events!.length, 1);
    says(told, /line 4 “status” “sure” is not one of/);
  });

  it('reads numbers as somebody says that they are written', () => {
    const text = '[figures]\nlabel: Houses\nqualifier: exactly\namount: 1.250\nasOf: 2026\n';
    const amount = (decimal?: ',' | '.') => importText(text, {decimal}).story.figures![0]!.amount;
    assert.deepEqual([amount(','), amount('.')], [1250, 1.25]);
    says(importText(text), /line 4 “amount” "1\.250" is read as 1\.25; it may be 1250 too/);
  });

  for (const key of [
    '__proto__.polluted',
    'constructor.prototype.polluted',
    'a.__proto__.polluted',
    'events.push.call',
    'toString.x',
  ])
    it(`reaches nothing outside of the file by the key ${key}`, () => {
      const before = Object.getOwnPropertyNames(Array.prototype.push).length;
      const forms = [`${key}: yes`, `{${key}}\nx: yes`, `[${key}]\nx: yes`];
      for (const form of forms) {
        const told = importText(`title: T\n[events]\nwhen: 2026\nheadline: A\n[]\n${form}\n`);
        says(told, /line 6 “.*” is a name that no key can have/);
      }
      assert.equal(({} as {polluted?: unknown}).polluted, undefined);
      assert.equal(Object.getOwnPropertyNames(Array.prototype.push).length, before);
      assert.equal('x' in ({} as {toString: object}).toString, false);
    });

  it('takes time in proportion to its length', () => {
    const text = readFileSync(samplePath('flood.aml'), 'utf8');
    for (const long of [
      `${text.split(':ignore')[0]!}\n${'a'.repeat(300_000)}`,
      `title: ${'a '.repeat(50_000)}${' '.repeat(300_000)}b`,
      `title: x\n${'\n'.repeat(300_000)}text`,
      `title: T\n[${' '.repeat(300_000)}x`,
    ]) {
      const start = process.cpuUsage().user;
      importText(long);
      assert.ok((process.cpuUsage().user - start) / 1000 < 3000, long.slice(0, 40));
    }
  });
});

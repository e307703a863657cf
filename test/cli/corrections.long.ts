import assert from 'node:assert/strict';
import {existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {PassThrough} from 'node:stream';
import {after, beforeEach, describe, it} from 'node:test';
import {parseStory} from '../../src/content/parse.js';
import type {StoryInput} from '../../src/content/story.js';
import {proposalsFor} from '../../src/lint/proposals.js';
import {askIn} from '../../src/cli/publish/ask.js';
import {installation} from '../helpers/packed.js';

const {folder, run, remove} = installation();
after(remove);

/** As somebody wrote it: an order, gaps and line ends of their own. */
const text = `{
\t"id": "quay", "title": "The quay",
\t"lang": "en-GB",   "timeZone": "UTC", "status": "developing",
\t"published": "2020-03-01", "updated": "2020-03-01T10:00Z",
\t"revision": 1,
\t"sources": [{"id": "log", "title": "Log", "kind": "document"}, {"id": "brigade", "title": "Bulletin", "kind": "statement"}],
\t"figures": [
\t\t{"id": "boats", "label": "Boats burnt", "qualifier": "at-least", "amount": 4, "asOf": "2020-03-01", "status": "reported", "sources": ["log"]}
\t],
\t"events": [
\t\t{"id": "fire", "when": "2020-03-01T09:00Z", "headline": "A fire at the quay", "status": "reported", "sources": ["log"]},
\t\t{"id": "arrest", "when": "2020-03-01", "headline": "A man is arrested", "status": "reported", "sources": ["log"]}
\t]
}
`;
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const write = (file: string, content: string) => writeFileSync(join(folder, file), content);
const change = (...replacements: readonly [string, string][]) => {
  let next = read('quay.json');
  for (const [from, to] of replacements) {
    assert.ok(next.includes(from), from);
    next = next.replace(from, () => to);
  }
  write('quay.json', next);
};
const publish = (...more: string[]) =>
  run('publish', 'public', 'quay.json', '--base', 'https://static.test/s/', ...more);
interface Out {
  revision: number;
  updated: string;
  updates: {kind: string; touches?: string[]; before?: string; after?: string; why?: string}[];
}
const out = () => JSON.parse(read('public/quay.json')) as Out;

describe('a story that is out', () => {
  beforeEach(() => {
    for (const left of ['public', 'quay.slips.json'])
      rmSync(join(folder, left), {recursive: true, force: true});
    write('quay.json', text);
    const {code, err} = publish();
    assert.equal(code, 0, err);
  });

  for (const [what, from, to, path, message] of [
    [
      'figure',
      '"amount": 4',
      '"amount": 6',
      'figures[0].amount',
      /count was “at least 4”, is “at least 6”/,
    ],
    ['date', '09:00Z', '11:00Z', 'events[0].when', /when was “1 March 2020.*9:00.*11:00/],
    [
      'claim',
      'A fire at',
      'A blast at',
      'events[0].headline',
      /headline was “A fire at the quay”, is “A blast/,
    ],
  ] as const)
    it(`has no ${what} that changes in silence`, () => {
      change([from, to]);
      const {code, err} = publish();
      assert.equal(code, 1);
      assert.match(
        err,
        new RegExp(`^quay\\.json:\\d+:\\d+ error ${path.replace(/[[\]]/g, '\\$&')}: `, 'm'),
      );
      assert.match(err.replaceAll('\u00a0', ' '), message);
      assert.match(err, /--yes --why "…" --source ID.*--slip (?:figure:boats|event:fire)/);
      assert.ok(!read('public/quay.json').includes(to));
    });

  it('is corrected in public: the ledger, the revision and the date are set, and no other byte', () => {
    const {revision} = out();
    change(['"amount": 4', '"amount": 6'], ['A fire at', 'A blast at']);
    const mine = read('quay.json');
    const {code, err} = publish(
      '--yes',
      '--why',
      'The brigade counted again.',
      '--source',
      'brigade',
    );
    assert.equal(code, 0, err);
    assert.equal(out().revision, revision + 1);
    assert.ok(Date.now() - Date.parse(out().updated) < 120_000);
    const [headline, count] = out().updates;
    assert.deepEqual(
      {...headline, id: 0, when: 0},
      {
        id: 0,
        kind: 'corrected',
        when: 0,
        touches: ['event:fire'],
        text: 'A blast at the quay',
        before: 'A fire at the quay',
        after: 'A blast at the quay',
        why: 'The brigade counted again.',
        sources: ['brigade'],
      },
    );
    assert.equal(`${count!.before} → ${count!.after}`, 'at least 4 → at least 6');
    const written = read('quay.json');
    const kept = mine
      .replace(`"revision": ${revision}`, `"revision": ${revision + 1}`)
      .replace('"2020-03-01T10:00Z"', JSON.stringify(out().updated));
    assert.equal(written.replace(/,\n\t"updates": \[[^]*?\n\t\](?=\n\})/, ''), kept);
    assert.match(written, /\n\t"updates": \[\n\t\t\{\n\t\t\t"id":/);
    assert.doesNotMatch(run('check', 'quay.json').err, /(?:ledger|correction)-/);
  });

  it('needs a reason and a source for that', () => {
    change(['"amount": 4', '"amount": 6']);
    assert.match(publish('--yes').err, /figure:boats: a reason is needed/);
    assert.match(publish('--yes', '--why', 'x').err, /figure:boats: on what does it rest/);
    const {code, err} = publish('--yes', '--why', 'x', '--source', 'lgo');
    assert.equal(code, 1);
    assert.match(err, /sources\[0\]: no source "lgo"; did you mean "log"/);
    assert.ok(!read('quay.json').includes('updates'));
  });

  it('takes a claim back by its status, and a claim that is gone by its words', () => {
    change([
      'A man is arrested", "status": "reported"',
      'A man is arrested", "status": "retracted"',
    ]);
    assert.equal(publish('--yes', '--why', 'He was a witness.', '--source', 'brigade').code, 0);
    assert.deepEqual(
      out().updates.map(({kind, touches}) => [kind, touches]),
      [['retracted', ['event:arrest']]],
    );
    write('quay.json', read('quay.json').replace(/,\n\t\t\{"id": "arrest".*/, ''));
    assert.equal(publish('--slip', 'event:arrest').code, 1, 'the ledger names it still');
  });

  it('says what is gone, and takes an entry of the ledger for it', () => {
    write('quay.json', read('quay.json').replace(/,\n\t\t\{"id": "arrest".*/, ''));
    const refused = publish();
    assert.match(
      refused.err,
      /event:arrest “A man is arrested” is gone; to take it back in public/,
    );
    assert.equal(refused.code, 1);
    assert.equal(publish('--yes', '--why', 'He was a witness.', '--source', 'log').code, 0);
    assert.deepEqual(
      out().updates.map(({kind, touches, before}) => [kind, touches, before]),
      [['retracted', undefined, 'A man is arrested']],
    );
  });

  it('keeps a slip of the pen beside it, where no reader sees it', () => {
    change(['A fire at', 'A fire on']);
    const {code, err} = publish('--slip', 'event:fire');
    assert.equal(code, 0, err);
    const slips = JSON.parse(read('quay.slips.json')) as Record<string, unknown>[];
    const {ref, field, before, after} = slips.at(-1)!;
    assert.deepEqual(
      {ref, field, before, after},
      {
        ref: 'event:fire',
        field: 'headline',
        before: 'A fire at the quay',
        after: 'A fire on the quay',
      },
    );
    assert.equal(out().updates, undefined);
    assert.match(read('public/quay.json'), /A fire on the quay/);
    assert.match(
      publish('--slip', 'event:fier').err,
      /--slip event:fier: nothing has changed there/,
    );
  });

  it('may have more, which the ledger says where somebody wants it to', () => {
    change([
      '\t\t{"id": "arrest"',
      '\t\t{"id": "out", "when": "2020-03-02", "headline": "The fire is [out]", "status": "confirmed", "sources": ["log"]},\n\t\t{"id": "arrest"',
    ]);
    const {code, err} = publish();
    assert.equal(code, 0);
    assert.match(err, /event:out “The fire is \[out\]” is new/);
    assert.match(err, /the ledger does not say what is new; --yes has it say so/);
    assert.equal(out().updates, undefined);
  });

  it('has its corrections from a file that diff proposes', () => {
    change(['"amount": 4', '"amount": 6'], ['A fire at', 'A fire on']);
    const {code, out: json} = run('diff', 'public/quay.json', 'quay.json', '--json');
    assert.equal(code, 1);
    const {proposals} = JSON.parse(json) as {proposals: Record<string, unknown>[]};
    assert.deepEqual(
      proposals.map(({proposal, kind, required}) => [proposal, kind, required]),
      [
        ['event:fire', 'corrected', true],
        ['figure:boats', 'corrected', true],
      ],
    );
    const filled = proposals.map((one) =>
      one.proposal === 'event:fire'
        ? {proposal: 'event:fire', slip: true}
        : {...one, kind: 'clarified', why: 'Counted again.', sources: ['log']},
    );
    write('corrections.json', JSON.stringify(filled));
    const done = publish('--corrections', 'corrections.json', '--json');
    assert.equal(done.code, 0, done.out);
    const [{accepted, slips}] = (
      JSON.parse(done.out) as {stories: [{accepted: {kind: string}[]; slips: {ref: string}[]}]}
    ).stories;
    assert.deepEqual([accepted[0]!.kind, slips[0]!.ref], ['clarified', 'event:fire']);
    write('corrections.json', '[\n{"proposal": "event:fire", "reson": "x"}]');
    assert.match(
      publish('--corrections', 'corrections.json').err,
      /^corrections\.json:2:\d+ error \[0\]\.reson: is no field of a correction/m,
    );
    write('corrections.json', '[{"proposal": "event:fier", "why": "x"}]');
    change(['A fire on', 'A fire at']);
    assert.match(
      publish('--corrections', 'corrections.json').err,
      /event:fier: nothing has changed there; did you mean "event:fire"/,
    );
  });

  it('says in words what another edition says', () => {
    write('old.json', read('quay.json'));
    assert.match(run('diff', 'old.json', 'quay.json').err, /says what revision \d+ said/);
    change(
      [
        '"amount": 4',
        '"amount": 6, "previous": {"qualifier": "at-least", "amount": 4, "asOf": "2020-03-01"}',
      ],
      ['"2020-03-01", "status"', '"2020-03-02", "status"'],
    );
    const {code, out, err} = run('diff', 'old.json', 'quay.json');
    assert.equal(code, 1);
    assert.match(
      out.replaceAll('\u00a0', ' '),
      /^figure:boats “Boats burnt”: asOf was “1 March 2020”, is “2 March 2020”$/m,
    );
    assert.match(out.replaceAll('\u00a0', ' '), /: previous is now “at least 4/);
    // What was counted again later was right in its time.
    assert.match(err, /proposed added figure:boats: Boats burnt/);
  });

  it('is not changed where it is a module: what to put there is printed', () => {
    const module = (story: string) => `export default ${story}`;
    write('pier.ts', module(text.replace('"quay"', '"pier"')));
    const args = ['publish', 'modules', 'pier.ts', '--base', 'https://static.test/s/'];
    assert.equal(run(...args).code, 0);
    write(
      'pier.ts',
      module(text.replace('"quay"', '"pier"').replace('"amount": 4', '"amount": 6')),
    );
    const before = read('pier.ts');
    const {code, err} = run(...args, '--yes', '--why', 'Counted again.', '--source', 'log');
    assert.equal(code, 1);
    assert.match(err, /"touches": \[[^]*"figure:boats"[^]*"why": "Counted again\."/);
    assert.equal(read('pier.ts'), before);
    assert.ok(!existsSync(join(folder, 'pier.slips.json')));
  });
});

describe('an editor who is asked', () => {
  const story = (changes: readonly [string, string][]) => {
    const parsed = parseStory(
      JSON.parse(changes.reduce((now, [from, to]) => now.replace(from, to), text)) as StoryInput,
    );
    assert.ok(parsed.ok);
    return parsed.story;
  };
  const [before, later] = [story([]), story([['"amount": 4', '"amount": 6']])];
  const [proposal] = proposalsFor(before, later, '2020-03-02');
  const answers = async (...lines: string[]) => {
    const input = new PassThrough();
    const {decide, close} = askIn({input, output: new PassThrough()});
    input.end(lines.map((line) => `${line}\n`).join(''));
    const decision = await decide(proposal!, later);
    close();
    return decision;
  };

  it('gives a reason and a source that the story has', async () => {
    assert.deepEqual(await answers('', '', 'Counted again.', 'lgo', 'log'), {
      is: 'accepted',
      fields: {why: 'Counted again.', sources: ['log']},
    });
  });

  it('may call it a slip of the pen, or leave it, also by going away', async () => {
    assert.deepEqual(await answers('s'), {is: 'slip'});
    assert.deepEqual(await answers('q'), {is: 'left'});
    assert.deepEqual(await answers(), {is: 'left'});
    assert.deepEqual(await answers('', 'Counted again.'), {is: 'left'});
  });
});

import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {readFileSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {installation, root} from '../helpers/packed.js';

const {folder, inProcess: run, remove} = installation();
after(remove);
const write = (name: string, content: unknown) => {
  const text = typeof content === 'string' ? content : JSON.stringify(content, null, 2);
  writeFileSync(join(folder, name), text);
};

const story = {
  id: 'quay',
  title: 'The quay',
  lang: 'en',
  timeZone: 'UTC',
  status: 'ended',
  published: '2020-03-01',
  updated: '2020-03-02',
  revision: 1,
  sources: [{id: 'log', title: 'Log', publisher: 'Harbour office', kind: 'document'}],
  events: [
    {id: 'fire', when: '2020-03-01', headline: 'A fire', status: 'reported', sources: ['log']},
  ],
};
const unsourced = {
  ...story,
  actors: [{id: 'mayor', name: 'The mayor', kind: 'person'}],
  events: [{id: 'fire', when: '2020-03-01', headline: 'A fire', status: 'reported', by: 'mayor'}],
};

describe('check', () => {
  it('passes a sound story', async () => {
    write('quay.json', story);
    const {code, out} = await run('check', 'quay.json', '--strict');
    assert.equal(out, '1 story, valid, no findings\n');
    assert.equal(code, 0);
  });

  it('says file, line and column of what is wrong in JSON, and the nearest right value', async () => {
    const events = [{...story.events[0], sources: ['lgo'], when: '1 March 2020'}];
    write('wrong.json', {...story, events});
    const {code, err} = await run('check', 'wrong.json');
    assert.equal(code, 1);
    assert.match(err, /^wrong\.json:21:7 error events\[0\]\.when: .*; write it as 2020-03-01$/m);
    assert.match(
      err,
      /^wrong\.json:25:9 error events\[0\]\.sources\[0\]: no source "lgo"; did you mean "log"\?$/m,
    );
  });

  it('says where a file is no JSON', async () => {
    write('broken.json', '{"id": "x",\n "title": }');
    assert.match(
      (await run('check', 'broken.json')).err,
      /^broken\.json:2:11 error is not JSON here/m,
    );
    write('blank.json', '\n');
    assert.match(
      (await run('check', 'blank.json')).err,
      /^blank\.json:1:1 error is empty, where JSON is expected$/m,
    );
  });

  const module = `import {defineStory} from 'crisis-elements/content';
const shared = {status: 'reported', by: 'nobody'} as const;
export default defineStory({
  ...${JSON.stringify({...story, events: []})},
  events: [
    {id: 'a', when: '2020', headline: 'x', ...shared},
  ],
} as never);`;

  it('says file, line and column in a TypeScript module too, where no compiler is installed', async () => {
    write('wrong.ts', module);
    const {code, err} = await run('check', 'wrong.ts');
    assert.equal(code, 1);
    assert.match(err, /^wrong\.ts:6:44 error events\[0\]\.by: no actor "nobody"$/m);
  });

  it('says where a module fails', async () => {
    write('broken.ts', "export default {\n id: 'x',\n title: \n};\n");
    write('thrown.ts', 'const x: any = undefined;\nexport default {\n  id: x.id,\n};\n');
    assert.match(
      (await run('check', 'broken.ts')).err,
      /^broken\.ts:4:1 error the module fails: ParseError/m,
    );
    assert.match(
      (await run('check', 'thrown.ts')).err,
      /^thrown\.ts:3:9 error .* \(reading 'id'\)$/m,
    );
  });

  it('knows what is to be imported first', async () => {
    write('timeline.json', {events: [{start_date: {year: 2020}, text: {headline: 'x'}}]});
    const {code, err} = await run('check', 'timeline.json');
    assert.equal(code, 2);
    assert.match(
      err,
      /^error timeline\.json: is no story yet; crisis-elements import timeline\.json/,
    );
  });

  it('reads what an editor of Windows has saved', async () => {
    write('windows.json', `\uFEFF${JSON.stringify(story, null, 2).replace(/\n/g, '\r\n')}`);
    assert.equal((await run('check', 'windows.json')).code, 0);
  });

  it('knows time zones, also where no clock time needs one', async () => {
    write('zone.json', {...story, timeZone: 'Europe/Lodnon'});
    const {code, err} = await run('check', 'zone.json');
    assert.equal(code, 1);
    assert.match(err, /^zone\.json:5:3 error timeZone: .*; did you mean "Europe\/London"\?$/m);
  });

  it('passes the story of the demo, which is a module', async () => {
    const source = readFileSync(join(root, 'demo/stories/piltdown.ts'), 'utf8');
    write('demo.ts', source.replace('../../src/content/story.js', 'crisis-elements/content'));
    const {code, out} = await run('check', 'demo.ts', '--strict', '--now', '2026-11-24');
    assert.equal(out, '1 story, valid, no findings\n');
    assert.equal(code, 0);
  });

  it('finds what an editor should look at, and fails for it only when asked to', async () => {
    write('unsourced.json', unsourced);
    const {code, err} = await run('check', 'unsourced.json');
    assert.match(
      err,
      /^unsourced\.json:19:5 claim-source event:fire no "sources": where did The mayor say this\?$/m,
    );
    assert.match(err, /readers and colleagues cannot check where it was said/);
    assert.equal(code, 0);
    assert.equal((await run('check', 'unsourced.json', '--strict')).code, 1);
  });

  it('lets a finding stand for a reason, said on the command line or kept beside the story', async () => {
    write('unsourced.json', unsourced);
    const silence = 'claim-source:event:fire=He said it to our reporter';
    const silent = ['--strict', '--ignore', 'source-unused:source:log=Kept for later'];
    const said = await run('check', 'unsourced.json', ...silent, '--ignore', silence);
    assert.equal(said.code, 0, said.err);
    assert.match(said.err, /claim-source event:fire accepted: He said it to our reporter/);
    write('unsourced.lint.json', [
      {rule: 'claim-source', at: 'event:fire', reason: 'He said it to our reporter'},
      {rule: 'stale', at: 'story', reason: 'No longer so'},
    ]);
    const kept = await run('check', 'unsourced.json', ...silent);
    assert.equal(kept.code, 0);
    assert.match(kept.err, /silence stale story matches no finding any more/);
  });

  it('takes no silence without a reason, or of a rule that is not there', async () => {
    const ignore = (text: string) => run('check', 'quay.json', '--ignore', text);
    assert.equal((await ignore('claim-source:event:fire=')).code, 2);
    assert.match((await ignore('clam-source:event:fire=x')).err, /did you mean "claim-source"\?/);
  });

  it('tells machines the same', async () => {
    write('machine.json', unsourced);
    const {out} = await run('check', 'machine.json', '--json');
    const {ok, stories} = JSON.parse(out) as {ok: boolean; stories: {findings: unknown[]}[]};
    assert.equal(ok, true);
    assert.equal(stories[0]!.findings.length, 2);
  });

  it('lists its rules with their reasons', async () => {
    assert.match(
      (await run('check', '--rules')).out,
      /^one-sided +A statement that only one side makes/m,
    );
  });

  it('says what it does not know, and shows an example', async () => {
    assert.match((await run('chekc')).err, /Did you mean check\?/);
    assert.equal((await run('chekc')).code, 2);
    assert.match((await run('check', 'gone.json')).err, /no such file: gone\.json/);
    assert.match((await run('check', '--help')).out, /\$ npx crisis-elements check story\.ts/);
  });

  it('finds links that are dead', async () => {
    const server = createServer(({url}, response) => {
      response.writeHead(url === '/gone' ? 404 : 200).end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const sources = [
      {...story.sources[0], url: `${at}/gone`},
      {id: 'here', title: 'Here', kind: 'report', url: `${at}/here`},
    ];
    const events = [{...story.events[0], sources: ['log', 'here']}];
    write('links.json', {...story, sources, events});
    const {out} = await started('check', 'links.json', '--links', '--local-links', '--json').ended;
    server.close();
    const {stories} = JSON.parse(out) as {stories: {findings: {rule: string; at: string}[]}[]};
    assert.deepEqual(
      stories[0]!.findings.map(({rule, at}) => [rule, at]),
      [['link-dead', 'source:log']],
    );
  });

  it('checks again when the file is saved', {timeout: 20_000}, async () => {
    write('watched.json', story);
    const {child, said} = started('check', 'watched.json', '--watch');
    await said(/valid/);
    await said(/Watching/);
    write('watched.json', {...story, status: 'endde'});
    await said(/did you mean "ended"\?/);
    child.kill();
  });
});

describe('check of a style sheet', () => {
  const css = `crisis-timeline {
  --crisis-accent: #0b6e4f;
}
/* ä */
crisis-timeline::part(headlin) {
  font-weight: 600;
}
`;

  it('says, as the manual shows it, which part does not exist, and where', async () => {
    write('house.css', css);
    const {code, out, err} = await run('check', '--css', 'house.css');
    assert.equal(code, 1);
    const manual = readFileSync(join(root, 'demo/site/pages/theming/index.md'), 'utf8');
    assert.ok(manual.includes(`\`\`\`text\n${err}${out}\`\`\``), err + out);
    write('house.css', css.replace('headlin)', 'headline)'));
    assert.deepEqual(await run('check', '--css', 'house.css'), {
      code: 0,
      out: '1 style sheet, valid, no findings\n',
      err: '',
    });
  });

  it('goes with stories, and tells machines the same', async () => {
    write('quay.json', story);
    write('house.css', css);
    const both = await run('check', 'quay.json', '--css', 'house.css');
    assert.equal(both.out, '1 story, 1 style sheet, 1 error\n');
    const {code, out} = await run('check', 'quay.json', '--css', 'house.css', '--json');
    assert.equal(code, 1);
    const {ok, stories, styles} = JSON.parse(out) as Record<string, unknown[] | boolean>;
    assert.deepEqual([ok, (stories as unknown[]).length], [false, 1]);
    const message = '<crisis-timeline> has no part "headlin"; did you mean "headline"?';
    assert.deepEqual(styles, [{file: 'house.css', problems: [{line: 5, column: 23, message}]}]);
  });

  it('needs a file that is there, and is text', async () => {
    assert.match((await run('check', '--css', 'none.css')).err, /no such file: none\.css/);
    writeFileSync(join(folder, 'bytes.css'), Buffer.from([0x61, 0xff, 0x7b]));
    assert.match((await run('check', '--css', 'bytes.css')).err, /bytes\.css is not in UTF-8/);
  });

  it('is made again when the file is saved', {timeout: 20_000}, async () => {
    write('watched.css', css);
    const {child, said} = started('check', '--css', 'watched.css', '--watch');
    await said(/Watching/);
    write('watched.css', css.replace('headlin)', 'headline)'));
    await said(/1 style sheet, valid/);
    child.kill();
  });
});

/** The command while it runs. */
function started(...args: string[]) {
  const bin = join(folder, 'node_modules/crisis-elements/dist/modules/cli/main.js');
  const child = spawn(process.execPath, [bin, ...args], {
    cwd: folder,
    env: {...process.env, NO_COLOR: '1'},
  });
  let out = '';
  child.stdout.on('data', (chunk) => (out += String(chunk)));
  child.stderr.on('data', (chunk) => (out += String(chunk)));
  const said = async (words: RegExp) => {
    while (!words.test(out)) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const ended = new Promise<{out: string}>((resolve) => child.on('close', () => resolve({out})));
  return {child, said, ended};
}

/* eslint-disable no-control-regex -- escapes are what is looked for */
/** Files of others: how they are read, written and named by the command line. */
import assert from 'node:assert/strict';
import {execFileSync, spawn, spawnSync} from 'node:child_process';
import crypto from 'node:crypto';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {syncBuiltinESMExports} from 'node:module';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import {after, describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import {locateInJson, locateInModule} from '../../src/cli/locate.js';
import {writeFileAtomically} from '../../src/cli/write-file.js';
import {installation} from '../helpers/packed.js';

const {folder, inProcess: run, remove} = installation();
after(remove);
const path = (file: string) => join(folder, file);
/** The module that writes, as it is published. */
const INSTALLED = pathToFileURL(
  join(folder, 'node_modules/crisis-elements/dist/modules/cli/write-file.js'),
).href;
const read = (file: string) => readFileSync(path(file));
const save = (file: string, content: string | Buffer) => writeFileSync(path(file), content);
const story = {
  id: 'quay',
  title: 'The quay',
  lang: 'en',
  timeZone: 'UTC',
  status: 'ended',
  published: '2020-03-01',
  updated: '2020-03-02',
  revision: 1,
  sources: [{id: 'log', title: 'Log', kind: 'document'}],
  events: [
    {id: 'fire', when: '2020-03-01', headline: 'A “fire”', status: 'reported', sources: ['log']},
  ],
};
save('quay.json', JSON.stringify(story));
const PAGE =
  '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Café</title></head>\n<body><crisis-timeline></crisis-timeline></body></html>\n';

describe('a file that is written', {skip: process.platform === 'win32'}, () => {
  const render = (...more: string[]) => run('render', 'quay.json', '--into', 'page.html', ...more);

  it('keeps its mode', async () => {
    for (const mode of [0o600, 0o640, 0o755, 0o4711]) {
      save('kept', 'before');
      chmodSync(path('kept'), mode);
      await writeFileAtomically(path('kept'), 'after');
      assert.equal(statSync(path('kept')).mode & 0o7777, mode);
      assert.equal(String(read('kept')), 'after');
    }
    save('page.html', PAGE);
    chmodSync(path('page.html'), 0o600);
    assert.equal((await render()).code, 0);
    assert.equal(statSync(path('page.html')).mode & 0o777, 0o600);
    assert.match(String(read('page.html')), /shadowrootmode/);
  });

  it('stays a link, and what it leads to is written', async () => {
    mkdirSync(path('real'));
    save('real/page.html', PAGE);
    symlinkSync('real/page.html', path('linked.html'));
    assert.equal((await run('render', 'quay.json', '--into', 'linked.html')).code, 0);
    assert.ok(lstatSync(path('linked.html')).isSymbolicLink());
    assert.match(String(read('real/page.html')), /shadowrootmode/);
  });

  it('is not written through a link that leads nowhere', async () => {
    symlinkSync('nowhere/there', path('dangling.js'));
    const {code, err} = await run('bundle', 'quay.json', '-o', 'dangling.js');
    assert.equal(code, 2);
    assert.match(err, /dangling\.js cannot be written/);
    assert.ok(lstatSync(path('dangling.js')).isSymbolicLink());
  });

  it('is written into where it is a pipe, which stays one', {timeout: 20_000}, async () => {
    execFileSync('mkfifo', [path('pipe')]);
    const reader = spawn('cat', [path('pipe')], {stdio: ['ignore', 'pipe', 'inherit']});
    await writeFileAtomically(path('pipe'), 'through');
    assert.equal(await text(reader.stdout), 'through');
    assert.ok(statSync(path('pipe')).isFIFO());
  });

  it('is not put in the place of one that may only be read', () => {
    mkdirSync(path('theirs'));
    save('theirs/locked', 'before');
    chmodSync(path('theirs/locked'), 0o444);
    chmodSync(path('theirs'), 0o777);
    const code = `import(${JSON.stringify(INSTALLED)}).then((it) => it.writeFileAtomically('theirs/locked', 'after')).catch(({message}) => console.log(message))`;
    // A superuser may write what is only to be read.
    const isRoot = process.getuid?.() === 0;
    chmodSync(folder, 0o755);
    const {stdout} = spawnSync(process.execPath, ['-e', code], {
      cwd: folder,
      encoding: 'utf8',
      ...(isRoot && {uid: 65_534, gid: 65_534}),
    });
    assert.match(stdout, /^theirs\/locked cannot be written: EACCES/);
    assert.equal(String(read('theirs/locked')), 'before');
  });

  it('leaves nothing behind where it cannot be written', async () => {
    mkdirSync(path('empty/folder'), {recursive: true});
    await assert.rejects(writeFileAtomically(path('empty/folder'), 'x'), /cannot be written/);
    assert.deepEqual(readdirSync(path('empty')), ['folder']);
  });

  it('never goes through what somebody has planted, even under the name that it comes by', async () => {
    const {randomBytes} = crypto;
    crypto.randomBytes = (size: number) => Buffer.alloc(size);
    syncBuiltinESMExports();
    try {
      mkdirSync(path('planted'));
      save('planted/victim', 'untouched');
      symlinkSync('victim', path(`planted/.file.${'0'.repeat(16)}.tmp`));
      await assert.rejects(writeFileAtomically(path('planted/file'), 'x'), /EEXIST/);
      assert.equal(String(read('planted/victim')), 'untouched');
    } finally {
      crypto.randomBytes = randomBytes;
      syncBuiltinESMExports();
    }
  });

  it('comes by way of a name that nobody can plant, and leaves none behind', async () => {
    // What was followed once: the name beside the file with the number of the process.
    save('victim', 'untouched');
    save('page.html', PAGE);
    for (let pid = process.pid; pid < process.pid + 500; pid++)
      symlinkSync('victim', path(`page.html.${pid}.tmp`));
    assert.equal((await render()).code, 0);
    assert.equal(String(read('victim')), 'untouched');
    assert.deepEqual(
      readdirSync(folder).filter((file) => file.startsWith('.') && file.endsWith('.tmp')),
      [],
    );
  });
});

describe('a page that is filled', () => {
  const fill = async (page: string | Buffer) => {
    save('page.html', page);
    return run('render', 'quay.json', '--into', 'page.html', '--jsonld');
  };
  const rest = (text: string) =>
    text.replace(
      /<template shadowrootmode[^]*?<\/template>|<script type="application\/ld[^]*?<\/script>/g,
      '',
    );

  it('keeps its byte order mark and the ends of its lines', async () => {
    const page = `\uFEFF${PAGE.replace(/\n/g, '\r\n')}`;
    assert.equal((await fill(page)).code, 0);
    const filled = String(read('page.html'));
    assert.equal(rest(filled), page);
    assert.doesNotMatch(filled, /(?<!\r)\n/);
  });

  for (const [what, page] of [
    ['in Latin-1', Buffer.from(PAGE, 'latin1')],
    ['in UTF-16', Buffer.from(`\uFEFF${PAGE}`, 'utf16le')],
    ['in UTF-16 without a mark', Buffer.from(PAGE.replace('é', 'e'), 'utf16le')],
    [
      'that says it is in another encoding',
      Buffer.from(PAGE.replace('utf-8', 'windows-1252').replace('é', 'e')),
    ],
  ] as const)
    it(`is left as it is, byte for byte, where it is one ${what}`, async () => {
      const {code, err} = await fill(page);
      assert.equal(code, 2);
      assert.match(
        err,
        /page\.html (?:is not in UTF-8|says that it is in windows-1252), and is left as it is/,
      );
      assert.deepEqual(read('page.html'), page);
    });
});

describe('what is printed', () => {
  const ESCAPE = '\u001b]0;owned\u0007\u001b[2J\u009b31m\u202ex';
  const bin = 'node_modules/crisis-elements/dist/modules/cli/main.js';
  /** With colours, as on a terminal. */
  const inColour = (...args: string[]) =>
    spawnSync(process.execPath, [bin, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: {...process.env, FORCE_COLOR: '1', NO_COLOR: undefined},
    });

  /** Escapes but for the colours that the command line has itself. */
  const strange =
    /(?!\u001b\[(?:1|2|22|31|32|33|39)m|\t|\n)[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

  it('holds no escape of a file’s, whatever the file holds or is called', () => {
    const name = `${ESCAPE}.json`.replace('/', '');
    save(
      name,
      JSON.stringify({
        ...story,
        [`key${ESCAPE}\nfake: valid`]: 1,
        events: [{...story.events[0], by: ESCAPE}],
      }),
    );
    save('module.mjs', `throw new Error(${JSON.stringify(ESCAPE)});`);
    save('silent.json', JSON.stringify(story));
    save('silent.lint.json', `[{"rule": ${JSON.stringify(ESCAPE)}, "at": "story", "reason": "x"}]`);
    save(
      'blog.json',
      JSON.stringify({
        '@type': 'LiveBlogPosting',
        headline: 'X',
        [ESCAPE]: 1,
        liveBlogUpdate: [
          {
            '@type': 'BlogPosting',
            [`k${ESCAPE}`]: 1,
            headline: `h${ESCAPE}`,
            datePublished: ESCAPE,
          },
        ],
      }),
    );
    save('rows.csv', `When,Headline,${ESCAPE},"b\nfake: valid"\n2020,${ESCAPE},x,y`);
    save('raw.json', `{"a\u001b[31m": ]`);
    save('two\nfake: valid.json', '{}');
    for (const args of [
      ['check', name],
      ['check', 'module.mjs'],
      ['check', 'silent.json'],
      ['check', 'raw.json'],
      ['check', 'two\nfake: valid.json'],
      ['import', 'blog.json'],
      ['import', 'rows.csv', '--kind', 'events'],
      ['render', `no${ESCAPE}`],
      ['check', `--op${ESCAPE}`],
      ['export', name, '-f', ESCAPE],
    ])
      for (const json of [[], ['--json']]) {
        const {stdout, stderr} = inColour(...args, ...json);
        assert.ok(stdout + stderr, args.join());
        assert.doesNotMatch(stdout + stderr, strange, args.join(' '));
        assert.doesNotMatch(stdout + stderr, /^fake: valid/m);
      }
    // A machine reads what is there.
    assert.match(inColour('check', name, '--json').stdout, /\\u009b31m\\u202ex/);
  });

  it(
    'holds none on a terminal either, where a file or a progress line is shown',
    {skip: process.platform !== 'linux' && 'needs the `script` of Linux'},
    () => {
      /** In a terminal of the system's, which the command can tell from a pipe. */
      const onTerminal = (...args: string[]) =>
        spawnSync(
          'script',
          [
            '-qec',
            [process.execPath, bin, ...args].map((word) => `'${word}'`).join(' '),
            '/dev/null',
          ],
          {cwd: folder, encoding: 'utf8', env: {...process.env, TERM: 'xterm', CI: undefined}},
        ).stdout;
      const page = `${ESCAPE}.html`;
      save(page, '<!doctype html><head></head><crisis-timeline></crisis-timeline>');
      const [event] = story.events;
      // A story may turn the direction of its text; a terminal would turn what follows too.
      const headline = 'A \u2067fire\u2069';
      save('strange.json', JSON.stringify({...story, events: [{...event, headline}]}));
      for (const [shown, output] of [
        ['Rendering <U+001B>]0;owned', onTerminal('render', 'quay.json', '--into', page)],
        ['A <U+2067>fire<U+2069>', onTerminal('export', 'strange.json', '-f', 'csv')],
      ] as const) {
        assert.ok(output.includes(shown), output);
        assert.doesNotMatch(output, /\u001b\]0|\u001b\[2J|\u009b|\u202e|\u2067/);
      }
    },
  );

  it('is in colour where that is wanted', async () => {
    assert.match(inColour('check', 'quay.json').stdout, /\u001b\[32mvalid\u001b\[39m/);
    assert.doesNotMatch((await run('check', 'quay.json')).out, /\u001b/);
  });

  it('ends quietly where nobody reads on', {skip: process.platform === 'win32'}, () => {
    for (const args of ['render --help', 'check --rules', 'render quay.json', 'nothing 2>&1 >&-']) {
      const line = `set -o pipefail; "${process.execPath}" ${bin} ${args} | true`;
      const {status, stderr} = spawnSync('bash', ['-c', line], {cwd: folder, encoding: 'utf8'});
      // Not as if all had been read and found valid.
      assert.equal(status, 141, args);
      assert.doesNotMatch(stderr, /EPIPE|at /);
    }
  });
});

describe('a folder that was published', () => {
  const publish = () => run('publish', 'public', 'quay.json', '--base', 'https://static.test/s/');
  const entry = {
    title: 'T',
    revision: 1,
    updated: '2020',
    json: 'https://static.test/a',
    page: 'https://static.test/b',
  };

  for (const [what, latest, message] of [
    ['is no JSON', '{"stories": {', /^public\/latest\.json:1:14 error is not JSON here/m],
    ['has no stories', '{}', /^public\/latest\.json:1:1 error stories: is not what was published/m],
    ['is a list', '[]', /^public\/latest\.json:1:1 error stories: is not what was published/m],
    ['has a list of stories', '{"stories": []}', /error stories: is not what was published/],
    ['is nothing', 'null', /error stories: is not what was published/],
    [
      'has a name that is none',
      JSON.stringify({stories: {'x\n/evil\n  Set-Cookie: a=b': entry}}),
      /"x<U\+000A>\/evil.*" is not the id of a story/,
    ],
    ['has the name of a prototype', '{"stories": {"__proto__": {}}}', /is not the id of a story/],
    [
      'has nothing in an entry',
      '{"stories": {"x": null}}',
      /^public\/latest\.json:1:14 error stories\.x\.title: is not text/m,
    ],
    [
      'has a script for an address',
      JSON.stringify({stories: {x: {...entry, page: 'javascript:alert(1)'}}}),
      /stories\.x\.page: is not an address/,
    ],
    [
      'has words for a revision',
      JSON.stringify({stories: {x: {...entry, revision: '9'}}}),
      /stories\.x\.revision: is not a whole number/,
    ],
  ] as const)
    it(`is not written to where its latest.json ${what}; it says where`, async () => {
      mkdirSync(path('public'), {recursive: true});
      save('public/latest.json', latest);
      const {code, err} = await publish();
      assert.equal(code, 1, err);
      assert.match(err.replaceAll('\\', '/'), message);
      assert.match(err, /latest\.json is not as it was published; put it back, or take it away/);
      assert.doesNotMatch(err, / {4}at /);
      assert.ok(!existsSync(path('public/_headers')));
    });

  it('keeps the stories that were there, and passes nothing else on', async () => {
    save('public/latest.json', JSON.stringify({stories: {old: {...entry, more: '<x>'}}, evil: 1}));
    assert.equal((await publish()).code, 0);
    const latest = JSON.parse(String(read('public/latest.json'))) as {stories: object};
    assert.deepEqual(Object.keys(latest).sort(), ['live', 'script', 'stories']);
    assert.deepEqual(Object.keys(latest.stories), ['old', 'quay']);
    assert.doesNotMatch(JSON.stringify(latest), /more|evil/);
    assert.match(String(read('public/_headers')), /^\/s\/old\.html$/m);
  });

  it('lies at an address that servers’ files can hold', async () => {
    for (const base of [
      'https://static.test/a;b/',
      'https://static.test/s/?x=1',
      "https://static.test/a'b/",
    ]) {
      const {code, err} = await run('publish', 'other', 'quay.json', '--base', base);
      assert.equal(code, 2);
      assert.match(err, /--base ".*" holds "/);
    }
  });
});

describe('a bundle that is made again', () => {
  it('says so where it has other bytes, which pages may have pinned', async () => {
    const make = (...more: string[]) => run('bundle', 'quay.json', '-o', 'site/out.js', ...more);
    assert.doesNotMatch((await make()).err, /another file/);
    assert.doesNotMatch((await make()).err, /another file/);
    save('quay.json', JSON.stringify({...story, title: 'The new quay'}));
    assert.match(
      (await make()).err,
      /^site\/out\.js was another file: pages that pin that by its hash/m,
    );
    save('site/crisis-import.js', 'old');
    const {replaced} = JSON.parse((await make('--json')).out) as {replaced: string[]};
    assert.deepEqual(replaced, ['site/crisis-import.js']);
  });
});

describe('the place of a fault', () => {
  it('is found in modules that stand for themselves', () => {
    for (const text of [
      'const a = b, b = a; export default a;',
      'const a = a; export default a;',
      'const a = {...a, id: 1}; export default a;',
      'const a = {...b}, b = {...a, x: 1}; export default {...a, ...b};',
      'export default ((((f(f(f(x)))))));',
    ])
      assert.equal(locateInModule(text)('events[0].by')?.line, 1, text);
    assert.deepEqual(locateInModule('const a = {...a, id: 1};\nexport default a;')('id'), {
      line: 1,
      column: 18,
    });
  });

  it('is nowhere in a file of lists in lists without end', async () => {
    const deep = '['.repeat(100_000);
    assert.doesNotThrow(() => locateInJson(deep)('events'));
    save('deep.json', deep + ']'.repeat(100_000));
    const {code, err} = await run('check', 'deep.json');
    assert.equal(code, 1, err);
    assert.doesNotMatch(err, / {4}at /);
  });
});

/**
 * Runs the tests and counts them.
 *
 *     npm test                                  builds, then everything but the long runs
 *     npm test -- --long                        only what `npm test` leaves out or shortens
 *     npm test -- --system                      those that need programs of the system (see .ci/run)
 *     npm run test:full                         builds, then all of these, and the browser's tests in every engine
 *     npm test -- test/i18n                     what lies under these paths, on what is built
 *     npm test -- --no-build                    as above, on what is built
 *     npm test -- --source test/elements        browser tests on the source: no build is needed
 *     BROWSER=firefox npm test -- --browser     only the browser's tests (or --node: only Node's), also with --long
 *
 * `*.test.ts` run in a browser (see web-test-runner.config.mjs), `*.node.ts`, `*.long.ts` and `*.system.ts` in Node.
 * A `*.long.ts` takes too long to be run after each change. What is tried with many inputs (`inputs` of
 * helpers/inputs.ts) is tried with a few of them, but for `--long` and `test:full`.
 */
import {spawn} from 'node:child_process';
import {readFileSync, readdirSync} from 'node:fs';
import {join, relative, resolve as absolute, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {startShared} from './shared.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    'no-build': {type: 'boolean'},
    browser: {type: 'boolean'},
    source: {type: 'boolean'},
    node: {type: 'boolean'},
    system: {type: 'boolean'},
    long: {type: 'boolean'},
    full: {type: 'boolean'},
  },
});
const paths = positionals.map((path) =>
  relative(root, absolute(process.env.INIT_CWD ?? '.', path))
    .split(sep)
    .join('/'),
);
const {source, node, system, long, full} = values;
const browser = values.browser || source;
const files = readdirSync(join(root, 'test'), {recursive: true})
  .map((file) => `test/${file.split(sep).join('/')}`)
  // The benchmark has packages of its own, whose tests are not ours.
  .filter((file) => !file.includes('/node_modules/'))
  .filter((file) => !paths.length || paths.some((path) => `${file}/`.startsWith(`${path}/`)))
  .sort();
const ending = (end) => files.filter((file) => file.endsWith(end));
const isShortened = (file) => readFileSync(join(root, file), 'utf8').includes('helpers/inputs.js');
const onlySystem = system && !full;
/** Those with this ending; with `--long` only those that are shortened otherwise. */
const tests = (end) => (long ? ending(end).filter(isShortened) : ending(end));
const inNode = [
  ...(onlySystem ? [] : tests('.node.ts')),
  ...(long || full || (paths.length && !system) ? ending('.long.ts') : []),
  ...(system || full ? ending('.system.ts') : []),
];
const inBrowser = onlySystem ? [] : tests('.test.ts');
if (browser) inNode.length = 0;
if (node) inBrowser.length = 0;

for (const path of paths)
  if (!files.some((file) => `${file}/`.startsWith(`${path}/`))) finish(0, 1, `no test in ${path}`);
if (!inNode.length && !inBrowser.length) finish(0, 1, 'no test there');
if (!values['no-build'] && !source && !paths.length) {
  const {code} = await run('npm', ['run', '--silent', 'build:fast']);
  if (code) finish(0, 1, 'the build failed');
}

const total = {passed: 0, failed: 0};
if (inNode.length) {
  const shared = await startShared();
  // By default a machine with two processors runs one file at a time, and most of them wait for a browser.
  const args = [
    '--import',
    'tsx',
    '--test',
    '--test-concurrency=2',
    '--test-reporter=spec',
    ...inNode,
  ];
  const {code, text} = await run(process.execPath, args, {
    ...shared.env,
    ...((long || full) && {TEST_INPUTS: 'all'}),
  });
  await shared.stop();
  const number = (word) => Number(text.match(new RegExp(`^ℹ ${word} (\\d+)$`, 'm'))?.[1] ?? 0);
  add(code, number('pass'), number('fail') + number('cancelled'));
}
for (const BROWSER of full ? ['chromium', 'firefox', 'webkit'] : [process.env.BROWSER]) {
  if (!inBrowser.length) break;
  const args = [
    'node_modules/@web/test-runner/dist/bin.js',
    '--config',
    'test/web-test-runner.config.mjs',
  ];
  const {code, text} = await run(process.execPath, args, {
    FILES: inBrowser.join(','),
    ...(BROWSER && {BROWSER}),
    ...(source && {ON: 'source'}),
    ...((long || full) && {TEST_INPUTS: 'all'}),
  });
  const [, passed = 0, failed = 0] = text.match(/^\w+: (\d+) passed, (\d+) failed/m) ?? [];
  add(code, Number(passed), Number(failed));
}
finish(total.passed, total.failed);

/** A runner that fails without saying which test did is one failure more. */
function add(code, passed, failed) {
  total.passed += passed;
  total.failed += failed || (code || !passed ? 1 : 0);
}

function finish(passed, failed, why) {
  if (why) console.error(why);
  console.log(`\ntests: ${passed} passed, ${failed} failed`);
  process.exit(failed ? 1 : 0);
}

/** Shows the output as it comes, and gives it back without colours. */
function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: {...process.env, ...env},
      stdio: ['inherit', 'pipe', 'inherit'],
      shell: command === 'npm' && process.platform === 'win32',
    });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      process.stdout.write(chunk);
      text += chunk;
    });
    child.on('error', reject);
    // eslint-disable-next-line no-control-regex
    child.on('close', (code) => resolve({code, text: text.replace(/\x1b\[[\d;]*m/g, '')}));
  });
}

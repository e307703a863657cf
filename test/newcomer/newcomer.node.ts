import assert from 'node:assert/strict';
import {copyFileSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, it} from 'node:test';
import {installation, root} from '../helpers/packed.js';
import {launch, serve} from '../helpers/site.js';

const HERE = join(root, 'test/newcomer');
const section = readFileSync(join(root, 'demo/site/pages/start/timelinejs.md'), 'utf8');
const steps = [
  ...section.matchAll(/```sh\nnpx crisis-elements (.*)\n```\n\n```text\n([^]*?)```/g),
].map(([, typed = '', said = '']) => ({
  args: [...typed.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!),
  said,
}));

const sizes = (text: string) => [...text.matchAll(/([\d.]+) KiB/g)].map(([, kib]) => Number(kib));

/** What is another with each build of the package. */
const lasting = (text: string) =>
  text
    .replace(/(sha\d+-)[\w+/=…]+/g, '$1…')
    .replace(/[\d.]+ KiB/g, 'some KiB')
    .trim();

it('goes from a sheet to an article in three commands, which say what the manual shows', async () => {
  const {folder, run, remove} = installation();
  after(remove);
  for (const file of ['flood.csv', 'article.html', 'house.css'])
    copyFileSync(join(HERE, file), join(folder, file));
  assert.equal(steps.length, 3);
  for (const {args, said} of steps) {
    const {code, out, err} = run(...args);
    assert.equal(code, 0, err);
    assert.equal(lasting(err + out), lasting(said));
    // A build may be a little lighter or heavier than the one before.
    const shown = sizes(said);
    for (const [i, kib] of sizes(err + out).entries())
      assert.ok(Math.abs(kib / shown[i]! - 1) < 0.05, `${kib} KiB, not ${shown[i]}`);
  }

  const type = {html: 'text/html', css: 'text/css', js: 'text/javascript'};
  const files = (['article.html', 'house.css', 'crisis-elements.js'] as const).map((name) => [
    `/${name}`,
    {type: type[name.split('.')[1] as 'css'], body: readFileSync(join(folder, name))},
  ]);
  const {url, server} = await serve(Object.fromEntries(files) as Parameters<typeof serve>[0]);
  const browser = await launch();
  after(async () => {
    await browser.close();
    server.close();
  });
  for (const javaScriptEnabled of [false, true]) {
    const page = await browser.newPage({
      javaScriptEnabled,
      locale: 'en-GB',
      timezoneId: 'Europe/London',
    });
    const wrong: string[] = [];
    page.on('pageerror', ({message}) => wrong.push(message));
    page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
    await page.goto(`${url}article.html`, {waitUntil: 'load'});
    // Dated as exactly as it is known, and attributed.
    const seen = await page.locator('crisis-timeline').ariaSnapshot();
    assert.match(seen, /14 July 2021 at 06:40/);
    assert.match(seen, /heading "River watch asks people to leave the meadows"/);
    assert.match(seen, /All from one source:[^]*Not verified · Elm Valley Post/i);
    assert.match(seen, /link "The Elm valley flood, in order"/);
    // Nothing is held back from those who cannot ask for it.
    assert.equal(seen.includes('Clearing begins'), !javaScriptEnabled);
    // In the colours of the house.
    const kicker = page.locator('.kicker');
    const colour = await kicker.evaluate((node) => getComputedStyle(node).color);
    assert.equal(colour, 'rgb(11, 110, 79)');
    assert.deepEqual(wrong, []);
    await page.close();
  }
});

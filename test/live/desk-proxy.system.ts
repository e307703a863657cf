/** The desk of a newsroom, behind nginx with basic auth as the manual has it: the packed command line, a real browser. */
import assert from 'node:assert/strict';
import {execFileSync, spawn} from 'node:child_process';
import type {ChildProcess} from 'node:child_process';
import {chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser, BrowserContext, Page} from 'playwright-core';
import {installation, root} from '../helpers/packed.ts';
import {launch} from '../helpers/site.ts';
import {freePort, startNginx} from './edge.ts';

const {folder, remove} = installation();
const bin = join(folder, 'node_modules/crisis-elements/dist/modules/cli/main.js');
const stories = join(folder, 'stories');
/** Those who may sign in; nginx reads the file for each request. */
const people = join(folder, 'people');
const PEOPLE = 'ada:{PLAIN}one\nbo:{PLAIN}two\n';
let server: ChildProcess;
let nginx: {url: string; stop: () => Promise<void>};
let browser: Browser;
let port: number;

/** The `location` that the manual gives, for this server and this list of people. */
function locationOfManual(people: string): string {
  const page = readFileSync(join(root, 'demo/site/pages/desk/studio.md'), 'utf8');
  const [, conf] = /```nginx\n(location \/ \{[^`]+)```/.exec(page) ?? [];
  assert.ok(conf, 'the manual has the configuration');
  return conf.replace('/etc/nginx/desk.htpasswd', people).replace(':8100', `:${port}`);
}

before(async () => {
  mkdirSync(stories);
  execFileSync('git', ['init', '--quiet'], {cwd: stories});
  port = await freePort();
  const proxyPort = await freePort();
  const address = `http://127.0.0.1:${proxyPort}/`;
  const args = ['stories', '--publish', 'public', '--base', 'http://127.0.0.1:9/s/'];
  server = spawn(
    process.execPath,
    [bin, 'studio', ...args, '--port', String(port), '--behind-proxy', address],
    {cwd: folder, stdio: ['ignore', 'pipe', 'inherit']},
  );
  const line = await new Promise<string>((resolve) =>
    server.stdout!.once('data', (chunk: Buffer) => resolve(chunk.toString())),
  );
  assert.equal(line.trim(), `${address}studio/`);
  chmodSync(folder, 0o755);
  writeFileSync(people, PEOPLE);
  nginx = await startNginx(proxyPort, (at) => ({
    'nginx.conf': `pid nginx.pid;
error_log stderr warn;
daemon off;
events {}
http {
  access_log off;
  client_body_temp_path .;
  proxy_temp_path .;
  server {
    listen 127.0.0.1:${at};
    ${locationOfManual(people)}
  }
}
`,
  }));
  browser = await launch();
});
after(async () => {
  await browser.close();
  await nginx.stop();
  server.kill();
  remove();
});

const signIn = (username: string, password: string): Promise<BrowserContext> =>
  browser.newContext({httpCredentials: {username, password}, viewport: {width: 1400, height: 900}});
const open = async (context: BrowserContext, search = ''): Promise<Page> => {
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${nginx.url}/studio/${search}`);
  return page;
};

describe('a desk behind the proxy of a newsroom', () => {
  it('lets nobody in who has not signed in, nor past the proxy', async () => {
    assert.equal((await fetch(`${nginx.url}/studio/`)).status, 401);
    assert.equal((await fetch(`${nginx.url}/api/stories`)).status, 401);
    // The name is the proxy's: what a client sends as such is not passed on.
    const headers = {'x-remote-user': 'ada'};
    assert.equal((await fetch(`${nginx.url}/api/stories`, {headers})).status, 401);
    assert.equal((await fetch(`http://127.0.0.1:${port}/api/desk`, {headers})).status, 403);
  });

  it('shows what one editor saves to the other, and keeps both', async () => {
    const [ada, bo] = [await signIn('ada', 'one'), await signIn('bo', 'two')];
    const first = await open(ada);
    await first.getByText('Signed in as ada').waitFor();
    await first.getByText('There is no story here yet').waitFor();
    await first.getByLabel('Title').fill('The quay fire');
    await first.getByRole('button', {name: 'Make the story'}).click();
    await first.waitForURL(/story=the-quay-fire\.json/);
    const second = await open(bo, '?story=the-quay-fire.json');
    const add = async (page: Page, what: string, source: string) => {
      await page.getByLabel('What happened').fill(what);
      await page.getByLabel('Source', {exact: true}).fill(source);
      await page.getByLabel('What happened').press('ControlOrMeta+Enter');
      await page.getByRole('button', {name: 'Save', exact: true}).click();
    };
    await add(first, 'A fire at the quay', 'Log of the harbour');
    await first.locator('#notice').filter({hasText: 'is saved'}).waitFor();
    await second.locator('#entries').getByText('A fire at the quay').waitFor();
    // At the same time, from the same edition.
    await Promise.all([
      add(first, 'Crews arrive', 'Log of the harbour'),
      add(second, 'The ferry is moved', 'Harbour office'),
    ]);
    for (const page of [first, second])
      for (const text of ['Crews arrive', 'The ferry is moved'])
        await page.locator('#entries').getByText(text).first().waitFor();
    const story = JSON.parse(readFileSync(join(stories, 'the-quay-fire.json'), 'utf8')) as {
      events: {headline: string}[];
    };
    assert.deepEqual(story.events.map(({headline}) => headline).sort(), [
      'A fire at the quay',
      'Crews arrive',
      'The ferry is moved',
    ]);
    await second.goto(`${nginx.url}/studio/?story=the-quay-fire.json#release`);
    await second.getByRole('button', {name: 'Publish', exact: true}).click();
    await second.getByRole('heading', {name: /Revision \d+ is published/}).waitFor();
    const author = execFileSync('git', ['log', '-1', '--format=%an'], {cwd: stories});
    assert.equal(String(author).trim(), 'bo');
    assert.ok(existsSync(join(folder, 'public/the-quay-fire.json')));
    await Promise.all([ada.close(), bo.close()]);
  });

  it('keeps the text of whoever is not connected, says so, and saves it when the server is back', async () => {
    const context = await signIn('ada', 'one');
    const page = await open(context, '?story=the-quay-fire.json');
    await page.locator('#entries').getByText('Crews arrive').first().waitFor();
    await context.setOffline(true);
    await page.getByLabel('What happened').fill('The fire is out');
    await page.getByLabel('Source', {exact: true}).fill('Log of the harbour');
    await page.getByLabel('What happened').press('ControlOrMeta+Enter');
    await page.getByRole('button', {name: 'Save', exact: true}).click();
    await page.locator('#notice').filter({hasText: 'the server does not answer'}).waitFor();
    await context.setOffline(false);
    await page.locator('#notice').filter({hasText: 'is saved'}).waitFor();
    assert.match(readFileSync(join(stories, 'the-quay-fire.json'), 'utf8'), /The fire is out/);
    await context.close();
  });

  it('keeps the text of whoever is signed out meanwhile, and saves it once they are in again', async () => {
    const context = await signIn('ada', 'one');
    const page = await open(context, '?story=the-quay-fire.json');
    await page.locator('#entries').getByText('The fire is out').first().waitFor();
    writeFileSync(people, 'bo:{PLAIN}two\n');
    await page.getByLabel('What happened').fill('The quay opens again');
    await page.getByLabel('Source', {exact: true}).fill('Log of the harbour');
    await page.getByLabel('What happened').press('ControlOrMeta+Enter');
    await page.getByRole('button', {name: 'Save', exact: true}).click();
    await page
      .locator('#notice')
      .filter({hasText: 'Sign in again in another tab, then save; what you wrote stays here'})
      .waitFor();
    assert.doesNotMatch(readFileSync(join(stories, 'the-quay-fire.json'), 'utf8'), /opens again/);
    await page.locator('#entries').getByText('The quay opens again').first().waitFor();
    writeFileSync(people, PEOPLE);
    await page.getByRole('button', {name: 'Save', exact: true}).click();
    await page.locator('#notice').filter({hasText: 'is saved'}).waitFor();
    assert.match(readFileSync(join(stories, 'the-quay-fire.json'), 'utf8'), /opens again/);
    await context.close();
  });
});

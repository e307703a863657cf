/** `crisis-elements studio` of the packed package, in a folder of its own, as its author and as others on the machine meet it. */
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import type {ChildProcess} from 'node:child_process';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {request} from 'node:http';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {installation} from '../helpers/packed.js';
import {launch} from '../helpers/site.js';

const {folder, inProcess: run, remove} = installation();
const file = join(folder, 'quay.json');
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
    {id: 'fire', when: '2020-03-01', headline: 'A fire', status: 'reported', sources: ['log']},
  ],
};
const written = JSON.stringify(story, null, 2);
const onDisk = () => (JSON.parse(readFileSync(file, 'utf8')) as typeof story).title;

let server: ChildProcess;
let address: URL;
let browser: Browser;
before(async () => {
  writeFileSync(file, written);
  const bin = join(folder, 'node_modules/crisis-elements/dist/modules/cli/main.js');
  server = spawn(process.execPath, [bin, 'studio', 'quay.json', '--port', '8190'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const line = await new Promise<string>((resolve) =>
    server.stdout!.once('data', (chunk: Buffer) => resolve(chunk.toString())),
  );
  address = new URL(line.trim());
  browser = await launch();
});
after(async () => {
  await browser.close();
  server.kill();
  remove();
});

describe('the studio of the command line', () => {
  let page: Page;
  const notice = (text: RegExp) => page.locator('#notice').filter({hasText: text}).waitFor();
  const rename = async (title: string) => {
    await page.getByRole('textbox', {name: /^Story as JSON/}).click();
    await page.keyboard.press('ControlOrMeta+Home');
    for (const key of ['ArrowDown', 'ArrowDown', 'End']) await page.keyboard.press(key);
    await page.keyboard.press('Shift+Home');
    await page.keyboard.type(`"title": "${title}`);
    await page.keyboard.press('End');
    await page.keyboard.type(',');
    await page.locator('#summary').filter({hasText: 'Valid'}).waitFor();
  };

  it('opens the file, and writes it only when it is saved', async () => {
    page = await browser.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(address.href);
    await page.frameLocator('iframe').getByText('A fire').first().waitFor();
    assert.equal(
      page.url(),
      `${address.origin}/studio/`,
      'the token is in no address that is kept',
    );
    await page.getByRole('link', {name: 'Text', exact: true}).click();
    await rename('The quay at dawn');
    await page.frameLocator('iframe').getByText('The quay at dawn').first().waitFor();
    assert.equal(readFileSync(file, 'utf8'), written);
    await page.keyboard.press('ControlOrMeta+s');
    await notice(/quay\.json is saved/);
    assert.equal(onDisk(), 'The quay at dawn');
  });

  it('keeps what is not saved over a reload', async () => {
    await rename('The quay at noon');
    await page.reload();
    await notice(/Your draft/);
    await page.frameLocator('iframe').getByText('The quay at noon').first().waitFor();
    assert.equal(onDisk(), 'The quay at dawn');
  });

  it('never writes over what somebody else has written since: both are shown, and nothing is chosen', async () => {
    writeFileSync(file, JSON.stringify({...story, title: 'Theirs'}, null, 2));
    const conflict = page.getByRole('region', {name: 'Changed by another editor too'});
    await conflict.getByText('The quay at noon').waitFor();
    await conflict.getByText('Theirs', {exact: true}).last().waitFor();
    await page.getByRole('button', {name: 'Save', exact: true}).click();
    await notice(/is saved, but for what another editor has changed too/);
    assert.equal(onDisk(), 'Theirs');
    await conflict.getByRole('button', {name: 'Keep yours'}).click();
    await notice(/quay\.json is saved\./);
    assert.equal(onDisk(), 'The quay at noon');
  });

  it('asks which one stays where the file is no JSON any more', async () => {
    writeFileSync(file, '{"title": ');
    await notice(/was changed by another program/);
    await page.getByRole('button', {name: 'Overwrite it'}).click();
    await notice(/quay\.json is saved\./);
    assert.equal(onDisk(), 'The quay at noon');
  });

  it('shows what the file holds, not a draft that was saved before it', async () => {
    writeFileSync(file, JSON.stringify({...story, title: 'By hand'}, null, 2));
    await page.reload();
    await page.frameLocator('iframe').getByText('By hand').first().waitFor();
    await page.locator('#file').filter({hasText: 'quay.json saved'}).waitFor();
  });

  it('writes what an editor lets stand beside the story, where “check” reads it, and takes it back', async () => {
    const lint = join(folder, 'quay.lint.json');
    const check = () => run('check', 'quay.json', '--strict');
    assert.equal((await check()).code, 1);
    const finding = /^Accept… source-trace of source:log/;
    await page.getByRole('button', {name: finding}).click();
    await page.getByLabel('Accept it because').fill('It lies in our archive');
    await page.keyboard.press('Enter');
    await page.locator('#summary').filter({hasText: 'Valid, 1 accepted'}).waitFor();
    assert.ok(!existsSync(lint), 'before it is saved');
    await page.keyboard.press('ControlOrMeta+s');
    await notice(/quay\.lint\.json is saved/);
    const silence = {rule: 'source-trace', at: 'source:log', reason: 'It lies in our archive'};
    assert.deepEqual(JSON.parse(readFileSync(lint, 'utf8')), [silence]);
    assert.equal((await check()).code, 0);
    await page.reload();
    await page.locator('#summary').filter({hasText: 'Valid, 1 accepted'}).waitFor();
    writeFileSync(lint, JSON.stringify([{...silence, reason: 'Theirs'}]));
    await page.getByRole('button', {name: 'Withdraw source-trace of source:log'}).click();
    await page.locator('#summary').filter({hasText: 'Valid, 1 finding'}).waitFor();
    await page.getByRole('button', {name: 'Save quay.lint.json'}).click();
    await notice(/quay\.lint\.json was changed by another program/);
    assert.match(readFileSync(lint, 'utf8'), /Theirs/);
    await page.getByRole('button', {name: 'Overwrite it'}).click();
    await notice(/quay\.lint\.json is saved/);
    assert.ok(!existsSync(lint), 'a file that holds nothing is not there');
    assert.equal((await check()).code, 1);
  });
});

describe('whoever else asks that server', () => {
  const STORY = '/api/story/quay.json';
  const SILENCES = '/api/silences/quay.json';
  const token = () => address.hash.replace('#token=', 'Bearer ');
  /** The status of an answer to a request with headers of any kind. */
  const ask = (path: string, headers: Record<string, string>, method = 'GET') =>
    new Promise<number | undefined>((resolve, reject) => {
      request({host: '127.0.0.1', port: address.port, path, method, headers}, (response) =>
        resolve(response.resume().statusCode),
      )
        .on('error', reject)
        .end(method === 'PUT' ? '{}' : undefined);
    });

  it('cannot put the studio into a frame', async () => {
    const policy = async (path: string) =>
      (await fetch(new URL(path, address))).headers.get('content-security-policy');
    assert.equal(await policy('/studio/'), "frame-ancestors 'none'");
    assert.equal(await policy('/studio/preview.html'), "frame-ancestors 'self'");
  });

  it('gets nothing of the story without the token, nor under another name, nor for another page', async () => {
    const {host} = address;
    const before = readFileSync(file, 'utf8');
    const authorization = token();
    assert.equal(await ask(STORY, {host, authorization}), 200);
    assert.equal(await ask(STORY, {host}), 403);
    assert.equal(await ask(STORY, {host, authorization: 'Bearer guess'}), 403);
    assert.equal(await ask(STORY, {host: 'evil.test', authorization}), 403);
    assert.equal(await ask('/studio/', {host: `evil.test:${address.port}`}), 403);
    const origin = 'https://evil.test';
    assert.equal(await ask(STORY, {host, authorization, origin, 'if-match': '*'}, 'PUT'), 403);
    assert.equal(await ask(STORY, {host, 'if-match': '*'}, 'PUT'), 403);
    assert.equal(await ask(STORY, {host, authorization}, 'PUT'), 412);
    assert.equal(await ask(STORY, {host, authorization}, 'DELETE'), 405);
    assert.equal(await ask(SILENCES, {host}), 403);
    assert.equal(await ask(SILENCES, {host, 'if-match': '*'}, 'PUT'), 403);
    // Only silences are written there.
    assert.equal(await ask(SILENCES, {host, authorization, 'if-match': '*'}, 'PUT'), 400);
    assert.equal(readFileSync(file, 'utf8'), before);
  });

  it('gets no other file', async () => {
    const {host} = address;
    for (const path of ['/quay.json', '/../../package.json', '/studio/..%2f..%2fpackage.json', '/'])
      assert.equal(await ask(path, {host}), 404, path);
    const authorization = token();
    for (const name of ['package.json', '..%2fquay.json', 'node_modules', '%ff'])
      assert.match(
        String(await ask(`/api/story/${name}`, {host, authorization})),
        /^40[04]$/,
        name,
      );
    assert.equal(await ask('/studio/studio.js', {host}), 200);
  });
});

it('says what it cannot open', async () => {
  const {code, err} = await run('studio', 'gone.json');
  assert.equal(code, 2);
  assert.match(err, /no such file: gone\.json/);
  assert.match((await run('studio', 'quay.json', '--port', 'x')).err, /is not a port such as 8100/);
});

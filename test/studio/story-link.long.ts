/** Links to the studio that hold a story, on what was built. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, afterEach, before, beforeEach, it} from 'node:test';
import {deflateRawSync} from 'node:zlib';
import type {Browser, BrowserContext, Page} from 'playwright-core';
import {root} from '../helpers/packed.js';
import {launch, serveFolder} from '../helpers/site.js';

const harbour = readFileSync(join(root, 'demo/site/examples/harbour.json'), 'utf8');
const fragmentOf = (text: string) => `#story=${deflateRawSync(text).toString('base64url')}`;

let browser: Browser;
let studio: string;
let close: () => void;
before(async () => {
  browser = await launch();
  const {url, server} = await serveFolder(join(root, 'dist'));
  studio = `${url}studio/`;
  close = () => server.close();
});
after(async () => {
  await browser.close();
  close();
});

let context: BrowserContext;
let page: Page;
let wrong: string[];
beforeEach(async () => {
  context = await browser.newContext({permissions: ['clipboard-read', 'clipboard-write']});
  page = await context.newPage();
  wrong = [];
  page.on('pageerror', ({message}) => wrong.push(message));
  page.on('dialog', (dialog) => wrong.push(dialog.message()));
});
afterEach(async () => {
  await context.close();
  assert.deepEqual(wrong, []);
});

const file = (name: string) => page.locator('#file').filter({hasText: name}).waitFor();
const notice = (text: string) => page.locator('#notice').filter({hasText: text}).waitFor();
const button = (name: string) => page.getByRole('button', {name, exact: true});
const shown = (text: string) => page.frameLocator('iframe').getByText(text).first().waitFor();
/** Goes to the studio as if for the first time; a link that differs only in its fragment would not load the page again. */
async function open(fragment: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(studio + fragment);
}
async function copied(): Promise<string> {
  await button('Copy link').click();
  await notice('Copied.');
  return page.evaluate(() => navigator.clipboard.readText());
}

it('opens the story of a link, and a reload keeps it', async () => {
  await open(fragmentOf(harbour));
  await file('story.json');
  await shown('The harbour fire');
  assert.equal(new URL(page.url()).hash, '');
  await page.reload();
  await shown('The harbour fire');
});

it('makes a link that opens the same text in another browser, and sends nothing', async () => {
  await open(fragmentOf(harbour));
  await shown('The harbour fire');
  const link = await copied();
  const other = await browser.newContext({permissions: ['clipboard-read', 'clipboard-write']});
  const theirs = await other.newPage();
  const asked: string[] = [];
  theirs.on('request', (request) => asked.push(request.url()));
  await theirs.goto(link);
  await theirs.frameLocator('iframe').getByText('The harbour fire').first().waitFor();
  assert.ok(asked.every((url) => !url.includes(new URL(link).hash.slice(7, 60))));
  await theirs.getByRole('button', {name: 'Copy link'}).click();
  await theirs.locator('#notice').filter({hasText: 'Copied.'}).waitFor();
  assert.equal(await theirs.evaluate(() => navigator.clipboard.readText()), link);
  await other.close();
});

it('asks before the story of a link takes the place of a draft, and undo brings the draft back', async () => {
  await open(fragmentOf(harbour));
  await shown('The harbour fire');
  const other = harbour.replaceAll('harbour', 'market').replace('The market fire', 'The market');
  await open(fragmentOf(other));
  await notice('The link holds another story');
  await shown('The harbour fire');
  await button('Keep mine').click();
  await shown('The harbour fire');
  // The link of somebody else, put into the address of the open page.
  await page.evaluate((fragment) => (location.hash = fragment), fragmentOf(other));
  await button('Open it').click();
  await shown('The market');
  await button('Undo').click();
  await shown('The harbour fire');
});

for (const [what, fragment, message] of [
  ['is damaged', '#story=%%%', 'the link is damaged, or was cut off'],
  ['was cut off', fragmentOf(harbour).slice(0, 200), 'the link is damaged, or was cut off'],
  ['is too long', `#story=${'A'.repeat(600_000)}`, 'the link is too long'],
  [
    'unpacks to more than a story may have',
    fragmentOf('x'.repeat(3_000_000)),
    'the link holds more than a story may have',
  ],
] as const)
  it(`says so of a link that ${what}, and keeps the text`, async () => {
    await open(fragment);
    await notice(message);
    await file('idlib-2020.json');
  });

it('runs nothing of a hostile link', async () => {
  const hostile = JSON.stringify({
    ...(JSON.parse(harbour) as object),
    title: '<img src=x onerror=alert(1)><script>alert(2)</script>',
    url: 'javascript:alert(3)',
  });
  await open(fragmentOf(hostile));
  await page.locator('#summary').filter({hasText: /error/}).waitFor({state: 'attached'});
  await open(fragmentOf(hostile.replace(/,"url":"javascript[^"]*"/, '')));
  await button('Open it').click();
  await shown('<img src=x');
  await open(fragmentOf('<script>alert(4)</script>'));
  await notice('The link holds another story');
});

/** The demo's made-up story, as a visitor sees it: the demo's own server, the real `publish`, a real browser. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {startDemo} from '../helpers/demo-server.js';
import type {DemoServer} from '../helpers/demo-server.js';
import {launch} from '../helpers/site.js';

let server: DemoServer;
let browser: Browser;
let page: Page;

before(async () => {
  server = await startDemo();
  browser = await launch();
  page = await browser.newPage();
  await page.goto(`${server.demo}developing.html`);
});
after(async () => {
  await browser.close();
  await server.stop();
});

const press = (name: string) => page.getByRole('button', {name, exact: true}).click();
const shows = (text: string | RegExp) =>
  // Some of it stands in a line that opens.
  page
    .locator('crisis-story')
    .getByText(text)
    .first()
    .waitFor({state: 'attached', timeout: 60_000});
const atStep = (n: number) =>
  page.locator(`.steps li:nth-child(${n})[aria-current]`).waitFor({state: 'attached'});

describe('a visitor of the story that develops in the demo', () => {
  it('is told in plain sight that it is made up', async () => {
    await shows('The ferry runs aground');
    await page.getByText('Everything on this page is made up').waitFor();
    await shows('A made-up story: no such ferry, no such place');
  });

  it('goes on through entries, a correction, a retraction, an outage and the end', async () => {
    for (const [step, text] of [
      'A lifeboat reaches the ferry',
      /A fishing boat is said/,
      /54, not about 40/,
      /The pilot has withdrawn it/,
      'could not be updated',
      /All 54 people are ashore/,
      'This story has ended.',
    ].entries()) {
      await press('Next');
      await atStep(step + 2);
      await shows(text);
    }
    assert.ok(await page.getByRole('button', {name: 'Next'}).isDisabled());
    assert.equal(await page.locator('crisis-story').getByText('could not be updated').count(), 0);
  });

  it('goes back, to an older edition that is published on purpose', async () => {
    await press('Back');
    await atStep(7);
    await page
      .locator('crisis-story')
      .getByText('This story has ended.')
      .first()
      .waitFor({state: 'detached', timeout: 60_000});
  });

  it('writes on it at the desk, and sees it come in on the page', async () => {
    await press('Restart');
    await atStep(1);
    await press('Pause');
    await shows('The ferry runs aground');
    const href = await page.getByRole('link', {name: 'Write on it yourself'}).getAttribute('href');
    const desk = await browser.newPage();
    desk.setDefaultTimeout(60_000);
    await desk.goto(new URL(href!, page.url()).href);
    await desk.getByLabel('What happened').fill('A visitor has seen a light');
    await desk.getByLabel('Source', {exact: true}).fill('Telephone call');
    await desk.getByLabel('What happened').press('ControlOrMeta+Enter');
    await desk.getByRole('link', {name: 'Release', exact: true}).click();
    await desk.getByRole('button', {name: 'Publish', exact: true}).click();
    await desk.getByText('answers with it').waitFor();
    await shows('A visitor has seen a light');
    await page.getByText('A visitor has published an entry at the desk.').waitFor();
    // No file store: a story of another size than one of a demo is not kept.
    const put = await desk.evaluate(async () => {
      const token = sessionStorage.getItem('crisis-studio-token')!;
      const headers = {authorization: `Bearer ${token}`, 'if-match': '*'};
      const body = ' '.repeat(400_000);
      return (await fetch('../api/story/harrow-point.json', {method: 'PUT', headers, body})).status;
    });
    assert.equal(put, 413);
    await desk.close();
    await press('Restart');
    await page
      .locator('crisis-story')
      .getByText('A visitor has seen a light')
      .first()
      .waitFor({state: 'detached', timeout: 60_000});
  });

  it('has it go on by itself, and pauses it', async () => {
    await press('Restart');
    await atStep(1);
    await atStep(2);
    await press('Pause');
    await page.getByRole('button', {name: 'Go on'}).waitFor();
  });
});

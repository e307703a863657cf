/** Correcting and taking back at the desk: the entry changes, and the ledger tells readers. */
import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import type {BrowserContext, Page} from 'playwright-core';
import {
  axeFindings,
  deskContext,
  openDesk,
  openStory,
  startDesk,
  storyIn,
} from '../helpers/desk.js';
import type {Desk} from '../helpers/desk.js';

const story = {
  id: 'quay',
  title: 'The quay fire',
  lang: 'en-GB',
  timeZone: 'UTC',
  status: 'ended',
  published: '2020-03-01',
  updated: '2020-03-02',
  revision: 1,
  url: 'https://paper.test/quay',
  sources: [{id: 'log', title: 'The log', publisher: 'Harbour office', kind: 'document'}],
  events: [
    {
      id: 'fire',
      when: '2020-03-01',
      headline: 'Two hurt in a fire',
      status: 'reported',
      sources: ['log'],
    },
  ],
  figures: [
    {
      id: 'hurt',
      label: 'People hurt',
      qualifier: 'exactly',
      amount: 2,
      asOf: '2020-03-01',
      status: 'reported',
      sources: ['log'],
    },
  ],
};
interface Saved {
  readonly events: readonly {status: string; headline: string}[];
  readonly figures: readonly {amount: number; previous?: object}[];
  readonly sources: readonly {id: string; title: string}[];
  readonly updates: readonly Readonly<Record<string, unknown>>[];
}

let desk: Desk;
before(async () => {
  desk = await startDesk();
});
after(() => desk.close());
let context: BrowserContext;
let page: Page;
let wrong: string[];
beforeEach(async () => {
  wrong = [];
  context = await deskContext(desk);
  page = await openDesk(context, desk, wrong);
  await openStory(page, story);
});
afterEach(async () => {
  await context.close();
  assert.deepEqual(wrong, []);
});

const notice = (text: string | RegExp) => page.locator('#notice').filter({hasText: text}).waitFor();
const action = (name: string) => page.locator('#entries').getByRole('button', {name});

describe('correct this', () => {
  it('asks what it says, why and on what source, and changes entry and ledger in one step', async () => {
    await page.getByRole('link', {name: 'Two hurt in a fire'}).click();
    await action('Correct this…').click();
    const dialog = page.getByRole('dialog', {name: 'Correct: event “Two hurt in a fire”'});
    assert.equal(await dialog.locator('.said').innerText(), 'Two hurt in a fire');
    assert.deepEqual(await axeFindings(page), []);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Three hurt in a fire');
    // Without a reason nothing is corrected, and the reason is asked for.
    await dialog.getByRole('button', {name: 'Correct it'}).click();
    await dialog.getByText('Say why: readers see the reason.').waitFor();
    await page.keyboard.type('One was counted late.');
    await dialog.getByLabel('On what source').fill('Call with the hospital');
    await dialog.getByRole('button', {name: 'Correct it'}).click();
    await notice('Corrected: Two hurt in a fire');
    const saved = await storyIn<Saved>(page);
    assert.equal(saved.events[0]!.headline, 'Three hurt in a fire');
    assert.equal(saved.sources[1]!.title, 'Call with the hospital');
    const [update] = saved.updates;
    assert.match(String(update!.when), /^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
    assert.deepEqual(
      {...update, id: '', when: ''},
      {
        id: '',
        kind: 'corrected',
        when: '',
        touches: ['event:fire'],
        text: 'Three hurt in a fire',
        before: 'Two hurt in a fire',
        after: 'Three hurt in a fire',
        why: 'One was counted late.',
        sources: [saved.sources[1]!.id],
      },
    );
    await page
      .frameLocator('iframe')
      .getByText('One was counted late.')
      .first()
      .waitFor({state: 'attached'});
    await page.getByRole('button', {name: 'Undo', exact: true}).click();
    assert.deepEqual(await storyIn(page), story);
  });

  it('keeps the former number of a figure beside the new one', async () => {
    await page.getByRole('link', {name: 'People hurt'}).click();
    await action('Correct this…').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('It says now').fill('3');
    await dialog.getByLabel('Why it was wrong').fill('One was counted late.');
    await dialog.getByRole('button', {name: 'Correct it'}).click();
    await notice('Corrected: People hurt');
    const {figures, updates} = await storyIn<Saved>(page);
    assert.equal(figures[0]!.amount, 3);
    assert.deepEqual(figures[0]!.previous, {qualifier: 'exactly', amount: 2, asOf: '2020-03-01'});
    assert.deepEqual([updates[0]!.before, updates[0]!.after], ['2', '3']);
  });

  it('refuses what changes nothing or is no value of the field', async () => {
    await page.getByRole('link', {name: 'People hurt'}).click();
    await action('Correct this…').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Why it was wrong').fill('It was not.');
    await dialog.getByRole('button', {name: 'Correct it'}).click();
    await dialog.getByText('It says the same as before.').waitFor();
    await dialog.getByLabel('It says now').fill('many');
    await dialog.getByRole('button', {name: 'Correct it'}).click();
    await dialog.getByText('This is not understood as a value of that field.').waitFor();
    // What was typed is not thrown away unasked.
    await page.keyboard.press('Escape');
    await dialog.getByText('Throw away what you have typed?').waitFor();
    await dialog.getByRole('button', {name: 'Go on'}).click();
    assert.equal(await dialog.getByLabel('It says now').inputValue(), 'many');
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', {name: 'Throw it away'}).click();
    await dialog.waitFor({state: 'hidden'});
    assert.deepEqual(await storyIn(page), story);
  });

  it('takes no cleared date for now', async () => {
    await page.getByRole('link', {name: 'Two hurt in a fire'}).click();
    await action('Correct this…').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('What is corrected').selectOption({label: 'When'});
    await dialog.getByLabel('It says now').fill('');
    await dialog.getByLabel('Why it was wrong').fill('The day is not known.');
    await dialog.getByRole('button', {name: 'Correct it'}).click();
    await dialog.getByText('This is not understood as a value of that field.').waitFor();
    assert.deepEqual(await storyIn(page), story);
  });

  it('is reached from an entry that is clicked in the preview', async () => {
    await page.getByRole('link', {name: 'Preview', exact: true}).click();
    await page
      .frameLocator('iframe')
      .locator('[part~=headline]', {hasText: 'Two hurt in a fire'})
      .first()
      .click();
    await page.locator('#picked').getByRole('button', {name: 'Correct this…'}).click();
    await page.getByRole('dialog', {name: 'Correct: event “Two hurt in a fire”'}).waitFor();
  });
});

it('taking back leaves the entry, struck, with the reason', async () => {
  await page.getByRole('link', {name: 'Two hurt in a fire'}).click();
  await action('Take back…').click();
  const dialog = page.getByRole('dialog', {name: 'Take back: event “Two hurt in a fire”'});
  await dialog.getByText('Copies in feeds and elsewhere cannot be recalled.').waitFor();
  assert.deepEqual(await axeFindings(page), []);
  await page.keyboard.type('There was no fire: the log is of a drill.');
  await page.keyboard.press('Tab');
  await page.keyboard.type('The log');
  await page.keyboard.press('Enter');
  await notice('Taken back: Two hurt in a fire');
  const {events, updates} = await storyIn<Saved>(page);
  assert.equal(events[0]!.status, 'retracted');
  assert.deepEqual(
    {...updates[0], id: '', when: ''},
    {
      id: '',
      kind: 'retracted',
      when: '',
      touches: ['event:fire'],
      text: 'Two hurt in a fire',
      why: 'There was no fire: the log is of a drill.',
      sources: ['log'],
    },
  );
  await page
    .frameLocator('iframe')
    .getByText('the log is of a drill')
    .first()
    .waitFor({state: 'attached'});
  assert.equal(await action('Take back…').count(), 0);
});

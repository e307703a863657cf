/** The entries of the desk: added, found, ordered, duplicated and deleted as a journalist does. */
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

interface Entry {
  readonly id: string;
  readonly headline: string;
  readonly when: string;
  readonly by?: string;
  readonly status: string;
  readonly sources?: readonly string[];
  readonly places?: readonly string[];
}
interface Saved {
  readonly events: readonly Entry[];
  readonly actors: readonly {id: string; name: string; kind: string; role?: string}[];
  readonly places?: readonly {id: string; name: string; kind: string}[];
  readonly sources: readonly {id: string; title: string; kind: string}[];
  readonly updates?: readonly Record<string, unknown>[];
}

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
  actors: [
    {id: 'mayor', name: 'The mayor', kind: 'person'},
    {id: 'brigade', name: 'The fire brigade', kind: 'body'},
  ],
  events: [
    {id: 'fire', when: '2020-03-01', headline: 'A fire', status: 'reported', sources: ['log']},
    {
      id: 'out',
      when: '2020-03-02',
      headline: 'It is out',
      status: 'confirmed',
      by: 'brigade',
      sources: ['log'],
    },
  ],
};

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
});
afterEach(async () => {
  await context.close();
  assert.deepEqual(wrong, []);
});

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const button = (name: string | RegExp) => page.getByRole('button', {name, exact: true});
const rows = () => page.locator('#entries tbody tr:not(.actions)');
const titles = () => page.locator('#entries tbody th a').allTextContents();
const notice = (text: string | RegExp) => page.locator('#notice').filter({hasText: text}).waitFor();
const quick = () => page.getByRole('region', {name: 'New entry'});
const headline = () => quick().getByLabel('What happened');
const focused = () => page.evaluate(() => document.activeElement?.id);

describe('the quick entry', () => {
  it('adds an entry with a new person, source and place by the keyboard alone, as one step', async () => {
    await openStory(page, story);
    await headline().focus();
    await page.keyboard.type('The quay is closed');
    await press('Tab');
    await page.keyboard.type('1 March 2020');
    await page.getByText(/Readers see: 1\sMarch\s2020/).waitFor();
    await quick().getByLabel('How sure').focus();
    await page.keyboard.type('Claimed');
    await page.getByText('Somebody who has an interest in it says so').waitFor();
    await quick().getByLabel('Who says so').focus();
    await page.keyboard.type('Harbour master');
    await quick().getByLabel('Role, such as').focus();
    await page.keyboard.type('harbour master of Elm');
    await quick().getByLabel('Source', {exact: true}).focus();
    await page.keyboard.type('Call with the harbour');
    await quick().getByLabel('Place', {exact: true}).focus();
    await page.keyboard.type('North quay');
    await press('ControlOrMeta+Enter');
    await notice('Added: The quay is closed');
    assert.equal(await focused(), await headline().getAttribute('id'));
    assert.equal(await headline().inputValue(), '');
    const saved = await storyIn<Saved>(page);
    const entry = saved.events.at(-1)!;
    const [actor, place, source] = [
      saved.actors.at(-1)!,
      saved.places!.at(-1)!,
      saved.sources.at(-1)!,
    ];
    assert.deepEqual(entry, {
      id: entry.id,
      when: '2020-03-01',
      headline: 'The quay is closed',
      places: [place.id],
      status: 'claimed',
      by: actor.id,
      sources: [source.id],
    });
    assert.deepEqual(actor, {
      id: actor.id,
      name: 'Harbour master',
      kind: 'person',
      role: 'harbour master of Elm',
    });
    assert.deepEqual([place.name, source.title], ['North quay', 'Call with the harbour']);
    // One undo takes all of it back, and redo brings the same back.
    await button('Undo').click();
    assert.deepEqual(await storyIn(page), {...story});
    await button('Redo').click();
    assert.deepEqual(await storyIn(page), saved);
  });

  it('refers to what the story has under a name, and shows when something is new', async () => {
    await openStory(page, story);
    await headline().fill('Ships wait outside');
    await quick().getByLabel('Who says so').fill('The fire brigade');
    assert.equal(await page.getByText('New: is made with the entry.').count(), 0);
    await quick().getByLabel('Source', {exact: true}).fill('The lo');
    await page.getByText('New: is made with the entry.').waitFor();
    await quick().getByLabel('Source', {exact: true}).fill('The log');
    await page.getByText('New: is made with the entry.').waitFor({state: 'detached'});
    await button('Add entry').click();
    await notice('Added');
    const {events, actors, sources} = await storyIn<Saved>(page);
    assert.deepEqual([events.at(-1)!.by, events.at(-1)!.sources], ['brigade', ['log']]);
    assert.deepEqual([actors.length, sources.length], [2, 1]);
    // Left empty, the date is now, in the story's zone and to the minute.
    assert.match(events.at(-1)!.when, /^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
    assert.ok(Math.abs(Date.parse(`${events.at(-1)!.when}Z`) - Date.now()) < 3 * 60_000);
  });

  it('tells namesakes apart', async () => {
    const actors = [
      ...story.actors,
      {id: 'mayor-2', name: 'The mayor', kind: 'person', role: 'Oak'},
    ];
    await openStory(page, {...story, actors});
    await headline().fill('They meet');
    await quick().getByLabel('Who says so').fill('The mayor (Oak; mayor-2)');
    await button('Add entry').click();
    await notice('Added');
    assert.equal((await storyIn<Saved>(page)).events.at(-1)!.by, 'mayor-2');
  });

  it('keeps what was typed and says what is missing, and leads there', async () => {
    await openStory(page, story);
    await headline().fill('Ships wait');
    await quick().getByLabel('When', {exact: true}).fill('some day');
    await press('ControlOrMeta+Enter');
    await page.getByRole('group', {name: 'Not added yet:'}).waitFor();
    assert.deepEqual(await axeFindings(page), []);
    await button('Name who says so, or a source.').click();
    assert.equal(await focused(), 'quick-by');
    await page.keyboard.type('The mayor');
    await button('“some day” is not understood as a date.').click();
    assert.equal(await focused(), 'quick-when');
    assert.equal(await headline().inputValue(), 'Ships wait');
    await quick().getByLabel('When', {exact: true}).fill('14:30');
    await press('ControlOrMeta+Enter');
    await notice('Added: Ships wait');
    assert.match((await storyIn<Saved>(page)).events.at(-1)!.when, /T14:30$/);
  });

  it('adds nothing while a word is being composed, and nothing twice', async () => {
    await openStory(page, story);
    await headline().fill('船が待つ');
    await quick().getByLabel('Who says so').fill('The mayor');
    await headline().evaluate((box) =>
      box.dispatchEvent(
        new KeyboardEvent('keydown', {
          key: 'Enter',
          ctrlKey: true,
          isComposing: true,
          bubbles: true,
        }),
      ),
    );
    assert.equal(await headline().inputValue(), '船が待つ');
    await button('Add entry').dblclick();
    await notice('Added');
    assert.equal((await storyIn<Saved>(page)).events.length, 3);
  });

  it('loses nothing while the text is not JSON', async () => {
    await openStory(page, '{"title": "Quay", "revision": 1,,}');
    await headline().fill('Ships wait');
    await quick().getByLabel('Who says so').fill('The mayor');
    await press('ControlOrMeta+Enter');
    await notice(/Not changed: the text has an error/);
    assert.equal(await headline().inputValue(), 'Ships wait');
  });
});

describe('the table of entries', () => {
  it('finds, filters and sorts all kinds of things', async () => {
    await openStory(page, story);
    assert.deepEqual(await titles(), [
      'It is out',
      'A fire',
      'The mayor',
      'The fire brigade',
      'The log',
    ]);
    await page.getByLabel('Search the entries').fill('brigade');
    assert.deepEqual(await titles(), ['It is out', 'The fire brigade']);
    await page.getByRole('status').filter({hasText: '2 of 5'}).waitFor();
    await page.getByLabel('Search the entries').fill('');
    await page.getByLabel('Kind', {exact: true}).selectOption('Events');
    await page.getByRole('columnheader', {name: 'Entry'}).getByRole('button').click();
    assert.deepEqual(await titles(), ['A fire', 'It is out']);
    const header = page.getByRole('columnheader', {name: 'Entry'});
    assert.equal(await header.getAttribute('aria-sort'), 'ascending');
    await header.getByRole('button').click();
    assert.deepEqual(await titles(), ['It is out', 'A fire']);
    await page.getByRole('search').getByLabel('How sure').selectOption('Disputed');
    await page.getByText('Nothing has all of that.').waitFor();
    await button('Show all entries').click();
    assert.equal(await rows().count(), 5);
  });

  it('shows certainty as word and mark, and the number of errors, beside “saved”', async () => {
    await openStory(page, {
      ...story,
      events: [{...story.events[0]!, when: 'soon', by: 'nobody'}, story.events[1]!],
    });
    const row = rows().filter({hasText: 'A fire'});
    await row.locator('td.of-issues').filter({hasText: '2'}).waitFor();
    await page
      .locator('#file')
      .filter({hasText: /saved,\s+2 errors/})
      .waitFor();
    assert.equal(await row.locator('.mark.reported').count(), 1);
    await page.getByRole('search').getByLabel('Findings').selectOption('With findings');
    assert.deepEqual(await titles(), ['A fire']);
    await page.locator('#file').getByRole('link', {name: '2 errors'}).click();
    await page.locator('#issues li').nth(1).waitFor();
  });

  it('moves entries by keys, by buttons and by dragging, and keeps the focus on them', async () => {
    await openStory(page, story);
    await button('In the story’s order').click();
    const link = page.getByRole('link', {name: 'It is out'});
    await link.focus();
    await press('Alt+ArrowUp');
    await notice('Moved to 1 of 2: It is out');
    const order = async () => (await storyIn<Saved>(page)).events.map(({id}) => id);
    assert.deepEqual(await order(), ['out', 'fire']);
    await page.waitForFunction(() => document.activeElement?.textContent.trim() === 'It is out');
    await link.press('Enter');
    await button('Move down').click();
    await notice('Moved to 2 of 2');
    assert.deepEqual(await order(), ['fire', 'out']);
    await rows()
      .filter({hasText: 'It is out'})
      .dragTo(rows().filter({hasText: 'A fire'}));
    await notice('Moved to 1 of 2');
    assert.deepEqual(await order(), ['out', 'fire']);
    // The arrows alone go from row to row.
    await link.focus();
    await press('ArrowDown');
    assert.equal(await focused(), 'row-event-fire');
  });

  it('duplicates with an id of its own', async () => {
    await openStory(page, story);
    await page.getByRole('link', {name: 'A fire'}).click();
    await page.locator('#entries').getByRole('button', {name: 'Duplicate'}).click();
    await notice('Duplicated: A fire');
    const {events} = await storyIn<Saved>(page);
    assert.deepEqual(
      events.map(({headline}) => headline),
      ['A fire', 'A fire', 'It is out'],
    );
    assert.notEqual(events[1]!.id, 'fire');
  });

  it('shows what refers to a thing before it deletes it, and leaves no reference behind', async () => {
    await openStory(page, story);
    await page.getByRole('link', {name: 'The fire brigade'}).focus();
    await press('Enter', 'Delete');
    const dialog = page.getByRole('dialog', {name: 'Delete “The fire brigade”?'});
    await dialog.getByText('Event “It is out”: who says so').waitFor();
    assert.deepEqual(await axeFindings(page), []);
    await dialog.getByRole('button', {name: 'Delete the person or group'}).click();
    await notice('Deleted: The fire brigade. Undo brings it back.');
    const saved = await storyIn<Saved>(page);
    assert.deepEqual(
      saved.actors.map(({id}) => id),
      ['mayor'],
    );
    assert.equal(saved.events[1]!.by, undefined);
    // The row that is now in its place has the focus.
    await page.waitForFunction(() => document.activeElement?.id === 'row-actor-mayor');
  });

  it('deletes nothing that others need', async () => {
    const statements = [
      {
        id: 'said',
        by: 'brigade',
        words: 'It is out',
        topic: 'The fire',
        status: 'reported',
        sources: ['log'],
      },
    ];
    await openStory(page, {...story, statements});
    await page.getByRole('link', {name: 'The fire brigade'}).focus();
    await press('Delete');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('It cannot be deleted yet').waitFor();
    assert.ok(await dialog.getByRole('button', {name: 'Delete the person or group'}).isDisabled());
    await dialog.getByRole('button', {name: /^Statement “It is out”: /}).click();
    await page.getByRole('textbox', {name: /^Story as JSON/}).waitFor();
  });

  it('teaches in an empty story what a first entry looks like', async () => {
    await openStory(page, {...story, actors: [], sources: [], events: []});
    await page.getByText('Nothing yet. Write above what happened').waitFor();
    assert.deepEqual(await axeFindings(page), []);
  });

  it('prints each entry that is listed, without what is only there to work with', async () => {
    const events = Array.from({length: 80}, (_, i) => ({...story.events[0]!, id: `event-${i}`}));
    await openStory(page, {...story, events}, 'log.json');
    await page.getByText('1–50 of 83').waitFor();
    await page.emulateMedia({media: 'print'});
    const cutOff = await rows()
      .last()
      .evaluate((row) => {
        const {bottom} = row.getBoundingClientRect();
        const around: Element[] = [];
        for (let at = row.parentElement; at; at = at.parentElement) around.push(at);
        return around
          .filter((at) => at.getBoundingClientRect().bottom < bottom)
          .filter((at) => getComputedStyle(at).overflowY !== 'visible')
          .map(({outerHTML}) => outerHTML.slice(0, 80));
      });
    assert.deepEqual(cutOff, []);
    assert.equal(await rows().last().isVisible(), true);
    assert.equal(await quick().isVisible(), false);
    assert.equal(await page.getByRole('toolbar', {name: 'File'}).isVisible(), false);
  });

  it('has 10,000 events in pages, with their number, and stays quick', async () => {
    const events = Array.from({length: 10_000}, (_, i) => ({
      ...story.events[0]!,
      id: `event-${i}`,
      when: new Date(i * 864e5).toISOString().slice(0, 10),
      headline: `Entry ${i} in the log`,
    }));
    await openStory(page, {...story, events}, 'log.json');
    await page.getByText('1–50 of 10,003').waitFor();
    assert.equal(await page.getByRole('table').getAttribute('aria-rowcount'), '10004');
    assert.equal(await rows().count(), 50);
    await button('Next').click();
    assert.equal(await rows().first().getAttribute('aria-rowindex'), '52');
    await page.getByLabel('Search the entries').fill('entry 7712');
    await page.getByRole('link', {name: 'Entry 7712 in the log'}).waitFor();
    await headline().fill('One more');
    await quick().getByLabel('Who says so').fill('The mayor');
    await press('ControlOrMeta+Enter');
    await notice('Added: One more');
    // The text has more than 90,000 lines: none is drawn while it is hidden, and then only those in view.
    const lines = page.locator('#editor .cm-line');
    assert.equal(await lines.count(), 0);
    await page.getByRole('link', {name: 'Text', exact: true}).click();
    await lines.first().waitFor();
    assert.ok((await lines.count()) < 300);
  });

  it('shows code from left to right, also where a translator has turned the page round', async () => {
    await page.getByRole('link', {name: 'Text', exact: true}).click();
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    for (const code of [
      page.locator('#editor .cm-content'),
      page.locator('#inspector code').first(),
    ])
      assert.equal(await code.evaluate((it) => getComputedStyle(it).direction), 'ltr');
  });

  it('keeps the place in the text, and what was selected there, while another screen is shown', async () => {
    await page.getByRole('link', {name: 'Text', exact: true}).click();
    const lines = page.locator('#editor .cm-line');
    await lines.first().click();
    await page.keyboard.press('ControlOrMeta+End');
    const active = page.locator('#editor .cm-activeLine');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    const selected = await active.innerText();
    // Heights of lines that were never in view are estimates, so the place is where the line stands in the window.
    const top = async () => (await active.boundingBox())!.y;
    const before = await top();
    await page.getByRole('link', {name: 'Entries', exact: true}).click();
    await lines.first().waitFor({state: 'detached'});
    await page.getByRole('link', {name: 'Text', exact: true}).click();
    await lines.first().waitFor();
    await page.waitForTimeout(200);
    const now = await top();
    assert.ok(Math.abs(now - before) < 2, `${now}, before ${before}`);
    assert.equal(await active.innerText(), selected);
  });
});

for (const {width, scheme} of [
  {width: 1440, scheme: 'light'},
  {width: 768, scheme: 'dark'},
  {width: 390, scheme: 'light'},
  {width: 320, scheme: 'dark'},
] as const)
  it(`axe has nothing against the screens, ${width} px wide and ${scheme}, and nothing scrolls sideways`, async () => {
    await page.setViewportSize({width, height: 844});
    await page.emulateMedia({colorScheme: scheme});
    await openStory(page, story);
    const found: string[] = [];
    for (const screen of ['entries', 'form', 'text', 'preview', 'release']) {
      await page.evaluate((hash) => (location.hash = hash), `#${screen}/event/fire`);
      await page.waitForTimeout(200);
      found.push(...(await axeFindings(page)).map((finding) => `${screen}: ${finding}`));
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.equal(overflow, 0, screen);
    }
    assert.deepEqual(found, []);
  });

it('on a phone, entries, form and preview are one tap apart, with the quick entry in reach', async () => {
  await page.setViewportSize({width: 390, height: 844});
  await openStory(page, story);
  await headline().waitFor();
  await page.getByRole('link', {name: 'A fire'}).click();
  await page.getByRole('button', {name: 'Correct this…'}).waitFor();
  assert.ok(!(await page.getByRole('table').isVisible()));
  await page.getByRole('link', {name: 'Preview', exact: true}).click();
  await page.frameLocator('iframe').getByText('A fire').first().waitFor();
  // Its settings follow below it, and cover nothing.
  const [frame, settings] = await Promise.all(
    ['#frame-container', '#inspector'].map((part) => page.locator(part).boundingBox()),
  );
  assert.ok(settings!.y >= frame!.y + frame!.height);
  await page.getByRole('link', {name: 'Entries', exact: true}).click();
  await headline().waitFor();
  const targets = await page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'button, select, input, summary, #screens a, .filters a',
      ),
    ]
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 43.9)
      .map((one) => one.outerHTML.slice(0, 80)),
  );
  assert.deepEqual(targets, []);
});

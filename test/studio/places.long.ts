/** Places, the map of the story and files of pictures at the desk. */
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
  places: [
    {id: 'quay', name: 'North quay', kind: 'site'},
    {id: 'izmir', name: 'İzmir', kind: 'town', lat: 38.42, lon: 27.14, precision: 'exact'},
  ],
  media: [{id: 'photo', kind: 'photo', caption: 'The quay', credit: ''}],
};
interface Saved {
  readonly places: readonly {
    lat?: number;
    lon?: number;
    precision?: string;
    radius?: number;
    path?: number[][];
  }[];
  readonly map?: {
    readonly frames: readonly {title: string; land: string; west: number; east: number}[];
  };
  readonly media: readonly {kind: string; files?: readonly object[]}[];
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
  // A finely drawn map takes its time where other tests run beside this one.
  page.setDefaultTimeout(60_000);
  await openStory(page, story);
});
afterEach(async () => {
  await context.close();
  assert.deepEqual(wrong, []);
});

const show = (hash: string) => page.evaluate((to) => (location.hash = to), hash);
const map = () => page.getByRole('application');
const quay = async () => (await storyIn<Saved>(page)).places[0]!;

describe('a place', () => {
  beforeEach(async () => {
    await show('#form/place/quay');
    // The world's land is loaded with the first map.
    await map().locator('.land[d^=m]').waitFor({state: 'attached'});
  });

  it('is set by a click on the map, and moved by the arrow keys', async () => {
    assert.deepEqual(await axeFindings(page), []);
    const {x, y, width, height} = (await map().boundingBox())!;
    await page.mouse.click(x + width / 2, y + height / 2);
    const first = await quay();
    // The map shows the other places, so that its middle is near them.
    assert.ok(
      Math.abs(first.lat! - 38.42) < 1 && Math.abs(first.lon! - 27.14) < 1,
      JSON.stringify(first),
    );
    assert.equal(first.precision, 'approximate');
    await map().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowUp');
    const second = await quay();
    assert.ok(second.lon! > first.lon! && second.lat! > first.lat!);
    // Closer, the steps are smaller.
    for (let i = 0; i < 3; i++) await page.keyboard.press('+');
    await page.keyboard.press('ArrowRight');
    const third = await quay();
    assert.ok(
      third.lon! > second.lon! && third.lon! - second.lon! < (second.lon! - first.lon!) / 4,
    );
  });

  it('takes typed coordinates in several notations, and says what it does not understand', async () => {
    const field = page.getByLabel('Coordinates', {exact: true});
    await field.fill('36°N 36.6°E');
    await page.keyboard.press('Tab');
    await page.getByText('36° N, 36.6° E').first().waitFor();
    assert.deepEqual([(await quay()).lat, (await quay()).lon], [36, 36.6]);
    await field.fill('-17.8, 190');
    await page.keyboard.press('Tab');
    assert.deepEqual([(await quay()).lat, (await quay()).lon], [-17.8, -170]);
    await field.fill('somewhere');
    await page.keyboard.press('Tab');
    await page.getByText('Not understood. Write latitude, then longitude').waitFor();
    assert.equal((await quay()).lat, -17.8);
    assert.equal(await field.inputValue(), 'somewhere');
  });

  it('is an area with its radius, or a line, only when the author says so', async () => {
    await page.getByLabel('Coordinates', {exact: true}).fill('36, 36.6');
    await page.getByLabel('An area around here').check();
    await page.getByLabel('Within how many kilometres').fill('40');
    await page.keyboard.press('Tab');
    const area = await quay();
    assert.deepEqual([area.precision, area.radius], ['area', 40]);
    await map().locator('.around').waitFor({state: 'attached'});
    await page.getByLabel('A line, such as a border').check();
    const {x, y} = (await map().boundingBox())!;
    await page.mouse.click(x + 40, y + 40);
    await page.mouse.click(x + 90, y + 60);
    await map().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    assert.equal((await quay()).path!.length, 3);
    await page.keyboard.press('Backspace');
    assert.equal((await quay()).path!.length, 2);
    await page.getByText('2 points').waitFor();
  });
});

it('the map of the story is made from what the author chooses, and is the one that readers see', async () => {
  await openStory(page, {...story, media: []}, 'map.json');
  await show('#form/story/');
  await page.getByText('The story has places, but no map yet.').waitFor();
  await page.getByRole('button', {name: 'Draw the map from this view'}).click();
  await page.locator('#notice').filter({hasText: 'The map is made'}).waitFor();
  const {map: made} = await storyIn<Saved>(page);
  const [frame] = made!.frames;
  assert.match(frame!.land, /^m-?\d+ ?-?\d+/);
  assert.ok(frame!.west < 27.14 && frame!.east > 27.14);
  await page.locator('#summary').filter({hasText: 'Valid'}).waitFor({state: 'attached'});
  assert.deepEqual(await axeFindings(page), []);
  await page.getByRole('button', {name: 'Closer'}).click();
  await page.getByRole('button', {name: 'Add this view as a detail'}).click();
  await page.locator('#notice').filter({hasText: 'The detail is added'}).waitFor();
  await page.getByLabel('Title of detail 1').fill('The coast');
  await page.keyboard.press('Tab');
  assert.deepEqual(
    (await storyIn<Saved>(page)).map!.frames.map(({title}) => title),
    ['The quay fire', 'The coast'],
  );
  await page.getByRole('button', {name: 'Remove The coast'}).click();
  assert.equal((await storyIn<Saved>(page)).map!.frames.length, 1);
});

describe('the file of a picture', () => {
  beforeEach(() => show('#form/media/photo'));

  it('is an address where the desk has no folder, and what is owed with it is asked for', async () => {
    await page.getByLabel('Its address').fill('javascript:alert(1)');
    await page.keyboard.press('Tab');
    await page.getByRole('alert').filter({hasText: 'The address'}).waitFor();
    await page.getByLabel('Its address').fill('https://paper.test/quay.jpg');
    await page.keyboard.press('Tab');
    // Its size is not guessed, because pages reserve its room by it.
    assert.equal((await storyIn<Saved>(page)).media[0]!.files, undefined);
    await page.getByRole('group', {name: 'File'}).getByLabel('Width in pixels').fill('1200');
    await page.getByRole('group', {name: 'File'}).getByLabel('Height in pixels').fill('800');
    await page.keyboard.press('Tab');
    await page.getByText('Before it can be shown, it needs:').waitFor();
    await page.getByText('For people who cannot see it.').waitFor();
    assert.deepEqual((await storyIn<Saved>(page)).media[0]!.files, [
      {url: 'https://paper.test/quay.jpg', width: 1200, height: 800},
    ]);
    assert.deepEqual(await axeFindings(page), []);
  });

  it('is refused with the reason where it is none', async () => {
    const chosen = page.waitForEvent('filechooser');
    await page.getByRole('button', {name: 'Choose a file…'}).click();
    await (
      await chosen
    ).setFiles({name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF')});
    await page.getByText('letter.pdf is neither a picture nor a video').waitFor();
    const again = page.waitForEvent('filechooser');
    await page.getByRole('button', {name: 'Choose a file…'}).click();
    await (
      await again
    ).setFiles({name: 'quay.png', mimeType: 'image/png', buffer: Buffer.from('x')});
    await page.getByText('This desk has no folder to put it in.').waitFor();
  });
});

/** Takes the pictures of the desk for the README, of the real thing: the command line serves a story of the demo's kind. */
import {spawn} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {firstEdition} from '../../demo/developing/steps.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The made-up story began so many milliseconds after 1970: the pictures have the same times everywhere. */
const BEGAN = Date.UTC(2026, 2, 14, 9, 30);

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} site which serves the repository
 * @param {ReturnType<typeof import('./shoot.mjs').pictureTaker>['shoot']} shoot
 */
export async function takeDeskPictures(browser, site, shoot) {
  await takeText(browser, site, shoot);
  await takeServed(browser, shoot);
}

/** The text of the bundled story, with two mistakes. */
async function takeText(browser, site, shoot) {
  const page = await browser.newPage({
    viewport: {width: 1360, height: 820},
    colorScheme: 'light',
    locale: 'en-GB',
  });
  await page.goto(`${site}/dist/studio/index.html#text`);
  await page.getByRole('combobox', {name: 'Element'}).selectOption('timeline');
  await page.getByRole('button', {name: '320', exact: true}).click();
  await page.getByRole('tab', {name: 'Style'}).click();
  await page.getByLabel('Start from').selectOption({label: 'A tabloid'});
  const find = async (text) => {
    await page.getByRole('textbox', {name: /^Story as JSON/}).click();
    // The editor explains what the mouse rests on.
    await page.mouse.move(0, 0);
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('ControlOrMeta+f');
    await page.keyboard.type(text);
    for (const key of ['Enter', 'Escape', 'ArrowRight']) await page.keyboard.press(key);
  };
  await find('"2020-02-27/2020-02-28');
  await page.keyboard.type('th');
  await find('"by": "turkey');
  for (let i = 0; i < 4; i++) await page.keyboard.press('Backspace');
  await page.keyboard.press('Control+Space');
  await page.getByRole('option', {name: /^turkey/}).waitFor();
  await page.locator('#summary').filter({hasText: '2 errors'}).waitFor();
  // Which lines of the text are on the screen depends on the font.
  await shoot(page, 'studio.png', {within: 'header, #issues, #around, #inspector'});
  await page.close();
}

/** The desk that the command line serves. */
async function takeServed(browser, shoot) {
  const place = mkdtempSync(join(tmpdir(), 'crisis-desk-pictures-'));
  const story = firstEdition(BEGAN);
  writeFileSync(join(place, 'harrow-point.json'), `${JSON.stringify(story, null, 2)}\n`);
  const args = ['studio', '.', '--publish', 'public', '--base', 'http://127.0.0.1:9/stories/'];
  const bin = join(root, 'dist/modules/cli/main.js');
  const server = spawn(process.execPath, [bin, ...args, '--port', '8450'], {
    cwd: place,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    const address = await new Promise((resolve) =>
      server.stdout.once('data', (chunk) => resolve(String(chunk).trim())),
    );
    const page = await browser.newPage({
      viewport: {width: 1440, height: 860},
      colorScheme: 'light',
      locale: 'en-GB',
    });
    await page.goto(address);
    await page.getByRole('link', {name: story.title}).click();
    const write = (label, text) =>
      page.locator('#quick-entry').getByLabel(label, {exact: true}).fill(text);
    const publish = async () => {
      await page.getByRole('link', {name: 'Release', exact: true}).click();
      await page.getByRole('button', {name: 'Publish', exact: true}).click();
      await page.getByRole('heading', {name: /is published/}).waitFor();
      await page.getByRole('link', {name: 'Entries', exact: true}).click();
    };
    await publish();
    await write('What happened', 'A lifeboat reaches the ferry');
    await write('When', '14 March 2026, 09:41');
    await write('Who says so', 'Coastguard');
    await write('Source', 'Log of the rescue');
    await page.locator('#entries').getByRole('link', {name: 'The ferry runs aground'}).click();
    await page
      .frameLocator('#preview iframe')
      .getByText('The ferry runs aground')
      .first()
      .waitFor();
    await page.getByLabel('What happened').click();
    await shoot(page, 'desk.png');
    await page.getByRole('button', {name: 'Add entry'}).click();
    const form = page.locator('#form');
    await page.locator('#entries').getByRole('link', {name: 'People aboard'}).click();
    await form.getByLabel('Number', {exact: true}).fill('54');
    await form.getByLabel('How exact', {exact: true}).selectOption({label: 'Exactly'});
    await page.getByRole('link', {name: 'Release', exact: true}).click();
    await page.getByRole('radio', {name: /Tell readers/}).check();
    await page
      .getByLabel('Why? Readers see it.')
      .fill('The company had counted tickets. Children under four have none.');
    await page.getByLabel('On what source?').selectOption({label: 'Log of the rescue'});
    await page.setViewportSize({width: 900, height: 720});
    await shoot(page, 'desk-release.png');
    await page.close();
  } finally {
    server.kill();
    rmSync(place, {recursive: true, force: true});
  }
}

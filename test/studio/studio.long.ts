/** The studio as an author uses it, on the page that `npm start` serves. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import axeCore from 'axe-core';
import type {Browser, BrowserContext, FrameLocator, Page} from 'playwright-core';
import {root} from '../helpers/packed.js';
import {startDemo} from '../helpers/demo-server.js';
import type {DemoServer} from '../helpers/demo-server.js';
import {bytesOf, launch} from '../helpers/site.js';

const story = {
  id: 'quay',
  title: 'The quay fire',
  lang: 'en',
  timeZone: 'UTC',
  status: 'ended',
  published: '2020-03-01',
  updated: '2020-03-02',
  revision: 1,
  url: 'https://paper.test/quay',
  sources: [{id: 'log', title: 'Log', publisher: 'Harbour office', kind: 'document'}],
  actors: [
    {id: 'mayor', name: 'The mayor', kind: 'person'},
    {id: 'brigade', name: 'The fire brigade', kind: 'body'},
  ],
  events: [
    {id: 'fire', when: '2020-03-01', headline: 'A fire', status: 'reported', sources: ['log']},
  ],
};

let browser: Browser;
let server: DemoServer;
let url: string;
before(async () => {
  server = await startDemo();
  url = server.desk;
  browser = await launch();
});
after(async () => {
  await browser.close();
  await server.stop();
});

let context: BrowserContext;
let page: Page;
let preview: FrameLocator;
/** What the page or its policy complains of. */
let wrong: string[];

async function arrive(): Promise<void> {
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('pageerror', ({stack}) => wrong.push(String(stack)));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  await page.goto(`${url}#text`);
  preview = page.frameLocator('iframe');
}
beforeEach(async () => {
  wrong = [];
  context = await browser.newContext({
    viewport: {width: 1440, height: 900},
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  // A browser without File System Access: there files come by a form and leave as downloads.
  await context.addInitScript(() => {
    delete window.showOpenFilePicker;
    delete window.showSaveFilePicker;
  });
  await arrive();
});
afterEach(async () => {
  await context.close();
  assert.deepEqual(wrong, []);
});

const press = (...keys: readonly string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
const button = (name: string | RegExp) => page.getByRole('button', {name, exact: true});
const verdict = () => page.locator('#summary');
const says = (text: string | RegExp) => verdict().filter({hasText: text}).waitFor();
const notice = (text: string | RegExp) => page.locator('#notice').filter({hasText: text}).waitFor();
const readText = async (): Promise<string> => {
  await page.getByRole('textbox', {name: /^Story as JSON/}).click();
  await press('ControlOrMeta+a', 'ControlOrMeta+c');
  return page.evaluate(() => navigator.clipboard.readText());
};

async function open(content: unknown, name = 'quay.json'): Promise<void> {
  const chosen = page.waitForEvent('filechooser');
  await button('Open…').click();
  const buffer = Buffer.from(
    typeof content === 'string' ? content : JSON.stringify(content, null, 2),
  );
  await (await chosen).setFiles({name, mimeType: 'application/json', buffer});
  await page.locator('#file').filter({hasText: name}).waitFor();
}
/** Puts the cursor behind a text, as an author finds it. */
async function find(text: string): Promise<void> {
  await page.getByRole('textbox', {name: /^Story as JSON/}).click();
  await press('ControlOrMeta+Home', 'ControlOrMeta+f');
  await page.keyboard.type(text);
  await press('Enter', 'Escape', 'ArrowRight');
}
/** Sees an offer, and has looked at it: for a moment the editor takes no key for it, lest one be chosen by mistake. */
async function offered(name: RegExp): Promise<void> {
  await page.getByRole('option', {name}).waitFor();
  await wait(100);
}
function drop(name: string, text: string): Promise<void> {
  return dropAll([{name, text}]);
}
async function dropAll(files: readonly {name: string; text: string}[]): Promise<void> {
  const data = await page.evaluateHandle((files) => {
    const data = new DataTransfer();
    for (const {name, text} of files) data.items.add(new File([text], name));
    return data;
  }, files);
  const editor = page.locator('#editor');
  for (const type of ['dragenter', 'dragover', 'drop'])
    await editor.dispatchEvent(type, {dataTransfer: data});
}

/** An event of Chromium's trace; times in microseconds. */
interface Traced {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly tdur?: number;
  readonly args: {readonly name?: string};
}
const MAIN = 'CrRendererMain';

describe('a desk developer in the studio', () => {
  it('writes with what the schema and the story offer, and sees the element follow', async () => {
    await open(story);
    await preview.getByText('A fire').first().waitFor();
    const before = await readText();
    await find('"headline": "A fire",');
    await press('Enter');
    await page.keyboard.type('"b');
    await offered(/^by/);
    await press('Enter');
    // The ids of the story's own actors.
    await offered(/^mayor/);
    await page.keyboard.type('br');
    await offered(/^brigade/);
    await press('Enter');
    await says('Valid');
    const by = preview.locator('[part~=by]', {hasText: 'The fire brigade'}).first();
    await by.waitFor();
    assert.match(await readText(), /"headline": "A fire",\n\s+"by": "brigade",\n\s+"status"/);
    // Step by step, as it was written.
    while ((await readText()) !== before) await press('ControlOrMeta+z');
    await by.waitFor({state: 'detached'});
  });

  it('is told where a mistake stands and what was meant, while the last good story stays', async () => {
    await open(story);
    await says('Valid');
    await find('"when": "2020-03-01');
    await page.keyboard.type('th');
    await find('"sources": ["l'.replace('["', '[\n        "'));
    await page.keyboard.type('x');
    await says('2 errors');
    const [when, source] = await page.locator('#issues li').allTextContents();
    assert.match(when!, /^\s*34:15\s+error\s+events\[0\]\.when .*not/);
    assert.match(source!, /events\[0\]\.sources\[0\]\s+no source "lxog"; did you mean "log"\?/);
    await preview.locator('[part~=headline]', {hasText: 'A fire'}).first().waitFor();
    await page.getByText('this is the last story without').waitFor();
    // Choosing it leads there: what is typed replaces it.
    await page.locator('#issues li').nth(1).getByRole('button').click();
    await page.keyboard.type('"log"');
    await says('1 error');
    await button('Undo').click();
    await says('2 errors');
    await button('Redo').click();
    await page.locator('#issues li').first().getByRole('button').click();
    await page.keyboard.type('"2020-03"');
    await says('Valid');
    await preview.getByText('March 2020').first().waitFor();
  });

  it('reads what an editor would look at, with the reason', async () => {
    await open({...story, status: 'developing'});
    await says(/Valid, \d findings? for an editor/);
    const finding = page.locator('#issues li.warning').first();
    assert.match(String(await finding.textContent()), /\d+:\d+\s+[a-z-]+ .*\./s);
  });

  it('lets a finding stand and says why, takes it back, and keeps what stands as the file that “check” reads', async () => {
    await open({...story, sources: [{id: 'log', title: 'Log', kind: 'document'}]});
    await says('Valid, 1 finding for an editor');
    // By the keyboard alone, from the finding on.
    const ask = button('Accept… source-trace of source:log');
    await ask.focus();
    await press('Enter', 'Escape');
    await ask.waitFor();
    await ask.focus();
    await press('Enter');
    await page.keyboard.type('It lies in our archive');
    await press('Enter');
    await says('Valid, 1 accepted');
    const stands = page.getByRole('region', {name: 'Accepted findings', exact: true});
    assert.match(
      await stands.innerText(),
      /not saved[^]*source-trace source:log .*can be looked up[^]*“It lies in our archive”/,
    );
    // What stands is in the draft, is undone like the text, and goes with its file.
    await page.reload();
    await says('Valid, 1 accepted');
    await button('Withdraw source-trace of source:log').click();
    await says('Valid, 1 finding for an editor');
    await button('Undo').click();
    await says('Valid, 1 accepted');
    const saved = page.waitForEvent('download');
    await button('Save quay.lint.json').click();
    const download = await saved;
    assert.equal(download.suggestedFilename(), 'quay.lint.json');
    const kept = String(await bytesOf(download));
    assert.deepEqual(JSON.parse(kept), [
      {rule: 'source-trace', at: 'source:log', reason: 'It lies in our archive'},
    ]);
    await stands.getByText('In quay.lint.json, saved.').waitFor();
    await open({...story, title: 'Another'}, 'another.json');
    await says(/^Valid$/);
    await drop(
      'another.lint.json',
      JSON.stringify([{rule: 'link-dead', at: '*', reason: 'They are behind a wall'}]),
    );
    await stands.getByText('“They are behind a wall”').waitFor();
    await drop('another.lint.json', '[{"rule": "source-trce", "at": "*", "reason": "?"}]');
    await notice(/another\.lint\.json \[0\]: no rule "source-trce"; did you mean "source-trace"\?/);
    await button('Undo').click();
    await stands.getByText('“They are behind a wall”').waitFor({state: 'detached'});
  });

  it('sees the element in any width, language, direction, colours and settings', async () => {
    const look = () =>
      preview.locator('crisis-timeline').evaluate((element) => ({
        width: element.getBoundingClientRect().width,
        lang: document.documentElement.lang,
        dir: getComputedStyle(element).direction,
        scheme: getComputedStyle(element).colorScheme,
        shown: element.shadowRoot!.querySelectorAll('.entry:not([hidden])').length,
      }));
    assert.equal(await page.getByLabel('Width in pixels').inputValue(), '400');
    await page.getByLabel('Element', {exact: true}).first().selectOption('timeline');
    await preview.locator('crisis-timeline').getByText('What happened').waitFor();
    for (const width of [180, 320, 640, 1280]) {
      await button(String(width)).click();
      assert.equal((await look()).width, width);
    }
    await page.getByLabel('Width in pixels').fill('410');
    await press('Tab');
    assert.equal((await look()).width, 410);
    const edge = page.getByRole('separator', {name: 'Width of the element'});
    await edge.press('ArrowLeft');
    assert.equal((await look()).width, 400);
    const {x, y, width, height} = (await edge.boundingBox())!;
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2 - 30, y + height / 2, {steps: 3});
    await page.mouse.up();
    assert.equal((await look()).width, 340);
    await page.getByLabel('Page in').selectOption('العربية');
    await preview.getByText('ماذا حدث').first().waitFor();
    assert.deepEqual([(await look()).lang, (await look()).dir], ['ar', 'rtl']);
    await page.getByLabel('Direction').selectOption('left to right');
    await page.getByLabel('Page is').selectOption('dark');
    await page.getByLabel('limit').fill('3');
    await preview.locator('.entry:not([hidden])').nth(3).waitFor({state: 'detached'});
    assert.deepEqual(await look(), {width: 340, lang: 'ar', dir: 'ltr', scheme: 'dark', shown: 3});
    await page.getByLabel('theme').selectOption('light');
    await preview.locator('crisis-timeline[theme=light]').waitFor();
    assert.equal((await look()).scheme, 'light');
    // All that can be set stands in custom-elements.json, and nothing else is offered.
    const names = await page.locator('#panel .field label').allTextContents();
    assert.deepEqual(names, [
      ...['order', 'view', 'limit', 'place', 'actor'],
      ...['live', 'stream', 'remember', 'theme', 'heading'],
    ]);
  });

  it('sees it placed as a div, as a link alone and in an iframe, with the same settings and style', async () => {
    await open(story);
    await page.getByLabel('Element', {exact: true}).first().selectOption('timeline');
    await page.getByLabel('view', {exact: true}).selectOption('key');
    await page.getByRole('tab', {name: 'Style'}).click();
    await page.getByLabel('accent', {exact: true}).fill('#00ff00');
    for (const [placed, element] of [
      ['as a div', () => preview.locator('div.crisis-timeline > a, div crisis-timeline')],
      ['as a link alone', () => preview.locator('p crisis-timeline')],
      ['in an iframe', () => preview.frameLocator('iframe').locator('crisis-timeline')],
    ] as const) {
      await page.getByLabel('Placed').selectOption(placed);
      const shown = element().last();
      await shown.locator('.heading').filter({hasText: 'What happened'}).waitFor();
      const [view, accent] = await shown.evaluate((one) => [
        one.getAttribute('view') ?? one.getAttribute('data-view'),
        getComputedStyle(one).getPropertyValue('--crisis-accent'),
      ]);
      assert.deepEqual([view, accent], ['key', '#00ff00'], placed);
    }
  });

  it('sets the tokens, from a house style on, and takes the CSS along', async () => {
    await open(story);
    await page.getByRole('tab', {name: 'Style'}).click();
    await page.getByLabel('Start from').selectOption('A tabloid');
    const accent = page.getByLabel('accent', {exact: true});
    assert.equal(await accent.inputValue(), '#c8001a');
    await accent.fill('#0055aa');
    await page.getByLabel('measure').fill('wide');
    await page.getByText('This is not a length').waitFor();
    await page.getByLabel('measure').fill('30em');
    const kicker = preview.locator('crisis-story');
    const seen = () =>
      kicker.evaluate((element) => getComputedStyle(element).getPropertyValue('--crisis-accent'));
    assert.equal((await seen()).trim(), '#0055aa');
    await button('Copy the CSS').click();
    await notice('Copied.');
    const css = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(
      css,
      /crisis-story \{\n {2}--crisis-accent: #0055aa;[^}]*--crisis-measure: 30em;\n\}/,
    );
    assert.match(css, /crisis-story::part\(title\)/);
  });

  it('takes the snippet for each placement along, with the hash of the script that it can download', async () => {
    await open(story);
    await page.getByLabel('Element', {exact: true}).first().selectOption('timeline');
    await page.getByLabel('limit').fill('8');
    await page.getByRole('tab', {name: 'Paste'}).click();
    await page.getByLabel('Iframe page at').fill('https://paper.test/f/quay.html');
    const snippet = async (name: string) => {
      await button(`Copy: ${name}`).click();
      await notice('Copied.');
      return page.evaluate(() => navigator.clipboard.readText());
    };
    const tag = await snippet('The element');
    assert.match(
      tag,
      /<crisis-timeline story="quay" limit="8"><a href="https:\/\/paper\.test\/quay">/,
    );
    assert.match(
      await snippet('A div'),
      /^<div class="crisis-timeline" data-story="quay" data-limit="8">/,
    );
    assert.match(
      await snippet('A link alone'),
      /^<p><a href="[^"]+quay\?story=quay&#38;limit=8#crisis-timeline">The quay fire/,
    );
    assert.match(
      await snippet('An iframe'),
      /^<iframe src="https:\/\/paper\.test\/f\/quay\.html\?limit=8"/,
    );
    const saved = page.waitForEvent('download');
    await button('Download the script with this story').click();
    const code = await bytesOf(await saved);
    const hash = await crypto.subtle.digest('SHA-384', new Uint8Array(code));
    assert.ok(tag.includes(`integrity="sha384-${Buffer.from(hash).toString('base64')}"`), tag);
    assert.ok(code.includes('"The quay fire"'));
  });

  it('imports what is dropped, and lists what is not carried over', async () => {
    await open(story);
    await drop('flood.csv', await readFile(join(root, 'test/import/samples/flood.csv'), 'utf8'));
    const dialog = page.getByRole('dialog', {name: 'Import flood.csv'});
    await dialog.getByText('The Elm valley flood').waitFor();
    await dialog.getByLabel('Groups are').selectOption('places');
    await dialog.getByText(/\d places/).waitFor();
    await dialog.getByLabel('Time zone of the times').selectOption('Europe/Berlin');
    await dialog.getByRole('button', {name: 'Open in the editor'}).click();
    await preview.getByText('Water rises in Elm').first().waitFor();
    await page.getByRole('heading', {name: /Not imported/}).waitFor();
    assert.match(await page.locator('.import-notes').innerText(), /all entries are "unverified"/);
    const text = await readText();
    assert.match(text, /"timeZone": "Europe\/Berlin"/);
    await press('ControlOrMeta+z');
    await page.locator('#file').filter({hasText: 'quay.json'}).waitFor();
    await preview.getByText('A fire').first().waitFor();
  });

  for (const [what, names, shown] of [
    ['a timeline as JSON', ['timeline.json'], 'Signed'],
    ['a page with a live blog', ['live.html'], 'Bridge closed'],
    ['several spreadsheets at once', ['events.csv', 'actors.csv', 'places.csv'], 'The dam breaks'],
  ] as const)
    it(`takes over ${what} that is dropped`, async () => {
      const read = async (name: string) => ({
        name,
        text: await readFile(join(root, 'test/import/samples', name), 'utf8'),
      });
      await dropAll(await Promise.all(names.map(read)));
      const dialog = page.getByRole('dialog', {name: `Import ${names[0]}`});
      assert.match(await dialog.getByRole('status').innerText(), /\d events/);
      await dialog.getByRole('button', {name: 'Open in the editor'}).click();
      await page.locator('#file').filter({hasText: 'not saved'}).waitFor();
      await page.getByLabel('Element', {exact: true}).first().selectOption('timeline');
      await preview.locator('[part~=headline]').filter({hasText: shown}).first().waitFor();
      await says('Valid');
    });

  it('saves, opens it again, and loses nothing on reload', async () => {
    await open(story);
    await find('"title": "The quay fire');
    await page.keyboard.type(', at dawn');
    await page.locator('#file').filter({hasText: 'not saved'}).waitFor();
    await page.getByLabel('Element', {exact: true}).first().selectOption('timeline');
    await page.reload();
    await notice(/Your draft of .* stored only in this\s+browser/);
    assert.match(await readText(), /"The quay fire, at dawn"/);
    await preview.locator('crisis-timeline').getByText('A fire').first().waitFor();
    const saved = page.waitForEvent('download');
    await press('ControlOrMeta+s');
    await notice('quay.json is saved.');
    const text = String(await bytesOf(await saved));
    assert.equal((JSON.parse(text) as {title: string}).title, 'The quay fire, at dawn');
    // What is in a file is no more in the browser, where other pages of this address may read it.
    assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
    // Nor can the preview take the place of the studio.
    assert.match(
      (await page.locator('#frame-container iframe').getAttribute('sandbox')) ?? '',
      /^(?!.*allow-top-navigation)allow-scripts/,
    );
    await open(text, 'again.json');
    await says('Valid');
    await page.reload();
    await button('Clear it').click();
    await notice('The draft is cleared');
    await page.reload();
    await page.locator('#file').filter({hasText: 'idlib-2020.json saved'}).waitFor();
  });

  it('does not open by itself a draft that a page did not outlive, and loses none of it', async () => {
    await open(story);
    await find('"title": "The quay fire');
    await page.keyboard.type(', at dusk');
    await page.locator('#file').filter({hasText: 'not saved'}).waitFor();
    await page.reload();
    await notice(/Your draft of .* stored only in this\s+browser/);
    await preview.locator('crisis-story').getByText('at dusk').first().waitFor();
    await page.waitForFunction(() => localStorage.getItem('crisis-studio-drawing') === null);
    // A page that is only left while it draws has not crashed.
    await page.evaluate(() => localStorage.setItem('crisis-studio-drawing', ''));
    await page.reload();
    await notice(/stored only in this\s+browser\./);
    assert.match(await readText(), /at dusk/);
    // As a page leaves it that is closed while it hangs.
    const crash = async () => {
      await page.evaluate(() =>
        addEventListener('pagehide', () => localStorage.setItem('crisis-studio-drawing', '')),
      );
      await page.reload();
    };
    await crash();
    await notice(/was not opened: the page crashed the last time/);
    assert.doesNotMatch(await readText(), /at dusk/);
    // Not even where the page is left without a choice.
    await crash();
    await button('Open it').click();
    await preview.locator('crisis-story').getByText('at dusk').first().waitFor();
    assert.match(await readText(), /at dusk/);
    await page.reload();
    await button('Clear it').click();
    await page.evaluate(() => localStorage.clear());
    await page.reload();
  });

  it('writes into the file that was opened, where the browser can', async () => {
    // The window in which a person chooses is the browser's own; the file is a real one.
    await context.addInitScript(`const there = async () =>
      (await navigator.storage.getDirectory()).getFileHandle('desk.json', {create: true});
    Object.assign(window, {showSaveFilePicker: there, showOpenFilePicker: async () => [await there()]})`);
    await page.reload();
    await button('Save').click();
    await notice('desk.json is saved.');
    await find('"title": "The escalation');
    await page.keyboard.type('s');
    await button('Save').click();
    await page.locator('#file').filter({hasText: 'desk.json saved'}).waitFor();
    await button('Undo').click();
    await page.locator('#file').filter({hasText: 'not saved'}).waitFor();
    await button('Open…').click();
    assert.match(await readText(), /"The escalations in Idlib"/);
  });

  it('is served by the keyboard alone, into the text and out again', async () => {
    const name = () =>
      page.evaluate(() => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        return active?.getAttribute('aria-label') ?? active?.textContent.trim() ?? '';
      });
    await page.getByRole('link', {name: 'Entries', exact: true}).focus();
    const stops = [await name()];
    for (let i = 0; i < 11; i++) {
      await press('Tab');
      stops.push(await name());
    }
    assert.deepEqual(stops.slice(0, 4), ['Entries', 'Text', 'Preview', 'Release']);
    assert.deepEqual(stops.slice(4, 8), ['Open…', 'Save', 'Import…', 'Format']);
    assert.deepEqual(stops.slice(8, 10), ['Copy link', 'Help']);
    assert.match(stops[10]!, /^Story as JSON/);
    // Within the text, the key indents.
    assert.match(stops[11]!, /^Story as JSON/);
    await press('Escape', 'Tab');
    assert.doesNotMatch(await name(), /^Story as JSON/);
  });

  for (const {width, scheme} of [
    {width: 1440, scheme: 'light'},
    {width: 1024, scheme: 'dark'},
    {width: 320, scheme: 'light'},
  ] as const)
    it(`has nothing against it in axe, ${width} px wide and ${scheme}`, async () => {
      await page.setViewportSize({width, height: 900});
      await page.emulateMedia({colorScheme: scheme});
      await open({...story, status: 'ended', updated: 'soon'});
      await says('1 error');
      const found: string[] = [];
      // The tool itself is no part of the page, so it comes without asking its policy.
      await page.evaluate(axeCore.source);
      const look = async () => {
        found.push(
          ...(await page.evaluate(async () => {
            const {axe} = globalThis as unknown as {axe: typeof axeCore};
            const {violations} = await axe.run(document, {
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
              iframes: false,
            });
            return violations.flatMap(({id, nodes}) =>
              nodes.map(
                ({html, failureSummary}) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`,
              ),
            );
          })),
        );
      };
      await look();
      // In a narrow window, text and preview are screens of their own.
      const screen = (name: string) => page.getByRole('link', {name, exact: true}).click();
      await screen('Preview');
      for (const tab of ['Options', 'Style', 'Paste']) {
        await page.getByRole('tab', {name: tab}).click();
        await look();
      }
      await screen('Text');
      // A finding that stands, and one of which it is asked why it may.
      const sources = ['log', 'letter'].map((id) => ({id, title: id, kind: 'document'}));
      await open({...story, sources}, 'asked.json');
      await button('Accept… source-trace of source:log').click();
      await page.keyboard.type('It lies in our archive');
      await press('Enter');
      await says('Valid, 2 findings for an editor, 1 accepted');
      await button('Accept… source-unused of source:letter').click();
      await look();
      assert.deepEqual(found, []);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.equal(overflow, 0);
    });
});

/** The longest task of the main threads while `work` is done, in milliseconds of the processor's own time. */
async function longestTask(work: () => Promise<void>): Promise<number> {
  const categories = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];
  await browser.startTracing(page, {categories});
  await work();
  const {traceEvents} = JSON.parse(String(await browser.stopTracing())) as {traceEvents: Traced[]};
  const main = traceEvents.filter(({name, args}) => name === 'thread_name' && args.name === MAIN);
  const tasks = traceEvents.filter(
    ({name, pid, tid}) =>
      name === 'RunTask' && main.some((thread) => thread.pid === pid && thread.tid === tid),
  );
  assert.ok(tasks.length > 30);
  return Math.max(...tasks.map(({tdur = 0}) => tdur / 1000));
}

it('is never held up while a story of 10,000 events is written, each with something to look at', async () => {
  const many = (i: number) => ({
    id: `event-${i}`,
    when: new Date(i * 864e5).toISOString().slice(0, 10),
    headline: `Entry ${i} in the log`,
    text: `What [the mayor](actor:mayor) wrote down on day ${i}, see http://example.com/ for the rest.`,
    status: 'reported',
    sources: ['log'],
  });
  const events = Array.from({length: 10_000}, (_, i) => ({...many(i), text: `<b>${many(i).text}`}));
  await open({...story, events}, 'log.json');
  await says('Valid, 10,000 findings for an editor');
  // Nobody reads as many; those that are listed can be let stand at once, as “check” has it, with a file.
  assert.equal(await page.locator('#issues li').count(), 200);
  await page.getByText('And 9,800 more').waitFor();
  await find('"title": "The quay fire');
  await preview.getByText('Entry 9999').first().waitFor();
  const seen = preview.getByText('The quay fire, at noon and after, and on').first();
  const pauses: number[] = [];
  for (const words of [', at noon', ' and after', ', and on'])
    pauses.push(
      await longestTask(async () => {
        for (const key of words) {
          await page.keyboard.type(key);
          await wait(40);
        }
        // A pause, in which all of it is read and shown.
        await says('Valid, 10,000 findings for an editor');
        await wait(1000);
      }),
    );
  await seen.waitFor();
  await find('"when": "1970-01-01",');
  const offering = await longestTask(async () => {
    await press('Enter');
    await page.keyboard.type('"b');
    await offered(/^by/);
  });
  // What else the processor does makes a task longer now and then, but never shorter.
  assert.ok(Math.min(...pauses) < 150, `${pauses.join(', ')} ms in one task`);
  assert.ok(offering < 100, `${offering} ms in one task`);
});

it('nothing that an author writes leaves the browser', async () => {
  const asked: string[] = [];
  const elsewhere = createServer((request, response) => {
    asked.push(String(request.url));
    response.end();
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  const away = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
  const media = [
    {
      id: 'photo',
      kind: 'photo',
      caption: 'A photo',
      credit: 'A. Person',
      alt: 'A quay',
      files: [{url: `${away}/photo.jpg`, width: 400, height: 300}],
    },
  ];
  const left: string[] = [];
  context.on('request', (request) => {
    const {origin, protocol} = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(url).origin && origin !== away)
      left.push(request.url());
    if (request.method() !== 'GET' || request.postData())
      left.push(`${request.method()} ${request.url()}`);
  });
  await open({...story, media});
  await page.getByLabel('Element', {exact: true}).first().selectOption('media');
  await preview.getByText('A photo').first().waitFor();
  await page.getByRole('tab', {name: 'Paste'}).click();
  await button('Save').click();
  await notice('quay.json is saved.');
  // The policy of the preview refuses a picture that lies elsewhere, and the browser says so.
  assert.ok(
    wrong.every((message) => /Content Security Policy|ERR_BLOCKED/.test(message)),
    wrong.join(),
  );
  wrong = [];
  elsewhere.close();
  assert.deepEqual(left, []);
  assert.deepEqual(asked, []);
});

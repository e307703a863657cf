/** The desk in a real browser, on the page that `npm start` serves. */
import axeCore from 'axe-core';
import type {Browser, BrowserContext, BrowserContextOptions, Page} from 'playwright-core';
import {startDemo} from './demo-server.js';
import {launch} from './site.js';

export interface Desk {
  readonly browser: Browser;
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves the built desk, and starts a browser. */
export async function startDesk(): Promise<Desk> {
  const server = await startDemo();
  const browser = await launch();
  return {
    browser,
    url: server.desk,
    close: async () => {
      await browser.close();
      await server.stop();
    },
  };
}

/** A browser without File System Access: there files come by a form and leave as downloads. */
export async function deskContext(
  {browser}: Desk,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: {width: 1440, height: 900},
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  await context.addInitScript(() => {
    delete window.showOpenFilePicker;
    delete window.showSaveFilePicker;
  });
  return context;
}

/** Opens the desk on a screen; what the page or its policy complains of is added to `wrong`. */
export async function openDesk(
  context: BrowserContext,
  {url}: Desk,
  wrong: string[],
  hash = '#entries',
): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('pageerror', ({stack}) => wrong.push(String(stack)));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  await page.goto(url + hash);
  return page;
}

/** Opens a story in the desk, as a file that the author picks. */
export async function openStory(page: Page, story: unknown, name = 'quay.json'): Promise<void> {
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', {name: 'Open…', exact: true}).click();
  const text = typeof story === 'string' ? story : JSON.stringify(story, null, 2);
  await (await chosen).setFiles({name, mimeType: 'application/json', buffer: Buffer.from(text)});
  await page.locator('#file').filter({hasText: name}).waitFor();
}

/** The story in the desk, as it is saved. */
export async function storyIn<T = Record<string, unknown>>(page: Page): Promise<T> {
  const saved = page.waitForEvent('download');
  await page.keyboard.press('ControlOrMeta+s');
  const stream = await (await saved).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as T;
}

/** What axe has against the page as it is. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  // The tool itself is no part of the page, so it comes without asking its policy.
  await page.evaluate(axeCore.source);
  return page.evaluate(async () => {
    const {axe} = globalThis as unknown as {axe: typeof axeCore};
    const {violations} = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      iframes: false,
    });
    return violations.flatMap(({id, nodes}) =>
      nodes.map(({html, failureSummary}) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
    );
  });
}

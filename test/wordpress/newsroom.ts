/** What people do in WordPress: by its own pages, in a browser. */
import type {Browser, FrameLocator, Page} from 'playwright-core';
import {PASSWORD} from './site.js';
import type {Site} from './site.js';

export async function logIn(browser: Browser, site: Site, user: string): Promise<Page> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  // WordPress greets with pictures from elsewhere.
  await context.route(
    ({hostname}) => hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const guide = page.getByRole('dialog').getByRole('button', {name: /^Close/});
  await page.addLocatorHandler(guide, () => guide.click());
  await page.goto(`${site.url}/wp-login.php`);
  await page.getByLabel('Username or Email Address').fill(user);
  await page.getByLabel('Password', {exact: true}).fill(PASSWORD);
  await page.getByRole('button', {name: 'Log In'}).click();
  await page.waitForURL(/wp-admin/);
  return page;
}

/** An empty post in the block editor, with its title. */
export async function startPost(page: Page, site: Site, title: string): Promise<void> {
  await page.goto(`${site.url}/wp-admin/post-new.php`);
  const canvas = await canvasOf(page);
  await canvas.getByRole('textbox', {name: 'Add title'}).fill(title);
}

/** Where the editor draws the post: a frame in some versions. */
export async function canvasOf(page: Page): Promise<Page | FrameLocator> {
  const frame = page.locator('iframe[name="editor-canvas"]');
  await page.locator('.editor-post-title, iframe[name="editor-canvas"]').first().waitFor();
  return (await frame.count()) ? frame.contentFrame() : page;
}

/** Makes a link of the paragraph that is being written. */
export async function setLink(page: Page, address: string): Promise<void> {
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+K');
  await page.getByPlaceholder('Search or type url').fill(address);
  await page.keyboard.press('Enter');
}

/** Publishes, and gives the address for readers. */
export async function publish(page: Page): Promise<string> {
  await page.getByRole('button', {name: 'Publish', exact: true}).click();
  const panel = page.getByRole('region', {name: 'Editor publish'});
  await panel.getByRole('button', {name: 'Publish', exact: true}).click();
  const link = panel.getByRole('link', {name: 'View Post'});
  return (await link.getAttribute('href'))!;
}

/** Writes a whole post as HTML, in the code editor. */
export async function writeHtml(
  page: Page,
  site: Site,
  title: string,
  html: string,
): Promise<string> {
  await startPost(page, site, title);
  await page.keyboard.press('Control+Shift+Alt+M');
  await page.locator('textarea.editor-post-text-editor').fill(html);
  await page.getByRole('button', {name: 'Exit code editor'}).click();
  return publish(page);
}

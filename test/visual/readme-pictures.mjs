import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const AUTHORS = fileURLToPath(new URL('../../demo/site/pages/start/author.md', import.meta.url));

/** Takes the pictures of the README and the manual: an article, numbers and a map, a narrow dark screen, a page of one's own. */
export async function takeReadmePictures(browser, site, shoot) {
  const take = async (path, file, {scheme = 'light', to, ...viewport}) => {
    const page = await browser.newPage({viewport, colorScheme: scheme});
    await page.goto(`${site}/demo/${path}`, {waitUntil: 'networkidle'});
    if (to)
      await page
        .locator(to)
        .first()
        .evaluate((element) => scrollTo(0, element.getBoundingClientRect().top + scrollY - 24));
    await shoot(page, file);
    await page.close();
  };
  await take('index.html', 'article.png', {width: 1240, height: 1240});
  await take('briefing.html', 'figures-and-map.png', {
    width: 1120,
    height: 1480,
    to: 'crisis-figures',
  });
  await take('index.html', 'narrow-dark.png', {
    width: 390,
    height: 844,
    scheme: 'dark',
    to: 'crisis-timeline',
  });

  // The page that the manual shows, as it stands there.
  const [, html] = /### Plain HTML\n\n```html\n(.*?)```/s.exec(readFileSync(AUTHORS, 'utf8'));
  const page = await browser.newPage({viewport: {width: 800, height: 600}, colorScheme: 'light'});
  await page.route(`${site}/article`, (route) =>
    route.fulfill({contentType: 'text/html', body: html}),
  );
  await page.route(`${site}/crisis-elements.js`, async (route) =>
    route.fulfill({response: await route.fetch({url: `${site}/dist/crisis-elements.js`})}),
  );
  await page.goto(`${site}/article`, {waitUntil: 'networkidle'});
  await shoot(page, 'plain-html.png');
  await page.close();
}

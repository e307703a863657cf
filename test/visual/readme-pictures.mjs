import {join} from 'node:path';

/** Takes the pictures of the README: an article, numbers and a map, and a narrow dark screen. */
export async function takeReadmePictures(browser, site, folder) {
  const take = async (path, file, {scheme = 'light', to, ...viewport}) => {
    const page = await browser.newPage({viewport, colorScheme: scheme});
    await page.goto(`${site}/demo/${path}`, {waitUntil: 'networkidle'});
    if (to)
      await page
        .locator(to)
        .first()
        .evaluate((element) => scrollTo(0, element.getBoundingClientRect().top + scrollY - 24));
    await page.screenshot({path: join(folder, file), animations: 'disabled'});
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
}

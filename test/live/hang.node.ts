/** A live story whose server hangs, in a real browser on the built bundle; only the page's clock is turned. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {it} from 'node:test';
import idlib from '../../src/content/stories/idlib-2020/index.ts';
import {root} from '../helpers/packed.ts';
import {launch} from '../helpers/site.ts';

const edition = (revision: number) =>
  JSON.stringify({...idlib, title: `Edition ${revision}`, revision});

it('a check that hangs is given up after 20 seconds, and the story stays', async () => {
  const bundle = readFileSync(join(root, 'dist/crisis-elements.js'));
  let story = edition(1);
  let hangs = false;
  let hung = 0;
  const server = createServer(({url}, response) => {
    if (url === '/crisis-elements.js')
      response.setHeader('content-type', 'text/javascript').end(bundle);
    else if (url === '/') {
      response.setHeader('content-type', 'text/html');
      response.end(
        '<script type="module" src="/crisis-elements.js"></script><crisis-story src="/story.json" live="5"></crisis-story>',
      );
    } else if (hangs) {
      // Half of a story, and then nothing.
      hung++;
      response.write(story.slice(0, 1000));
    } else response.end(story);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.clock.install();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const words = (text: string | RegExp) => page.locator('crisis-story').getByText(text).first();
    await words('Edition 1').waitFor();
    hangs = true;
    const began = page.waitForRequest('**/story.json');
    await page.clock.fastForward(7000);
    await began;
    await page.clock.fastForward(15_000);
    assert.equal(await words('could not be updated').count(), 0);
    const failed = page.waitForEvent('requestfailed');
    await page.clock.fastForward(6000);
    await failed;
    await words('could not be updated').waitFor();
    await words('Edition 1').waitFor();
    assert.equal(hung, 1);
    [hangs, story] = [false, edition(2)];
    await page.clock.fastForward(12_000);
    await words('Edition 2').waitFor();
    assert.equal(await words('could not be updated').count(), 0);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
});

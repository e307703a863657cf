/**
 * A journalist who has never seen JSON, from an empty folder to readers' pages: the packed command line, a folder that is
 * served as a host does, real browsers, and keys as fast as people press them.
 */
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import type {ChildProcess} from 'node:child_process';
import {mkdirSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, normalize} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser, BrowserContext, Page} from 'playwright-core';
import {desk} from '../helpers/packed.ts';
import {launch} from '../helpers/site.ts';
import {Journalist} from './journalist.ts';
import type {Hands} from './journalist.ts';

/** Milliseconds within which the first story, and then an entry, has to be out. */
const STORY = 5 * 60_000;
const ENTRY = 30_000;
/** Seconds after which a reader's page asks again. */
const LIVE = '5';

const {folder, leave} = desk();
const bin = join(folder, 'node_modules/crisis-elements/dist/modules/cli/main.js');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

let browser: Browser;
let host: Server;
let base: string;
before(async () => {
  mkdirSync(join(folder, 'public'));
  host = createServer(({url = '/'}, response) => {
    const path = normalize(new URL(url, 'http://host').pathname);
    try {
      const body = readFileSync(join(folder, 'public', path));
      response.writeHead(200, {
        'content-type': TYPES[extname(path)] ?? '',
        'cache-control': 'no-cache',
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => host.once('listening', resolve));
  base = `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;
  browser = await launch();
});
after(async () => {
  await browser.close();
  host.close();
  leave();
});

const VIEWPORTS: Readonly<Record<Hands, {width: number; height: number}>> = {
  mouse: {width: 1440, height: 900},
  keyboard: {width: 1440, height: 900},
  phone: {width: 390, height: 844},
};

for (const [hands, how] of [
  ['mouse', 'at a desk'],
  ['keyboard', 'by the keyboard alone'],
  ['phone', 'on a phone'],
] as const)
  describe(`a journalist ${how}`, () => {
    let server: ChildProcess;
    let context: BrowserContext;
    let journalist: Journalist;
    let reader: Page;
    /** The story's id, and the name of its file. */
    const id = `fire-${hands}`;

    before(async () => {
      mkdirSync(join(folder, hands));
      const args = [hands, '--publish', 'public', '--base', base, '--live', LIVE, '--port', '8400'];
      server = spawn(process.execPath, [bin, 'studio', ...args], {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const address = await new Promise<string>((resolve) =>
        server.stdout!.once('data', (chunk: Buffer) => resolve(chunk.toString().trim())),
      );
      context = await browser.newContext({
        viewport: VIEWPORTS[hands],
        hasTouch: hands === 'phone',
        locale: 'en-GB',
      });
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      await page.goto(address);
      journalist = new Journalist(page, hands);
    });
    after(async () => {
      await context.close();
      server.kill();
    });

    /** Adds an entry by the box that is always at hand. */
    async function enter(
      what: string,
      fields: {
        when?: string;
        sure?: string;
        by?: string;
        role?: string;
        source?: string;
        place?: string;
      },
    ): Promise<void> {
      const box = journalist.page.locator('#quick-entry');
      await journalist.write(journalist.field('What happened', box), what);
      if (fields.when) await journalist.write(journalist.field('When', box), fields.when);
      if (fields.sure) await journalist.pick(journalist.field('How sure', box), fields.sure);
      if (fields.by) await journalist.write(journalist.field('Who says so', box), fields.by);
      if (fields.role)
        await journalist.write(journalist.field('Role, such as “mayor”', box), fields.role);
      if (fields.source) await journalist.write(journalist.field('Source', box), fields.source);
      if (fields.place) await journalist.write(journalist.field('Place', box), fields.place);
      if (hands === 'phone') await journalist.press(journalist.button('Add entry', box));
      else await journalist.page.keyboard.press('ControlOrMeta+Enter');
      await journalist.page
        .locator('#notice')
        .filter({hasText: `Added: ${what}`})
        .waitFor();
    }
    const to = (screen: string) => journalist.press(journalist.link(screen));
    const publish = async () => {
      await to('Release');
      await journalist.press(journalist.button('Publish'));
      await journalist.page.getByRole('heading', {name: /Revision \d+ is published/}).waitFor();
    };

    it('has a story out within five minutes', async () => {
      const began = performance.now();
      const {page} = journalist;
      await journalist.write(journalist.field('Title'), `Fire ${hands}`);
      await journalist.press(journalist.button('Make the story'));
      await page.waitForURL(/story=/);
      // Five entries, of different precision.
      await enter('A fire breaks out', {
        when: '14:30',
        by: 'Ada Weiss',
        role: 'mayor',
        source: 'Call',
        place: 'North quay',
      });
      await enter('Ships leave', {when: '3 March 2026', source: 'Port log'});
      await enter('The quay is closed', {when: 'March 2026', by: 'Ben Okafor', source: 'Port log'});
      await enter('The quay is built', {when: '1998', source: 'Port log'});
      await enter('It is widened', {when: 'about 2015', source: 'Port log'});
      assert.ok(performance.now() - began < STORY);
    });
  });

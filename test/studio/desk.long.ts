/**
 * A journalist who has never seen JSON, from an empty folder to readers' pages: the packed command line, a folder that is
 * served as a host does, and real browsers.
 *
 *     JOURNEY=1 npm test -- --long test/studio/desk.long.ts      the first at the speed at which people type
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
import {installation} from '../helpers/packed.ts';
import {launch} from '../helpers/site.ts';
import {Journalist} from './journalist.ts';
import type {Hands} from './journalist.ts';

/** Milliseconds within which the first story, and then an entry, has to be out. */
const STORY = 5 * 60_000;
const ENTRY = 30_000;
/** Seconds after which a reader's page asks again. */
const LIVE = '5';

const {folder, remove} = installation();
const bin = join(folder, 'node_modules/crisis-elements/dist/modules/cli/main.js');

interface Story {
  readonly events: readonly {readonly when: string}[];
  readonly sources?: readonly unknown[];
  readonly actors?: readonly unknown[];
  readonly places?: readonly unknown[];
  readonly figures?: readonly unknown[];
  readonly statements?: readonly {readonly counterclaims?: readonly string[]}[];
  readonly map?: unknown;
}
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
  remove();
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
      page.setDefaultTimeout(60_000);
      await page.goto(address);
      // With JOURNEY=1 one of them types at the speed of people.
      journalist = new Journalist(
        page,
        hands,
        process.env.JOURNEY && hands === 'mouse' ? undefined : 20,
      );
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
    /** Opens the form of an entry by its link in the list. */
    async function open(title: string): Promise<void> {
      const list = journalist.page.locator('#entries');
      await journalist.press(journalist.link(new RegExp(`^[“"]?${title}`), list));
    }
    /** Adds a thing of another kind. */
    async function add(kind: string): Promise<void> {
      const entries = journalist.page.locator('#entries');
      if (!(await entries.isVisible())) await to('Entries');
      await journalist.press(entries.locator('summary').filter({hasText: 'Add something else'}));
      await journalist.press(journalist.button(kind, entries));
    }
    /** Finds what is referred to by its name, and chooses it. */
    async function refer(field: string, name: string): Promise<void> {
      const {page} = journalist;
      const group = page.locator('#form').getByRole('group', {name: field, exact: true});
      const control = (await group.count())
        ? journalist.field(/^(?:Find or add|Add another)$/, group)
        : journalist.field(field, page.locator('#form'));
      await journalist.write(control, name);
      const option = page.getByRole('option', {name}).first();
      await option.waitFor();
      if (hands === 'keyboard') {
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
      } else await option.click();
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
      const form = page.locator('#form');
      // A place on a map.
      await open('North quay');
      await journalist.write(journalist.field('Coordinates', form), '36.6, 36.2');
      await page.keyboard.press('Tab');
      await to('Entries');
      await journalist.press(journalist.link('Title, language and map of the story'));
      await journalist.press(journalist.button('Show all places', form));
      await journalist.press(journalist.button('Draw the map from this view', form));
      await form.getByLabel('Title of the map').waitFor();
      // A figure.
      await add('Figure');
      await journalist.write(journalist.field('What is counted', form), 'Boats burnt');
      await journalist.pick(journalist.field('How exact', form), 'At least');
      await journalist.write(journalist.field('Number', form), '4');
      await journalist.press(journalist.button('Now', form));
      await journalist.pick(journalist.field('How sure', form), 'Reported');
      await refer('Sources', 'Port log');
      // What one of them said, and what the other answers.
      await add('Statement');
      await refer('Who said it', 'Ben Okafor');
      await journalist.write(journalist.field('Exact words', form), 'It was arson');
      await journalist.write(journalist.field('Topic', form), 'The cause');
      await journalist.pick(journalist.field('How sure', form), 'Claimed');
      await refer('Sources', 'Port log');
      await add('Statement');
      await refer('Who said it', 'Ada Weiss');
      await journalist.write(journalist.field('Exact words', form), 'It was not');
      await journalist.write(journalist.field('Topic', form), 'The cause');
      await journalist.pick(journalist.field('How sure', form), 'Claimed');
      await refer('Sources', 'Call');
      await to('Entries');
      await open('It was arson');
      await journalist.press(form.locator('summary').filter({hasText: 'More fields'}));
      await refer('Contradicted by', 'It was not');
      await publish();
      const milliseconds = performance.now() - began;
      const story = JSON.parse(readFileSync(join(folder, `public/${id}.json`), 'utf8')) as Story;
      assert.deepEqual(
        story.events.map(({when}) => when.replace(/^20\d\d-\d\d-\d\dT/, 'T').replace(/\+.*/, '')),
        ['T14:30', '2026-03-03', '2026-03', '1998', '2015~'],
      );
      assert.deepEqual(
        [story.sources, story.actors, story.places, story.figures, story.statements].map(
          (list) => list?.length,
        ),
        [2, 2, 1, 1, 2],
      );
      assert.ok(story.map && story.statements![0]!.counterclaims);
      console.log(`# ${how}: a story in ${Math.round(milliseconds / 1000)} s`);
      assert.ok(milliseconds < STORY, `${milliseconds} ms`);
    });

    it('has the next entry on an open page within half a minute', async () => {
      reader = await context.newPage();
      await reader.goto(`${base}${id}.html`);
      await reader.getByText('A fire breaks out').first().waitFor();
      const {page} = journalist;
      await page.bringToFront();
      await to('Entries');
      const began = performance.now();
      await enter('The fire is out', {source: 'Call'});
      await publish();
      await reader.getByText('The fire is out').first().waitFor({timeout: ENTRY});
      const milliseconds = performance.now() - began;
      console.log(`# ${how}: an entry in ${Math.round(milliseconds / 1000)} s`);
      assert.ok(milliseconds < ENTRY, `${milliseconds} ms`);
    });

    it('corrects an entry and takes one back, and readers see both', async () => {
      const {page} = journalist;
      const dialog = page.getByRole('dialog');
      await to('Entries');
      await open('The quay is built');
      await journalist.press(journalist.button('Correct this…', page.locator('#form')));
      await journalist.pick(journalist.field('What is corrected', dialog), 'Headline');
      await journalist.write(journalist.field('It says now', dialog), 'The quay is planned');
      await journalist.write(journalist.field('Why it was wrong', dialog), 'Built later.');
      await journalist.write(journalist.field('On what source', dialog), 'Port log');
      await journalist.press(journalist.button('Correct it', dialog));
      await dialog.waitFor({state: 'hidden'});
      await to('Entries');
      await open('It is widened');
      await journalist.press(journalist.button('Take back…', page.locator('#form')));
      await journalist.write(journalist.field('Why it is taken back', dialog), 'Never was.');
      await journalist.write(journalist.field('On what source', dialog), 'Port log');
      await journalist.press(journalist.button('Take it back', dialog));
      await dialog.waitFor({state: 'hidden'});
      await publish();
      await reader
        .getByText('The quay is planned')
        .filter({visible: true})
        .first()
        .waitFor({timeout: ENTRY});
      for (const reason of ['Built later.', 'Never was.'])
        await reader.getByText(reason).first().waitFor({state: 'attached', timeout: ENTRY});
    });

    it('lists what is new line by line, before readers see it', async () => {
      await to('Entries');
      await enter('Smoke is seen again', {source: 'Call'});
      await enter('Ships return', {source: 'Call'});
      await to('Release');
      const news = journalist.page.locator('#release .entry .what');
      await news.waitFor();
      assert.equal(await news.innerText(), '- Smoke is seen again\n- Ships return');
    });
  });

import assert from 'node:assert/strict';
import {readFileSync, readdirSync, statSync, writeFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import type {Server} from 'node:http';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {installation, root} from '../helpers/packed.js';
import {launch, serve} from '../helpers/site.js';
import type {File} from '../helpers/site.js';
import {pictureTaker} from '../visual/shoot.mjs';
import {canvasOf, logIn, publish, setLink, startPost, writeHtml} from './newsroom.js';
import {wordpress} from './site.js';
import type {Site} from './site.js';

const ROLES = ['administrator', 'editor', 'author'] as const;
/** `PICTURES=1` takes the pictures of the manual again. */
const {shoot, finish} = pictureTaker({check: !process.env.PICTURES});
const LINK = '<a href="https://paper.test/idlib">What happened in Idlib</a>';

describe('the plugin in WordPress', () => {
  let site: Site;
  let browser: Browser;
  let reader: Page;
  const desks = new Map<string, Page>();
  /** Posts that are read again when the plugin is gone. */
  const written = new Map<string, string>();
  const wrong: string[] = [];

  before(async () => {
    [site, browser] = await Promise.all([wordpress(), launch()]);
    reader = await browser.newPage();
    reader.setDefaultTimeout(10_000);
    reader.on('pageerror', ({message}) => wrong.push(message));
    reader.on('request', (request) => {
      if (!/^(http:..127\.0\.0\.1:|blob:|data:)/.test(request.url())) wrong.push(request.url());
    });
  });
  after(async () => {
    await browser.close();
    await site.leave();
  });
  const deskOf = async (role: string) => {
    const page = desks.get(role) ?? (await logIn(browser, site, role));
    desks.set(role, page);
    return page;
  };
  /** A post of a user, filtered as WordPress filters theirs; gives its address. */
  const post = (user: string, html: string) => {
    const content = `wp_slash(base64_decode('${Buffer.from(html).toString('base64')}'))`;
    return site.php(`
      wp_set_current_user(get_user_by('login', '${user}')->ID);
      kses_init();
      $post = ['post_title' => 'A post', 'post_status' => 'publish', 'post_content' => ${content}];
      echo get_permalink(wp_insert_post($post));
    `);
  };
  const shortcode = (code: string) => `<!-- wp:shortcode -->${code}<!-- /wp:shortcode -->`;
  /** The scripts of ours on the page that the reader has opened. */
  const scripts = () => reader.locator('script[src*="crisis-elements"]');
  /** The headlines that the reader sees in the timeline at `place`. */
  const headlines = async (place: string) => {
    const seen = reader
      .locator(`${place} [part="entry"] [part="headline"]`)
      .filter({visible: true});
    await seen.first().waitFor();
    return seen.allInnerTexts();
  };

  it('is installed from its zip, by an administrator', async () => {
    const page = await deskOf('administrator');
    await page.goto(`${site.url}/wp-admin/plugin-install.php?tab=upload`);
    await page
      .getByLabel('Plugin zip file')
      .setInputFiles(join(root, 'dist/crisis-elements-wordpress.zip'));
    await shoot(page, 'wordpress-install.png', {within: '[name=pluginzip]', height: 400});
    await page.getByRole('button', {name: 'Install Now'}).click();
    await page.getByRole('link', {name: 'Activate Plugin'}).click();
    await page.getByText('Plugin activated.').waitFor();
  });

  for (const role of ROLES) {
    it(`shows an ${role} the element while it is set in the block editor, and then its readers`, async () => {
      const page = await deskOf(role);
      await startPost(page, site, `A block of an ${role}`);
      await page.keyboard.press('Enter');
      await page.keyboard.type('/crisis timeline');
      await page.getByRole('option', {name: 'Crisis timeline'}).click();
      const canvas = await canvasOf(page);
      const entries = canvas.locator('crisis-timeline [part="entry"]').filter({visible: true});
      await entries.nth(13).waitFor();
      await page.getByLabel('Limit', {exact: true}).fill('3');
      await page.getByLabel('Order', {exact: true}).selectOption('newest');
      await canvas.getByText('Show 11 more').waitFor();
      assert.equal(await entries.count(), 3);
      assert.match(await entries.first().innerText(), /The UN calls for/);
      await page.getByLabel('Story', {exact: true}).fill('idlb-2020');
      const notice = canvas.locator('.components-notice');
      await notice.getByText('did you mean "idlib-2020"?').waitFor();
      await page.getByLabel('Story', {exact: true}).fill('idlib-2020');
      await entries.first().waitFor();
      assert.equal(await notice.count(), 0);
      await page.getByLabel('Lang', {exact: true}).fill('tr');
      await canvas.getByRole('heading', {name: 'Neler oldu?'}).waitFor();
      await page.getByLabel('Lang', {exact: true}).fill('');
      const fallback = canvas.getByRole('textbox', {name: /A line with a link/});
      await fallback.fill('What happened in Idlib');
      await setLink(page, 'https://paper.test/idlib');
      written.set(`block of an ${role}`, await publish(page));
      await reader.goto(written.get(`block of an ${role}`)!);
      assert.deepEqual(
        (await headlines('crisis-timeline')).map((text) => text.slice(0, 16)),
        ['The UN calls for', 'At Turkey’s bord', 'Turkish Defence '],
      );
      assert.equal(await scripts().count(), 1);
      await reader.getByRole('link', {name: 'What happened in Idlib'}).waitFor();
    });

    it(`keeps the shortcode, the tag, the div and the link of an ${role} whole`, async () => {
      const shortcode = `[crisis-timeline story="idlib-2020" limit="2"]${LINK}[/crisis-timeline]`;
      const tag = `<crisis-timeline id="raw" story="idlib-2020" limit="4" data-order="newest">${LINK}</crisis-timeline>`;
      const div = `<div class="crisis-timeline" data-story="idlib-2020" data-limit="5">${LINK}</div>`;
      const link = `<p><a href="https://paper.test/story/idlib-2020?limit=6#crisis-timeline">What happened in Idlib</a></p>`;
      const html = `<!-- wp:shortcode -->\n${shortcode}\n<!-- /wp:shortcode -->\n\n<!-- wp:html -->\n${tag}\n${div}\n<!-- /wp:html -->\n\n<!-- wp:paragraph -->\n${link}\n<!-- /wp:paragraph -->`;
      const address = await writeHtml(await deskOf(role), site, `The HTML of an ${role}`, html);
      written.set(`HTML of an ${role}`, address);
      const served = await (await fetch(address)).text();
      for (const part of [tag, div, link]) assert.ok(served.includes(part), part);
      await reader.goto(address);
      assert.equal((await headlines('crisis-timeline[limit="2"]')).length, 2);
      assert.equal((await headlines('#raw')).length, 4);
      assert.equal((await headlines('div.crisis-timeline')).length, 5);
      assert.equal((await headlines('p:has(> a[href*="limit=6"])')).length, 6);
      assert.equal(await scripts().count(), 1);
    });
  }

  it('loads its script where only a div or a link stands, and nowhere else', async () => {
    const count = async (html: string) => {
      await reader.goto(post('author', html));
      return scripts().count();
    };
    const link = (hash: string) => `<p><a href="https://paper.test/x${hash}">The map</a></p>`;
    assert.equal(
      await count('<div class="wide crisis-map" data-story="idlib-2020">The map</div>'),
      1,
    );
    assert.equal(await count(link('#crisis-map')), 1);
    assert.equal(await count(link('#crisis-event-strike')), 0);
    assert.equal(
      await count('<p class="crisis-mapping">The crisis-map, and [[crisis-map]].</p>'),
      0,
    );
    await reader.goto(`${site.url}/?page_id=2`);
    assert.equal(await scripts().count(), 0);
  });

  it('loads it on all pages where the settings say so', async () => {
    const page = await deskOf('administrator');
    const set = async (on: boolean) => {
      await page.goto(`${site.url}/wp-admin/options-writing.php`);
      await page.getByLabel('On all pages').setChecked(on);
      await page.getByRole('button', {name: 'Save Changes'}).click();
      await page.getByText('Settings saved.').waitFor();
      await reader.goto(`${site.url}/?page_id=2`);
      return scripts().count();
    };
    assert.equal(await set(true), 1);
    assert.equal(await set(false), 0);
  });

  it('works in a theme without blocks', async () => {
    const before = site.php('echo get_stylesheet();');
    site.php("switch_theme('twentytwentyone');");
    try {
      await reader.goto(written.get('HTML of an author')!);
      assert.equal((await headlines('#raw')).length, 4);
      assert.equal(await scripts().count(), 1);
    } finally {
      site.php(`switch_theme('${before}');`);
    }
  });

  it('is used as the pictures of the manual show', async () => {
    const page = await deskOf('author');
    await startPost(page, site, 'Idlib: how it came to this');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/crisis timeline');
    const option = page.getByRole('option', {name: 'Crisis timeline'});
    await option.waitFor();
    await shoot(page, 'wordpress-insert.png', {within: '[role=option]', height: 400});
    await option.click();
    await page.getByLabel('Limit', {exact: true}).fill('3');
    const canvas = await canvasOf(page);
    await canvas.getByText('Show 11 more').waitFor();
    await shoot(page, 'wordpress.png', {within: 'crisis-timeline'});
    await canvas.getByRole('textbox', {name: /A line with a link/}).fill('What happened in Idlib');
    await setLink(page, 'https://paper.test/idlib');
    await reader.goto(await publish(page));
    await headlines('crisis-timeline');
    await shoot(reader, 'wordpress-article.png', {within: 'crisis-timeline'});

    await startPost(page, site, 'Idlib: how it came to this');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/custom html');
    await page.getByRole('option', {name: 'Custom HTML'}).click();
    const html = `<crisis-timeline story="idlib-2020" limit="3">\n  ${LINK}\n</crisis-timeline>`;
    await (await canvasOf(page)).getByRole('textbox', {name: 'HTML'}).fill(html);
    await shoot(page, 'wordpress-html.png', {within: '[aria-label=HTML]', height: 400});
    await reader.goto(await publish(page));
    assert.equal((await headlines('crisis-timeline')).length, 3);
    assert.deepEqual(finish(), []);
  });

  it('lets an author write nothing else that WordPress would take out', () => {
    const html =
      '<crisis-map story="idlib-2020" onclick="alert(1)" src="javascript:alert(1)"><script>alert(1)</script>The map</crisis-map><other-tag>text</other-tag>';
    const id = new URL(post('author', html)).pathname;
    const stored = site.php(`echo get_post(url_to_postid('${id}'))->post_content;`);
    assert.equal(stored, '<crisis-map story="idlib-2020">alert(1)The map</crisis-map>text');
  });

  it('writes of a shortcode only what the element has, and tells its author of the rest', async () => {
    const code = `[crisis-timeline limt="8" onclick="alert(1)" place='" onclick="alert(1)'][crisis-explainer open]`;
    const address = post('editor', shortcode(code));
    await reader.goto(address);
    const attributes = (tag: string) =>
      reader
        .locator(tag)
        .evaluate((element) =>
          element.getAttributeNames().map((name) => [name, element.getAttribute(name)]),
        );
    assert.deepEqual(await attributes('crisis-timeline'), [['place', '" onclick="alert(1)']]);
    assert.deepEqual(await attributes('crisis-explainer'), [['open', 'true']]);
    assert.equal(await reader.getByText('limt').count(), 0);
    const page = await deskOf('editor');
    await page.goto(address);
    await page.getByText('[crisis-timeline] has no “limt”. It has: order, view, limit').waitFor();
  });

  it('speaks the language that the shortcode names', async () => {
    await reader.goto(post('author', shortcode('[crisis-timeline lang="tr"]')));
    await reader.getByRole('heading', {name: 'Neler oldu?'}).waitFor();
    const pinned = await scripts().evaluateAll((tags) =>
      tags.map((tag) => tag.getAttribute('integrity')?.slice(0, 7)),
    );
    assert.deepEqual(pinned, ['sha384-', 'sha384-']);
  });

  describe('what those whose HTML is filtered may place', () => {
    const FOREIGN = 'https://other.test/story.json';
    /** By attribute: values, and who may set them beside the administrator and the editor. */
    const RULES: [name: string, value: string, may: string[]][] = [
      ['limit', '3', ['author', 'contributor']],
      ['story', 'idlib-2020', ['author', 'contributor']],
      ['src', '/wp-content/uploads/story.json', ['author', 'contributor']],
      ['src', FOREIGN, []],
      ['src', '//other.test/story.json', []],
      ['src', '/go?to=https://other.test/story.json', []],
      ['src', '/story.json/../../go', []],
      ['src', '#comment', []],
      ['live', '30', ['author', 'contributor']],
      ['live', '5', []],
      ['stream', '/live/stream', ['author', 'contributor']],
      ['stream', 'https://other.test/stream', []],
      ['remember', 'true', []],
    ];
    const block = (attributes: object) =>
      `<!-- wp:crisis-elements/timeline ${JSON.stringify(attributes)} -->\n<p>The story</p>\n<!-- /wp:crisis-elements/timeline -->`;
    const PLACEMENTS: Record<string, (name: string, value: string) => string> = {
      shortcode: (name, value) => shortcode(`[crisis-timeline ${name}="${value}"]`),
      block: (name, value) => block({[name]: value}),
      tag: (name, value) => `<crisis-timeline ${name}="${value}">The story</crisis-timeline>`,
      alias: (name, value) => `<crisis-timeline data-${name}="${value}">x</crisis-timeline>`,
      div: (name, value) => `<div class="wide crisis-timeline" data-${name}="${value}">x</div>`,
    };
    /** The values of an attribute of each element in the post, or of its alias, as readers are served them. */
    const servedAll = async (address: string, names: string[], page = reader) => {
      await page.goto(address);
      return page.evaluate(
        (names) =>
          [...document.querySelectorAll('crisis-timeline, div.crisis-timeline')].map(
            (it, i) => it.getAttribute(names[i]!) ?? it.getAttribute(`data-${names[i]!}`),
          ),
        names,
      );
    };
    const served = async (address: string, name: string, page = reader) =>
      (await servedAll(address, [name], page))[0];
    /** A reader whose browser may ask for what editors name. */
    const elsewhere = async () => {
      const page = await browser.newPage();
      await page.route('**://other.test/**', (route) => route.abort());
      return page;
    };
    const NAMES = RULES.map(([name]) => name);
    /** All of them in one post, one after the other. */
    const all = (html: (name: string, value: string) => string) =>
      RULES.map(([name, value]) => html(name, value)).join('\n\n');
    /** Written past every filter, as before the plugin was there. */
    const postUnfiltered = (user: string, html: string) =>
      site.php(`
        global $wpdb;
        wp_set_current_user(get_user_by('login', '${user}')->ID);
        $id = wp_insert_post(['post_title' => 'An old post', 'post_status' => 'publish', 'post_content' => 'x', 'post_author' => get_current_user_id()]);
        $wpdb->update($wpdb->posts, ['post_content' => base64_decode('${Buffer.from(html).toString('base64')}'), 'post_status' => 'publish'], ['ID' => $id]);
        echo get_permalink($id);
      `);

    for (const role of ['author', 'contributor'])
      for (const [kind, html] of Object.entries(PLACEMENTS))
        it(`is on a list: ${kind} of ${role}`, async () => {
          const expected = RULES.map(([, value, may]) => (may.includes(role) ? value : null));
          assert.deepEqual(await servedAll(post(role, all(html)), NAMES), expected, 'saved');
          assert.deepEqual(
            await servedAll(postUnfiltered(role, all(html)), NAMES),
            expected,
            'shown',
          );
        });

    it('is no whole story of theirs', async () => {
      const json = '{&quot;id&quot;:&quot;x&quot;}';
      for (const role of ['author', 'contributor'])
        for (const html of [
          `<crisis-timeline data-content="${json}">x</crisis-timeline>`,
          `<div class="crisis-timeline" data-content="${json}">x</div>`,
        ])
          for (const address of [post(role, html), postUnfiltered(role, html)])
            assert.equal(await served(address, 'content'), null, html);
    });

    it('is nothing that an editor may not: what they write stays', async () => {
      const page = await elsewhere();
      const values = RULES.map(([, value]) => value);
      for (const role of ['editor', 'administrator'])
        for (const html of Object.values(PLACEMENTS))
          assert.deepEqual(await servedAll(post(role, all(html)), NAMES, page), values);
      await page.close();
    });

    it('is the same in a reusable block that stands in the post of an editor', async () => {
      const content = Buffer.from(block({src: FOREIGN})).toString('base64');
      const id = site.php(`
        global $wpdb;
        wp_set_current_user(get_user_by('login', 'author')->ID);
        $id = wp_insert_post(['post_type' => 'wp_block', 'post_status' => 'publish', 'post_content' => 'x']);
        $wpdb->update($wpdb->posts, ['post_content' => base64_decode('${content}')], ['ID' => $id]);
        echo $id;
      `);
      assert.equal(await served(post('editor', `<!-- wp:block {"ref":${id}} /-->`), 'src'), null);
      const after = `<!-- wp:block {"ref":${id}} /-->${block({src: '/own.json', limit: '2'})}`;
      await reader.goto(post('editor', after));
      const all = await reader
        .locator('crisis-timeline')
        .evaluateAll((them) => them.map((it) => it.getAttribute('src')));
      assert.deepEqual(all, [null, '/own.json']);
    });

    it('comes from other sites only where the settings name them', async () => {
      const page = await deskOf('administrator');
      const set = async (origins: string) => {
        await page.goto(`${site.url}/wp-admin/options-writing.php`);
        await page.getByLabel('Other sites').fill(origins);
        await page.getByRole('button', {name: 'Save Changes'}).click();
        await page.getByText('Settings saved.').waitFor();
      };
      await set('https://other.test/path\njavascript:alert(1)');
      const address = post('author', shortcode(`[crisis-timeline src="${FOREIGN}"]`));
      const visitor = await elsewhere();
      assert.equal(await served(address, 'src', visitor), FOREIGN);
      await visitor.close();
      await set('');
      assert.equal(await served(address, 'src'), null);
    });
  });

  it('takes a story as JSON, and a timeline as CSV, from the media library, once the settings let authors upload JSON', async () => {
    const page = await deskOf('author');
    await page.goto(`${site.url}/wp-admin/media-new.php?browser-uploader`);
    const story = join(root, 'test/helpers/stories/lighthouse.json');
    await page.locator('#async-upload').setInputFiles(story);
    await page.locator('#html-upload').click();
    await page.getByText(/not allowed to upload this file type/i).waitFor();
    const settings = await deskOf('administrator');
    await settings.goto(`${site.url}/wp-admin/options-writing.php`);
    await settings.getByLabel('may upload stories as JSON').check();
    await settings.getByRole('button', {name: 'Save Changes'}).click();
    await settings.getByText('Settings saved.').waitFor();
    const shown = async (file: string) => {
      await page.goto(`${site.url}/wp-admin/media-new.php?browser-uploader`);
      await page.locator('#async-upload').setInputFiles(join(root, 'test', file));
      await page.locator('#html-upload').click();
      await page.waitForURL(/upload\.php/);
      const name = basename(file).replace(/\.\w+$/, '');
      const address = site.php(
        `echo wp_get_attachment_url(get_posts(['post_type' => 'attachment', 'title' => '${name}'])[0]->ID);`,
      );
      await reader.goto(post('author', shortcode(`[crisis-timeline src="${address}"]`)));
      return headlines('crisis-timeline');
    };
    assert.deepEqual(await shown('helpers/stories/lighthouse.json'), ['The lamp is lit']);
    assert.ok((await shown('import/samples/flood.csv')).includes('Water rises in Elm'));
  });

  describe('with a folder of published stories', () => {
    const {folder, run, remove} = installation();
    const content: Record<string, File> = {};
    let base: string;
    /** A post that shows the story. */
    let quay: string;
    const story = {
      id: 'quay',
      title: 'The quay & the fire',
      lang: 'en',
      timeZone: 'UTC',
      status: 'ended',
      published: '2020-03-01',
      updated: '2020-03-02',
      revision: 1,
      sources: [{id: 'log', title: 'Log', publisher: 'Harbour office', kind: 'document'}],
      events: [
        {id: 'fire', when: '2020-03-01', headline: 'A fire', status: 'reported', sources: ['log']},
      ],
    };
    const publishStory = (changes: {readonly revision?: number; readonly events?: object}) => {
      writeFileSync(join(folder, 'quay.json'), JSON.stringify({...story, ...changes}));
      // A headline that was published does not change in silence.
      const slip = changes.events ? ['--slip', 'event:fire'] : [];
      assert.equal(run('publish', 'public', 'quay.json', '--base', base, ...slip).code, 0);
      serveFolder();
    };
    const serveFolder = () => {
      for (const file of readdirSync(join(folder, 'public'), {recursive: true, encoding: 'utf8'})) {
        const path = join(folder, 'public', file);
        if (statSync(path).isDirectory()) continue;
        const type = file.endsWith('.js')
          ? 'text/javascript'
          : file.endsWith('.html')
            ? 'text/html'
            : 'application/json';
        content[`/${file}`] = {
          type,
          body: readFileSync(path),
          headers: {'access-control-allow-origin': '*'},
        };
      }
    };

    let server: Server;

    before(async () => {
      ({url: base, server} = await serve(content));
      publishStory({});
      // WordPress asks only at the ports of the web; this host has another.
      site.allowPort(Number(new URL(base).port));
    });
    after(() => {
      server.close();
      remove();
    });

    /** A story's page, alone in a paragraph, stands in a sandbox of its height. */
    const embeds = async () => {
      await reader.goto(post('author', `${base}quay.html`));
      const frame = reader.locator('iframe.wp-embedded-content');
      await frame.contentFrame().getByText('A fire').first().waitFor();
      assert.equal(await frame.getAttribute('sandbox'), 'allow-scripts');
      await frame.waitFor({state: 'visible'});
      // The page reports its height once more when its element has drawn itself.
      const heights = async () => [
        Number(await frame.getAttribute('height')),
        await frame
          .contentFrame()
          .locator('html')
          .evaluate((html) => Math.max(200, Math.ceil(html.getBoundingClientRect().height))),
      ];
      let [outside, inside] = await heights();
      for (const end = Date.now() + 15_000; outside !== inside && Date.now() < end;) {
        await reader.waitForTimeout(100);
        [outside, inside] = await heights();
      }
      assert.equal(outside, inside);
    };

    it('are embedded by the address of their page, found by WordPress itself', embeds);

    it('says where nothing is published', async () => {
      const page = await deskOf('administrator');
      await page.goto(`${site.url}/wp-admin/options-writing.php`);
      await page.getByLabel('Published stories').fill(`${base}nowhere`);
      await page.getByRole('button', {name: 'Save Changes'}).click();
      await page.getByText(`No published stories: ${base}nowhere/latest.json`).waitFor();
    });

    it('shows these stories, by the script that lies there', async () => {
      const page = await deskOf('administrator');
      await page.getByLabel('Published stories').fill(base.slice(0, -1));
      await page.getByRole('button', {name: 'Save Changes'}).click();
      await page.getByText('Settings saved.').waitFor();
      quay = post('author', shortcode('[crisis-timeline story="quay"]'));
      await reader.goto(quay);
      assert.deepEqual(await headlines('crisis-timeline'), ['A fire']);
      const script = reader.locator(`script[type="module"][src^="${base}files/crisis-elements."]`);
      assert.match((await script.getAttribute('integrity'))!, /^sha384-/);
      // Pages that are open follow the address of the story.
      const timeline = reader.locator('crisis-timeline');
      assert.equal(await timeline.getAttribute('src'), `${base}quay.json`);
      assert.equal(await timeline.getAttribute('live'), '30');
      const live = reader.locator('meta[name="crisis-live"]');
      assert.equal(await live.getAttribute('content'), '30');
      const fallback = reader.locator('crisis-timeline > a');
      assert.equal(await fallback.getAttribute('href'), `${base}quay.html`);
      assert.equal(await fallback.innerText(), 'The quay & the fire');
    });

    it('offers them in the editor, with a link to their pages', async () => {
      const page = await deskOf('author');
      await startPost(page, site, 'Quay block');
      await page.keyboard.press('Enter');
      await page.keyboard.type('/crisis story');
      await page.getByRole('option', {name: 'Crisis story'}).click();
      const field = page.getByLabel('Story', {exact: true});
      const offered = page.locator(`datalist#${(await field.getAttribute('list'))!} option`);
      assert.deepEqual(
        await offered.evaluateAll((all) => all.map((one) => one.getAttribute('value'))),
        ['quay'],
      );
      await field.fill('quay');
      const canvas = await canvasOf(page);
      await canvas.getByText('A fire').first().waitFor();
      await canvas.getByRole('link', {name: 'The quay & the fire'}).waitFor();
      await reader.goto(await publish(page));
      await reader.locator('crisis-story').getByText('A fire').first().waitFor();
    });

    it('embeds the page of a story by its address, without asking there', async () => {
      const asked = content['/quay.oembed.json'];
      delete content['/quay.oembed.json'];
      await embeds();
      content['/quay.oembed.json'] = asked!;
    });

    const looked = () => Number(site.php("echo get_option('crisis_elements_published')['seen'];"));
    const look = async () => {
      site.php(
        // On a busy machine the call that WordPress makes to itself is lost, and it waits a minute for the next.
        "delete_transient('doing_cron'); $p = get_option('crisis_elements_published'); $p['seen'] -= 100; update_option('crisis_elements_published', $p);",
      );
      const before = looked();
      // A reader sees the edition before, and has WordPress look behind their back.
      await reader.goto(quay);
      for (let tries = 0; looked() === before && tries < 40; tries++) {
        await reader.waitForTimeout(250);
        if (tries % 8 === 7) site.php("delete_transient('doing_cron');");
      }
      await reader.goto(quay);
      return headlines('crisis-timeline');
    };
    it('follows the next edition, and keeps the last when the folder cannot be reached', async () => {
      publishStory({revision: 2, events: [{...story.events[0]!, headline: 'A great fire'}]});
      assert.deepEqual(await look(), ['A great fire']);
      const pointer = content['/latest.json']!;
      delete content['/latest.json'];
      assert.deepEqual(await look(), ['A great fire']);
      content['/latest.json'] = pointer;
    });

    /** The hash of the script that readers are told to run. */
    const hash = () =>
      reader.locator('script[type="module"][src*="crisis-elements."]').getAttribute('integrity');

    it('runs a new script only when an administrator has agreed to it', async () => {
      await reader.goto(quay);
      const before = await hash();
      publishStory({revision: 3, events: [{...story.events[0]!, headline: 'The fire is out'}]});
      assert.deepEqual(await look(), ['The fire is out']);
      assert.equal(await hash(), before);
      // The script knows where stories lie: it stays until there is another one.
      writeFileSync(join(folder, 'pier.json'), JSON.stringify({...story, id: 'pier'}));
      assert.equal(run('publish', 'public', 'pier.json', '--base', base).code, 0);
      serveFolder();
      assert.deepEqual(await look(), ['The fire is out']);
      assert.equal(await hash(), before);
      const {script} = JSON.parse(String(content['/latest.json']!.body)) as {
        script: {integrity: string};
      };
      assert.notEqual(script.integrity, before);
      const author = await deskOf('author');
      await author.goto(`${site.url}/wp-admin/`);
      assert.equal(await author.getByRole('link', {name: 'Use the new script'}).count(), 0);
      const page = await deskOf('administrator');
      await page.goto(`${site.url}/wp-admin/`);
      await page.getByText(script.integrity).waitFor();
      await page.getByRole('link', {name: 'Use the new script'}).click();
      await page.waitForURL(/wp-admin/);
      await reader.goto(quay);
      assert.equal(await hash(), script.integrity);
      assert.deepEqual(await headlines('crisis-timeline'), ['The fire is out']);
    });

    it('believes no pointer that leads out of the folder, or that says when it was seen', async () => {
      const pointer = content['/latest.json']!;
      const parsed = JSON.parse(String(pointer.body)) as {script: {src: string}};
      const say = (changes: object) =>
        (content['/latest.json'] = {
          ...pointer,
          body: Buffer.from(JSON.stringify({...parsed, ...changes})),
        });
      const page = await deskOf('administrator');
      const save = async () => {
        await page.goto(`${site.url}/wp-admin/options-writing.php`);
        await page.getByRole('button', {name: 'Save Changes'}).click();
        await page.waitForURL(/settings-updated/);
      };
      for (const path of ['../uploads/x.js', 'files/%2e%2e/x.js', 'files/x.js?y', '\\x.js']) {
        say({script: {...parsed.script, src: base + path}});
        await save();
        await page.getByText('cannot be read, or its script is outside the folder').waitFor();
      }
      say({seen: {not: 'a number'}, extra: 1});
      await save();
      await page.getByText('Settings saved.').waitFor();
      assert.ok(looked() > 1e9);
      const stories = {
        ...(parsed as object as {stories: object}).stories,
        'x" onload=y': {title: 1},
      };
      say({stories});
      await save();
      assert.equal(
        site.php(
          "echo implode(',', array_keys(get_option('crisis_elements_published')['stories']));",
        ),
        'quay,pier',
      );
      content['/latest.json'] = pointer;
      await save();
    });
  });

  it('leaves posts readable when it is switched off', async () => {
    const page = await deskOf('administrator');
    await page.goto(`${site.url}/wp-admin/plugins.php`);
    await page.getByLabel('Deactivate Crisis elements').click();
    await page.getByText('Plugin deactivated.').waitFor();
    for (const role of ROLES) {
      await reader.goto(written.get(`block of an ${role}`)!);
      await reader.getByRole('link', {name: 'What happened in Idlib'}).waitFor();
      assert.equal(await scripts().count(), 0);
      await reader.goto(written.get(`HTML of an ${role}`)!);
      assert.equal(await reader.getByRole('link', {name: 'What happened in Idlib'}).count(), 4);
    }
  });

  it('leaves nothing behind when it is deleted', async () => {
    const page = await deskOf('administrator');
    page.once('dialog', (dialog) => void dialog.accept());
    await page.getByLabel('Delete Crisis elements').click();
    await page.getByText('was successfully deleted').waitFor();
    const left = site.php(`
      global $wpdb;
      foreach ($wpdb->get_results("SELECT option_name, option_value FROM $wpdb->options") as $option)
        if (preg_match('/crisis_?elements/i', "$option->option_name $option->option_value"))
          echo "$option->option_name: $option->option_value\n";
    `);
    assert.equal(left, '');
  });

  it('broke nothing on the way', () => {
    assert.deepEqual(wrong, []);
    assert.doesNotMatch(site.log(), /plugins.crisis-elements/);
  });
});

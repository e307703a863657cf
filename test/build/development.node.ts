/** The build for development: readable, and in a page the same as the one that readers get. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {build} from 'esbuild';
import type {Browser} from 'playwright-core';
import {installInto, root} from '../helpers/packed.js';
import {launch, serve} from '../helpers/site.js';

const read = (file: string) => readFileSync(join(root, 'dist', file), 'utf8');

/** Run in the page: the text of the briefing, its shadow trees included. */
const SHOWN_TEXT = `(function textOf(node) {
  if (node.shadowRoot) return textOf(node.shadowRoot);
  if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/\\s+/g, ' ');
  return [...node.childNodes].map(textOf).join('');
})(document.querySelector('crisis-story'))`;

describe('the development build', () => {
  const site = mkdtempSync(join(tmpdir(), 'crisis-development-'));
  let browser: Browser;
  before(async () => {
    installInto(site);
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    rmSync(site, {recursive: true, force: true});
  });

  it('is what tools get that build for development, and no others', async () => {
    writeFileSync(join(site, 'page.js'), "import 'crisis-elements';");
    const bundled = async (...conditions: string[]) => {
      const {metafile} = await build({
        absWorkingDir: site,
        entryPoints: ['page.js'],
        bundle: true,
        format: 'esm',
        write: false,
        metafile: true,
        external: ['./crisis-import.js'],
        conditions,
      });
      return Object.keys(metafile.inputs).map((path) => path.replace(/.*\/dist\//, ''));
    };
    assert.ok((await bundled('development', 'module')).includes('development.js'));
    assert.ok((await bundled('production', 'module')).includes('for-bundlers.js'));
    // In Node nothing changes: pages are rendered by the modules.
    const resolved = execFileSync(
      process.execPath,
      [
        '--conditions=development',
        '--input-type=module',
        '-e',
        "console.log(import.meta.resolve('crisis-elements'))",
      ],
      {cwd: site, encoding: 'utf8'},
    );
    assert.match(resolved, /dist\/modules\/index\.js/);
  });

  it('has the names that were written', () => {
    for (const name of ['class CrisisTimeline extends CrisisElement', 'function defineStory('])
      assert.ok(read('development.js').includes(name), name);
  });

  it('shows in a page what the bundle shows', async () => {
    const page = (script: string) => ({
      type: 'text/html',
      body: `<!doctype html><html lang="en"><title>Page</title><script type="module" src="/${script}"></script><crisis-story story="idlib-2020"><a href="/">Story</a></crisis-story>`,
    });
    const script = (file: string) => ({type: 'text/javascript', body: read(file)});
    const {url, server} = await serve({
      '/bundle': page('crisis-elements.js'),
      '/development': page('development.js'),
      '/crisis-elements.js': script('crisis-elements.js'),
      '/development.js': script('development.js'),
      '/crisis-import.js': script('crisis-import.js'),
    });
    after(() => {
      server.closeAllConnections();
      server.close();
    });
    const shown = async (path: string) => {
      const tab = await browser.newPage();
      const errors: string[] = [];
      tab.on('pageerror', (error) => errors.push(error.message));
      await tab.goto(url + path);
      await tab.locator('crisis-timeline [part=heading]').first().waitFor();
      const text = await tab.evaluate<string>(SHOWN_TEXT);
      await tab.close();
      assert.deepEqual(errors, []);
      return text;
    };
    const text = await shown('bundle');
    assert.ok(text.length > 5000, `only ${text.length} characters`);
    assert.equal(await shown('development'), text);
  });
});

import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {launch, serve} from '../../helpers/site.js';
import {FRAMEWORKS, pageOf} from './build.js';
import type {STEPS} from './steps.js';

const ELEMENTS = new URL('../../../dist/crisis-elements.js', import.meta.url);
const IMPORTS = {type: 'text/javascript', body: ''};

for (const framework of FRAMEWORKS) {
  for(const when of ['early', 'late']) {
    const {html, script} = await pageOf(framework);
    console.log(html);
    const browser = await launch();
    const {url, server} = await serve({'/': {type:'text/html', body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title><link rel=icon href="data:,"><script type=importmap>{"imports":{"crisis-elements": "/${when}.js"}}</script><script type=module src=/client.js></script><div id=app>${html}</div>`},
    '/early.js': {type:'text/javascript', body: await readFile(ELEMENTS)},
    '/late.js': IMPORTS,
    '/client.js': {type:'text/javascript', body: script}});
    const page = await browser.newPage();
    page.on('console', (m) => console.log(framework, when, m.type(), m.text()));
    page.on('pageerror', (m) => console.log(framework, when, 'PAGEERROR', m.message));
    await page.goto(url, {waitUntil:'load'});
    await page.waitForTimeout(300);
    if (when === 'late') await page.addScriptTag({url: '/early.js', type: 'module'});
    const state = async (n: string) => { await page.waitForTimeout(200);
      console.log(framework, when, n, JSON.stringify(await page.evaluate(() => [...document.querySelectorAll('crisis-timeline, crisis-explainer, output')].map(e => [e.outerHTML.slice(0,160), e.shadowRoot?.querySelectorAll('li.entry:not([hidden])').length, e.shadowRoot?.querySelectorAll('details[open], details').length, e.shadowRoot?.querySelectorAll('details[open]').length, e.shadowRoot?.querySelector('h2')?.textContent])), null, 1)); };
    await state('start');
    for (const s of ['more','dark','own','opened','shut','gone','back','wrong']) { await page.click(`button:text-is("${s}")`); await state(s); }
    await browser.close(); server.close();
  }
}

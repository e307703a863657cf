/** The Release screen of a desk that no server publishes for: the files for any host. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {unzipSync} from 'fflate';
import {axeFindings, deskContext, openDesk, startDesk} from '../helpers/desk.js';
import type {Desk} from '../helpers/desk.js';
import {bytesOf} from '../helpers/site.js';

let desk: Desk;
before(async () => (desk = await startDesk()));
after(() => desk.close());

describe('the Release screen on a static host', () => {
  it('makes a folder with the story, its script by its content, and what to paste', async () => {
    const wrong: string[] = [];
    const context = await deskContext(desk);
    const page = await openDesk(context, desk, wrong, '#release');
    const button = page.getByRole('button', {name: 'Download the folder'});
    await page.waitForFunction(() => document.querySelector('#release button.main:enabled'));
    assert.deepEqual(await axeFindings(page), []);
    const saved = page.waitForEvent('download');
    await button.click();
    const zip = await bytesOf(await saved);
    const files = unzipSync(zip);
    const names = Object.keys(files);
    assert.deepEqual(
      names.map((name) => name.replace(/\.[0-9a-f]{16}\./, '.HASH.')),
      [
        'idlib-2020/idlib-2020.json',
        'idlib-2020/crisis-elements.HASH.js',
        'idlib-2020/what-to-paste.txt',
      ],
    );
    const script = Buffer.from(files[names[1]!]!);
    const pasted = Buffer.from(files[names[2]!]!).toString('utf8');
    const digest = await crypto.subtle.digest('SHA-384', script);
    assert.ok(pasted.includes(`integrity="sha384-${Buffer.from(digest).toString('base64')}"`));
    assert.ok(pasted.includes(`src="/${names[1]}"`));
    await context.close();
    assert.deepEqual(wrong, []);
  });
});

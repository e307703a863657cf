/** What comes out of the printer, page by page; read by poppler, for a browser does not tell where its pages end. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {after, before, it} from 'node:test';
import type {Page} from 'playwright-core';
import {show, stage} from '../../helpers/stage.js';
import type {Stage} from '../../helpers/stage.js';

let theStage: Stage;
let page: Page;
before(async () => {
  theStage = await stage();
  page = await theStage.open({viewport: {width: 900, height: 1000}});
});
after(() => theStage.close());

/** The lines of each page on A4 with so much less room. */
async function paper(less: number): Promise<string[][]> {
  const margin = {top: 20, bottom: `${20 + less}px`};
  const {stdout, error} = spawnSync('pdftotext', ['-layout', '-', '-'], {
    input: await page.pdf({format: 'A4', margin}),
    encoding: 'utf8',
  });
  if (error) throw error;
  const lines = (text: string) => text.split('\n').map((line) => line.trim());
  // A page ends with a form feed.
  return stdout.split('\f').map((text) => lines(text).filter(Boolean));
}

for (const tag of ['crisis-story', 'crisis-map', 'crisis-figures', 'crisis-statements'])
  it(`leaves no heading of <${tag}> alone at the foot of a page`, async () => {
    // A link may say what a heading says.
    const css = ':is(h2, h3, h4, h5, h6)::after { content: "¶" }';
    await show(page, {tags: [tag], attributes: 'style="margin-block-start: 700px"', css});
    const alone: string[] = [];
    let headings = 0;
    let pages = 0;
    for (let less = 0; less < 240; less += 24)
      for (const lines of await paper(less)) {
        pages += 1;
        headings += lines.filter((line) => line.endsWith('¶')).length;
        const last = lines.at(-1);
        if (last?.endsWith('¶')) alone.push(`${less} px less: ${last}`);
      }
    assert.ok(headings >= 10 && pages > 10, `${headings} headings on ${pages} pages`);
    assert.deepEqual(alone, []);
  });

it('leaves no page but the last nearly empty', async () => {
  await show(page, {tags: ['crisis-story']});
  for (let less = 0; less < 240; less += 80) {
    const pages = await paper(less);
    // A form feed ends the last page too.
    const lines = pages.slice(0, -1).map(({length}) => length);
    assert.ok(lines.length > 5);
    for (const [i, count] of lines.slice(0, -1).entries())
      assert.ok(
        count >= 12,
        `${less} px less: page ${i + 1} of ${lines.length} has ${count} lines`,
      );
  }
});

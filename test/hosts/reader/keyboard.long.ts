/** What the hands get of every element on the built bundle, with nothing but a keyboard. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import arabic from '../../../src/content/stories/idlib-2020/ar.js';
import {TAGS, show, stage} from '../../helpers/stage.js';
import type {Shown, Stage} from '../../helpers/stage.js';

let on: Stage;
before(async () => (on = await stage()));
after(() => on.close());

async function opened(shown: Shown, look: (page: Page) => unknown) {
  const page = await on.open({viewport: {width: 700, height: 900}});
  try {
    await show(page, shown);
    await page.evaluate(() => {
      const stop = () => Object.assign(document.createElement('button'), {textContent: 'page'});
      document.querySelector('main')!.before(stop());
      document.querySelector('main')!.after(stop());
      document.querySelector('button')!.focus();
    });
    await look(page);
  } finally {
    await page.context().close();
  }
}

/** Everything that a reader can do something with, in the order of the page. */
const operable = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    const visit = (root: Element | ShadowRoot) => {
      for (const node of root.children) {
        if (!node.checkVisibility() || node.matches('[popover], [hidden]')) continue;
        const closed = node.parentElement?.matches('details:not([open])');
        if (closed && node.localName !== 'summary') continue;
        if (node.matches('a[href], button, select, input, summary, video'))
          found.push(node.outerHTML.slice(0, 160));
        visit(node.shadowRoot ?? node);
      }
    };
    visit(document.querySelector('main')!);
    return found;
  });

interface Stop {
  readonly html: string;
  /** Whether the reader sees where they are. */
  readonly ring: boolean;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly onMap: boolean;
}

/** Where Tab stops, until it has left the elements. */
async function stops(page: Page): Promise<Stop[]> {
  const all: Stop[] = [];
  for (let i = 0; i < 400; i++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      let at = document.activeElement!;
      while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      if (at.textContent === 'page') return undefined;
      const {outlineStyle, outlineWidth, outlineColor} = getComputedStyle(at);
      const ring =
        outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !outlineColor.endsWith(', 0)');
      const {left, right, top, bottom} = at.getBoundingClientRect();
      const [x, y] = [scrollX, scrollY];
      return {
        html: at.outerHTML.slice(0, 160),
        ring,
        left: left + x,
        right: right + x,
        top: top + y,
        bottom: bottom + y,
        onMap: at.matches('.spot'),
      };
    });
    if (!stop) return all;
    all.push(stop);
  }
  throw new Error('Tab never leaves');
}

const EDITIONS: readonly [dir: string, shown: Shown][] = [
  ['ltr', {}],
  ['rtl', {lang: 'ar', dir: 'rtl', story: arabic}],
];

for (const tag of TAGS)
  for (const [dir, shown] of EDITIONS)
    describe(`a keyboard on <${tag}>, ${dir},`, () => {
      it('reaches all there is to do, shows where it is, and gets out again', () =>
        opened({...shown, tags: [tag], attributes: 'open'}, async (page) => {
          const all = await operable(page);
          const reached = await stops(page);
          assert.ok(all.length > 1, 'there is something to do');
          assert.deepEqual(
            reached.map(({html}) => html),
            all,
          );
          const blind = reached.filter(({ring}) => !ring).map(({html}) => html);
          assert.deepEqual(blind, []);
        }));

      it('goes the way that the eye goes', () =>
        opened({...shown, tags: [tag], attributes: 'open'}, async (page) => {
          // A map is read in no order; its places come in that of their list.
          const all = (await stops(page)).filter(({onMap}) => !onMap);
          const back = all.filter((stop, i) => {
            const last = all[i - 1];
            if (!last || stop.bottom > last.bottom - 4) return false;
            return dir === 'rtl' ? stop.right > last.left : stop.left < last.right;
          });
          assert.deepEqual(
            back.map(({html}) => html),
            [],
          );
        }));
    });

describe('Escape', () => {
  for (const tag of ['crisis-factbox', 'crisis-timeline', 'crisis-explainer', 'crisis-story'])
    it(`closes what a name in <${tag}> tells, and gives the focus back`, () =>
      opened({tags: [tag], attributes: 'open'}, async (page) => {
        const name = page.locator('[part~=ref]').filter({visible: true}).first();
        await name.focus();
        await page.keyboard.press('Enter');
        const popover = page.locator('[part~=popover]:popover-open');
        await popover.waitFor();
        await page.keyboard.press('Tab');
        assert.equal(
          await popover.evaluate((it) =>
            it.contains((it.getRootNode() as ShadowRoot).activeElement),
          ),
          true,
          'Tab goes on in what is told',
        );
        await page.keyboard.press('Escape');
        assert.equal(await page.locator('[part~=popover]:popover-open').count(), 0);
        assert.equal(
          await name.evaluate((it) => (it.getRootNode() as ShadowRoot).activeElement === it),
          true,
          'the focus is back on the name',
        );
      }));
});

/** What the eye gets of every element on the built bundle, in all the ways in which a reader may have a page. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {BrowserContextOptions, Page} from 'playwright-core';
import type {AxeResults} from 'axe-core';
import piltdown from '../../../demo/stories/piltdown.js';
import arabic from '../../../src/content/stories/idlib-2020/ar.js';
import {show, stage} from '../../helpers/stage.js';
import type {Shown, Stage} from '../../helpers/stage.js';
import {base, disputed, wrong} from '../../helpers/stories.js';

/** The overrides of WCAG 2.2, criterion 1.4.12. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;
const RTL = {lang: 'ar', dir: 'rtl', story: arabic};
const screen = (width: number, height = 800): BrowserContextOptions => ({
  viewport: {width, height},
});
/** 1,280 pixels at 400 %. */
const ZOOM = {...screen(320, 256), deviceScaleFactor: 4};
/** A rail of 180 pixels, with its page's margins. */
const RAIL = screen(212);

let on: Stage;
before(async () => (on = await stage()));
after(() => on.close());

/** Opens a page, shows it, and hands it to `look`. */
async function opened(reader: BrowserContextOptions, shown: Shown, look: (page: Page) => unknown) {
  const page = await on.open(reader);
  try {
    await show(page, shown);
    await look(page);
  } finally {
    await page.context().close();
  }
}

/** What sticks out of the page's column, and the words that lie on other words. */
const misplaced = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    const {scrollWidth, clientWidth} = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page scrolls: ${scrollWidth} > ${clientWidth}`);
    const words: {node: Text; box: DOMRect; left: number; right: number}[] = [];
    const visit = (root: Element | ShadowRoot) => {
      for (const node of root.childNodes) {
        if (node instanceof Element) {
          if (getComputedStyle(node).display === 'none' || node.matches('.hidden')) continue;
          if (node instanceof HTMLElement && !node.checkVisibility()) continue;
          const {left, right, width} = node.getBoundingClientRect();
          // A mark on the rule is centred on it, and a drawing is cut off at its frame.
          const drawn = node instanceof SVGElement;
          if (width && !drawn && (right > clientWidth - 13 || left < 13))
            found.push(`sticks out: ${node.outerHTML.slice(0, 80)} ${left}–${right}`);
          if (node.shadowRoot) visit(node.shadowRoot);
          visit(node);
        } else if (node instanceof Text && node.data.trim()) {
          const range = document.createRange();
          range.selectNodeContents(node);
          for (const box of range.getClientRects())
            if (box.width) words.push({node, box, left: box.left + 1, right: box.right - 1});
        }
      }
    };
    visit(document.querySelector('main')!);
    // Glyphs stand in the middle of the box of their line.
    const meet = (a: DOMRect, b: DOMRect) =>
      a.top + a.height * 0.25 < b.bottom - b.height * 0.25 &&
      b.top + b.height * 0.25 < a.bottom - a.height * 0.25;
    words.forEach((one, i) => {
      for (const other of words.slice(i + 1))
        if (
          one.node !== other.node &&
          one.left < other.right &&
          other.left < one.right &&
          meet(one.box, other.box)
        )
          found.push(`“${one.node.data.trim()}” lies on “${other.node.data.trim()}”`);
    });
    return [...new Set(found)];
  });

const STORIES: readonly [name: string, shown: Shown][] = [
  ['the story of Idlib', {}],
  ['its Arabic edition', RTL],
  ['a dispute', {story: disputed}],
  ['an empty story', {story: base}],
];

describe('nothing sticks out, nor lies on something else,', () => {
  const readers: readonly [name: string, reader: BrowserContextOptions, css?: string][] = [
    ['in a rail of 180 px', RAIL],
    ['on a screen of 320 px', screen(320)],
    ['at 400 %', ZOOM],
    ['in a column of 640 px', screen(672)],
    ['at 1,280 px', screen(1312)],
    ['with text spaced out, at 320 px', screen(320), SPACING],
    ['with text spaced out, at 1,280 px', screen(1312), SPACING],
  ];
  for (const [where, reader, css] of readers)
    for (const [name, shown] of STORIES)
      it(`${where}: ${name}`, () =>
        opened(reader, {...shown, ...(css && {css})}, async (page) => {
          assert.deepEqual(await misplaced(page), []);
        }));
});

describe('what can be touched', () => {
  for (const [name, shown] of STORIES)
    it(`is 24 px high and wide, or stands in a line of text: ${name}`, () =>
      opened(screen(320), shown, async (page) => {
        const targets = page.locator(
          'button:not([part~=ref]), summary, select, input, [part=permalink]',
        );
        const small: string[] = [];
        for (const target of await targets.filter({visible: true}).all()) {
          const {box, inline, html} = await target.evaluate((it) => ({
            box: it.getBoundingClientRect(),
            inline: it.localName === 'a' && getComputedStyle(it).display === 'inline',
            html: it.outerHTML.slice(0, 90),
          }));
          if (!inline && Math.min(box.width, box.height) < 24) small.push(html);
        }
        assert.deepEqual(small, []);
      }));
});

/** What axe has against the contrast: 4.5:1 everywhere, and 7:1 in what is read at length. */
const faint = (page: Page) =>
  page.evaluate(async () => {
    const {axe} = window as unknown as {
      axe: {run(on: Element, how: object): Promise<AxeResults>};
    };
    const {violations} = await axe.run(document.querySelector('main')!, {
      runOnly: {type: 'rule', values: ['color-contrast', 'color-contrast-enhanced', 'target-size']},
      resultTypes: ['violations'],
      elementRef: true,
    });
    const body = '[part~=text], [part~=headline], [part~=quote], [part~=number], [part~=dek]';
    return violations.flatMap(({id, nodes}) =>
      nodes
        .filter(({element}) => id !== 'color-contrast-enhanced' || element!.closest(body))
        .map(({html, any}) => `${id}: ${html.slice(0, 90)} ${any[0]?.message ?? ''}`),
    );
  });

describe('the contrast is AA everywhere, and AAA in what is read at length,', () => {
  const states: readonly (readonly [name: string, reader: BrowserContextOptions, shown: Shown])[] =
    [
      ['on a light page', screen(1000), {}],
      [
        'on a dark page',
        screen(1000),
        {css: 'html { color-scheme: dark; background: #131416; color: #e9e6e0 }'},
      ],
      ['on light paper', screen(1000), {attributes: 'theme="light"'}],
      ['on dark paper', screen(1000), {attributes: 'theme="dark"'}],
      ['in a dispute', screen(1000), {story: disputed}],
      ['in a dispute on dark paper', screen(1000), {story: disputed, attributes: 'theme="dark"'}],
      ['of an empty story', screen(320), {story: base}],
      ['of a story that failed', screen(320), {story: wrong}],
      ['in Arabic', screen(320), RTL],
      ['of a table and of open answers', screen(700), {attributes: 'view="table" open'}],
      ...['broadsheet', 'tabloid', 'broadcaster'].map(
        (house) => [`as the ${house}`, screen(1000), {house, tags: ['crisis-story']}] as const,
      ),
    ];
  for (const [name, reader, shown] of states)
    it(name, () => opened(reader, shown, async (page) => assert.deepEqual(await faint(page), [])));
});

describe('on paper', () => {
  const printed = (shown: Shown, look: (page: Page) => unknown) =>
    opened(screen(700), shown, async (page) => {
      await page.emulateMedia({media: 'print'});
      await look(page);
    });
  const visible = (page: Page, what: string) => page.locator(what).filter({visible: true}).count();

  it('there are no controls', () =>
    printed({}, async (page) => {
      for (const what of ['[part~=controls]', '[part~=more]', '[part~=permalink]', 'select'])
        assert.equal(await visible(page, what), 0, what);
    }));

  it('no line ends in the mark that stood before a control', () =>
    printed({}, async (page) => {
      const lines = await page.locator('[part~=claim]').allInnerTexts();
      assert.ok(lines.length > 10);
      assert.deepEqual(
        lines.filter((line) => line.trim().endsWith('·')),
        [],
      );
    }));

  for (const width of [320, 700])
    it(`each entry has its date, for the one above may be on another page, at ${width} px`, () =>
      opened(screen(width), {tags: ['crisis-timeline']}, async (page) => {
        const dates = () =>
          page.locator('[part~=date]').evaluateAll((all) =>
            all.map((it) => {
              const {clipPath} = getComputedStyle(it);
              const date = it.querySelector('time') ?? it.firstElementChild ?? it;
              const {left, width} = date.getBoundingClientRect();
              return clipPath === 'none' && width > 20 && left >= 0;
            }),
          );
        assert.ok((await dates()).includes(false), 'on a screen it stands once');
        await page.emulateMedia({media: 'print'});
        assert.deepEqual([...new Set(await dates())], [true]);
        assert.deepEqual(await misplaced(page), []);
      }));

  it('links stand as close as other lines, for nobody taps them', () =>
    printed({}, async (page) => {
      const gaps = await page.locator('[part=touches] li, [part=place] li').evaluateAll((all) =>
        all.map((it) => {
          const {lineHeight, fontSize} = getComputedStyle(it);
          return parseFloat(lineHeight) / parseFloat(fontSize);
        }),
      );
      assert.ok(gaps.length > 10);
      assert.ok(Math.max(...gaps) < 1.5, String(Math.max(...gaps)));
    }));

  it('every answer is open, and so are sources and corrections', () =>
    printed({}, async (page) => {
      const heights = await page
        .locator('details:not(.unprinted) > :not(summary)')
        .evaluateAll((all) => all.map((it) => it.getBoundingClientRect().height));
      assert.ok(heights.length > 10);
      assert.ok(heights.every((height) => height > 0));
    }));

  it('a correction stands at what it touches, and not once more below each element', () =>
    printed({story: piltdown}, async (page) => {
      assert.ok((await visible(page, '[part~=entry] > [part~=correction]')) > 5);
      assert.equal(await visible(page, '[part~=foot] [part~=correction]'), 0);
    }));

  it('links say where they lead, but not those within the page', () =>
    printed({story: disputed}, async (page) => {
      const after = (what: string) =>
        page
          .locator(what)
          .first()
          .evaluate((it) => getComputedStyle(it, '::after').content);
      assert.match(await after('[part~=source]'), /example\.org\/letter/);
      assert.equal(await after('[part~=touches] a'), 'none');
    }));

  it('a place’s events say no address', () =>
    printed({tags: ['crisis-map']}, async (page) => {
      const link = page.locator('[part=place] li a').first();
      assert.equal(await link.evaluate((it) => getComputedStyle(it, '::after').content), 'none');
    }));

  for (const attributes of ['', 'theme="dark"'])
    it(`ink is black, and nothing has dark paper behind it ${attributes}`, () =>
      printed({attributes}, async (page) => {
        const colours = await page
          .locator('[part~=text], [part~=headline], [part~=claim], [part~=date]')
          .evaluateAll((all) => all.map((it) => getComputedStyle(it).color));
        assert.deepEqual([...new Set(colours)], ['rgb(0, 0, 0)']);
        const papers = await page
          .locator('main > :not(h1)')
          .evaluateAll((all) => all.map((it) => getComputedStyle(it).backgroundColor));
        assert.ok(
          papers.every((it) => /255, 255, 255|, 0\)$/.test(it)),
          papers.join(),
        );
      }));
});

describe('with forced colours', () => {
  for (const colorScheme of ['light', 'dark'] as const)
    it(`every mark keeps its shape in the reader’s own ink, ${colorScheme}`, () =>
      opened(
        {...screen(700), forcedColors: 'active', colorScheme},
        {story: disputed},
        async (page) => {
          const ink = await page.evaluate(() => {
            document.body.style.color = 'CanvasText';
            return getComputedStyle(document.body).color;
          });
          const drawn = async (what: string, pseudo = '') => {
            const styles = await page.locator(what).evaluateAll(
              (all, pseudo) =>
                all.map((it) => {
                  const {borderTopColor, borderTopWidth, borderLeftWidth, fill, stroke} =
                    getComputedStyle(it, pseudo);
                  const drawn = parseFloat(borderTopWidth) + parseFloat(borderLeftWidth) > 0;
                  return drawn ? borderTopColor : fill === 'none' ? stroke : fill;
                }),
              pseudo,
            );
            assert.ok(styles.length > 0, what);
            assert.deepEqual([...new Set(styles)], [ink], what);
          };
          await drawn('[part~=mark]');
          await drawn('.doubt', '::before');
          await drawn('circle.counted');
        },
      ));
});

describe('a reader who wants no motion', () => {
  it('gets none', () =>
    opened({...screen(700), reducedMotion: 'reduce'}, {}, async (page) => {
      const moving = await page.evaluate(() => {
        const found: string[] = [];
        const visit = (root: Document | ShadowRoot) => {
          for (const node of root.querySelectorAll('*')) {
            const {animationName, transitionDuration, scrollBehavior} = getComputedStyle(node);
            if (animationName !== 'none' || /[1-9]/.test(transitionDuration))
              found.push(node.outerHTML.slice(0, 80));
            if (scrollBehavior === 'smooth') found.push('smooth scrolling');
            if (node.shadowRoot) visit(node.shadowRoot);
          }
        };
        visit(document);
        return found;
      });
      assert.deepEqual(moving, []);
    }));
});

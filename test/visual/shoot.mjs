import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** The pictures of the README and the manual, and in `words.json` the words that were on the screen when they were taken. */
const PICTURES = fileURLToPath(new URL('../../demo/pictures', import.meta.url));
/** So many words may be elsewhere in other fonts. */
const FEW = 5;
const FILE = fileURLToPath(new URL('words.json', import.meta.url));

/**
 * Takes pictures of pages, or with `check` finds those that show words which are no longer there, or lack new ones. Other
 * fonts move a word up or down; so what is in the upper part of one has to be anywhere in the other.
 * @param {{check: boolean}} options
 * @returns {{shoot: (page: import('playwright-core').Page, file: string, options?: {within?: string, height?: number}) => Promise<void>, finish: () => string[]}}
 *   `within` is a selector of what is ours, where the rest of the page is not; `height` leaves out what is further down, in
 *   pixels; `finish` writes the words, and gives what is out of date
 */
export function pictureTaker({check}) {
  const words = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {};
  const outdated = [];
  async function shoot(page, file, {within = 'body', height} = {}) {
    const now = await page.evaluate(wordsOn, within);
    if (!check) {
      const clip = height && {x: 0, y: 0, width: page.viewportSize().width, height};
      await page.screenshot({path: join(PICTURES, file), animations: 'disabled', clip});
      words[file] = now;
      return;
    }
    const then = words[file] ?? {upper: '', all: ''};
    const differing = [...lacking(then.upper, now.all), ...lacking(now.upper, then.all)];
    if (differing.length > FEW) outdated.push(`${file}: ${differing.join(' ')}`);
  }
  function finish() {
    const sorted = Object.fromEntries(Object.entries(words).sort());
    if (!check) writeFileSync(FILE, `${JSON.stringify(sorted, null, 2)}\n`);
    return outdated;
  }
  return {shoot, finish};
}

const lacking = (some, all) => {
  const known = new Set(all.split(' '));
  return some.split(' ').filter((word) => word && !known.has(word));
};

/** The words on the screen, also in shadow roots and fields: those in its upper part, and all. Runs in the page. */
function wordsOn(within) {
  const [upper, all] = [new Set(), new Set()];
  const add = (text, owner, {top, bottom, left, right, width}) => {
    if (width < 2) return;
    // Not what is cut off, or lies under something else.
    const hit = owner.getRootNode().elementFromPoint((left + right) / 2, (top + bottom) / 2);
    if (!hit || !owner.contains(hit)) return;
    for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) {
      all.add(word);
      if (bottom < 0.7 * innerHeight) upper.add(word);
    }
  };
  const visit = (node) => {
    if (node instanceof Text) {
      const range = document.createRange();
      range.selectNodeContents(node);
      if (node.data.trim()) add(node.data, node.parentElement, range.getBoundingClientRect());
      return;
    }
    if (node instanceof Element) {
      if (!node.checkVisibility({visibilityProperty: true, opacityProperty: true})) return;
      if (node.matches('script, style, option')) return;
      if (node.matches('input, textarea')) add(node.value, node, node.getBoundingClientRect());
      if (node.matches('select'))
        add(node.selectedOptions[0]?.text ?? '', node, node.getBoundingClientRect());
    }
    for (const child of (node.shadowRoot ?? node).childNodes) visit(child);
    // What is slotted, or lies in an element that does not show it, which has no box then.
    if (node.shadowRoot) for (const child of node.childNodes) visit(child);
  };
  for (const root of document.querySelectorAll(within)) visit(root);
  return {upper: [...upper].join(' '), all: [...all].join(' ')};
}

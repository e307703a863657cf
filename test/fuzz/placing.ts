/** The part of the fuzzer that puts a stranger's comments on the page, and looks at what becomes of them. */
import {allIn, nameOf, shadowRootOf} from '../../src/placement/dom.js';
import {foreign, main, takeWrong} from './page.js';
import type {Finding, Setup} from './page.js';
import {commentOf, vectorsPlaced} from './placements.js';

const attributesOf = (tag: string): string[] =>
  (customElements.get(tag) as unknown as {observedAttributes: string[]}).observedAttributes
    .filter((name) => name.startsWith('data-'))
    .map((name) => name.slice(5));

/** The roots in which elements stand, on a page whose forms may have fields of any name. */
const rootsIn = (node: Element): ShadowRoot[] =>
  allIn(node, '*').flatMap((one) => {
    const root = shadowRootOf(one);
    return root && !nameOf(one).startsWith('crisis-') ? [root] : [];
  });

const later = (ms = 0) => new Promise((resolve) => setTimeout(resolve, ms));

/** Shows comments together, and gives what they did that they may not. */
async function show(
  comments: readonly (readonly [number | string, string])[],
  names: ReadonlySet<string>,
): Promise<Finding[]> {
  const found: Finding[] = [];
  takeWrong();
  const parsed = document.createElement('template');
  parsed.innerHTML = comments.map(([, html]) => `<section>${html}</section>`).join('');
  const began = performance.now();
  main.append(document.importNode(parsed.content, true));
  await Promise.resolve();
  const took = performance.now() - began;
  await later(20);
  [...main.children].forEach((comment, i) => {
    const tell = (what: string) => found.push({seed: comments[i]?.[0] ?? '?', what});
    for (const root of rootsIn(comment))
      for (const child of root.children) {
        if (!/^(?:slot|p|crisis-[a-z]+)$/.test(child.localName)) tell(`a <${child.localName}>`);
        if (child.shadowRoot)
          for (const what of foreign(child.shadowRoot, names, false)) tell(what);
        for (const {name, value} of child.attributes)
          if (
            !/^(?:data-[a-z-]+|exportparts|style|theme|name|slot)$/.test(name) &&
            !(child.localName === 'p' && /^(?:lang=en|dir=ltr)$/.test(`${name}=${value}`))
          )
            tell(`has ${name}=${value}`);
      }
  });
  if (took > 100 * comments.length) found.push({seed: comments[0]![0], what: `took ${took} ms`});
  main.replaceChildren();
  // What was begun while they stood here may come now.
  await later();
  if (Object.keys(localStorage).length) found.push({seed: '?', what: 'wrote into localStorage'});
  localStorage.clear();
  if (document.styleSheets.length) found.push({seed: '?', what: 'a style sheet on the page'});
  found.push(...takeWrong().map((what) => ({seed: comments[0]![0], what})));
  return found;
}

const BATCH = 20;

/** Shows the comments of `count` seeds from `first` on. */
export async function place(
  first: number,
  count: number,
  {tags, names}: Setup,
): Promise<Finding[]> {
  const known = new Set(names);
  const attributes = [...new Set([...tags.flatMap(attributesOf), 'content', 'store', 'placement'])];
  const found: Finding[] = [];
  for (let from = first; from < first + count; from += BATCH) {
    const comments = Array.from({length: Math.min(BATCH, first + count - from)}, (_, i) => {
      const seed = from + i;
      return [seed, commentOf(seed, tags, attributes)] as const;
    });
    found.push(...(await show(comments, known)));
  }
  return found;
}

/** Shows every vector in every attribute of a link and a div. */
export async function placeVectors({tags, names, share}: Setup): Promise<Finding[]> {
  const known = new Set(names);
  const found: Finding[] = [];
  const tag = tags[0]!;
  const all = [...vectorsPlaced(tag, [...attributesOf(tag), 'content'])];
  const some = all.filter((html, i) => i % share === 0 || /(?:src|stream)=/.test(html));
  for (let i = 0; i < some.length; i += BATCH)
    found.push(
      ...(await show(
        some.slice(i, i + BATCH).map((html) => [html, html]),
        known,
      )),
    );
  return found;
}

Object.assign(window, {place, placeVectors});

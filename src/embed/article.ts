import {parse} from 'parse5';
import type {DefaultTreeAdapterTypes as Tree} from 'parse5';
import type {Story} from '../content/story.js';
import {prerender} from './prerender.js';
import type {Prerendered} from './prerender.js';
import {escape} from './say.js';

type Attributes = Readonly<Record<string, string>>;

export interface Filled {
  readonly page: string;
  readonly elements: readonly (Prerendered & Standing)[];
  /** Elements that show something else. */
  readonly left: readonly (Standing & {readonly shows: string})[];
}
/** An element, and where in the page it begins, counted from 1. */
interface Standing {
  readonly tag: string;
  readonly line: number;
  readonly column: number;
}
export interface FillOptions {
  readonly src?: string | undefined;
  readonly nonce?: string | undefined;
}

/** The element with its pre-rendered root, and in it a link to the whole story. */
export function markupOf(
  story: Story,
  tag: string,
  {attributes, template}: Prerendered,
  link = story.url,
): string {
  const fallback = link ? `<a href="${escape(link)}">${escape(story.title)}</a>` : '';
  return `<${tag}${attributes}>${template}${fallback}</${tag}>`;
}

/**
 * A page whose elements that show the story are pre-rendered where they stand, each as its attributes say; nothing else
 * of the page is touched. What was pre-rendered before is made anew. An element with `src` shows the story where that
 * is the `src` given here.
 */
export function fill(page: string, story: Story, {src, nonce}: FillOptions = {}): Filled {
  const elements: Filled['elements'][number][] = [];
  const left: Filled['left'][number][] = [];
  const edits: [from: number, to: number, text: string][] = [];

  const fillOne = (node: Tree.Element, attributes: Attributes, lang: string | undefined): void => {
    const {tagName: tag, sourceCodeLocation: at} = node;
    const made = prerender(story, tag, attributes, {lang, nonce});
    const before = node.childNodes.find(isRoot)?.sourceCodeLocation;
    const start = at!.startTag!.endOffset;
    edits.push([before?.startOffset ?? start, before?.endOffset ?? start, made.template]);
    elements.push({...made, ...standing(node)});
  };
  const named = (attributes: Attributes): string => {
    const [content, from, id = story.id] = ['content', 'src', 'story'].map(
      (name) => attributes[name] ?? attributes[`data-${name}`],
    );
    if (content) return 'a story of its own';
    return from && from === src ? story.id : (from ?? id);
  };
  /** `lang` is the language around, `within` what the wrapper around shows. */
  const walk = (node: Tree.Node, lang?: string, within?: string): void => {
    let shows = within;
    if ('tagName' in node) {
      const attributes = Object.fromEntries(node.attrs.map(({name, value}) => [name, value]));
      lang = attributes.lang ?? lang;
      if (customElements.get(node.tagName)) {
        shows ??= named(attributes);
        // A wrapper shows what stands in it.
        if (shows === story.id && !node.childNodes.some(holdsElement))
          fillOne(node, attributes, lang);
        else if (shows !== story.id) left.push({...standing(node), shows});
      }
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child, lang, shows);
  };
  walk(parse(page, {sourceCodeLocationInfo: true}));

  let filled = page;
  for (const [from, to, text] of edits.toReversed())
    filled = filled.slice(0, from) + text + filled.slice(to);
  return {page: filled, elements, left};
}

const standing = ({tagName: tag, sourceCodeLocation: at}: Tree.Element): Standing => ({
  tag,
  line: at!.startLine,
  column: at!.startCol,
});

const isRoot = (node: Tree.Node): boolean =>
  node.nodeName === 'template' && node.attrs.some(({name}) => name === 'shadowrootmode');

const holdsElement = (node: Tree.Node): boolean =>
  !!customElements.get(node.nodeName) ||
  ('childNodes' in node && node.childNodes.some(holdsElement));

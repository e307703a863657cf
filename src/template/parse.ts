import type {TemplateResult} from './html.js';

/** A place for values in a template. */
interface Slot {
  /** The index of each ancestor among its siblings, then of the node. */
  readonly path: readonly number[];
  /** The name of the attribute; undefined for content. */
  readonly name: string | undefined;
  /** The static text around the values of an attribute. */
  readonly strings: readonly string[];
}
export interface ParsedTemplate {
  readonly content: DocumentFragment;
  readonly slots: readonly Slot[];
}

/** Stands for a value in the text that is parsed. Values themselves are never parsed. */
const MARK = '§';

let policy: {createHTML(text: string): string} | undefined;

/** The text of a template as trusted HTML, where the page allows the policy. */
function trusted(text: string): string {
  try {
    policy ??= (
      globalThis as {trustedTypes?: {createPolicy(name: string, rules: object): typeof policy}}
    ).trustedTypes?.createPolicy('lit-html', {createHTML: (html: string) => html});
  } catch {
    // The page allows the name only once; setting the text throws there if it has to be trusted.
  }
  return policy?.createHTML(text) ?? text;
}

const cache = new WeakMap<TemplateStringsArray, ParsedTemplate>();

/** Parses the static strings of a template, once for each place in the source. */
export function parseTemplate({strings, _$litType$: type}: TemplateResult): ParsedTemplate {
  let parsed = cache.get(strings);
  if (!parsed) cache.set(strings, (parsed = parse(strings, type === 2)));
  return parsed;
}

function parse(strings: TemplateStringsArray, isSvg: boolean): ParsedTemplate {
  let isInTag = false;
  const text = strings
    .map((part, i) => {
      const [opened, closed] = [part.lastIndexOf('<'), part.lastIndexOf('>')];
      if (opened !== closed) isInTag = opened > closed;
      return part + (i === strings.length - 1 ? '' : isInTag ? MARK : `<!--${MARK}-->`);
    })
    .join('');
  const template = document.createElement('template');
  // Values are never parsed.
  // eslint-disable-next-line no-restricted-syntax -- the strings of our own templates
  template.innerHTML = trusted(isSvg ? `<svg>${text}</svg>` : text);
  const {content} = template;
  if (isSvg) content.firstElementChild!.replaceWith(...content.firstElementChild!.childNodes);
  const slots: Slot[] = [];
  visit(content, [], slots);
  return {content, slots};
}

/** Finds the slots in a node, and prepares it for them. */
function visit(parent: Node, path: readonly number[], slots: Slot[]): void {
  let index = 0;
  for (const node of [...parent.childNodes]) {
    if (node instanceof Text && /^\s*\n\s*$/.test(node.data)) {
      node.remove();
      continue;
    }
    const nodePath = [...path, index++];
    if (node instanceof Comment) {
      slots.push({path: nodePath, name: undefined, strings: []});
      node.replaceWith('');
    } else if (node instanceof Element) {
      for (const {name, value} of [...node.attributes]) {
        const strings = value.split(MARK);
        if (strings.length < 2) continue;
        slots.push({path: nodePath, name, strings});
        node.removeAttribute(name);
      }
      visit(node, nodePath, slots);
    }
  }
}

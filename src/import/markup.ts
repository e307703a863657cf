/** The elements that count as markup; other words in angle brackets are text. */
const ELEMENTS = new Set(
  (
    'a abbr address article aside audio b bdi bdo big blockquote body br button canvas caption center cite code col ' +
    'colgroup data dd del details dfn div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 ' +
    'head header hgroup hr html i iframe img input ins kbd label legend li link main mark meta nav noscript object ol ' +
    'option p picture pre q rp rt ruby s samp script section select small source span strike strong style sub summary ' +
    'sup svg table tbody td template tfoot th thead time tr tt u ul var video wbr'
  ).split(' '),
);
const VOID = /^(?:br|col|embed|hr|img|input|link|meta|source|wbr)$/;
/** Elements whose content is text up to the end tag. */
const RAW = /^(?:iframe|noscript|script|style)$/;
/** Formatting elements, which parsers reopen in each block until they are closed. */
const FORMATTING = /^(?:b|big|code|em|font|i|s|small|strike|strong|tt|u)$/;
/** Elements whose start tag closes an open one of the same kind. */
const SELF_CLOSING = /^(?:a|dd|dt|li|option|p|tbody|td|tfoot|th|thead|tr)$/;
/** The deepest nesting that is kept. */
const DEEPEST_FORMATTING = 4;
const DEEPEST = 40;
/** The most characters of markup: a story's text may have 20,000, and tags need more. */
const MAX_LENGTH = 100_000;

/** A tag with its attributes, with or without values. */
const TAG =
  /<(\/?)([a-z][a-z0-9]*(?:[-:][a-z0-9-]+)?)((?:(?:\s+|(?<=["']))(?:[^\s"'<>/=]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+)|allowfullscreen|async|autoplay|controls|data-[a-z-]+|defer|download|hidden|itemscope|loop|muted|open|playsinline|reversed))*)\s*\/?>/iy;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z0-9]{1,31});/iy;
const ADDRESS = /\s(href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/gi;

/**
 * The markup of a text as HTML that parses in linear time: known elements, with only `href` and `src`, and not too
 * deeply nested; all else is escaped, because "<" and "&" are also characters of plain text. Undefined without markup.
 * `report` receives what is left out.
 */
export function markupOf(
  text: string,
  report: (message: string) => void = () => undefined,
): string | undefined {
  let html = '';
  let at = 0;
  let found = false;
  const open = new Map<string, number>();
  const dropped = new Map<string, number>();
  let depth = 0;
  let formatting = 0;
  const add = (counts: Map<string, number>, name: string, n: number): boolean => {
    const count = (counts.get(name) ?? 0) + n;
    if (count < 0) return false;
    counts.set(name, count);
    return true;
  };
  const enter = (name: string, n: 1 | -1) => {
    if (FORMATTING.test(name)) formatting += n;
    if (!SELF_CLOSING.test(name)) depth += n;
  };
  const start = (name: string, attributes: string) => {
    if (!VOID.test(name)) {
      const nests = !SELF_CLOSING.test(name);
      if (nests && (FORMATTING.test(name) ? formatting >= DEEPEST_FORMATTING : depth >= DEEPEST)) {
        report('markup that is nested too deep is left out; its text is kept');
        add(dropped, name, 1);
        return;
      }
      add(open, name, 1);
      enter(name, 1);
    }
    html += `<${name}`;
    for (const [, attribute = '', a, b, c] of attributes.matchAll(ADDRESS))
      html += ` ${attribute.toLowerCase()}="${(a ?? b ?? c ?? '').slice(0, 2048).replaceAll('"', '&quot;')}"`;
    html += '>';
  };
  const end = (name: string) => {
    if (add(dropped, name, -1)) return;
    if (!add(open, name, -1)) return;
    enter(name, -1);
    html += `</${name}>`;
  };
  const lower = text.toLowerCase();
  const ends = new Map<string, boolean>();
  /** The next index of these characters; a search without a result is not repeated. */
  const indexOf = (characters: string): number => {
    if (ends.get(characters) === false) return -1;
    const index = lower.indexOf(characters, at);
    ends.set(characters, index >= 0);
    return index;
  };
  for (const {index} of text.matchAll(/[<&]/g)) {
    if (index < at) continue;
    html += text.slice(at, index);
    at = index;
    if (html.length > MAX_LENGTH) {
      report('is longer than 100,000 characters of HTML, and cut');
      return html;
    }
    if (text[index] === '&') {
      ENTITY.lastIndex = index;
      if (ENTITY.test(text)) found = true;
      const after = ENTITY.lastIndex || index + 1;
      html += ENTITY.lastIndex ? text.slice(index, after) : '&amp;';
      at = after;
      continue;
    }
    const comment = text.startsWith('<!--', index) ? indexOf('-->') : -1;
    TAG.lastIndex = index;
    const [tag, slash, name = '', attributes = ''] = TAG.exec(text) ?? [];
    const known = name.toLowerCase();
    const after = index + (tag?.length ?? 0);
    if (comment >= 0) {
      found = true;
      at = comment + 3;
    } else if (!tag || !(ELEMENTS.has(known) || /[-:]/.test(known))) {
      html += '&lt;';
      at++;
    } else {
      at = after;
      const close = !slash && RAW.test(known) ? indexOf(`</${known}`) : 0;
      if (close < 0) {
        html += '&lt;';
        at = index + 1;
        continue;
      }
      found = true;
      if (slash) end(known);
      else start(known, attributes);
      if (close) at = close;
    }
  }
  return found ? html + text.slice(at) : undefined;
}

const ESCAPED_TAG =
  /&lt;(?:br\s*\/?|\/(?:a|b|blockquote|div|em|h[1-6]|i|li|ol|p|span|strong|ul))&gt;/i;

/** Unescapes entities or markup that were escaped twice. */
export function unescaped(text: string): string {
  let once = text;
  for (let round = 0; round < 3; round++)
    once = once.replace(/&amp;(?=(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z0-9]{1,31});)/gi, '&');
  if (!ESCAPED_TAG.test(once) || markupOf(once.replace(/&[a-z0-9#]+;/gi, '')) !== undefined)
    return once;
  return once
    .replace(/&lt;/gi, '<')
    .replace(/&gt;/gi, '>')
    .replace(/&quot;|&#34;/gi, '"')
    .replace(/&(?:apos|#0?39);/gi, "'");
}

import {SaxesParser} from 'saxes';
import type {SaxesTagNS} from 'saxes';

/** An element of XML and its place, which is counted from 1. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  readonly line: number;
  readonly column: number;
}
export interface XmlHandlers {
  /** `attributes` have no prefixes. */
  start(name: string, attributes: Readonly<Record<string, string>>, tag: XmlPlace): void;
  text(text: string): void;
  end(name: string): void;
}
interface XmlPlace {
  readonly namespace: string;
  readonly line: number;
  readonly column: number;
}

/** No format that is read here is as deep, or has as many elements. */
const DEEPEST = 200;
const MAX_ELEMENTS = 5_000_000;

/**
 * Reads XML as a stream, in linear time. Entities that a document type declares are not expanded, and nothing outside is
 * loaded. `report` is told of the first place that is not well-formed, after which reading goes on as well as can be.
 * @throws {RangeError} for XML that is nested too deep or too large.
 */
export function parseXml(
  text: string,
  handlers: XmlHandlers,
  report: (message: string) => void,
): void {
  const parser = new SaxesParser({xmlns: true, position: true});
  let depth = 0;
  let elements = 0;
  let isReported = false;
  parser.on('error', ({message}) => {
    if (!isReported) report(message.replace(/^(?:.*:)?(\d+):(\d+): /, 'line $1 column $2: '));
    isReported = true;
  });
  let place = {line: 1, column: 1};
  parser.on('opentagstart', () => {
    place = {line: parser.line, column: parser.column};
  });
  parser.on('opentag', ({local, uri, attributes}: SaxesTagNS) => {
    if (++depth > DEEPEST) throw new RangeError('the XML is nested too deep');
    if (++elements > MAX_ELEMENTS) throw new RangeError('the XML has too many elements');
    const plain = Object.fromEntries(
      Object.values(attributes).map(({local, value}) => [local, value]),
    );
    handlers.start(local, plain, {namespace: uri, ...place});
  });
  parser.on('closetag', ({local}) => {
    depth--;
    handlers.end(local);
  });
  parser.on('text', (text) => {
    handlers.text(text);
  });
  parser.on('cdata', (text) => {
    handlers.text(text);
  });
  parser.write(text).close();
}

/**
 * XML as a tree, or undefined where there is no element; see {@link parseXml}.
 * @throws {RangeError}
 */
export function readXml(text: string, report: (message: string) => void): XmlElement | undefined {
  type Open = Omit<XmlElement, 'children'> & {children: (XmlElement | string)[]};
  let root: Open | undefined;
  const open: Open[] = [];
  parseXml(
    text,
    {
      start(name, attributes, place) {
        const element: Open = {name, attributes, ...place, children: []};
        open.at(-1)?.children.push(element);
        root ??= element;
        open.push(element);
      },
      text: (text) => open.at(-1)?.children.push(text),
      end: () => open.pop(),
    },
    report,
  );
  return root;
}

/** All characters in an element. */
export function textOfXml({children}: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : textOfXml(child))).join('');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (text: string) => text.replace(/[&<>"]/g, (it) => ESCAPES[it]!);

/** What an element holds as markup, for `type="xhtml"` of Atom. */
export function markupOfXml({children}: XmlElement): string {
  return children
    .map((child) => {
      if (typeof child === 'string') return escaped(child);
      const attributes = Object.entries(child.attributes)
        .map(([name, value]) => ` ${name}="${escaped(value)}"`)
        .join('');
      return `<${child.name}${attributes}>${markupOfXml(child)}</${child.name}>`;
    })
    .join('');
}

const BARE = /&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z_][\w.-]{0,40});)/gi;

/**
 * XML in which each “&” that begins no entity is escaped, as browsers of feeds take it: a parser of XML would lose all up to the
 * next semicolon. `report` is told of the first.
 */
export function withEscapedAmpersands(text: string, report: (message: string) => void): string {
  let mended = '';
  let at = 0;
  let isReported = false;
  const escape = (from: number, to: number) =>
    text.slice(from, to).replace(BARE, (_, offset: number) => {
      const before = text.slice(0, isReported ? 0 : from + offset).split('\n');
      if (!isReported)
        report(
          `line ${before.length} column ${before.at(-1)!.length + 1}: “&” that begins nothing`,
        );
      isReported = true;
      return '&amp;';
    });
  while (at < text.length) {
    const start = text.indexOf('<![CDATA[', at);
    const end = start < 0 ? -1 : text.indexOf(']]>', start);
    if (end < 0) break;
    mended += escape(at, start) + text.slice(start, end);
    at = end;
  }
  return mended + escape(at, text.length);
}

import {escapeInvisible} from '../notation/characters.js';
import type {ReportNote} from './draft.js';
import {Graph, text, typesOf} from './jsonld.js';
import type {Node} from './jsonld.js';
import {readLooseJson} from './json.js';
import {elementsOfPage} from './tree.js';

/** The metadata of a page. */
export interface Page {
  /** The texts of its JSON-LD. */
  readonly scripts: readonly string[];
  readonly lang?: string | undefined;
  /** Its own address. */
  readonly address?: string | undefined;
  /** The types of its microdata. */
  readonly microdata: readonly string[];
}

/** Whether a script's type is that of JSON-LD, which may have parameters: RFC 2045, section 5.1. */
export function isJsonLd(type: string | null | undefined): boolean {
  return type?.split(';')[0]!.trim().toLowerCase() === 'application/ld+json';
}

export function readPage(html: string): Page {
  const elements = elementsOfPage(html);
  const canonical = elements.find(
    ({tag, attributes: {rel}}) => tag === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(rel ?? ''),
  );
  return {
    scripts: elements
      .filter(({tag, attributes: {type}}) => tag === 'script' && isJsonLd(type))
      .map(({text}) => text),
    lang: elements.find(({tag}) => tag === 'html')?.attributes.lang,
    address: canonical?.attributes.href,
    microdata: elements.flatMap(({attributes: {itemtype = ''}}) => itemtype.split(/\s+/)),
  };
}

/** The live blog in JSON-LD: the first with entries, or else the first. */
export function liveBlogOf(graph: Graph): Node | undefined {
  const updates = (node: Node) => graph.all(node.liveBlogUpdate).length > 0;
  const blogs = graph.nodes.filter((node) => typesOf(node).includes('LiveBlogPosting'));
  return blogs.find(updates) ?? graph.nodes.find(updates) ?? blogs[0];
}

export interface FoundBlog {
  readonly graph: Graph;
  readonly blog: Node;
}

/**
 * The live blog in a page's JSON-LD. Scripts may refer to each other; `chosen` is the one in which it has to be.
 * @throws {RangeError} if there is none; the message says what the page has.
 */
export function findInScripts(
  scripts: readonly string[],
  {base, chosen}: {base?: string | undefined; chosen?: number | undefined},
  note: (where: string, message: string) => void,
): FoundBlog {
  const failures: string[] = [];
  const documents = scripts.map((script, i) => {
    const where = `script ${i + 1}`;
    try {
      return readLooseJson(script, (message) => note(where, message));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      const problem = script.trim() ? `is no JSON: ${error.message}` : 'is empty';
      if (chosen === undefined || i === chosen) failures.push(`${where} ${problem}`);
      note(where, `${problem}; it is left out`);
      return undefined;
    }
  });
  const graph = new Graph(documents, base);
  const own = chosen === undefined ? graph : new Graph([documents[chosen]], base);
  const blog = liveBlogOf(own);
  if (blog) return {graph, blog};
  const {types} = own;
  const found = types.length
    ? [`it has ${types.slice(0, 8).map(escapeInvisible).join(', ')}${types.length > 8 ? ' …' : ''}`]
    : [];
  throw new RangeError(
    `no JSON-LD of the type LiveBlogPosting: ${
      [...failures, ...found].join('; ') || 'there is no script of the type application/ld+json'
    }`,
  );
}

/** What the headline of another live blog is, for a note that only one is read. */
export function otherBlogs({graph, blog}: FoundBlog, report: ReportNote): void {
  for (const node of graph.nodes) {
    const isSame = node === blog || (blog['@id'] && node['@id'] === blog['@id']);
    if (isSame || !typesOf(node).includes('LiveBlogPosting')) continue;
    report(`another LiveBlogPosting, “${text(node.headline).slice(0, 60)}”, is left out`);
  }
}

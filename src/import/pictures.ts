import {frameUrlOf, playerUrlOf} from '../notation/players.js';
import {isLink} from './address.js';
import type {Context, Post} from './context.js';
import {HELD_ELSEWHERE} from './draft.js';
import {richFromText, textOfHtml} from './html.js';
import {text} from './jsonld.js';
import type {Graph, Node} from './jsonld.js';
import {unescaped} from './markup.js';

/** A story may refer to more; nobody posts as many at once. */
const MAX_PICTURES = 20;
/** At so many entries a picture is no picture of any of them. */
const REPEATED = 3;

interface Picture {
  readonly node: Node;
  readonly url: string;
  readonly caption: string;
}

/** Pictures that are none of an entry's own: the publisher's logo, and what stands at several entries. */
export interface Repeated {
  readonly logos: ReadonlySet<string>;
  readonly many: ReadonlyMap<string, number>;
}

/** The first of these fields that is an address. */
function linkOf(graph: Graph, node: Node, names: readonly string[]): string | undefined {
  return names
    .map((name) => text(node[name]))
    .filter(Boolean)
    .map((address) => graph.absolute(address.replace(/^\/\//, 'https://')))
    .find(isLink);
}

/** The address of a picture or video. */
const addressOf = (graph: Graph, node: Node) =>
  linkOf(graph, node, ['contentUrl', 'url', 'embedUrl', '@id']);

/** The address of a video's player, where its site allows that in a frame. */
function playerAt(graph: Graph, node: Node): string | undefined {
  const embedded = linkOf(graph, node, ['embedUrl']);
  const page = embedded ?? addressOf(graph, node) ?? '';
  const frame = frameUrlOf(page);
  return frame === undefined ? (embedded ?? playerUrlOf(page)) : frame || undefined;
}

const nodesOf = (graph: Graph, value: unknown): readonly Node[] =>
  graph.all(value).map((it) => (typeof it === 'object' ? (it as Node) : {url: it}));

export function findRepeated({graph, blog}: Context, posts: readonly Post[]): Repeated {
  const logos = graph
    .objects(blog.publisher)
    .flatMap(({logo}) => nodesOf(graph, logo))
    .flatMap((node) => addressOf(graph, node) ?? []);
  const counts = new Map<string, number>();
  for (const {node} of posts) {
    const own = nodesOf(graph, node.image).flatMap((it) => addressOf(graph, it) ?? []);
    for (const url of new Set(own)) counts.set(url, (counts.get(url) ?? 0) + 1);
  }
  return {
    logos: new Set(logos),
    many: new Map([...counts].filter(([, n]) => n >= REPEATED)),
  };
}

/** Carries over the pictures and videos of a node, where they are held; gives the ids of those that are its own. */
export function carryMedia(
  context: Context,
  {logos, many}: Repeated,
  node: Node,
  headline: string,
  where: string,
): readonly string[] {
  const {draft, graph, blog} = context;
  const report = (message: string) => draft.note(where, message);
  const ids = new Set<string>();
  const carry = (kind: 'photo' | 'video', {node: it, url, caption}: Picture, name = headline) => {
    const player = kind === 'video' ? playerAt(graph, it) : undefined;
    const known = draft.mediumAt(player ?? url);
    if (known) return known;
    const credit =
      [it.creditText, it.copyrightNotice].map(text).find(Boolean) ??
      graph.names(it.author ?? it.creator ?? it.copyrightHolder);
    if (!player) report(HELD_ELSEWHERE);
    if (!credit)
      report(`its ${kind} has no credit; "${draft.sentences.unknown}" stands there until it has`);
    if (!caption) report(`its ${kind} has no caption; the headline stands there`);
    return draft.medium(player ?? url, {
      kind: player ? 'player' : 'footage',
      caption: caption ? richFromText(caption) : name,
      credit: textOfHtml(unescaped(credit)) || draft.sentences.unknown,
      sources: draft.claim.sources,
    });
  };
  for (const picture of distinct(context, node.image, report))
    if (logos.has(picture.url))
      draft.note('all entries', `the publisher’s logo is left out: ${picture.url}`);
    else if (draft.isFull('media') || ids.size >= MAX_PICTURES)
      report('more pictures are left out');
    else if (node !== blog && many.has(picture.url)) {
      // Nobody knows which entry it shows, if any.
      const count = many.get(picture.url)!;
      draft.note(
        'all entries',
        `one picture stands at ${count} entries, and is carried over once, at none of them: ${picture.url}`,
      );
      carry('photo', picture, richFromText(textOfHtml(unescaped(text(blog.headline)))) || headline);
    } else ids.add(carry('photo', picture));
  for (const it of nodesOf(graph, node.video)) {
    const url = addressOf(graph, it);
    if (!url) report('a video without an address is left out');
    else if (draft.isFull('media') || ids.size >= MAX_PICTURES) report('more videos are left out');
    else ids.add(carry('video', {node: it, url, caption: captionOf(it)}));
  }
  return [...ids];
}

const captionOf = (node: Node) =>
  textOfHtml(unescaped(text(node.caption) || text(node.description) || text(node.name)));

/**
 * The pictures that are different ones: what has no caption of its own is the picture before it in another shape, as in
 * https://developers.google.com/search/docs/appearance/structured-data/article
 */
function distinct(
  {graph}: Context,
  value: unknown,
  report: (message: string) => void,
): readonly Picture[] {
  const pictures: Picture[] = [];
  for (const node of nodesOf(graph, value)) {
    const url = addressOf(graph, node);
    const caption = captionOf(node);
    const last = pictures.at(-1);
    if (!url) report('a photo without an address is left out');
    else if (!last || (caption && pictures.every((it) => isAnother(it, {url, caption}))))
      pictures.push({node, url, caption});
    else if (url !== last.url) {
      const wider = widthOf(node) > widthOf(last.node);
      if (wider) pictures[pictures.length - 1] = {node, url, caption: caption || last.caption};
      report(`a picture in another shape is left out: ${wider ? last.url : url}`);
    }
  }
  return pictures;
}

/** Whether two pictures differ in more than the size that the query of an address asks for. */
const isAnother = (one: Omit<Picture, 'node'>, other: Omit<Picture, 'node'>) =>
  one.caption !== other.caption &&
  (one.caption ? one.url !== other.url : one.url.split('?')[0] !== other.url.split('?')[0]);

const widthOf = ({width}: Node): number =>
  parseFloat(text(typeof width === 'object' && width ? (width as Node).value : width)) || 0;

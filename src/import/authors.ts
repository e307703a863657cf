import type {Context} from './context.js';
import {defined} from './draft.js';
import {text, typesOf} from './jsonld.js';
import type {Node} from './jsonld.js';

/** Who wrote a node, by name. */
export const authorsOf = ({graph}: Pick<Context, 'graph'>, node: Node): string =>
  graph.names(node.author ?? node.creator);

/**
 * The id of the actor who wrote an entry or a correction; nothing where that is who wrote or published the whole, who stand
 * at the story and at its source.
 */
export function writerOf(context: Context, node: Node, where: string): string | undefined {
  const {draft, graph, blog} = context;
  const given = node.author ?? node.creator;
  const name = authorsOf(context, node);
  if (given && !name) draft.note(where, 'its author has no name, and is left out');
  if (!name || [authorsOf(context, blog), graph.names(blog.publisher)].includes(name))
    return undefined;
  if (draft.isFull('actors')) {
    draft.note(where, `its author, ${name}, is left out: a story can have no more`);
    return undefined;
  }
  const [author, ...others] = graph.objects(given);
  const types = author && !others.length ? typesOf(author) : [];
  const kind = types.includes('Person')
    ? 'person'
    : types.some((type) => type.endsWith('Organization'))
      ? 'media'
      : name.includes(', ')
        ? 'people'
        : 'body';
  if (kind === 'body')
    draft.note(where, `its author, ${name}, is an actor of the kind "body"; set what it is`);
  const role = kind === 'person' ? text(graph.get(author!, 'jobTitle')) : '';
  return draft.named('actors', name, {kind, ...defined({role})});
}

import type {Draft} from './draft.js';
import type {Graph, Node} from './jsonld.js';

/** What all parts of a live blog's import share. */
export interface Context {
  readonly draft: Draft;
  readonly graph: Graph;
  readonly blog: Node;
  /** The addresses of the blog itself. */
  readonly addresses: readonly string[];
  /** The corrections that are carried over, by date and words. */
  readonly corrected: Set<string>;
  /** The date of a field called `name`, as EDTF; what is not read is noted. */
  readonly date: (value: unknown, where: string, name: string) => string | undefined;
}

/** An entry that can be carried over. */
export interface Post {
  readonly node: Node;
  readonly where: string;
  readonly when: string;
  /** Rich text. */
  readonly headline: string;
  readonly body: string;
}

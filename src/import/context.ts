import type {Draft} from './draft.js';
import type {Graph, Node} from './jsonld.js';

/** Shared by all parts of a live blog's import. */
export interface Context {
  readonly draft: Draft;
  readonly graph: Graph;
  readonly blog: Node;
  /** The addresses of the blog itself. */
  readonly addresses: readonly string[];
  /** The imported corrections, by date and text. */
  readonly corrected: Set<string>;
  /** The date of a field called `name`, as EDTF; adds a note if it cannot be parsed. */
  readonly date: (value: unknown, where: string, name: string) => string | undefined;
}

/** An entry that can be imported. */
export interface Post {
  readonly node: Node;
  readonly where: string;
  readonly when: string;
  /** Rich text. */
  readonly headline: string;
  readonly body: string;
}

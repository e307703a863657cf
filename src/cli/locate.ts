import {tsPlugin} from '@sveltejs/acorn-typescript';
import {Parser} from 'acorn';
import type {AnyNode, Expression, Program, Property} from 'acorn';
import {findInJson, keysOf} from '../lint/source.js';

const TypeScript = Parser.extend(tsPlugin());

/** A position that starts at 1, as in editors. */
export interface Position {
  readonly line: number;
  readonly column: number;
}
/** Locates a path such as `events[3].by` in a file; for a missing value, its nearest ancestor. */
export type Locate = (path: string) => Position | undefined;

/** The line and column of an offset. */
export function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return {line: before.length, column: before.at(-1)!.length + 1};
}

export function locateInJson(text: string): Locate {
  const find = findIn(text);
  return (path) => {
    const place = find(path);
    return place && positionOf(text, place.start);
  };
}

function findIn(text: string): ReturnType<typeof findInJson> {
  try {
    return findInJson(text);
  } catch (error) {
    // Lists nested too deeply for the parser.
    if (error instanceof RangeError) return () => undefined;
    throw error;
  }
}

/** Locates a path in the default export of a module, as far as it is written as a literal. */
export function locateInModule(text: string): Locate {
  const constants = new Map<string, AnyNode>();
  let exported: AnyNode | undefined;
  for (const statement of parsed(text)?.body ?? []) {
    if (statement.type === 'ExportDefaultDeclaration') exported = statement.declaration;
    const {declaration} = statement as {declaration?: AnyNode | null};
    const declared = declaration?.type === 'VariableDeclaration' ? declaration : statement;
    if (declared.type === 'VariableDeclaration')
      for (const {id, init} of declared.declarations)
        if (id.type === 'Identifier' && init) constants.set(id.name, init);
  }

  /** The expression behind a constant, a call or a type assertion, as far as it is in this file. */
  function written(node: AnyNode, seen = new Set<AnyNode>()): AnyNode {
    // TypeScript wraps an expression in `as` and `satisfies`.
    const inner =
      node.type === 'CallExpression'
        ? node.arguments[0]
        : node.type === 'Identifier'
          ? constants.get(node.name)
          : (node as {expression?: Expression | boolean}).expression;
    if (typeof inner !== 'object' || seen.has(inner)) return node;
    return written(inner, seen.add(inner));
  }

  function step(
    node: AnyNode,
    key: string | number,
    seen = new Set<AnyNode>(),
  ): {at: AnyNode; value: AnyNode} | undefined {
    const value = written(node);
    // A thing may be spread into itself.
    if (seen.has(value)) return undefined;
    seen.add(value);
    if (value.type === 'ObjectExpression')
      for (const property of value.properties.toReversed()) {
        if (property.type === 'Property' && nameOf(property) === key)
          return {at: property, value: property.value};
        const found = property.type === 'SpreadElement' && step(property.argument, key, seen);
        // For a shared object, the position is that of the spread.
        if (found) return {at: property, value: found.value};
      }
    if (value.type === 'ArrayExpression' && typeof key === 'number') {
      const item = value.elements[key];
      if (item && !value.elements.slice(0, key + 1).some((it) => it?.type === 'SpreadElement'))
        return {at: item, value: item};
    }
    return undefined;
  }

  return (path) => {
    if (!exported) return undefined;
    let at = written(exported);
    let value = exported;
    for (const key of keysOf(path)) {
      const next = step(value, key);
      if (!next) break;
      ({at, value} = next);
    }
    return positionOf(text, at.start);
  };
}

/** The statements of a module; undefined if it does not parse. */
function parsed(text: string): Program | undefined {
  try {
    return TypeScript.parse(text, {ecmaVersion: 'latest', sourceType: 'module'});
  } catch {
    // Running the module reports the error.
    return undefined;
  }
}

function nameOf({key, computed}: Property): unknown {
  if (key.type === 'Literal') return key.value;
  return key.type === 'Identifier' && !computed ? key.name : undefined;
}

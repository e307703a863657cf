import {tsPlugin} from '@sveltejs/acorn-typescript';
import {Parser} from 'acorn';
import type {AnyNode, Expression, Program, Property} from 'acorn';
import {findInJson, keysOf} from '../lint/source.js';

const TypeScript = Parser.extend(tsPlugin());

/** Counted from 1, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}
/** Finds a path such as `events[3].by` in a file; where it is not written there, what it would stand in. */
export type Locate = (path: string) => Position | undefined;

/** The line and column of a place in a text. */
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
    // Lists in lists, too many to be read.
    if (error instanceof RangeError) return () => undefined;
    throw error;
  }
}

/** Finds a path in the object that a module exports by default, as far as it is written out there. */
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

  /** What an expression stands for, when that is written in this file and does not stand for itself. */
  function written(node: AnyNode, seen = new Set<AnyNode>()): AnyNode {
    // What TypeScript says of an expression stands around it.
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
        // What several things share stands where it is spread.
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

/** A module's statements; nothing where it is none. */
function parsed(text: string): Program | undefined {
  try {
    return TypeScript.parse(text, {ecmaVersion: 'latest', sourceType: 'module'});
  } catch {
    // Whoever runs the module says so.
    return undefined;
  }
}

function nameOf({key, computed}: Property): unknown {
  if (key.type === 'Literal') return key.value;
  return key.type === 'Identifier' && !computed ? key.name : undefined;
}

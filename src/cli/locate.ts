import {createRequire} from 'node:module';
import {join} from 'node:path';
import type TypeScript from 'typescript';
import {findInJson, keysOf} from '../lint/source.js';

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
  const find = findInJson(text);
  return (path) => {
    const place = find(path);
    return place && positionOf(text, place.start);
  };
}

/** The compiler, where the publisher or this package has it installed; it is not needed otherwise. */
export function findTypeScript(): typeof TypeScript | undefined {
  for (const from of [join(process.cwd(), 'x.js'), import.meta.url])
    try {
      return createRequire(from)('typescript') as typeof TypeScript;
    } catch {
      // Not there.
    }
  return undefined;
}

/** Finds a path in the object that a module exports by default, as far as it is written out there. */
export function locateInModule(ts: typeof TypeScript, file: string, text: string): Locate {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const constants = new Map<string, TypeScript.Expression>();
  let exported: TypeScript.Expression | undefined;
  for (const statement of source.statements) {
    if (ts.isExportAssignment(statement)) exported = statement.expression;
    if (ts.isVariableStatement(statement))
      for (const {name, initializer} of statement.declarationList.declarations)
        if (ts.isIdentifier(name) && initializer) constants.set(name.text, initializer);
  }

  /** What an expression stands for, when that is written in this file. */
  function written(node: TypeScript.Expression): TypeScript.Expression {
    if (ts.isCallExpression(node) && node.arguments[0]) return written(node.arguments[0]);
    if (
      ts.isAsExpression(node) ||
      ts.isSatisfiesExpression(node) ||
      ts.isParenthesizedExpression(node)
    )
      return written(node.expression);
    const constant = ts.isIdentifier(node) ? constants.get(node.text) : undefined;
    return constant ? written(constant) : node;
  }

  function step(
    node: TypeScript.Expression,
    key: string | number,
  ): {at: TypeScript.Node; value: TypeScript.Expression} | undefined {
    const value = written(node);
    if (ts.isObjectLiteralExpression(value))
      for (const property of value.properties.toReversed()) {
        if (ts.isPropertyAssignment(property) && nameOf(property.name) === key)
          return {at: property, value: property.initializer};
        if (ts.isShorthandPropertyAssignment(property) && property.name.text === key)
          return {at: property, value: property.name};
        if (ts.isSpreadAssignment(property)) {
          const found = step(property.expression, key);
          // What several things share stands where it is spread.
          if (found) return {at: property, value: found.value};
        }
      }
    if (ts.isArrayLiteralExpression(value) && typeof key === 'number') {
      const item = value.elements[key];
      if (item && !value.elements.slice(0, key + 1).some(ts.isSpreadElement))
        return {at: item, value: item};
    }
    return undefined;
  }

  function nameOf(name: TypeScript.PropertyName): string | undefined {
    return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : undefined;
  }

  return (path) => {
    if (!exported) return undefined;
    let at: TypeScript.Node = written(exported);
    let value = exported;
    for (const key of keysOf(path)) {
      const next = step(value, key);
      if (!next) break;
      ({at, value} = next);
    }
    return positionOf(text, at.getStart(source));
  };
}

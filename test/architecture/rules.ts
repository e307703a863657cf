import {posix} from 'node:path';
import ts from 'typescript';

/** The source files of the package: path under `src/` to text. */
export type Sources = ReadonlyMap<string, string>;

/** A file imports only from rows below its own. */
export const ROWS = [
  'studio',
  'cli',
  'desk',
  'frameworks',
  'output',
  'index.ts',
  'elements',
  'placement',
  'store',
  'import',
  'lint',
  'text',
  'i18n',
  'richtext',
  'theme',
  'template',
  'content',
  'notation',
] as const;

const MAX_LINES = 300;
/** Data, which is as long as it is. */
const LONG = /^content\/stories\/|messages|^i18n\/fields\//;

/** What breaks the plan of the house, a line each. */
export function violations(sources: Sources): string[] {
  const graph = new Map([...sources].map(([file, text]) => [file, imports(file, text)] as const));
  const found: string[] = [];
  for (const [file, targets] of graph) {
    found.push(...tooLong(file, sources.get(file) ?? ''), ...misplaced(file));
    for (const target of targets) {
      const why = sources.has(target) ? forbidden(file, target) : 'no such file';
      if (why) found.push(`${file} imports ${target}: ${why}`);
    }
  }
  return [...found, ...cycles(graph)];
}

/** The files of ours that `file` names: in imports, re-exports, `import()` and `import('…')` types. */
function imports(file: string, text: string): string[] {
  const targets = new Set<string>();
  const add = (node: ts.Node | undefined) => {
    if (!node || !ts.isStringLiteralLike(node) || !node.text.startsWith('.')) return;
    targets.add(posix.join(posix.dirname(file), node.text).replace(/\.js$/, '.ts'));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0]);
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  return [...targets];
}

const rowOf = (file: string) => file.split('/')[0] ?? file;
const depthOf = (file: string) => (ROWS as readonly string[]).indexOf(rowOf(file));
const isBase = (file: string) => file.startsWith('elements/base/');

/** An element is a file of `elements/`, or a folder of its own; `base/` is what all share. */
function elementOf(file: string): string | undefined {
  if (rowOf(file) !== 'elements' || isBase(file)) return undefined;
  return file.split('/')[1]?.replace(/\.ts$/, '');
}

function forbidden(file: string, target: string): string | undefined {
  if (rowOf(target) === 'cli' && rowOf(file) !== 'cli') return 'nothing imports cli/';
  if (isBase(file) && elementOf(target)) return 'base/ knows no element';
  const [from, to] = [elementOf(file), elementOf(target)];
  if (from && to && from !== to) return 'elements do not know each other';
  if (rowOf(file) === rowOf(target)) return undefined;
  if (depthOf(file) > depthOf(target)) return `${rowOf(target)} is above ${rowOf(file)}`;
  if (rowOf(file) === 'content' && rowOf(target) !== 'notation')
    return 'content imports notation only';
  return undefined;
}

function misplaced(file: string): string[] {
  return depthOf(file) >= 0 ? [] : [`${file} is in no row of the plan`];
}

function tooLong(file: string, text: string): string[] {
  const lines = text.trimEnd().split('\n').length;
  return lines <= MAX_LINES || LONG.test(file)
    ? []
    : [`${file} has ${lines} lines, over ${MAX_LINES}`];
}

/** Each circle of imports once, by its first file in the alphabet. */
function cycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found = new Set<string>();
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) {
      const circle = path.slice(start);
      const first = circle.indexOf(circle.toSorted()[0] ?? '');
      const turned = [...circle.slice(first), ...circle.slice(0, first)];
      found.add(`cycle: ${[...turned, turned[0]].join(' → ')}`);
    }
    if (start >= 0 || done.has(file)) return;
    for (const target of graph.get(file) ?? []) walk(target, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return [...found];
}

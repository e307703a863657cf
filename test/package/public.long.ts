/**
 * What is public goes on working: `public.json` lists it, and only grows. `ACCEPT=1` before the command writes into it what is
 * new.
 */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {it} from 'node:test';
import {root} from '../helpers/packed.js';

const file = join(root, 'test/package/public.json');
const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as unknown;

interface Named {
  readonly name: string;
}
type Declaration = {readonly tagName?: string; readonly name: string} & Readonly<
  Record<string, readonly Named[] | string | undefined>
>;

/** Attributes, properties, methods, slots, events, parts and tokens of each element. */
function elements(): string[] {
  const {modules} = read('dist/custom-elements.json') as {
    modules: {declarations: Declaration[]}[];
  };
  const kinds = ['attributes', 'members', 'slots', 'events', 'cssParts', 'cssProperties'];
  return modules.flatMap(({declarations}) =>
    declarations.flatMap((one) =>
      kinds.flatMap((kind) =>
        ((one[kind] ?? []) as readonly Named[]).map(
          ({name}) => `${one.tagName ?? one.name} ${kind} ${name}`,
        ),
      ),
    ),
  );
}

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly string[];
}

/** Each field of a story by its path, and the words that one takes. */
function fields(schema: Schema, path = 'story'): string[] {
  return [
    ...(schema.enum ?? []).map((word) => `${path} = ${word}`),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => [
      `${path}.${name}`,
      ...fields(inner, `${path}.${name}`),
    ]),
    ...(schema.items ? fields(schema.items, `${path}[]`) : []),
    ...(schema.anyOf ?? []).flatMap((one) => fields(one, path)),
  ];
}

/** The commands with their flags. */
function commands(): string[] {
  const help = (...args: string[]) => {
    const main = join(root, 'dist/modules/cli/main.js');
    const env = {...process.env, NO_COLOR: '1', COLUMNS: '200'};
    return spawnSync(process.execPath, [main, ...args, '--help'], {encoding: 'utf8', env}).stdout;
  };
  const names = [...help().matchAll(/^ {2}([a-z]+)(?:\|\w+)? .*/gm)].map(([, name = '']) => name);
  return names
    .filter((name) => name !== 'help')
    .flatMap((name) => [
      `crisis-elements ${name}`,
      ...[...help(name).matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(
        ([, flag = '']) => `crisis-elements ${name} ${flag}`,
      ),
    ]);
}

it('nothing public has gone, and all that is public is listed', () => {
  const {exports} = read('package.json') as {exports: Record<string, unknown>};
  const now = [
    ...Object.keys(exports).flatMap((name) => (exports[name] ? [`exports ${name}`] : [])),
    ...elements(),
    ...fields(read('dist/story.schema.json') as Schema),
    ...commands(),
  ];
  const listed = read('test/package/public.json') as string[];
  assert.deepEqual(
    listed.filter((name) => !now.includes(name)),
    [],
    'these were public, and are gone',
  );
  const added = [...new Set(now)].filter((name) => !listed.includes(name));
  if (process.env.ACCEPT)
    writeFileSync(file, `${JSON.stringify([...listed, ...added].sort(), null, 2)}\n`);
  else assert.deepEqual(added, [], 'these are public now: ACCEPT=1 lists them');
});

import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
interface Named {
  readonly name: string;
}
interface Manifest {
  modules: {
    declarations: {
      tagName?: string;
      summary?: string;
      cssParts?: Named[];
      cssProperties?: Named[];
      attributes?: (Named & {description?: string})[];
    }[];
  }[];
}
const {modules} = JSON.parse(read('dist/custom-elements.json')) as Manifest;
const declarations = modules.flatMap((module) => module.declarations);
const source = readdirSync(join(root, 'src'), {recursive: true, encoding: 'utf8'})
  .filter((file) => /^(elements|theme|richtext)\/.*\.ts$/.test(file))
  .map((file) => read(join('src', file)).replace(/^\/\*\*[^]*?\*\//gm, ''))
  .join('\n');

const names = (items: readonly (readonly Named[] | undefined)[]) =>
  [...new Set(items.flatMap((list) => list ?? []).map(({name}) => name))].sort();
const found = (pattern: RegExp) =>
  [...new Set([...source.matchAll(pattern)].flatMap(([, name]) => name!.split(' ')))].sort();

describe('what a theme can use', () => {
  const parts = names(declarations.map(({cssParts}) => cssParts));
  const tokens = names(declarations.map(({cssProperties}) => cssProperties));

  it('is every part that an element has, each documented', () => {
    assert.deepEqual(
      found(/part="([^"$]+)"/g).filter((part) => !parts.includes(part)),
      [],
    );
  });

  it('is no part that no element has', () => {
    const words = new Set(found(/['" ]([a-z-]+)['" ]/g));
    assert.deepEqual(
      parts.filter((part) => !words.has(part)),
      [],
    );
  });

  it('is every token that a style reads, each documented, and no other', () => {
    assert.deepEqual(found(/var\((--crisis-[a-z-]+)/g), tokens);
  });

  it('reaches through placements and into the briefing: every part is handed on', () => {
    const [, handed = ''] = /PARTS =\s*'([^']+)'/.exec(source) ?? [];
    assert.deepEqual(handed.split(', ').sort(), parts);
  });

  it('rests on private tokens that are all defined and all used', () => {
    const read = found(/var\((--_[a-z-]+)/g);
    const defined = found(/(--_[a-z-]+)(?=:|',)/g);
    assert.deepEqual(read, defined);
  });
});

it('says of each element and each attribute what it is', () => {
  for (const {tagName, summary, attributes} of declarations) {
    if (tagName) assert.ok(summary, tagName);
    for (const {name, description} of attributes ?? [])
      assert.ok(description, `${tagName} ${name}`);
  }
});

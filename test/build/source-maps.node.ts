/** Whoever looks for a fault in a page is led from the script to the line that was written. */
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {SourceMap, type SourceMapPayload} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {spawnSync} from 'node:child_process';
import {ELEMENTS} from '../../src/placement/missing.js';
import {root} from '../helpers/packed.js';

interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where a text begins, with lines and columns counted from 0. */
function positionOf(code: string, text: string): Position {
  const at = code.indexOf(text);
  assert.ok(at >= 0, `${text} is not there`);
  const before = code.slice(0, at).split('\n');
  return {line: before.length - 1, column: before.at(-1)!.length};
}

/** A file of the source whose comments are blank, so that only code is looked at; the lines stay. */
function withoutComments(file: string): string {
  const blank = (comment: string) => comment.replace(/[^\n]/g, ' ');
  return readFileSync(join(root, 'src', file), 'utf8').replace(/\/\*[^]*?\*\/|^\s*\/\/.*/gm, blank);
}

/** The texts in our own source that stand once in it and once in a script: their place is known on both sides. */
function* landmarks(code: string): Generator<{text: string; file: string; line: number}> {
  const files = readdirSync(join(root, 'src'), {recursive: true, encoding: 'utf8'})
    .filter((file) => /^(?:elements|placement|store|richtext|notation)\/.*\.ts$/.test(file))
    .map((file) => [`src/${file}`, withoutComments(file)] as const);
  const all = files.map(([, text]) => text).join('\n');
  const once = (where: string, text: string) => where.split(text).length === 2;
  for (const [file, source] of files)
    for (const [, text = ''] of source.matchAll(/'([a-z][\w -]{11,})'/g))
      if (once(all, text) && once(code, text))
        yield {text, file, line: positionOf(source, text).line};
}

/** Checks the map beside a script: every landmark leads to its line. */
function check(folder: string, name: string): void {
  const code = readFileSync(join(folder, name), 'utf8');
  assert.match(code, new RegExp(`\\n//# sourceMappingURL=${name.replace('.', '\\.')}\\.map\\s*$`));
  const payload = JSON.parse(readFileSync(join(folder, `${name}.map`), 'utf8')) as SourceMapPayload;
  const map = new SourceMap(payload);
  let found = 0;
  for (const {text, file, line} of landmarks(code)) {
    const at = positionOf(code, text);
    const entry = map.findEntry(at.line, at.column);
    assert.ok('originalSource' in entry, `${text} leads nowhere`);
    assert.ok(
      entry.originalSource.endsWith(`/${file}`),
      `${text} leads to ${entry.originalSource}, not to ${file}`,
    );
    assert.equal(entry.originalLine, line, `${text} in ${file}`);
    found++;
  }
  // A script of chosen elements has fewer of them.
  assert.ok(found >= 8, `only ${found} places are known`);
  const ours = payload.sources.findIndex((source) => source.endsWith('/src/elements/map.ts'));
  assert.equal(
    payload.sourcesContent[ours],
    readFileSync(join(root, 'src/elements/map.ts'), 'utf8'),
    'the map holds what was written',
  );
}

describe('the source map', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crisis-maps-'));
  after(() => {
    rmSync(folder, {recursive: true, force: true});
  });

  for (const name of ['crisis-elements.js', 'core.js', 'for-bundlers.js', 'development.js'])
    it(`of ${name} leads to the line that was written`, () => {
      check(join(root, 'dist'), name);
    });

  for (const [what, options] of [
    ['a publisher’s own bundle', ['--lang', 'ar,fr']],
    ['a bundle of chosen elements', ['--elements', ELEMENTS.join()]],
    ['one that loads other stories', ['--elements', ELEMENTS.join(), '--with', 'live,placements']],
  ] as const)
    it(`of ${what} does too`, () => {
      const {status, stderr} = spawnSync(
        process.execPath,
        [
          'dist/modules/cli/main.js',
          'bundle',
          'demo/stories/specimen.json',
          ...options,
          '-o',
          join(folder, 'own.js'),
        ],
        {cwd: root, encoding: 'utf8'},
      );
      assert.equal(status, 0, stderr);
      check(folder, 'own.js');
    });

  it('of the module that reads other formats does too', () => {
    const code = readFileSync(join(root, 'dist/crisis-import.js'), 'utf8');
    const payload = JSON.parse(
      readFileSync(join(root, 'dist/crisis-import.js.map'), 'utf8'),
    ) as SourceMapPayload;
    const source = readFileSync(join(root, 'src/import/timelinejs.ts'), 'utf8');
    const [text = ''] = [...source.matchAll(/'([a-z][\w -]{11,})'/g)]
      .map(([, one = '']) => one)
      .filter((one) => code.split(one).length === 2 && source.split(one).length === 2);
    const at = positionOf(code, text);
    const entry = new SourceMap(payload).findEntry(at.line, at.column);
    assert.ok(
      'originalSource' in entry && entry.originalSource.endsWith('src/import/timelinejs.ts'),
    );
    assert.equal(entry.originalLine, positionOf(source, text).line);
  });
});

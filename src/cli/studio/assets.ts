import {readdirSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {extname} from 'node:path';
import {builtFile} from '../package.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

let known: ReadonlyMap<string, string> | undefined;

/** The files of the studio and its elements by address; no other files are served. */
function assets(): ReadonlyMap<string, string> {
  const inside = (folder: string) =>
    readdirSync(builtFile(folder)).map((name): [string, string] => [
      `/${folder}/${name}`,
      builtFile(`${folder}/${name}`),
    ]);
  return new Map([
    ['/studio/', builtFile('studio/index.html')],
    ...inside('studio'),
    ...inside('lang'),
    ['/core.js', builtFile('core.js')],
  ]);
}

/** A file of the studio by its path; undefined if there is none. Its page is marked as served by this command. */
export async function assetAt(
  path: string,
): Promise<{readonly type: string; readonly body: Buffer | string} | undefined> {
  known ??= assets();
  const file = known.get(path);
  if (file === undefined) return undefined;
  const body = await readFile(file);
  const type = TYPES[extname(file)] ?? '';
  if (!file.endsWith('index.html')) return {type, body};
  return {type, body: body.toString('utf8').replace('<head>', '<head data-served>')};
}

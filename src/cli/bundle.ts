import {basename, dirname, join} from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import {IMPORTER} from '../output/embed/bundle.js';
import {snippets} from '../output/embed/snippets.js';
import {loadValid} from './load.js';
import {bundleWith, importerCode, integrityOf, mapFor} from './package.js';
import {
  CliError,
  countOf,
  print,
  printJson,
  progress,
  printMessage,
  printNote,
} from './terminal.js';
import {checkTypes} from './types.js';
import {hasOtherContent, writeFileAtomically} from './write-file.js';

export interface BundleCommand {
  readonly out?: string;
  readonly src?: string;
  readonly lang?: string;
  readonly json?: boolean;
}

/** What it means that a file had other bytes before. */
const REPLACED = {
  bundle:
    'was another file: pages that pin that by its hash (SRI) run it no more, until they have the tag below; a name of its own for each edition keeps them as they are',
  importer:
    'was another file: bundles beside it that were made with that one no longer read other formats, until they are made again',
};

/** The one ES module around stories of a publisher's own, and beside it the one that it loads for other formats. */
export async function bundle(
  files: readonly string[],
  {out, src, lang = '', json}: BundleCommand,
): Promise<number> {
  if (!out) throw new CliError('where to? crisis-elements bundle STORY… -o FILE.js');
  const stories = await loadValid(files);
  const ids = stories.map(({id}) => id);
  const twice = ids.find((id, i) => ids.indexOf(id) < i);
  if (twice) throw new CliError(`two stories have the id "${twice}"`, 1);
  const typed = checkTypes(files);
  progress(`Making ${out}`);
  const map = `${out}.map`;
  const languages = lang.split(',').filter(Boolean);
  const code = await bundleWith(stories, languages, basename(map));
  const importer = join(dirname(out), IMPORTER);
  const parts = [
    [importer, await importerCode()],
    [out, code],
    [map, await mapFor(basename(out))],
  ] as const;
  const replaced: string[] = [];
  for (const [path, content] of parts) {
    if (path !== map && (await hasOtherContent(path, content))) replaced.push(path);
    await writeFileAtomically(path, content);
  }
  const bytes = brotliCompressSync(code).length;
  const integrity = integrityOf(code);
  const [snippet] = snippets(stories[0]!, {script: src ?? `/${basename(out)}`, integrity});
  if (json) {
    printJson({
      ok: true,
      file: out,
      importer,
      map,
      replaced,
      stories: ids,
      bytes: Buffer.byteLength(code),
      brotli: bytes,
      integrity,
      typed,
      snippet,
    });
    return 0;
  }
  printMessage(
    `${out} carries ${ids.join(', ')}: ${(bytes / 1024).toFixed(1)} KiB (brotli)${typed ? ', types checked' : ''}`,
  );
  if (!typed && files.some((file) => file.endsWith('.ts')))
    printMessage('Types are not checked: typescript is not installed here.');
  for (const path of replaced) printNote(path, REPLACED[path === out ? 'bundle' : 'importer']);
  printMessage(
    `${importer} has to lie beside it, as it is: it is loaded only where a src holds another format, and only with the hash that is in the script.`,
  );
  printMessage(`${countOf(stories.length, 'story', 'stories')}; to paste into the page:\n`);
  print(snippet.html);
  return 0;
}

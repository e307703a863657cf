import {basename, dirname, join} from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import {IMPORTER, mapOf} from '../output/embed/bundle.js';
import {snippets} from '../output/embed/snippets.js';
import {leanCore, partsOf, weightsOf} from './lean-script.js';
import {loadValid} from './load.js';
import {bundleWith, importerCode, integrityOf, wholeCore, withoutEmpty} from './package.js';
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
  /** Names of the elements that the script has; by default all. */
  readonly elements?: string;
  /** Names of the features that such a script has too. */
  readonly with?: string;
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
  {out, src, lang = '', elements, with: features, json}: BundleCommand,
): Promise<number> {
  if (features && !elements)
    throw new CliError('--with goes with --elements: without them, the script has everything');
  const chosen = elements === undefined ? undefined : partsOf(elements, features);
  if (!out) throw new CliError('where to? crisis-elements bundle STORY… -o FILE.js');
  const stories = await loadValid(files);
  const ids = stories.map(({id}) => id);
  const twice = ids.find((id, i) => ids.indexOf(id) < i);
  if (twice) throw new CliError(`two stories have the id "${twice}"`, 1);
  const typed = checkTypes(files);
  progress(`Making ${out}`);
  const map = `${out}.map`;
  const languages = lang.split(',').filter(Boolean);
  const core = chosen ? await leanCore(chosen) : await wholeCore();
  // Only what validates a story adds the lists that it leaves out.
  const loadsOthers = chosen?.features.includes('src') ?? true;
  const code = await bundleWith(
    core,
    loadsOthers ? stories.map(withoutEmpty) : stories,
    languages,
    basename(map),
  );
  const importer = loadsOthers ? join(dirname(out), IMPORTER) : undefined;
  const parts: (readonly [string, string])[] = [
    ...(importer ? [[importer, await importerCode()] as const] : []),
    [out, code],
    [map, mapOf(core.map, basename(out))],
  ];
  const replaced: string[] = [];
  for (const [path, content] of parts) {
    if (path !== map && (await hasOtherContent(path, content))) replaced.push(path);
    await writeFileAtomically(path, content);
  }
  const bytes = brotliCompressSync(code).length;
  const integrity = integrityOf(code);
  const weights = chosen && (await weightsOf(chosen));
  const element = chosen && `crisis-${chosen.elements[0]!}`;
  const script = src ?? `/${basename(out)}`;
  const [snippet] = snippets(stories[0]!, {script, integrity, element});
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
      weights,
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
  for (const {name, bytes: added} of weights ?? [])
    printMessage(`${(added / 1024).toFixed(1).padStart(7)} KiB  ${name}`);
  if (importer)
    printMessage(
      `${importer} has to lie beside it, as it is: it is loaded only where a src holds another format, and only with the hash that is in the script.`,
    );
  printMessage(`${countOf(stories.length, 'story', 'stories')}; to paste into the page:\n`);
  print(snippet.html);
  return 0;
}

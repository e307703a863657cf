import {readFile} from 'node:fs/promises';
import {join, relative} from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import type {Plugin} from 'esbuild';
import {entryOf, FEATURE_NAMES, standIns, withNeeds} from '../output/embed/features.js';
import type {FeatureName, ScriptParts} from '../output/embed/features.js';
import {ELEMENTS} from '../placement/missing.js';
import {didYouMean} from '../notation/nearest.js';
import {tagOf} from './attributes.js';
import {builtFile} from './package.js';
import type {Core} from './package.js';
import {CliError} from './terminal.js';

/** What the script is made of, from lists of the command line such as `timeline,factbox` and `live`. */
export function partsOf(elements: string, features: string | undefined): ScriptParts {
  const split = (list = '') => list.split(',').flatMap((name) => name.trim() || []);
  const unknown = split(features).find((name) => !FEATURE_NAMES.includes(name as FeatureName));
  if (unknown)
    throw new CliError(
      `no feature "${unknown}"; one of ${FEATURE_NAMES.join(', ')}${didYouMean(unknown, FEATURE_NAMES)}`,
    );
  const names = split(elements).map((name) => tagOf(name).replace('crisis-', ''));
  if (!names.length) throw new CliError('which elements? --elements timeline,factbox');
  // The whole briefing shows all others.
  const isBriefing = names.every((name) => name === 'story');
  return {
    elements: isBriefing ? ELEMENTS : [...new Set(names)],
    features: withNeeds(split(features) as FeatureName[]),
  };
}

interface LeanCore extends Core {
  /** The bytes of each module that is in the script, before compression. */
  readonly modules: Readonly<Record<string, number>>;
}

/** Makes a script with these parts only, of the modules in `dist/parts`. */
export async function leanCore(parts: ScriptParts): Promise<LeanCore> {
  // It is a program of ten megabytes, which other commands need not load.
  const {build} = await import('esbuild');
  const folder = builtFile('parts');
  const {outputFiles, metafile} = await build({
    stdin: {contents: entryOf(parts), resolveDir: folder},
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    sourcemap: 'external',
    outfile: 'core.js',
    absWorkingDir: folder,
    metafile: true,
    write: false,
    logLevel: 'silent',
    plugins: [withStandIns(standIns(parts.features))],
  });
  const [map, script] = ['.map', '.js'].map(
    (end) => outputFiles.find(({path}) => path.endsWith(end))!.text,
  );
  // The licences, and what loads the module that reads other formats.
  const [licences = '', loader = ''] = (await readFile(builtFile('core.js'), 'utf8')).split('\n');
  const head = [licences, parts.features.includes('src') ? loader : ''];
  const {mappings, ...rest} = JSON.parse(map!) as {mappings: string};
  return {
    code: [...head, script].join('\n'),
    map: JSON.stringify({...rest, mappings: ';'.repeat(head.length) + mappings}),
    modules: Object.fromEntries(
      Object.entries(metafile.outputs['core.js']!.inputs)
        .filter(([, {bytesInOutput}]) => bytesInOutput)
        .map(([path, {bytesInOutput}]) => [path, bytesInOutput]),
    ),
  };
}

function withStandIns(modules: ReadonlyMap<string, string>): Plugin {
  const folder = builtFile('parts');
  return {
    name: 'stand-ins',
    setup: (build) => {
      build.onLoad({filter: /\.js$/}, ({path}) => {
        const standIn = modules.get(relative(folder, path).replaceAll('\\', '/'));
        return standIn
          ? {
              contents: `export * from ${JSON.stringify(join(folder, standIn))};`,
              resolveDir: folder,
            }
          : undefined;
      });
    },
  };
}

/** A part of a script, and the bytes (brotli) that the script would have less without it. */
export interface Weight {
  readonly name: string;
  readonly bytes: number;
}

/** What each element and each feature adds to the script, and what is left, which all share. */
export async function weightsOf({elements, features}: ScriptParts): Promise<Weight[]> {
  const sizeOf = async (some: ScriptParts) =>
    brotliCompressSync((await leanCore(some)).code).length;
  const all = await sizeOf({elements, features});
  const weights: Weight[] = [];
  const add = async (name: string, others: ScriptParts) =>
    weights.push({name, bytes: all - (await sizeOf(others))});
  for (const name of elements)
    await add(name, {features, elements: elements.filter((one) => one !== name)});
  for (const name of features) {
    // Without those that need it.
    const others = features.filter((one) => !withNeeds([one]).includes(name));
    await add(`--with ${name}`, {elements, features: others});
  }
  const added = weights.reduce((sum, {bytes}) => sum + bytes, 0);
  return [{name: 'what all share', bytes: all - added}, ...weights];
}

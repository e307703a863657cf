import {existsSync} from 'node:fs';
import {basename} from 'node:path';
import {slugOf} from '../import/draft.js';
import type {Imported, Option} from '../import/draft.js';
import {readFiles} from '../import/read.js';
import {SHEETS} from '../import/sheet.js';
import {didYouMean} from '../notation/nearest.js';
import {STRINGS} from '../content/validators.js';
import {validateSource} from '../lint/source.js';
import {isEncoding} from '../notation/bytes.js';
import {ID} from '../notation/ref.js';
import {resolvePath} from './io.js';
import {faultsOf, isStoryFile, load, textIn} from './load.js';
import {
  CliError,
  countOf,
  printFile,
  printJson,
  progress,
  printMessage,
  printFaults,
  printNote,
} from './terminal.js';
import {textOf, writeFileAtomically} from './write-file.js';

export interface ImportCommand {
  readonly out?: string;
  readonly force?: boolean;
  readonly encoding?: string;
  readonly kind?: string;
  readonly id?: string;
  readonly title?: string;
  readonly lang?: string;
  readonly timeZone?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly groups?: string;
  readonly dayFirst?: boolean;
  readonly today?: string;
  readonly json?: boolean;
}

/** How the command line says what an import asks of who imports. */
const OTHERWISE: Readonly<Record<Option, string>> = {
  dayFirst: '--day-first or --no-day-first says which',
  decimal: '--decimal comma or --decimal point says which',
  encoding: '--encoding windows-1252, or another, says how it is encoded',
  groups: '--groups actors or --groups places carries groups over',
  kind: '--kind says it too',
  lang: '--lang names it',
  timeZone: '--time-zone names the zone that they were written in',
};
const otherwise = (option: Option | undefined) =>
  option && OTHERWISE[option] ? `; ${OTHERWISE[option]}` : '';

/** Other formats as a story; the exit code. */
export async function importFiles(
  files: readonly string[],
  options: ImportCommand,
): Promise<number> {
  const {out, force, encoding, kind, id, groups} = options;
  if (encoding && !isEncoding(encoding))
    throw new CliError(`--encoding "${encoding}" is none of the Encoding standard, such as utf-8`);
  if (id && !ID.test(id))
    throw new CliError(`--id "${id}" is not an id of lower-case letters, digits and hyphens`);
  if (groups && groups !== 'actors' && groups !== 'places')
    throw new CliError(`--groups is "actors" or "places", not "${groups}"`);
  if (kind && !SHEETS.includes(kind))
    throw new CliError(
      `--kind "${kind}" is none of ${SHEETS.join(', ')}${didYouMean(kind, SHEETS)}`,
    );
  const zone = options.timeZone;
  const zoneProblem = zone && STRINGS.zone(zone);
  if (zoneProblem)
    throw new CliError(
      `--time-zone ${zoneProblem}${didYouMean(zone, Intl.supportedValuesOf('timeZone'))}`,
    );
  if (out && !isStoryFile(out)) throw new CliError(`-o "${out}": a story is a .json or a .ts file`);
  if (out && existsSync(resolvePath(out)) && !force)
    throw new CliError(`${out} is there already; -o names another file, --force writes over it`);
  const read = await Promise.all(
    files.map(async (name) => ({
      name: basename(name),
      text: await textIn(name, encoding, (cause) => otherwise(cause as Option)),
    })),
  );
  const named = (out ? basename(out) : read[0]!.name).replace(/\.\w+$/, '');
  let imported: Imported;
  progress(`Reading ${files.join(', ')}`);
  try {
    imported = readFiles(read, kind, {
      ...options,
      file: read[0]!.name,
      id: id ?? (slugOf(named) || 'story'),
      today: options.today ?? new Date().toISOString().slice(0, 10),
      groups: groups as 'actors' | 'places' | undefined,
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new CliError(`${error.message}${otherwise(error.cause as Option | undefined)}`, 1);
  }
  const {story} = imported;
  const notes = imported.notes.map(({where, message, option}) => ({
    where,
    message: message + otherwise(option),
  }));
  if (out) await writeFileAtomically(out, textOf(story, out));
  const [written] = out ? await load(out) : [];
  const problems = written
    ? faultsOf(written)
    : validateSource(story).problems.map((problem) => ({file: files.join(', '), ...problem}));
  if (options.json)
    printJson({ok: !problems.length, ...(out ? {file: out} : {story}), notes, problems});
  else {
    if (!out) printFile(textOf(story, ''));
    for (const {where, message} of notes) printNote(where, message);
    printFaults(problems);
    const made = SHEETS.flatMap((name) => {
      const n = story[name as 'events']?.length;
      return n ? countOf(n, name.replace(/s$/, ''), name) : [];
    });
    printMessage(
      `${out ? `${out}: ` : ''}${made.join(', ') || 'nothing'}; ${countOf(notes.length, 'note')} above`,
    );
  }
  return problems.length ? 1 : 0;
}

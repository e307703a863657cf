import {SHEETS} from '../import/sheet.js';
import type {Option} from '../import/draft.js';
import {STRING_VALIDATORS} from '../content/validators.js';
import {isEncoding} from '../notation/bytes.js';
import {didYouMean} from '../notation/nearest.js';
import {ID} from '../notation/ref.js';
import {isStoryFile} from './load.js';
import {CliError} from './terminal.js';

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
  readonly decimal?: string;
  readonly today?: string;
  readonly local?: boolean;
  readonly watch?: boolean;
  readonly every?: string;
  readonly publish?: string;
  readonly base?: string;
  readonly live?: string;
  readonly stream?: string;
  readonly after?: string;
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
export const otherwise = (option: Option | undefined) =>
  option && OTHERWISE[option] ? `; ${OTHERWISE[option]}` : '';

/** The least and most seconds between two requests of `--watch`. */
const EVERY = {min: 1, max: 86_400};

/** The milliseconds between two requests of `--watch`. */
export function intervalOf({every = '60'}: ImportCommand): number {
  const seconds = Number(every);
  if (!(seconds >= EVERY.min && seconds <= EVERY.max))
    throw new CliError(
      `--every "${every}" is no number of seconds from ${EVERY.min} to ${EVERY.max}`,
    );
  return seconds * 1000;
}

/** @throws {CliError} for options that cannot be meant so, with the nearest right value. */
export function checkOptions(options: ImportCommand): void {
  const {out, encoding, kind, id, groups, decimal, timeZone: zone} = options;
  if (encoding && !isEncoding(encoding))
    throw new CliError(`--encoding "${encoding}" is none of the Encoding standard, such as utf-8`);
  if (id && !ID.test(id))
    throw new CliError(`--id "${id}" is not an id of lower-case letters, digits and hyphens`);
  if (groups && groups !== 'actors' && groups !== 'places')
    throw new CliError(`--groups is "actors" or "places", not "${groups}"`);
  if (decimal && decimal !== 'comma' && decimal !== 'point')
    throw new CliError(`--decimal is "comma" or "point", not "${decimal}"`);
  if (kind && !SHEETS.includes(kind))
    throw new CliError(
      `--kind "${kind}" is none of ${SHEETS.join(', ')}${didYouMean(kind, SHEETS)}`,
    );
  const zoneProblem = zone && STRING_VALIDATORS.zone(zone);
  if (zoneProblem)
    throw new CliError(
      `--time-zone ${zoneProblem}${didYouMean(zone, Intl.supportedValuesOf('timeZone'))}`,
    );
  if (out && !isStoryFile(out)) throw new CliError(`-o "${out}": a story is a .json or a .ts file`);
  const keeps = options.watch ? '--watch' : options.publish ? '--publish' : '';
  if (keeps && !out?.endsWith('.json'))
    throw new CliError(`${keeps} needs a story that it can write again: -o story.json`);
  if (options.publish && !options.base)
    throw new CliError('where will it lie? --base https://static.example/stories/');
  for (const name of ['base', 'live', 'stream', 'after'] as const)
    if (options[name] && !options.publish) throw new CliError(`--${name} needs --publish`);
  intervalOf(options);
}

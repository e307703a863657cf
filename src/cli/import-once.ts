import {existsSync} from 'node:fs';
import {basename} from 'node:path';
import type {StoryInput} from '../content/story.js';
import {slugOf} from '../import/draft.js';
import type {Imported, Note, Option} from '../import/draft.js';
import {DESK_FORMATS} from '../import/formats.js';
import {mergeImport} from '../import/merge.js';
import type {ImportRecord} from '../import/merge.js';
import {momentMs} from '../import/moment.js';
import {readFiles} from '../import/read.js';
import type {File} from '../import/spreadsheets.js';
import {valid} from '../import/valid.js';
import {validateSource} from '../lint/source.js';
import {resolvePath} from './io.js';
import {otherwise} from './import-options.js';
import type {ImportCommand} from './import-options.js';
import {readRecord, writeRecord} from './import-record.js';
import type {RecordFile} from './import-record.js';
import {faultsOf, load} from './load.js';
import {openSource} from './open-source.js';
import type {Opened, Validators} from './open-source.js';
import {CliError, progress} from './terminal.js';
import {textOf, writeFileAtomically} from './write-file.js';

/** What an import gave. */
export interface ImportOutcome {
  readonly story: StoryInput;
  readonly notes: readonly Note[];
  /** Whether a file was written. */
  readonly isWritten: boolean;
  /** Whether it was merged into a story that was there. */
  readonly isMerged: boolean;
}

/** Opens sources again, and asks servers only for what has changed since. */
export class Sources {
  readonly #names: readonly string[];
  readonly #options: ImportCommand;
  readonly #files = new Map<string, Opened>();

  constructor(names: readonly string[], options: ImportCommand) {
    this.#names = names;
    this.#options = options;
  }

  /** All files, or undefined where every server says that nothing has changed since the last time. */
  async open(signal?: AbortSignal): Promise<readonly Opened[] | undefined> {
    const {encoding, local} = this.#options;
    let isNew = false;
    for (const name of this.#names) {
      const before = this.#files.get(name);
      const validators: Validators | undefined = before?.validators;
      const opened = await openSource(name, {encoding, local, signal, validators});
      // Of an answer without content only the validators are new.
      this.#files.set(name, opened.file ? opened : {...before, ...opened});
      isNew ||= opened.file !== undefined;
    }
    return isNew ? [...this.#files.values()] : undefined;
  }

  /** Forgets what servers said, so that all is asked for again: what came could not be used. */
  forget(): void {
    this.#files.clear();
  }
}

/**
 * The sources as a story, written to `-o` if there is one: where an earlier import lies there, what is new is merged into it.
 * @throws {CliError}
 */
export async function importOnce(
  names: readonly string[],
  opened: readonly Opened[],
  options: ImportCommand,
): Promise<ImportOutcome> {
  const {out} = options;
  const there =
    out && existsSync(resolvePath(out)) && !options.force ? await storyThere(out) : undefined;
  const record = there && (await readRecord(out!));
  const today = options.today ?? record?.today ?? new Date().toISOString().slice(0, 10);
  const imported = read(names, opened, options, {today, id: there?.id});
  if (!out) return {...imported, isWritten: false, isMerged: false};
  if (!there) {
    await writeFileAtomically(out, textOf(imported.story, out));
    await remember(out, {from: names, story: imported.story, removed: []}, today);
    return {...imported, isWritten: true, isMerged: false};
  }
  if (!record && imported.story.id !== there.id)
    throw new CliError(
      `${out} is there already; it is the story "${there.id}", and no import of it is on record; -o names another file, --force writes over it`,
    );
  const merged = mergeImport(there, record, imported.story, {
    from: names,
    ...(imported.windowed && {windowed: true}),
  });
  const notes = [...imported.notes, ...merged.notes];
  if (!merged.isChanged) {
    await remember(out, merged.record, today, record);
    return {story: there, notes, isWritten: false, isMerged: true};
  }
  const edition = valid({story: nextEdition(there, merged.story, imported.story), notes});
  await writeFileAtomically(out, textOf(edition.story, out));
  await remember(out, merged.record, today, record);
  return {...edition, isWritten: true, isMerged: true};
}

/** Pages that are open take a story only with a higher revision. */
function nextEdition(there: StoryInput, merged: StoryInput, coming: StoryInput): StoryInput {
  const now = `${new Date().toISOString().slice(0, 16)}Z`;
  const isLater = momentMs(coming.updated) > momentMs(there.updated);
  return structuredClone({
    ...merged,
    revision: there.revision + 1,
    updated: isLater ? coming.updated : now,
  });
}

async function remember(
  out: string,
  record: ImportRecord,
  today: string,
  before?: RecordFile,
): Promise<void> {
  // Comments of a module would be lost; an import is merged into JSON alone.
  if (!out.endsWith('.json')) return;
  const next = {...record, today};
  if (JSON.stringify({version: 1, ...next}) !== JSON.stringify(before))
    await writeRecord(out, next);
}

/** The story that lies where an import is to be written. */
async function storyThere(out: string): Promise<StoryInput> {
  const otherwise = '-o names another file, --force writes over it';
  if (!out.endsWith('.json'))
    throw new CliError(
      `${out} is there already; imports are merged into .json alone; ${otherwise}`,
    );
  const loaded = await load(out);
  const [only, another] = loaded;
  if (!only?.story || another)
    throw new CliError(
      `${out} is there already; it is no valid story that could be merged; ${otherwise}`,
      2,
      loaded.flatMap(faultsOf),
    );
  // What an author wrote, without what validation adds.
  return parsedAsWritten(only.story);
}

/** A story without the empty lists that validation gives it. */
function parsedAsWritten(story: object): StoryInput {
  return Object.fromEntries(
    Object.entries(story).filter(([, value]) => !Array.isArray(value) || value.length),
  ) as unknown as StoryInput;
}

function read(
  names: readonly string[],
  opened: readonly Opened[],
  options: ImportCommand,
  {today, id}: {today: string; id: string | undefined},
): Imported {
  const files = opened.flatMap(({file}) => file ?? []);
  const [first] = files as [File];
  const named = (options.out ? basename(options.out) : first.name).replace(/\.\w+$/, '');
  progress(`Reading ${names.join(', ')}`);
  try {
    const {decimal, ...rest} = options;
    const imported = readFiles(
      files,
      options.kind,
      {
        ...rest,
        file: first.name,
        base: opened[0]?.base,
        id: options.id ?? id ?? (slugOf(named) || 'story'),
        today,
        groups: options.groups as 'actors' | 'places' | undefined,
        decimal: decimal === undefined ? undefined : decimal === 'comma' ? ',' : '.',
      },
      DESK_FORMATS,
    );
    const problems = validateSource(imported.story).problems;
    if (problems.length)
      throw new CliError(
        'the story is not valid',
        1,
        problems.map((it) => ({file: names.join(', '), ...it})),
      );
    const notes = imported.notes.map(({where, message, option}) => ({
      where,
      message: message + otherwise(option),
    }));
    return {...imported, notes};
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new CliError(`${error.message}${otherwise(error.cause as Option | undefined)}`, 1);
  }
}

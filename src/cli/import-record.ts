import {readFile} from 'node:fs/promises';
import type {StoryInput} from '../content/story.js';
import type {ImportRecord} from '../import/merge.js';
import {resolvePath} from './io.js';
import {CliError} from './terminal.js';
import {writeFileAtomically} from './write-file.js';

/** What lies beside a story that was imported: what its sources last gave. */
export interface RecordFile extends ImportRecord {
  readonly version: 1;
  /** The day of the first import, which sources stand under. */
  readonly today: string;
}

/** `story.import.json` beside `story.json`, as `story.lint.json` is. */
export const recordPathOf = (story: string) => story.replace(/\.\w+$/, '.import.json');

/** The record beside a story, if there is one. @throws {CliError} where it is damaged. */
export async function readRecord(story: string): Promise<RecordFile | undefined> {
  const path = recordPathOf(story);
  const text = await readFile(resolvePath(path), 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new CliError(`${path}: ${String(error)}`);
  });
  if (text === undefined) return undefined;
  const record = parsed(text);
  if (!record)
    throw new CliError(
      `${path} is damaged: without it nobody knows what an editor has changed. Restore it, or delete it, and whatever differs stays as the story has it`,
      1,
    );
  return record;
}

function parsed(text: string): RecordFile | undefined {
  const isObject = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  try {
    const value = JSON.parse(text) as unknown;
    if (!isObject(value) || value.version !== 1 || !isObject(value.story)) return undefined;
    const {from, removed, today} = value;
    const areTexts = (list: unknown) =>
      Array.isArray(list) && list.every((it) => typeof it === 'string');
    if (!areTexts(from) || !areTexts(removed) || !/^\d{4}-\d\d-\d\d$/.test(String(today)))
      return undefined;
    const story = value.story as unknown as StoryInput;
    return {...(value as unknown as RecordFile), story};
  } catch {
    return undefined;
  }
}

export async function writeRecord(
  story: string,
  record: Omit<RecordFile, 'version'>,
): Promise<void> {
  await writeFileAtomically(
    recordPathOf(story),
    `${JSON.stringify({version: 1, ...record}, null, 2)}\n`,
  );
}

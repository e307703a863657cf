/** Imports of what newsrooms write in, as the command line does them. */
import assert from 'node:assert/strict';
import {fileURLToPath} from 'node:url';
import {parseStory} from '../../src/content/parse.js';
import type {StoryInput} from '../../src/content/story.js';
import {Sources, importOnce} from '../../src/cli/import-once.js';
import type {ImportCommand} from '../../src/cli/import-options.js';
import type {ImportOptions} from '../../src/import/draft.js';
import {DESK_FORMATS} from '../../src/import/formats.js';
import {readFiles} from '../../src/import/read.js';
import type {File} from '../../src/import/spreadsheets.js';

export const samplePath = (name: string) =>
  fileURLToPath(new URL(`samples/desk/${name}`, import.meta.url));

export interface Told {
  readonly story: StoryInput;
  /** Each note in a line, its place first. */
  readonly said: string;
}

/** A sample file as a story, which is valid, and what is said of it. */
export async function importSample(name: string, options: ImportCommand = {}): Promise<Told> {
  const names = [name.startsWith('/') ? name : samplePath(name)];
  const opened = await new Sources(names, options).open();
  const {story, notes} = await importOnce(names, opened!, {today: '2026-03-05', ...options});
  const parsed = parseStory(story);
  assert.deepEqual(parsed.ok ? [] : parsed.problems, []);
  return {story, said: notes.map(({where, message}) => `${where} ${message}`).join('\n')};
}

/** A text of any of these formats as a story, which is valid. */
export function importText(file: File | string, options: Partial<ImportOptions> = {}): Told {
  const given = typeof file === 'string' ? {name: 'x', text: file} : file;
  const all = {file: given.name, id: 'x', today: '2026-03-05', ...options};
  const {story, notes} = readFiles([given], undefined, all, DESK_FORMATS);
  const parsed = parseStory(story);
  assert.deepEqual(parsed.ok ? [] : parsed.problems, []);
  return {story, said: notes.map(({where, message}) => `${where} ${message}`).join('\n')};
}

export const says = ({said}: Told, ...lines: readonly RegExp[]) => {
  for (const line of lines) assert.match(said, line);
};

/** An archive that says of one of its files, in the list at its end, that it unpacks to so many bytes. */
export function claiming(archive: Uint8Array, file: string, size: number): Uint8Array {
  const bytes = Buffer.from(archive);
  // The name is in front of the content too; in the list it comes 46 bytes after the start of its record.
  const at = bytes.lastIndexOf(file) - 46;
  assert.equal(bytes.readUInt32BE(at), 0x504b0102);
  bytes.writeUInt32LE(size, at + 24);
  return bytes;
}

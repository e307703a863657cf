import {existsSync} from 'node:fs';
import {rm} from 'node:fs/promises';
import {basename} from 'node:path';
import {readSilences, silencesBeside} from '../../lint/silence.js';
import {loadValid} from '../load.js';
import {withoutEmpty} from '../package.js';
import {CliError} from '../terminal.js';
import {readTextFile} from '../text-file.js';
import {textOf, writeFileAtomically} from '../write-file.js';

/** A file that can be read, and perhaps written, through the server. */
export interface TextResource {
  readonly path: string;
  readonly read: () => Promise<string>;
  /** Undefined if it is read-only. */
  readonly write?: (text: string) => Promise<void>;
}

/** A JSON file as it is, valid or not; a module's story as read-only JSON. */
export function storyResource(path: string): TextResource {
  if (path.endsWith('.json')) return {path, ...inPlace(path)};
  return {
    path: path.replace(/\.\w+$/, '.json'),
    read: async () => {
      const [story, another] = await loadValid([path]);
      if (!story || another) throw new CliError(`${path}: the studio edits one story`);
      return textOf(withoutEmpty(story), '');
    },
  };
}

/** The accepted findings of a story, in a file beside it that is deleted when it has none. */
export function silencesResource(story: string): TextResource {
  const path = silencesBeside(story);
  const there = inPlace(path);
  return {
    path,
    read: () => (existsSync(path) ? there.read() : Promise.resolve('[]')),
    write: (text) => {
      if (!readSilences(text, basename(path)).length) return rm(path, {force: true});
      return existsSync(path) ? there.write(text) : writeFileAtomically(path, text);
    },
  };
}

/** Reads and writes a file; keeps the encoding details and line ends that it has at the time of writing. */
function inPlace(path: string): Required<Pick<TextResource, 'read' | 'write'>> {
  return {
    read: async () => (await readTextFile(path)).text,
    write: async (text) => writeFileAtomically(path, (await readTextFile(path)).encode(text)),
  };
}

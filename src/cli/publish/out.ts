import {readFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {parseStory} from '../../content/parse.js';
import type {Story} from '../../content/story.js';
import {resolvePath} from '../io.js';
import type {Pointer} from '../pointer.js';
import {FILES} from './site.js';

/**
 * The published edition of a story in the folder: what lies at its own address, or, as older versions published
 * it, what the pointer names. Nothing where the story is new there, or is no story that this version can read.
 */
export async function editionOut(
  folder: string,
  id: string,
  pointer: Pick<Pointer, 'stories'> | undefined,
): Promise<Story | undefined> {
  const there = pointer?.stories[id];
  const paths = [
    `${id}.json`,
    ...(there ? [join(FILES, basename(new URL(there.json).pathname))] : []),
  ];
  for (const path of paths) {
    const text = await readFile(resolvePath(join(folder, path)), 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    try {
      const parsed = parseStory(JSON.parse(text));
      if (parsed.ok && parsed.story.id === id) return parsed.story;
    } catch {
      // An incomplete file is skipped; the edition before may be complete.
    }
  }
  return undefined;
}

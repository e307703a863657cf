import {mkdir, rename, rm, writeFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import type {StoryInput} from '../content/story.js';
import {literal} from '../embed/literal.js';
import {Stop} from './say.js';

/** Writes a file whole or not at all: nobody reads half of it. */
export async function write(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), {recursive: true});
  const draft = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(draft, content, {flush: true});
    await rename(draft, path);
  } catch (error) {
    await rm(draft, {force: true});
    throw new Stop(`${path} cannot be written: ${(error as Error).message}`);
  }
}

/** A story as a typed module. */
export function moduleOf(story: StoryInput): string {
  return `import {defineStory} from 'crisis-elements/content';\n\nexport default defineStory(${literal(story, '')});\n`;
}

/** A story in the format that a file's name asks for. */
export function textOf(story: StoryInput, file: string): string {
  return /\.[cm]?[jt]s$/.test(file) ? moduleOf(story) : `${JSON.stringify(story, null, 2)}\n`;
}

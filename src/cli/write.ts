import {mkdir, rename, writeFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import type {StoryInput} from '../content/story.js';

/** Writes a file whole or not at all: nobody reads half of it. */
export async function write(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), {recursive: true});
  const draft = `${path}.${process.pid}.tmp`;
  await writeFile(draft, content);
  await rename(draft, path);
}

/** A value as JavaScript writes it; with `indent`, over several lines where it is long. */
export function literal(value: unknown, indent?: string): string {
  const spaced = indent !== undefined;
  const quoted = (text: string) =>
    spaced && /^[^'\\\p{C}\u2028\u2029]*$/u.test(text) ? `'${text}'` : JSON.stringify(text);
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const list = Array.isArray(value);
  const items = list
    ? (value as unknown[]).map((item) => literal(item, spaced ? `${indent}  ` : undefined))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([name, item]) => {
          const key = /^[a-z_$][\w$]*$/i.test(name) ? name : JSON.stringify(name);
          return `${key}:${spaced ? ' ' : ''}${literal(item, spaced ? `${indent}  ` : undefined)}`;
        });
  const [open, close] = list ? '[]' : '{}';
  if (!spaced) return `${open!}${items.join(',')}${close!}`;
  const line = `${open!}${items.join(', ')}${close!}`;
  if (!line.includes('\n') && line.length + indent.length < 96) return line;
  return `${open!}\n${items.map((item) => `${indent}  ${item},\n`).join('')}${indent}${close!}`;
}

/** A story as a typed module. */
export function moduleOf(story: StoryInput): string {
  return `import {defineStory} from 'crisis-elements/content';\n\nexport default defineStory(${literal(story, '')});\n`;
}

/** A story in the format that a file's name asks for. */
export function textOf(story: StoryInput, file: string): string {
  return /\.[cm]?[jt]s$/.test(file) ? moduleOf(story) : `${JSON.stringify(story, null, 2)}\n`;
}

import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import type {Story} from '../content/story.js';
import {bundleOf} from '../embed/bundle.js';
import {SHEETS} from '../import/sheet.js';

/** A file that is built beside this one, in the package's `dist`. */
export function built(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** The one ES module around stories. */
export async function bundleAround(stories: readonly Story[]): Promise<string> {
  return bundleOf(await readFile(built('core.js'), 'utf8'), stories.map(withoutEmpty));
}

/** A story without the lists that it does not fill. */
export function withoutEmpty(story: Story): Story {
  const empty = ([name, value]: [string, unknown]) =>
    SHEETS.includes(name) && !(value as unknown[]).length;
  return Object.fromEntries(
    Object.entries(story).filter((entry) => !empty(entry)),
  ) as unknown as Story;
}

/** A value for `integrity="…"`, by which a page accepts this very file and no other. */
export function integrityOf(content: string | Buffer): string {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}

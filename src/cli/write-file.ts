import {randomBytes} from 'node:crypto';
import {
  access,
  chmod,
  chown,
  constants,
  lstat,
  mkdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import type {StoryInput} from '../content/story.js';
import {literal} from '../output/embed/literal.js';
import {resolvePath} from './io.js';
import {CliError} from './terminal.js';

/**
 * Writes a file atomically, so that no reader sees half of it. An existing file keeps its mode and, if permitted, its owner;
 * for a symbolic link, the file that it points to is written.
 */
export async function writeFileAtomically(
  file: string,
  content: string | Uint8Array,
): Promise<void> {
  const path = resolvePath(file);
  let draft: string | undefined;
  try {
    await mkdir(dirname(path), {recursive: true});
    const target = await targetOf(path);
    const before = await stat(target).catch(ignoreMissing);
    if (before) await access(target, constants.W_OK);
    // Pipes and devices cannot be replaced by rename.
    if (before && !before.isFile() && !before.isDirectory()) {
      await writeFile(target, content);
      return;
    }
    // The random name cannot be planted in advance, and `wx` does not follow an existing link.
    const random = randomBytes(8).toString('hex');
    draft = join(dirname(target), `.${basename(target)}.${random}.tmp`);
    await writeFile(draft, content, {flag: 'wx', mode: before ? 0o600 : 0o666, flush: true});
    if (before) {
      await chown(draft, before.uid, before.gid).catch(() => undefined);
      await chmod(draft, before.mode & 0o7777);
    }
    await rename(draft, target);
  } catch (error) {
    const {code, message} = error as NodeJS.ErrnoException;
    if (draft && code !== 'EEXIST') await rm(draft, {force: true});
    throw new CliError(`${file} cannot be written: ${message}`);
  }
}

/** The file that a path leads to through symbolic links; a dangling link is an error. */
async function targetOf(path: string): Promise<string> {
  const there = await lstat(path).catch(ignoreMissing);
  return there?.isSymbolicLink() ? realpath(path) : path;
}

/** Turns "file not found" into undefined. */
function ignoreMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}

/** Whether a file exists with other content, on which somebody may rely. */
export async function hasOtherContent(path: string, content: string): Promise<boolean> {
  const there = await readFile(resolvePath(path)).catch(ignoreMissing);
  return there !== undefined && !there.equals(Buffer.from(content));
}

/** A story as a typed module. */
export function moduleOf(story: StoryInput): string {
  return `import {defineStory} from 'crisis-elements/content';\n\nexport default defineStory(${literal(story, '')});\n`;
}

/** A story in the format that a file's name asks for. */
export function textOf(story: StoryInput, file: string): string {
  return /\.[cm]?[jt]s$/.test(file) ? moduleOf(story) : `${JSON.stringify(story, null, 2)}\n`;
}

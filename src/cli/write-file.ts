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
 * Writes a file whole or not at all: nobody reads half of it. A file that is there keeps its mode and, where that may be
 * given, its owner; a link stays a link, and the file that it leads to is written.
 */
export async function writeFileAtomically(file: string, content: string): Promise<void> {
  const path = resolvePath(file);
  let draft: string | undefined;
  try {
    await mkdir(dirname(path), {recursive: true});
    const target = await targetOf(path);
    const before = await stat(target).catch(ignoreMissing);
    if (before) await access(target, constants.W_OK);
    // A pipe or a device cannot be put in the place of another.
    if (before && !before.isFile() && !before.isDirectory()) {
      await writeFile(target, content);
      return;
    }
    // Nobody can have planted a file or a link of this name, and where there is one, it is not followed.
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

/** The file that a path leads to, through links; one that leads nowhere is an error. */
async function targetOf(path: string): Promise<string> {
  const there = await lstat(path).catch(ignoreMissing);
  return there?.isSymbolicLink() ? realpath(path) : path;
}

/** For what need not be there. */
function ignoreMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}

/** Whether a file is there that holds something else, which somebody may still rely on. */
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

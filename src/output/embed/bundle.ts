import type {StoryInput} from '../../content/story.js';
import type {Messages} from '../../i18n/messages.js';
import {literal} from './literal.js';

/** The file name of the module beside a bundle that imports other formats. */
export const IMPORTER = 'crisis-import.js';

/** A magic comment: Chromium compiles the script's functions in advance, off the main thread; other browsers ignore it. */
const COMPILE_HINT = '//# allFunctionsCalledOnLoad';

/**
 * One ES module with the library, stories, and messages in more languages. `core` is `dist/core.js`, whose first line is the
 * licences. The file {@link IMPORTER} beside it may be renamed, but must have the hash that `core` contains.
 */
export function bundleOf(
  core: string,
  stories: readonly StoryInput[],
  messages: Readonly<Record<string, Messages>> = {},
  importer = IMPORTER,
): string {
  const [licences = '', ...code] = core
    .replace(`"./${IMPORTER}#`, () => `"./${importer}#`)
    .split('\n');
  const content = `const __CRISIS_STORIES__=${literal(stories)},__CRISIS_WORDS__=${literal(messages)};`;
  return [licences, COMPILE_HINT, content + code.join('\n')].join('\n');
}

import type {StoryInput} from '../../content/story.js';
import type {StoryAddress} from '../../store/registry.js';
import type {Messages} from '../../i18n/messages.js';
import {literal} from './literal.js';

/** The module beside a bundle that reads other formats. */
export const IMPORTER = 'crisis-import.js';

/** Has Chromium compile a script while the page is still read, and not piece by piece once it runs; others pass it over. */
const COMPILED_AHEAD = '//# allFunctionsCalledOnLoad';

/**
 * The one ES module around stories, or their addresses, with the words of more languages: `core` is `dist/core.js`, whose first line names
 * its licences. Beside it, {@link IMPORTER} may have another name, but has to be the file whose hash is in `core`.
 */
export function bundleOf(
  core: string,
  stories: readonly (StoryInput | StoryAddress)[],
  words: Readonly<Record<string, Messages>> = {},
  importer = IMPORTER,
): string {
  const [licences = '', ...code] = core
    .replace(`"./${IMPORTER}#`, () => `"./${importer}#`)
    .split('\n');
  const content = `const __CRISIS_STORIES__=${literal(stories)},__CRISIS_WORDS__=${literal(words)};`;
  return [licences, COMPILED_AHEAD, content + code.join('\n')].join('\n');
}

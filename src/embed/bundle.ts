import type {StoryInput} from '../content/story.js';
import type {Messages} from '../format/messages.js';
import {literal} from './literal.js';

/** The one ES module around stories, with the words of more languages: `core` is `dist/core.js`, whose first line names its licences. */
export function bundleOf(
  core: string,
  stories: readonly StoryInput[],
  words: Readonly<Record<string, Messages>> = {},
): string {
  const [licences = '', ...code] = core.split('\n');
  const content = `const __CRISIS_STORIES__=${literal(stories)},__CRISIS_WORDS__=${literal(words)};`;
  return [licences, content + code.join('\n')].join('\n');
}

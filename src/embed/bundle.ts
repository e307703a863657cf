import type {StoryInput} from '../content/story.js';
import {literal} from './literal.js';

/** The one ES module around stories: `core` is `dist/core.js`, whose first line names its licences. */
export function bundleOf(core: string, stories: readonly StoryInput[]): string {
  const [licences = '', ...code] = core.split('\n');
  return [licences, `const __CRISIS_STORIES__=${literal(stories)};${code.join('\n')}`].join('\n');
}

import type {StoryInput} from '../content/story.js';
import {registerMessages} from '../i18n/messages.js';
import type {Messages} from '../i18n/messages.js';
import {registerStory} from './registry.js';

// A bundle has this module in the place of `bundled.ts`: what it carries stands before its code, so that
// `crisis-elements bundle` can write other stories and languages there (`output/embed/bundle.ts`).
declare const __CRISIS_STORIES__: readonly StoryInput[];
declare const __CRISIS_WORDS__: Readonly<Record<string, Messages>>;

for (const lang in __CRISIS_WORDS__) registerMessages(lang, __CRISIS_WORDS__[lang]!);
__CRISIS_STORIES__.forEach(registerStory);

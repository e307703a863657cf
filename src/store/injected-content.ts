import type {StoryInput} from '../content/story.js';
import {registerMessages} from '../i18n/messages.js';
import type {Messages} from '../i18n/messages.js';
import {registerStory} from './registry.js';

// Replaces `bundled.ts` in the bundle, whose stories and languages are constants before its code, so that
// `crisis-elements bundle` can write others there (`output/embed/bundle.ts`).
declare const __CRISIS_STORIES__: readonly StoryInput[];
declare const __CRISIS_WORDS__: Readonly<Record<string, Messages>>;

for (const lang in __CRISIS_WORDS__) registerMessages(lang, __CRISIS_WORDS__[lang]!);
__CRISIS_STORIES__.forEach(registerStory);

import './store/bundled.js';
import {upgradePage} from './placement/placement.js';

export {defineStory} from './content/story.js';
export type * from './content/story.js';
export {parseStory} from './content/parse.js';
export type {Parsed, Problem} from './content/parse.js';
export {registerStory} from './store/registry.js';
export {registerMessages} from './i18n/messages.js';
export type {Messages} from './i18n/messages.js';
export {StoryErrorEvent, StoryUpdateEvent} from './elements/base/events.js';
export type {CrisisElement} from './elements/base/element.js';
export {CrisisStory} from './elements/story.js';
export {CrisisActors} from './elements/actors.js';
export {CrisisExplainer} from './elements/explainer.js';
export {CrisisFactbox} from './elements/factbox.js';
export {CrisisFigures} from './elements/figures.js';
export {CrisisMap} from './elements/map.js';
export {CrisisStatements} from './elements/statements.js';
export {CrisisTimeline} from './elements/timeline.js';
export {CrisisMedia} from './elements/media.js';
export {CrisisUpdates} from './elements/updates.js';

// After all elements are defined.
upgradePage();

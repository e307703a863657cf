import stories from '../content/stories/index.js';
import {registerLater} from './feed.js';

// Before any element is defined: elements that stand on the page look for their story at once. The build puts the like
// of it here, for stories that are not made yet.
for (const story of stories) registerLater(story.id, () => story);

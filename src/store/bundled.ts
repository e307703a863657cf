import stories from '../content/stories/index.js';
import {registerStory} from './story-store.js';

// Before any element is defined: elements that stand on the page look for their story at once.
stories.forEach(registerStory);

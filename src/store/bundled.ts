import stories from '../content/stories/index.js';
import {registerStory} from './registry.js';

// Before any element is defined: elements that stand on the page look for their story at once.
stories.forEach(registerStory);

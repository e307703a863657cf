import stories from '../content/stories/index.js';
import {registerStory} from './registry.js';

// This module is imported before any element is defined, because elements on the page look for their story when they are.
stories.forEach(registerStory);

import type {StoryInput} from '../story.js';
import idlib2020 from './idlib-2020/index.js';

/** The bundled stories; an element that names none shows the first. */
const stories: readonly [StoryInput, ...StoryInput[]] = [idlib2020];
export default stories;

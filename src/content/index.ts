export {adviseDate} from '../notation/edtf-advice.js';
export {parseStory} from './parse.js';
export type {Parsed, Problem} from './parse.js';
export {defineStory} from './story.js';
export type * from './story.js';
export {translateStory} from './translate.js';
export type {Edition, Translation} from './translate.js';

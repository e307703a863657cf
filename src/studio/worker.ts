/** The worker that analyzes the text, so that slow work does not block the page. */
import {analyzeText, rangeOf, spanOf} from './analyze.js';
import {completionsAt} from './completions.js';
import {fieldHelpAt} from './field-help.js';
import {correctionOf} from './correct/correction.js';
import {scriptWithStory} from './script.js';
import {serveFunctions} from './worker-functions.js';

const functions = {
  analyze: analyzeText,
  locate: rangeOf,
  span: spanOf,
  complete: completionsAt,
  help: fieldHelpAt,
  bundle: scriptWithStory,
  correction: correctionOf,
};
export type WorkerFunctions = typeof functions;

serveFunctions(functions);

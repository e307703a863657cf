/** The worker that analyzes the text, so that slow work does not block the page. */
import {analyzeText, rangeOf} from './analyze.js';
import {completionsAt} from './completions.js';
import {correctionOf} from './correct/correction.js';
import {scriptWithStory} from './script.js';

const functions = {
  analyze: analyzeText,
  locate: rangeOf,
  complete: completionsAt,
  bundle: scriptWithStory,
  correction: correctionOf,
};
export type WorkerFunctions = typeof functions;

type WorkerRequest = {
  [K in keyof WorkerFunctions]: {readonly what: K; readonly asked: Parameters<WorkerFunctions[K]>};
}[keyof WorkerFunctions];

addEventListener('message', ({data, ports: [port]}: MessageEvent<WorkerRequest>) => {
  const {what, asked} = data;
  const answer = functions[what] as (...asked: WorkerRequest['asked']) => unknown;
  Promise.resolve()
    .then(() => answer(...asked))
    .then(
      (told) => port!.postMessage({told}),
      (error: unknown) => port!.postMessage({failed: String(error)}),
    );
});

/** The worker that reads the text: what is slow in a long one is done here, while the page stays at the author's keys. */
import {analyzeText, rangeOf} from './analyze.js';
import {completionsAt} from './completions.js';
import {scriptAround} from './script.js';

const answers = {
  analyze: analyzeText,
  locate: rangeOf,
  complete: completionsAt,
  bundle: scriptAround,
};
export type Answers = typeof answers;

type Question = {
  [K in keyof Answers]: {readonly what: K; readonly asked: Parameters<Answers[K]>};
}[keyof Answers];

addEventListener('message', ({data, ports: [port]}: MessageEvent<Question>) => {
  const {what, asked} = data;
  const answer = answers[what] as (...asked: Question['asked']) => unknown;
  Promise.resolve()
    .then(() => answer(...asked))
    .then(
      (told) => port!.postMessage({told}),
      (error: unknown) => port!.postMessage({failed: String(error)}),
    );
});

import {createInterface} from 'node:readline/promises';
import type {Story} from '../../content/story.js';
import {didYouMean} from '../../notation/nearest.js';
import {colours, oneLine, printMessage} from '../terminal.js';
import type {Decide, Decision} from './corrections.js';
import {changeInWords} from './words.js';

interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** Asks an editor about each proposal in a terminal, until `close` is called. */
export function askIn({input, output}: Terminal): {decide: Decide; close: () => void} {
  const lines = createInterface({input, output, terminal: false});
  // Lines typed before their question are queued; the end of the input leaves the remaining proposals undecided.
  const waiting: ((line: string | undefined) => void)[] = [];
  const early: string[] = [];
  let ended = false;
  lines.on('line', (line) => {
    const next = waiting.shift();
    if (next) next(line);
    else early.push(line);
  });
  lines.on('close', () => {
    ended = true;
    for (const next of waiting.splice(0)) next(undefined);
  });
  const ask = (question: string): Promise<string | undefined> => {
    printMessage(question);
    if (early.length) return Promise.resolve(early.shift()!.trim());
    if (ended) return Promise.resolve(undefined);
    return new Promise((resolve) => waiting.push((line) => resolve(line?.trim())));
  };
  const decide: Decide = async ({entry, changes, isRequired}, story) => {
    printMessage();
    for (const change of changes) printMessage(`  ${oneLine(changeInWords(change))}`);
    printMessage(`  ${colours.bold(entry.kind)} ${oneLine(entry.text)}`);
    if (!isRequired) {
      const answer = await ask('Put it into the ledger? Enter: yes; n: no');
      return answer === undefined || /^n/i.test(answer)
        ? {is: 'left'}
        : {is: 'accepted', fields: {}};
    }
    for (;;) {
      const answer = await ask(
        'Enter: correct it in public; s: a slip of the pen; q: do not publish',
      );
      if (answer === undefined || /^q/i.test(answer)) return {is: 'left'};
      if (/^s/i.test(answer)) return {is: 'slip'};
      if (answer === '') return acceptedWith(ask, story);
    }
  };
  return {decide, close: () => lines.close()};
}

/** Asks why, and on what source, until there is an answer that the story can hold. */
async function acceptedWith(
  ask: (question: string) => Promise<string | undefined>,
  {sources}: Story,
): Promise<Decision> {
  const ids = sources.map(({id}) => id);
  let why: string | undefined;
  do why = await ask('Why? Readers see it.');
  while (why === '');
  for (;;) {
    const source = await ask(`On what source? ${ids.join(', ')}`);
    if (why === undefined || source === undefined) return {is: 'left'};
    if (ids.includes(source)) return {is: 'accepted', fields: {why, sources: [source]}};
    printMessage(`no source "${source}"${didYouMean(source, ids)}`);
  }
}

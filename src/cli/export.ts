import {atomOf} from '../embed/atom.js';
import {csvOf, filled} from '../embed/csv.js';
import {icalOf} from '../embed/ical.js';
import {TYPES, jsonLdOf} from '../embed/jsonld.js';
import type {JsonLdOptions} from '../embed/jsonld.js';
import {didYouMean} from '../notation/nearest.js';
import {loadOne} from './load.js';
import {Stop, printFile, printJson, tell, tellNote} from './say.js';
import {write} from './write.js';

export const FORMATS = ['json', 'csv', 'ics', 'atom', 'jsonld'] as const;

export interface JsonLdCommand {
  readonly type?: string;
  readonly faq?: boolean;
  readonly claimReview?: boolean;
  readonly publisher?: string;
  readonly logo?: string;
}
export interface ExportCommand extends JsonLdCommand {
  readonly format?: string;
  readonly out?: string;
  readonly kind?: string;
  readonly json?: boolean;
}

/** What is asked of structured data, where it can be given. */
export function jsonLdOptions(asked: JsonLdCommand): JsonLdOptions {
  const {type, faq, claimReview, publisher, logo} = asked;
  const known = TYPES.find((one) => one === type);
  if (type && !known)
    throw new Stop(`--type is ${TYPES.join(' or ')}, not "${type}"${didYouMean(type, TYPES)}`);
  if (claimReview && !publisher) throw new Stop('a review has an author: --publisher "Name"');
  return {type: known, faq, claimReview, publisher, logo};
}

/** A story in another format, on standard output or in a file. */
export async function exportStory(file: string, options: ExportCommand): Promise<number> {
  const {out, kind = 'events', json} = options;
  const ending = /\.(\w+)$/.exec(out ?? '')?.[1];
  const format = options.format ?? (ending === 'xml' ? 'atom' : ending) ?? 'json';
  if (!(FORMATS as readonly string[]).includes(format))
    throw new Stop(
      `no format "${format}"; one of ${FORMATS.join(', ')}${didYouMean(format, FORMATS)}`,
    );
  const asked = jsonLdOptions(options);
  const story = await loadOne(file);
  let text: string;
  let left: readonly {readonly at: string; readonly message: string}[] = [];
  if (format === 'csv') {
    const kinds = filled(story);
    if (!kinds.includes(kind))
      throw new Stop(
        `the story has no ${kind}; it has ${kinds.join(', ')}${didYouMean(kind, kinds)}`,
      );
    text = csvOf(story, kind);
  } else if (format === 'ics') {
    const made = icalOf(story);
    text = made.text;
    left = made.left.map(({id, when}) => ({
      at: `event:${id}`,
      message: `is left out: ${when} is not known to the day`,
    }));
  } else if (format === 'atom') text = atomOf(story, asked);
  else if (format === 'jsonld') {
    text = `${JSON.stringify(jsonLdOf(story, asked), null, 2)}\n`;
  } else text = `${JSON.stringify(story, null, 2)}\n`;
  if (out) await write(out, text);
  if (json) {
    printJson({ok: true, format, ...(out ? {file: out} : {text}), left});
    return 0;
  }
  for (const {at, message} of left) tellNote(at, message);
  if (out) tell(`${out} holds ${file} as ${format}`);
  else printFile(text);
  return 0;
}

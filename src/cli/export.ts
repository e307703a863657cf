import type {Story} from '../content/story.js';
import {absoluteStory, resolvedStory} from '../output/export/absolute.js';
import {atomOf} from '../output/export/atom.js';
import {csvOf, listsWithEntries} from '../output/export/csv.js';
import {icalOf} from '../output/export/ical.js';
import {TYPES, jsonLdOf} from '../output/export/jsonld.js';
import type {JsonLdOptions} from '../output/export/jsonld.js';
import {jsonLdOmissions, omittedLists} from '../output/export/omissions.js';
import type {Omission} from '../output/export/omissions.js';
import {didYouMean} from '../notation/nearest.js';
import {loadOne} from './load.js';
import {CliError, printFile, printJson, printMessage, printNote} from './terminal.js';
import {writeFileAtomically} from './write-file.js';

export const FORMATS = ['json', 'csv', 'ics', 'atom', 'jsonld'] as const;
type Format = (typeof FORMATS)[number];

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
  readonly base?: string;
  readonly json?: boolean;
}

/** Validates the options of structured data. */
export function jsonLdOptions(asked: JsonLdCommand): JsonLdOptions {
  const {type, faq, claimReview, publisher, logo} = asked;
  const known = TYPES.find((one) => one === type);
  if (type && !known)
    throw new CliError(`--type is ${TYPES.join(' or ')}, not "${type}"${didYouMean(type, TYPES)}`);
  if (claimReview && !publisher) throw new CliError('a review has an author: --publisher "Name"');
  return {type: known, faq, claimReview, publisher, logo};
}

/** Writes a story in another format, to standard output or a file; returns the exit code. */
export async function exportStory(file: string, options: ExportCommand): Promise<number> {
  const {out, kind = 'events', base, json} = options;
  const ending = /\.(\w+)$/.exec(out ?? '')?.[1];
  const format = options.format ?? (ending === 'xml' ? 'atom' : ending) ?? 'json';
  if (!(FORMATS as readonly string[]).includes(format))
    throw new CliError(
      `no format "${format}"; one of ${FORMATS.join(', ')}${didYouMean(format, FORMATS)}`,
    );
  const asked = jsonLdOptions(options);
  if (base && !/^https?:\/\/[^/]/.test(base))
    throw new CliError(`--base "${base}" is not an address such as https://…`);
  const loaded = await loadOne(file);
  const {story, left: relative} = withAddresses(loaded, format as Format, base);
  const {text, left: others} = exported(story, format as Format, kind, asked);
  const left = [...relative, ...others];
  if (out) await writeFileAtomically(out, text);
  if (json) {
    printJson({ok: true, format, ...(out ? {file: out} : {text}), left});
    return 0;
  }
  for (const {at, message} of left) printNote(at, message);
  if (out) printMessage(`${out} holds ${file} as ${format}`);
  else printFile(text);
  return 0;
}

/** The fields whose relative addresses would break in an export, by format; stories and sheets keep relative addresses. */
const LINKS: Partial<Record<Format, RegExp>> = {
  ics: /^url$/,
  atom: /^url$/,
  jsonld: /^(?:url|sources|media)\b/,
};

/** The story with the addresses that the export can contain, and those that it must leave out. */
function withAddresses(
  story: Story,
  format: Format,
  base: string | undefined,
): {story: Story; left: readonly Omission[]} {
  const links = LINKS[format];
  if (!links) return {story: base ? resolvedStory(story, base) : story, left: []};
  const {story: absolute, left} = absoluteStory(story, base);
  return {story: absolute, left: left.filter(({at}) => links.test(at))};
}

/** The text of the export, and what it leaves out. */
function exported(
  story: Story,
  format: Format,
  kind: string,
  asked: JsonLdOptions,
): {text: string; left: readonly Omission[]} {
  switch (format) {
    case 'csv': {
      const kinds = listsWithEntries(story);
      if (!kinds.includes(kind))
        throw new CliError(
          `the story has no ${kind}; it has ${kinds.join(', ')}${didYouMean(kind, kinds)}`,
        );
      return {
        text: csvOf(story, kind),
        left: omittedLists(story, [kind], 'a sheet holds one list; --kind selects another'),
      };
    }
    case 'ics': {
      const {text, omitted} = icalOf(story);
      const inexact = omitted.map(({id, when}) => ({
        at: `event:${id}`,
        message: `is left out: ${when} is not known to the day`,
      }));
      // Statements and sources are named in the events that cite them.
      const kept = ['events', 'statements', 'sources', 'actors'];
      return {text, left: [...inexact, ...omittedLists(story, kept, 'a calendar holds events')]};
    }
    case 'atom': {
      const left = omittedLists(story, ['updates'], 'a feed holds the ledger, and what it touches');
      return {text: atomOf(story, asked), left};
    }
    case 'jsonld': {
      const text = `${JSON.stringify(jsonLdOf(story, asked), null, 2)}\n`;
      return {text, left: jsonLdOmissions(story, asked)};
    }
    case 'json':
      return {text: `${JSON.stringify(story, null, 2)}\n`, left: []};
  }
}

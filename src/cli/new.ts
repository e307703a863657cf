import {existsSync} from 'node:fs';
import {extname} from 'node:path';
import type {StoryInput} from '../content/story.js';
import {slugOf} from '../import/draft.js';
import {PLACEHOLDERS} from '../lint/wording.js';
import {resolvePath} from './io.js';
import {CliError, print, printJson, printMessage} from './terminal.js';
import {writeFileAtomically} from './write-file.js';

export interface NewCommand {
  readonly out?: string;
  readonly json?: boolean;
}

/**
 * Writes a valid story to start from, as JSON, or as a typed module where the name ends in `.ts`. Its placeholders are found
 * by `check`.
 */
export async function newStory(name: string, {out, json}: NewCommand): Promise<number> {
  const extension = extname(out ?? name);
  if (out && !['.json', '.ts'].includes(extension))
    throw new CliError(`-o ${out}: a story is a .json or a .ts file`);
  const isModule = extension === '.ts';
  const title = name.replace(/\.(?:json|ts)$/, '');
  const id = slugOf(title);
  if (!id) throw new CliError(`"${name}" gives no id: letters and digits, such as "harbour-fire"`);
  const file = out ?? `${id}${isModule ? '.ts' : '.json'}`;
  if (existsSync(resolvePath(file)))
    throw new CliError(`${file} is there already; -o names another file`);
  const story = draft(id, title === id ? sentence(id) : title);
  await writeFileAtomically(
    file,
    isModule ? moduleOf(story) : `${JSON.stringify(story, null, 2)}\n`,
  );
  if (json) printJson({ok: true, file, id});
  else {
    printMessage(
      `${file} is a story to start from; what is in capitals is yours to replace. Then:`,
    );
    print(`npx crisis-elements check ${file} --watch`);
  }
  return 0;
}

function sentence(id: string): string {
  const words = id.replace(/-/g, ' ');
  return words[0]!.toUpperCase() + words.slice(1);
}

/** A valid story without an entry, which starts today. */
export function emptyStory({
  lang = 'en',
  ...named
}: Pick<StoryInput, 'id' | 'title' | 'dek'> & {readonly lang?: string}): StoryInput {
  const {timeZone} = Intl.DateTimeFormat().resolvedOptions();
  const day = new Date().toISOString().slice(0, 10);
  return {
    ...named,
    lang,
    timeZone,
    status: 'developing',
    published: day,
    updated: day,
    revision: 1,
  };
}

/** The least that a story has: a source, a fact and an event. */
function draft(id: string, title: string): StoryInput {
  const {dek, source, publisher, fact, headline} = PLACEHOLDERS;
  const reported = {status: 'reported', sources: ['first']} as const;
  const story = emptyStory({id, title, dek});
  return {
    ...story,
    sources: [{id: 'first', title: source, kind: 'statement', publisher}],
    facts: [{id: 'known', text: fact, ...reported}],
    events: [{id: 'start', when: story.published, headline, ...reported}],
  };
}

/** What a newcomer has to know of a field, by its name. */
const COMMENTS: Readonly<Record<string, string>> = {
  timeZone: 'Clock times without a zone of their own are in this one.',
  status:
    "'developing' promises that somebody keeps it up to date; later 'ended', then 'archived'.",
  revision: 'One more with each edition.',
  sources: 'Where you have it from. Every claim names a source, or who says so (`by`), or both.',
  facts: 'What is known, in a few lines, each with how sure it is.',
  events:
    "As exact as it is known: '2026', '2026-03', '2026-03-01T14:30', '2026-03~' (about), '2026-03-01/..' (goes on).",
};

/** The same story as a typed module: a reference to what is not in it does not compile. */
function moduleOf(story: StoryInput): string {
  const object = (thing: object) =>
    `{${Object.entries(thing)
      .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
      .join(', ')}}`;
  const lines = Object.entries(story).flatMap(([name, value]) => [
    ...(COMMENTS[name] ? [`  // ${COMMENTS[name]}`] : []),
    Array.isArray(value)
      ? `  ${name}: [\n${(value as object[]).map((it) => `    ${object(it)},`).join('\n')}\n  ],`
      : `  ${name}: ${JSON.stringify(value)},`,
  ]);
  return `import {defineStory} from 'crisis-elements/content';\n\nexport default defineStory({\n${lines.join('\n')}\n});\n`;
}

import {readFile} from 'node:fs/promises';
import {basename} from 'node:path';
import {parseStory} from '../content/parse.js';
import {slugOf} from '../import/draft.js';
import type {Imported} from '../import/draft.js';
import {readFiles} from '../import/read.js';
import {ID} from '../notation/ref.js';
import {Stop, colours, count, print, printJson, tell} from './say.js';
import {textOf, write} from './write.js';

export interface ImportCommand {
  readonly out?: string;
  readonly kind?: string;
  readonly id?: string;
  readonly title?: string;
  readonly lang?: string;
  readonly timeZone?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly groups?: string;
  readonly dayFirst?: boolean;
  readonly today?: string;
  readonly json?: boolean;
}

/** Other formats as a story; the exit code. */
export async function importFiles(
  files: readonly string[],
  options: ImportCommand,
): Promise<number> {
  const {out, kind, id, groups} = options;
  if (id && !ID.test(id))
    throw new Stop(`--id "${id}" is not an id of lower-case letters, digits and hyphens`);
  if (groups && groups !== 'actors' && groups !== 'places')
    throw new Stop(`--groups is "actors" or "places", not "${groups}"`);
  const read = await Promise.all(
    files.map(async (name) => ({
      name: basename(name),
      text: await readFile(name, 'utf8').catch(() => {
        throw new Stop(`no such file: ${name}`);
      }),
    })),
  );
  const named = (out ? basename(out) : read[0]!.name).replace(/\.\w+$/, '');
  let imported: Imported;
  try {
    imported = readFiles(read, kind, {
      ...options,
      file: read[0]!.name,
      id: id ?? (slugOf(named) || 'story'),
      today: options.today ?? new Date().toISOString().slice(0, 10),
      groups: groups as 'actors' | 'places' | undefined,
    });
  } catch (error) {
    if (error instanceof RangeError) throw new Stop(error.message, 1);
    throw error;
  }
  const {story, notes} = imported;
  const parsed = parseStory(story);
  const problems = parsed.ok ? [] : parsed.problems;
  if (out) await write(out, textOf(story, out));
  if (options.json)
    printJson({ok: !problems.length, ...(out ? {file: out} : {story}), notes, problems});
  else {
    if (!out) print(textOf(story, '').trimEnd());
    for (const {where, message} of notes) tell(`${colours.yellow(where)} ${message}`);
    for (const {path, message} of problems) tell(`${colours.red('error')} ${path}: ${message}`);
    const made = [
      ...([
        'events',
        'facts',
        'figures',
        'statements',
        'questions',
        'media',
        'updates',
        'actors',
        'places',
      ] as const),
    ].flatMap((name) => {
      const n = story[name]?.length ?? 0;
      return n ? `${n} ${name}` : [];
    });
    tell(
      `${out ? `${out}: ` : ''}${made.join(', ') || 'nothing'}; ${count(notes.length, 'note')} above`,
    );
  }
  return problems.length ? 1 : 0;
}

import {SHEETS} from '../import/sheet.js';
import type {Option} from '../import/draft.js';
import {importOnce, Sources} from './import-once.js';
import type {ImportOutcome} from './import-once.js';
import {checkOptions, otherwise} from './import-options.js';
import type {ImportCommand} from './import-options.js';
import {watchSources} from './import-watch.js';
import {
  AFTER_FAILED,
  CliError,
  countOf,
  printFile,
  printJson,
  printMessage,
  printNote,
} from './terminal.js';
import {textOf} from './write-file.js';

export type {ImportCommand} from './import-options.js';

/** Other formats as a story; the exit code. */
export async function importFiles(
  names: readonly string[],
  options: ImportCommand,
): Promise<number> {
  checkOptions(options);
  // Wrong settings are reported before anything is requested.
  if (options.publish) {
    const {siteSettings} = await import('./publish/site.js');
    await siteSettings(options);
  }
  const sources = new Sources(names, options);
  if (options.watch) return watchSources(names, sources, options, print, () => publishTo(options));
  let outcome: ImportOutcome;
  try {
    outcome = await importOnce(names, (await sources.open())!, options);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new CliError(`${error.message}${otherwise(error.cause as Option | undefined)}`, 1);
  }
  print(outcome, options);
  if (options.publish) await publishTo(options);
  return 0;
}

/**
 * Publishes what was imported.
 *
 * @throws {CliError} also where `--after` failed; publishing again runs it again.
 */
async function publishTo(options: ImportCommand): Promise<void> {
  const {publish: folder, out, base, publisher, live, stream, after: command} = options;
  const {publish} = await import('./publish.js');
  const {after} = await publish(folder!, [out!], {base, publisher, live, stream, after: command});
  if (after && !after.ok)
    throw new CliError(`published in ${folder!}, but --after: ${after.ended}`, AFTER_FAILED);
  printMessage(`${folder!}: ${out!} is published`);
}

function print({story, notes, isWritten, isMerged}: ImportOutcome, options: ImportCommand): void {
  const {out} = options;
  if (options.json) {
    printJson({
      ok: true,
      ...(out ? {file: out, changed: isWritten} : {story}),
      notes,
      problems: [],
    });
    return;
  }
  if (!out) printFile(textOf(story, ''));
  for (const {where, message} of notes) printNote(where, message);
  const made = SHEETS.flatMap((name) => {
    const n = story[name as 'events']?.length;
    return n ? countOf(n, name.replace(/s$/, ''), name) : [];
  });
  const done = isMerged ? (isWritten ? 'merged: ' : 'nothing has changed: ') : '';
  printMessage(
    `${out ? `${out}: ` : ''}${done}${made.join(', ') || 'nothing'}; ${countOf(notes.length, 'note')} above`,
  );
}

import {readSilences} from '../lint/silence.js';
import type {Note} from '../import/draft.js';
import {pickStory} from './files.js';
import type {FileRef} from './files.js';
import type {Persistence} from './persistence.js';
import {showNotice} from './notice.js';
import {formatJson} from './format-json.js';

/** What an import left out or decided, and the file that it made. */
export interface Notes {
  readonly of: FileRef;
  readonly list: readonly Note[];
}

const isLint = ({name}: {readonly name: string}) => name.endsWith('.lint.json');

/** Opens the file that the author picks: a story, or the accepted findings of the current one. */
export async function pickAndOpen(persistence: Persistence): Promise<void> {
  const {file, handle} = (await pickStory()) ?? {};
  if (!file) return;
  const {name} = file;
  const text = await file.text();
  if (isLint(file)) persistence.openSilences(readSilences(text, name));
  else persistence.open({file: {name, ...(handle && {handle})}, text, silences: []});
  showNotice(`${name} is open. Undo restores the previous text.`);
}

/** Opens dropped or picked files: a story, its accepted findings, or files to import. Resolves with the notes of an import. */
export async function openOrImport(
  files: readonly File[],
  persistence: Persistence,
  dialog: HTMLDialogElement,
): Promise<Notes | undefined> {
  const all = await Promise.all(
    files.map(async (file) => ({name: file.name, text: await file.text()})),
  );
  const lint = all.filter(isLint);
  const silences = lint.flatMap(({name, text}) => readSilences(text, name));
  const sources = all.filter((file) => !isLint(file));
  const [first] = sources;
  if (!first) {
    if (!lint[0]) return undefined;
    persistence.openSilences(silences);
    showNotice(`${lint[0].name} is open. Undo restores the previous text.`);
    return undefined;
  }
  const {importDialog, isStory} = await import('./import-dialog.js');
  if (sources.length === 1 && isStory(first.text)) {
    persistence.open({file: {name: first.name}, text: first.text, silences});
    showNotice(`${first.name} is open. Undo restores the previous text.`);
    return undefined;
  }
  const brought = await importDialog(dialog, sources);
  if (!brought) return undefined;
  const of: FileRef = {name: brought.name};
  persistence.openUnsaved({file: of, text: formatJson(brought.story), silences});
  showNotice(`${first.name} is imported, but not saved yet. Undo restores the previous text.`);
  return {of, list: brought.notes};
}

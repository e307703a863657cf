import {readSilences} from '../lint/silence.js';
import type {Note} from '../import/draft.js';
import {pickStory} from './files.js';
import type {FileRef} from './files.js';
import type {Persistence} from './persistence.js';
import {showNotice} from './notice.js';
import {formatJson} from './format-json.js';

/** What an import did not carry over, and the file that it made. */
export interface Notes {
  readonly of: FileRef;
  readonly list: readonly Note[];
}

const isLint = ({name}: {readonly name: string}) => name.endsWith('.lint.json');

/** Opens what the author picks: a story, or what is let stand in the one that is here. */
export async function open(keeper: Persistence): Promise<void> {
  const {file, handle} = (await pickStory()) ?? {};
  if (!file) return;
  const {name} = file;
  const text = await file.text();
  if (isLint(file)) keeper.openSilences(readSilences(text, name));
  else keeper.open({file: {name, ...(handle && {handle})}, text, silences: []});
  showNotice(`${name} is open. Undo brings back what was here.`);
}

/** Takes files that are dropped or imported: a story, what is let stand in it, and what becomes a story; gives the notes of an import. */
export async function takeImport(
  files: readonly File[],
  keeper: Persistence,
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
    keeper.openSilences(silences);
    showNotice(`${lint[0].name} is open. Undo brings back what was here.`);
    return undefined;
  }
  const {importDialog, isStory} = await import('./import-dialog.js');
  if (sources.length === 1 && isStory(first.text)) {
    keeper.open({file: {name: first.name}, text: first.text, silences});
    showNotice(`${first.name} is open. Undo brings back what was here.`);
    return undefined;
  }
  const brought = await importDialog(dialog, sources);
  if (!brought) return undefined;
  const of: FileRef = {name: brought.name};
  keeper.begin({file: of, text: formatJson(brought.story), silences});
  showNotice(`${first.name} is imported, and not yet saved. Undo brings back what was here.`);
  return {of, list: brought.notes};
}

import type {Silence} from '../lint/lint.js';

/** The file that a text belongs to: one opened here, the story that the command serves, or only a name. */
export interface FileRef {
  readonly name: string;
  readonly handle?: FileSystemFileHandle;
  /** Whether the command can write the file; undefined if it does not serve it. */
  readonly served?: boolean;
}
export interface OpenedFile {
  readonly file: FileRef;
  readonly text: string;
  readonly silences: readonly Silence[];
}

interface PickerOptions {
  readonly suggestedName?: string;
  readonly types?: readonly {description: string; accept: Record<string, readonly string[]>}[];
}
declare global {
  interface Window {
    /** The File System Access API, if the browser supports it. */
    showOpenFilePicker?: (options?: PickerOptions) => Promise<FileSystemFileHandle[]>;
    showSaveFilePicker?: (options?: PickerOptions) => Promise<FileSystemFileHandle>;
  }
}

const TYPES = [{description: 'Story as JSON', accept: {'application/json': ['.json']}}];

/** Lets the author pick a file; undefined if cancelled. */
export async function pickStory(): Promise<Picked | undefined> {
  if (!window.showOpenFilePicker) {
    const [file] = await pickFiles('.json');
    return file && {file};
  }
  const [handle] = (await unlessCancelled(window.showOpenFilePicker({types: TYPES}))) ?? [];
  return handle && {file: await handle.getFile(), handle};
}
interface Picked {
  readonly file: File;
  readonly handle?: FileSystemFileHandle;
}

/** Lets the author pick files of some types, such as `.csv,.json`; empty if cancelled. */
export function pickFiles(accept: string, multiple = false): Promise<readonly File[]> {
  const input = Object.assign(document.createElement('input'), {type: 'file', accept, multiple});
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

/** Saves the text to its file, or to one that the author picks. Returns that file; undefined if cancelled. */
export async function saveText(text: string, file: FileRef): Promise<FileRef | undefined> {
  const {name} = file;
  let {handle} = file;
  if (!handle && window.showSaveFilePicker)
    handle = await unlessCancelled(window.showSaveFilePicker({suggestedName: name, types: TYPES}));
  else if (!handle) {
    download(name, text, 'application/json');
    return file;
  }
  if (!handle) return undefined;
  const stream = await handle.createWritable();
  await stream.write(text);
  await stream.close();
  return {name: handle.name, handle};
}

export function download(name: string, content: string | Blob, type: string): void {
  const href = URL.createObjectURL(new Blob([content], {type}));
  Object.assign(document.createElement('a'), {href, download: name}).click();
  setTimeout(() => URL.revokeObjectURL(href), 1000);
}

async function unlessCancelled<T>(picking: Promise<T>): Promise<T | undefined> {
  try {
    return await picking;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

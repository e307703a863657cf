import {readFile} from 'node:fs/promises';
import {resolvePath} from './io.js';
import {CliError} from './terminal.js';

/**
 * The text of a file that is changed in place, and how a changed text is written in the form that the file has: with its
 * byte order mark, and its line ends where all are those of Windows.
 */
export interface TextFile {
  /** Without a byte order mark. */
  readonly text: string;
  readonly encode: (text: string) => string;
}

/** Reads a file that is to be changed; one that is not UTF-8 would lose what could not be read. */
export async function readTextFile(file: string): Promise<TextFile> {
  const bytes = await readFile(resolvePath(file)).catch((error: unknown) => {
    const {code, message} = error as NodeJS.ErrnoException;
    throw new CliError(code === 'ENOENT' ? `no such file: ${file}` : `${file}: ${message}`);
  });
  const read = decode(bytes);
  if (read === undefined)
    throw new CliError(`${file} is not in UTF-8, and is left as it is; save it in UTF-8 first`);
  const mark = read.startsWith('\uFEFF') ? '\uFEFF' : '';
  const endings = read.includes('\r\n') && !/(?<!\r)\n/.test(read) ? '\r\n' : undefined;
  return {
    text: read.slice(mark.length),
    encode: (text) => mark + (endings ? text.replace(/\r?\n/g, endings) : text),
  };
}

/** The text of bytes in UTF-8, with its byte order mark; nothing where they are something else. */
function decode(bytes: Buffer): string | undefined {
  // Every second byte of ASCII in UTF-16 is zero, which UTF-8 allows and no text has.
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    return undefined;
  }
}

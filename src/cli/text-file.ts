import {readFile} from 'node:fs/promises';
import {resolvePath} from './io.js';
import {CliError} from './terminal.js';

/**
 * A text file that is changed in place. `encode` keeps its form: the byte order mark, and Windows line ends if all lines have
 * them.
 */
export interface TextFile {
  /** Without a byte order mark. */
  readonly text: string;
  readonly encode: (text: string) => string;
}

/** Reads a file that is to be changed. Fails if it is not UTF-8, because invalid bytes would be lost. */
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

/** Decodes UTF-8 with its byte order mark; undefined for anything else. */
function decode(bytes: Buffer): string | undefined {
  // UTF-16 has zero bytes, which are valid UTF-8 but never in text.
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    return undefined;
  }
}

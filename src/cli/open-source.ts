import {readFile} from 'node:fs/promises';
import {basename} from 'node:path';
import {nameInAddress} from '../import/address.js';
import type {Note} from '../import/draft.js';
import {googleExportOf, googleNote, googleProblem} from '../import/google.js';
import type {GoogleExport} from '../import/google.js';
import type {File} from '../import/spreadsheets.js';
import {charsetOf, decodeBytes} from '../notation/bytes.js';
import {RequestRefused, download} from './http.js';
import type {Download} from './http.js';
import {resolvePath} from './io.js';
import {CliError} from './terminal.js';

/** The most bytes of a file or an answer. */
const MAX_BYTES = 50e6;

/** What a server is asked with, and what it said of its answer, to be sent back as it is. */
export interface Validators {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}
export interface OpenOptions {
  readonly encoding?: string | undefined;
  /** Whether addresses of this machine and its network are asked too. */
  readonly local?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly validators?: Validators | undefined;
}
/** A file that is opened, or that the server says is as it was. */
export interface Opened {
  readonly file?: File;
  readonly validators: Validators;
  /** Where it came from, for relative addresses in it. */
  readonly base?: string | undefined;
}
/** An address that gave no content. */
export class SourceUnavailable extends CliError {
  constructor(
    message: string,
    /** When to ask again, in milliseconds from now, where the server says so. */
    readonly retryAfter?: number,
  ) {
    super(message, 1);
  }
}

export const isAddress = (name: string) => /^https?:\/\//i.test(name);

/**
 * A file or an http(s) address, as text or as tables.
 * @throws {RangeError} for content that is not read.
 * @throws {CliError} where there is none.
 */
export async function openSource(name: string, options: OpenOptions): Promise<Opened> {
  if (isAddress(name)) return openAddress(name, options);
  const bytes = await readFile(resolvePath(name)).catch((error: unknown) => {
    const {code} = error as {code?: string};
    throw new CliError(code === 'ENOENT' ? `no such file: ${name}` : `${name}: ${String(error)}`);
  });
  return {file: await openBytes(basename(name), bytes, options.encoding), validators: {}};
}

async function openAddress(address: string, options: OpenOptions): Promise<Opened> {
  if (!URL.canParse(address)) throw new CliError(`${address}: is no address`);
  const google = googleExportOf(address);
  const url = new URL(google?.url ?? address);
  const {etag, lastModified} = options.validators ?? {};
  let answer: Download;
  try {
    answer = await download(url, {
      local: options.local,
      signal: options.signal,
      maxBytes: MAX_BYTES,
      headers: {
        'accept-encoding': 'gzip, br',
        ...(etag && {'if-none-match': etag}),
        ...(lastModified && {'if-modified-since': lastModified}),
      },
    });
  } catch (error) {
    throw unreachable(address, error, options.signal);
  }
  const {status, headers, bytes} = answer;
  const validators = {etag: headers.etag, lastModified: headers['last-modified']};
  // Only a server that was asked for a change can say that there is none.
  if (status === 304 && options.validators)
    return {
      validators: {
        etag: etag ?? validators.etag,
        lastModified: lastModified ?? validators.lastModified,
        ...present(validators),
      },
    };
  const type = headers['content-type'] ?? '';
  const problem =
    (google && googleProblem(google, {status, host: answer.url.host, type})) ??
    (status === 200 ? undefined : `answered ${status}`);
  if (problem)
    throw new SourceUnavailable(
      `${address}: ${problem}`,
      retryAfterOf(headers['retry-after'], status),
    );
  const file = await openBytes(nameOf(answer, google), bytes, options.encoding ?? charsetOf(type));
  const notes = google ? [noteOf(google, headers.date, file.name)] : [];
  return {
    file: {
      ...file,
      ...(google?.kind === 'document' && {format: 'document'}),
      notes: [...notes, ...(file.notes ?? [])],
    },
    validators,
    base: answer.url.href,
  };
}

const present = (validators: Validators) =>
  Object.fromEntries(Object.entries(validators).filter(([, value]) => value !== undefined));

const noteOf = (google: GoogleExport, date: string | undefined, where: string): Note => {
  const asOf = new Date(Date.parse(date ?? '') || Date.now()).toISOString().slice(0, 16);
  return {where, message: googleNote(google, `${asOf}Z`)};
};

/** What the content is called: as the server says that it should be saved, or by its address. */
function nameOf({headers, url}: Download, google: GoogleExport | undefined): string {
  const said = headers['content-disposition'] ?? '';
  const [, encoded] = /filename\*\s*=\s*UTF-8''([^;]+)/i.exec(said) ?? [];
  const [, quoted] = /filename\s*=\s*"([^"]+)"/i.exec(said) ?? [];
  const name = encoded ? decoded(encoded) : quoted;
  // Google calls a tab “Title - tab.csv”.
  if (name) return basename(google?.kind === 'spreadsheet' ? name.replace(/^.* - /, '') : name);
  return google
    ? `${google.kind}.${google.kind === 'spreadsheet' ? 'csv' : 'html'}`
    : nameInAddress(url);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function unreachable(address: string, error: unknown, signal: AbortSignal | undefined): Error {
  if (signal?.aborted) return error as Error;
  if (error instanceof RequestRefused)
    return new SourceUnavailable(
      `${address}: ${error.message}${error.message.includes('this machine') ? '; --local asks it all the same' : ''}`,
    );
  const {code, name} = error as NodeJS.ErrnoException;
  const why = /^(?:Abort|Timeout)Error$/.test(name)
    ? 'did not answer in time'
    : `cannot be reached (${code ?? name})`;
  return new SourceUnavailable(`${address}: ${why}`);
}

/** `Retry-After` in milliseconds, in seconds or as a date; a server that has too much to do is left alone for a minute. */
export function retryAfterOf(header: string | undefined, status: number): number | undefined {
  const seconds = /^\d{1,9}$/.test(header?.trim() ?? '') ? Number(header) : NaN;
  const until = Number.isNaN(seconds) ? Date.parse(header ?? '') - Date.now() : seconds * 1000;
  if (until > 0) return until;
  return status === 429 || status === 503 ? 60_000 : undefined;
}

/** What begins a ZIP archive, and the names of the parts by which Office's are told apart. */
async function openBytes(name: string, bytes: Uint8Array, encoding?: string): Promise<File> {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
  // The names of all its files stand at the end of an archive.
  const parts = isArchive ? Buffer.from(bytes.subarray(-MAX_NAMES)).toString('latin1') : '';
  if (parts.includes('xl/workbook.xml'))
    return (await import('../import/workbook.js')).readWorkbook(name, bytes);
  if (parts.includes('word/document.xml'))
    return (await import('./word.js')).readWordDocument(name, bytes);
  try {
    return {name, text: decodeBytes(bytes, encoding).text};
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // The cause is the option that says otherwise.
    error.message = `${name} ${error.message}`;
    throw error;
  }
}

/** The bytes at the end of an archive in which its files are named. */
const MAX_NAMES = 1_000_000;

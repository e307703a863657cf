import {unsupportedFile} from './file-kind.js';

/** Decoded bytes: the text, and its encoding by its name in the Encoding standard. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  /** Whether the bytes begin with a byte order mark, which is not part of the text. */
  readonly hasByteOrderMark: boolean;
}

/** The number of bytes within which a page or an XML file declares its encoding. */
const HEAD = 4096;

/** The `charset` of a media type such as `text/csv; charset=windows-1252`. */
export function charsetOf(contentType: string | null | undefined): string | undefined {
  return /;\s*charset\s*=\s*["']?([^"';\s]+)/i.exec(contentType ?? '')?.[1];
}

/** Whether `label` names an encoding that can be decoded. */
export function isEncoding(label: string): boolean {
  return decoderFor(label) !== undefined;
}

/**
 * Decodes a text file by its byte order mark, by `charset` (from HTTP or the user), by its own `<meta>` or XML declaration, or
 * as UTF-8. Invalid bytes are an error and never replaced.
 * @throws {RangeError} whose message says what the file is, or which byte is invalid.
 */
export function decodeBytes(bytes: Uint8Array, charset?: string): Decoded {
  const kind = unsupportedFile(bytes);
  if (kind) throw new RangeError(kind);
  const mark = byteOrderMark(bytes);
  const candidates = mark ? [mark] : [charset, utf16WithoutMark(bytes), declaredEncoding(bytes)];
  const labels = candidates.filter((label) => label !== undefined && isEncoding(label));
  let firstError: RangeError | undefined;
  for (const label of labels.length ? labels : ['utf-8'])
    try {
      const decoder = decoderFor(label!)!;
      const text = decodeText(decoder, bytes);
      const nul = text.indexOf('\0');
      if (nul >= 0) throw new RangeError(`is not text: character ${nul + 1} is U+0000`);
      return {text, encoding: decoder.encoding, hasByteOrderMark: mark !== undefined};
    } catch (error) {
      firstError ??= error instanceof RangeError ? error : encodingError(bytes, label!);
    }
  throw firstError!;
}

function decoderFor(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label, {fatal: true});
  } catch {
    return undefined;
  }
}

/** The characters of windows-1252 from 0x80 to 0x9F. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Decodes bytes. Some versions of Node decode windows-1252 as ISO 8859-1, which has control characters in place of {@link WINDOWS_1252}. */
function decodeText(decoder: TextDecoder, bytes: Uint8Array): string {
  const text = decoder.decode(bytes);
  return decoder.encoding === 'windows-1252'
    ? text.replace(/[\x80-\x9f]/g, (it) => WINDOWS_1252[it.charCodeAt(0) - 0x80]!)
    : text;
}

function byteOrderMark([a, b, c, d]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (
    (a === 0xff && b === 0xfe && !c && !d && c !== undefined) ||
    (!a && !b && c === 0xfe && d === 0xff)
  )
    throw new RangeError('is UTF-32, which is not supported; save it as UTF-8');
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

/** UTF-16 without a byte order mark: every other byte of Latin text, spaces and line ends is zero. */
function utf16WithoutMark(bytes: Uint8Array): string | undefined {
  const zeros = [0, 0];
  bytes.subarray(0, HEAD).forEach((byte, i) => {
    if (!byte) zeros[i % 2]!++;
  });
  const [even, odd] = zeros as [number, number];
  if (!even === !odd) return undefined;
  return even ? 'utf-16be' : 'utf-16le';
}

/** The encoding that a page declares in `<meta>`, or XML in its first line. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)).trimStart();
  if (!head.startsWith('<')) return undefined;
  const label =
    /^<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)/.exec(head)?.[1] ??
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([^"'\s;/>]+)/i.exec(head)?.[1];
  // Bytes that were readable as Latin are not UTF-16 (HTML, 13.2.3.3).
  return label && /^utf-?16/i.test(label) ? 'utf-8' : label;
}

/** Says which byte is invalid in its encoding. */
function encodingError(bytes: Uint8Array, label: string): RangeError {
  const {encoding} = decoderFor(label)!;
  const index = firstInvalidByte(bytes, label);
  const before = bytes.subarray(0, index);
  const line = before.reduce((n, byte) => n + (byte === 0x0a ? 1 : 0), 1);
  const column = index - before.lastIndexOf(0x0a);
  const byte = bytes[index]?.toString(16).toUpperCase().padStart(2, '0');
  const name = encoding.toUpperCase().replace('WINDOWS', 'Windows');
  return new RangeError(
    `is not ${name}: byte ${column} of line ${line} ${byte ? `(0x${byte}) is not valid in it` : 'ends within a character'}; save it as UTF-8`,
    {cause: 'encoding'},
  );
}

/** The index of the first byte that cannot be decoded. */
function firstInvalidByte(bytes: Uint8Array, label: string): number {
  const CHUNK = 1024;
  const maxCharacterLength = 4;
  let chunkStart = 0;
  let decoder = decoderFor(label)!;
  try {
    for (; chunkStart < bytes.length; chunkStart += CHUNK)
      decoder.decode(bytes.subarray(chunkStart, chunkStart + CHUNK), {stream: true});
  } catch {
    // The byte is in this chunk, or its character begins at the end of the one before.
  }
  let start = Math.max(0, Math.min(chunkStart, bytes.length) - maxCharacterLength);
  while (start > 0 && (bytes[start]! & 0xc0) === 0x80) start--;
  decoder = decoderFor(label)!;
  decoder.decode(bytes.subarray(0, start), {stream: true});
  try {
    for (let i = start; i < bytes.length; i++)
      if (decoder.decode(bytes.subarray(i, i + 1), {stream: true})) start = i + 1;
  } catch {
    return start;
  }
  return start;
}

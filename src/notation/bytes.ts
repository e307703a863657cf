import {foreignKind} from './file-kind.js';

/** What bytes say as text, and the encoding that they are read by, by its name in the Encoding standard. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  /** Whether they begin with a byte order mark, which is not part of the text. */
  readonly mark: boolean;
}

/** The bytes in which a page or an XML file says its encoding. */
const HEAD = 4096;

/** The `charset` of a media type such as `text/csv; charset=windows-1252`. */
export function charsetOf(contentType: string | null | undefined): string | undefined {
  return /;\s*charset\s*=\s*["']?([^"';\s]+)/i.exec(contentType ?? '')?.[1];
}

/** Whether an encoding of this name can be read. */
export function isEncoding(label: string): boolean {
  return decoderOf(label) !== undefined;
}

/**
 * The text of somebody's file: by its byte order mark, by `charset` (what HTTP or its owner says), by its own `<meta>` or XML
 * declaration, or as UTF-8. No character is ever replaced by another.
 * @throws {RangeError} that says what the bytes are, or where they are not in their encoding.
 */
export function decodeBytes(bytes: Uint8Array, charset?: string): Decoded {
  const kind = foreignKind(bytes);
  if (kind) throw new RangeError(kind);
  const mark = markOf(bytes);
  const said = mark ? [mark] : [charset, wideOf(bytes), declared(bytes)];
  const labels = said.filter((label) => label !== undefined && isEncoding(label));
  let refused: RangeError | undefined;
  for (const label of labels.length ? labels : ['utf-8'])
    try {
      const decoder = decoderOf(label!)!;
      const text = textBy(decoder, bytes);
      const nul = text.indexOf('\0');
      if (nul >= 0) throw new RangeError(`is no text: character ${nul + 1} is U+0000`);
      return {text, encoding: decoder.encoding, mark: mark !== undefined};
    } catch (error) {
      refused ??= error instanceof RangeError ? error : refusal(bytes, label!);
    }
  throw refused!;
}

function decoderOf(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label, {fatal: true});
  } catch {
    return undefined;
  }
}

/** What windows-1252 has at 0x80 to 0x9F. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** The text of bytes. Some versions of Node read windows-1252 as ISO 8859-1, which has controls where that has quotation marks. */
function textBy(decoder: TextDecoder, bytes: Uint8Array): string {
  const text = decoder.decode(bytes);
  return decoder.encoding === 'windows-1252'
    ? text.replace(/[\x80-\x9f]/g, (it) => WINDOWS[it.charCodeAt(0) - 0x80]!)
    : text;
}

function markOf([a, b, c, d]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (
    (a === 0xff && b === 0xfe && !c && !d && c !== undefined) ||
    (!a && !b && c === 0xfe && d === 0xff)
  )
    throw new RangeError('is UTF-32, which is not read; save it as UTF-8');
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

/** UTF-16 without its mark: only there every other byte of what is Latin, a space or a line end is zero. */
function wideOf(bytes: Uint8Array): string | undefined {
  const zeros = [0, 0];
  bytes.subarray(0, HEAD).forEach((byte, i) => {
    if (!byte) zeros[i % 2]!++;
  });
  const [even, odd] = zeros as [number, number];
  if (!even === !odd) return undefined;
  return even ? 'utf-16be' : 'utf-16le';
}

/** What a page says in `<meta>`, or XML in its first line. */
function declared(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)).trimStart();
  if (!head.startsWith('<')) return undefined;
  const label =
    /^<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)/.exec(head)?.[1] ??
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([^"'\s;/>]+)/i.exec(head)?.[1];
  // What can be read so far is no UTF-16 (HTML, 13.2.3.3).
  return label && /^utf-?16/i.test(label) ? 'utf-8' : label;
}

/** Where bytes are not in their encoding. */
function refusal(bytes: Uint8Array, label: string): RangeError {
  const {encoding} = decoderOf(label)!;
  const at = firstBad(bytes, label);
  const before = bytes.subarray(0, at);
  const line = before.reduce((n, byte) => n + (byte === 0x0a ? 1 : 0), 1);
  const column = at - before.lastIndexOf(0x0a);
  const byte = bytes[at]?.toString(16).toUpperCase().padStart(2, '0');
  const name = encoding.toUpperCase().replace('WINDOWS', 'Windows');
  return new RangeError(
    `is not ${name}: byte ${column} of line ${line} ${byte ? `(0x${byte}) is no character of it` : 'ends within a character'}; save it as UTF-8`,
    {cause: 'encoding'},
  );
}

/** The first byte of what a decoder cannot read. */
function firstBad(bytes: Uint8Array, label: string): number {
  const PIECE = 1024;
  const longest = 4;
  let piece = 0;
  let decoder = decoderOf(label)!;
  try {
    for (; piece < bytes.length; piece += PIECE)
      decoder.decode(bytes.subarray(piece, piece + PIECE), {stream: true});
  } catch {
    // It lies in this piece, or begins at the end of the one before.
  }
  let start = Math.max(0, Math.min(piece, bytes.length) - longest);
  while (start > 0 && (bytes[start]! & 0xc0) === 0x80) start--;
  decoder = decoderOf(label)!;
  decoder.decode(bytes.subarray(0, start), {stream: true});
  try {
    for (let i = start; i < bytes.length; i++)
      if (decoder.decode(bytes.subarray(i, i + 1), {stream: true})) start = i + 1;
  } catch {
    return start;
  }
  return start;
}

/* eslint-disable no-control-regex -- binary files begin with control characters */

/** The first bytes of unsupported file types, as Latin-1, their names, and a key of {@link ADVICE}. */
const SIGNATURES: readonly (readonly [start: RegExp, name: string, advice?: string])[] = [
  [
    /^PK\x03\x04[^]*?mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/,
    'an OpenDocument spreadsheet',
    'CSV',
  ],
  [
    /^PK\x03\x04[^]*?mimetypeapplication\/vnd\.oasis\.opendocument/,
    'an OpenDocument document',
    'text',
  ],
  [/^PK\x03\x04[^]*?(?:xl\/|\[Content_Types\]\.xml[^]*?spreadsheetml)/, 'an Excel workbook', 'CSV'],
  [/^PK\x03\x04[^]*?word\//, 'a Word document', 'text'],
  [/^PK\x03\x04[^]*?ppt\//, 'a PowerPoint presentation', 'text'],
  [/^PK\x03\x04[^]*?Index\/[^]*?\.iwa/, 'a document of Numbers, Pages or Keynote', 'CSV'],
  [/^PK(?:\x03\x04|\x05\x06|\x07\x08)/, 'a ZIP archive', 'unpack'],
  [/^\xd0\xcf\x11\xe0[^]*?W\0o\0r\0k\0b\0o\0o\0k/, 'an Excel workbook', 'CSV'],
  [/^\xd0\xcf\x11\xe0[^]*?W\0o\0r\0d\0D\0o\0c/, 'a Word document', 'text'],
  [/^\xd0\xcf\x11\xe0/, 'a document of an older Microsoft Office', 'CSV'],
  [/^\s*<\?xml[^]*?<\?mso-application progid="Excel\.Sheet"/, 'an Excel workbook', 'CSV'],
  [/^\s*<html[^>]*urn:schemas-microsoft-com:office:excel/i, 'an Excel workbook', 'CSV'],
  [/^\{\\rtf/, 'an RTF document', 'text'],
  [/^%PDF-/, 'a PDF', 'text'],
  [/^\x1f\x8b/, 'a gzip archive', 'unpack'],
  [/^BZh\d/, 'a bzip2 archive', 'unpack'],
  [/^\xfd7zXZ\0/, 'an xz archive', 'unpack'],
  [/^7z\xbc\xaf\x27\x1c/, 'a 7-Zip archive', 'unpack'],
  [/^Rar!\x1a\x07/, 'a RAR archive', 'unpack'],
  [/^\x28\xb5\x2f\xfd/, 'a Zstandard archive', 'unpack'],
  [/^\x89PNG\r\n/, 'a PNG picture'],
  [/^\xff\xd8\xff/, 'a JPEG picture'],
  [/^GIF8[79]a/, 'a GIF picture'],
  [/^RIFF[^]{4}WEBP/, 'a WebP picture'],
  [/^RIFF[^]{4}/, 'a sound or a film'],
  [/^(?:II\*\0|MM\0\*)/, 'a TIFF picture'],
  [/^BM[^]{4}\0\0\0\0/, 'a BMP picture'],
  [/^[^]{4}ftyp(?:avi|hei|mif)/, 'a picture'],
  [/^[^]{4}ftyp/, 'a film'],
  [/^\x1aE\xdf\xa3/, 'a film'],
  [/^(?:ID3[\x02-\x04]|OggS|fLaC)/, 'a sound'],
  [/^SQLite format 3\0/, 'an SQLite database'],
  [/^PAR1/, 'a Parquet file'],
  [/^bplist00/, 'a binary property list'],
];

const ADVICE: Readonly<Record<string, string>> = {
  CSV: 'save each of its sheets as “CSV UTF-8”',
  text: 'copy what you need out of it',
  unpack: 'unpack it first',
};

/** The number of bytes that contain a signature; a ZIP names its first files there. */
const HEAD = 4096;
/** The number of bytes within which an older Office file names its streams. */
const OLE_HEAD = 32_768;

/** Says what an unsupported file is and what to do with it; `undefined` for possible text. */
export function unsupportedFile(bytes: Uint8Array): string | undefined {
  const ole = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  const start = String.fromCharCode(...bytes.subarray(0, ole ? OLE_HEAD : HEAD));
  const [, name, advice = ''] = SIGNATURES.find(([signature]) => signature.test(start)) ?? [];
  const then = ADVICE[advice] ?? 'give a text, a spreadsheet as CSV, or JSON';
  return name && `is ${name}, which is not supported; ${then}`;
}

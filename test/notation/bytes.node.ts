/** Files of many programs are read as what they are, or refused in words. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {gzipSync} from 'node:zlib';
import {charsetOf, decodeBytes} from '../../src/notation/bytes.js';

const latin1 = (text: string) => Uint8Array.from(text, (it) => it.charCodeAt(0));
const utf16 = (text: string, mark = '\ufeff') =>
  new Uint8Array(Buffer.from(mark + text, 'utf16le'));
const swapped = (bytes: Uint8Array) => new Uint8Array(Buffer.from(bytes).swap16());
const SHEET = 'Year,Headline\n2026,Café évacué';
const CYRILLIC = '\xcf\xee\xe6\xe0\xf0';

describe('bytes are read', () => {
  for (const [name, bytes, charset, text, encoding] of [
    ['as UTF-8', new TextEncoder().encode(SHEET), undefined, SHEET, 'utf-8'],
    [
      'with a UTF-8 mark',
      new TextEncoder().encode(`\ufeff${SHEET}`),
      'windows-1252',
      SHEET,
      'utf-8',
    ],
    ['as UTF-16 with its mark', utf16(SHEET), undefined, SHEET, 'utf-16le'],
    ['as UTF-16 the other way round', swapped(utf16(SHEET)), undefined, SHEET, 'utf-16be'],
    ['as UTF-16 without a mark', utf16(SHEET, ''), undefined, SHEET, 'utf-16le'],
    [
      'as UTF-16 the other way round without one',
      swapped(utf16(SHEET, '')),
      undefined,
      SHEET,
      'utf-16be',
    ],
    ['as HTTP says: Windows', latin1('Caf\xe9 \x96 a'), 'windows-1252', 'Café – a', 'windows-1252'],
    ['as HTTP says: the old name of it', latin1('Caf\xe9'), 'ISO-8859-1', 'Café', 'windows-1252'],
    ['as HTTP says: Macintosh', latin1('Caf\x8e'), 'macintosh', 'Café', 'macintosh'],
    ['as HTTP says: Russian', latin1(CYRILLIC), 'windows-1251', 'Пожар', 'windows-1251'],
    ['as HTTP says: Greek', latin1('\xd6\xd9\xd4\xc9\xc1'), 'iso-8859-7', 'ΦΩΤΙΑ', 'iso-8859-7'],
    ['as HTTP says: Turkish', latin1('\xdei\xfeli'), 'windows-1254', 'Şişli', 'windows-1254'],
    [
      'as the page says',
      latin1(`<!doctype html><meta charset=windows-1251><p>${CYRILLIC}`),
      undefined,
      '<!doctype html><meta charset=windows-1251><p>Пожар',
      'windows-1251',
    ],
    [
      'as the page says in the older way',
      latin1(
        `<html><head><meta http-equiv="Content-Type" content="text/html; charset=koi8-r"><p>\xf0`,
      ),
      undefined,
      '<html><head><meta http-equiv="Content-Type" content="text/html; charset=koi8-r"><p>П',
      'koi8-r',
    ],
    [
      'as XML says',
      latin1(`<?xml version="1.0" encoding="ISO-8859-2"?><a>\xb3`),
      undefined,
      '<?xml version="1.0" encoding="ISO-8859-2"?><a>ł',
      'iso-8859-2',
    ],
    [
      'as a page says that cannot be UTF-16',
      latin1('<meta charset="utf-16">a'),
      undefined,
      '<meta charset="utf-16">a',
      'utf-8',
    ],
    ['as UTF-8 where what HTTP says is no encoding', latin1('plain'), 'none', 'plain', 'utf-8'],
    [
      'as the page says where HTTP is wrong',
      latin1(`<meta charset=windows-1251>${CYRILLIC}`),
      'utf-8',
      '<meta charset=windows-1251>Пожар',
      'windows-1251',
    ],
    ['with nothing in them', new Uint8Array(), undefined, '', 'utf-8'],
  ] as const)
    it(name, () => {
      const decoded = decodeBytes(bytes, charset);
      assert.equal(decoded.text, text);
      assert.equal(decoded.encoding, encoding);
    });

  it('never with another character in the place of one', () => {
    for (const [bytes, message] of [
      [
        latin1('Year,Headline\n2026,Caf\xe9 \xe9vacu\xe9'),
        /is not UTF-8: byte 9 of line 2 \(0xE9\)/,
      ],
      [latin1('Caf\xe9'), /byte 4 of line 1 \(0xE9\)/],
      [latin1('\x8e'), /byte 1 of line 1 \(0x8E\)/],
      [latin1(`${'a\n'.repeat(2047)}é`), /byte 1 of line 2048 \(0xE9\)/],
      [latin1(`${'a'.repeat(1023)}\xe9 b${'a'.repeat(5000)}`), /byte 1024 of line 1 \(0xE9\)/],
      [latin1('a\xed\xa0\x80'), /byte 2 of line 1/],
      [utf16('a\ud800b'), /is not UTF-16LE/],
      [latin1('a\0\0b\0\0\0c'), /is not text: character 2 is U\+0000/],
      [latin1('\xff\xfe\0\0a\0\0\0'), /UTF-32/],
    ] as const)
      assert.throws(() => decodeBytes(bytes), {name: 'RangeError', message});
  });

  it('to the end, where 8 MB are wrong only in the last one, within two seconds', () => {
    const bytes = new Uint8Array(8e6).fill(0x61);
    bytes[bytes.length - 1] = 0xe9;
    const began = performance.now();
    assert.throws(() => decodeBytes(bytes), /byte 8000000 of line 1 \(0xE9\)/);
    assert.ok(performance.now() - began < 2000);
  });
});

describe('a file of another kind is named, with what to do', () => {
  const zip = (...names: string[]) => latin1(`PK\x03\x04\x14\0${names.join('\0')}`);
  const ole = (name: string) =>
    latin1(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(5000)}${name.replace(/./g, '$&\0')}`);
  for (const [name, bytes, message] of [
    ['xlsx', zip('[Content_Types].xml', 'xl/workbook.xml'), /is an Excel workbook.*CSV UTF-8/],
    ['xls', ole('Workbook'), /is an Excel workbook.*CSV UTF-8/],
    [
      'xls as XML',
      latin1('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>'),
      /is an Excel workbook/,
    ],
    [
      'xls as HTML',
      latin1('<html xmlns:x="urn:schemas-microsoft-com:office:excel">'),
      /is an Excel workbook/,
    ],
    [
      'ods',
      zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
      /is an OpenDocument spreadsheet.*CSV/,
    ],
    [
      'odt',
      zip('mimetypeapplication/vnd.oasis.opendocument.text'),
      /is an OpenDocument document.*copy/,
    ],
    ['docx', zip('[Content_Types].xml', 'word/document.xml'), /is a Word document.*copy/],
    ['doc', ole('WordDocument'), /is a Word document/],
    ['numbers', zip('Index/Document.iwa'), /is a document of Numbers.*CSV/],
    ['zip', zip('photos/a.jpg'), /is a ZIP archive.*unpack/],
    ['gzip', new Uint8Array(gzipSync('Year,Headline')), /is a gzip archive.*unpack/],
    ['pdf', latin1('%PDF-1.7\n'), /is a PDF/],
    ['png', latin1('\x89PNG\r\n\x1a\n'), /is a PNG picture/],
    ['jpeg', latin1('\xff\xd8\xff\xe0'), /is a JPEG picture/],
    ['webp', latin1('RIFF\0\0\0\0WEBP'), /is a WebP picture/],
    ['heic', latin1('\0\0\0\x18ftypheic'), /is a picture/],
    ['mp4', latin1('\0\0\0\x18ftypmp42'), /is a film/],
    ['rtf', latin1('{\\rtf1'), /is an RTF document/],
    ['sqlite', latin1('SQLite format 3\0'), /is an SQLite database/],
  ] as const)
    it(name, () => {
      assert.throws(() => decodeBytes(bytes), {name: 'RangeError', message});
    });

  it('and a text that only speaks of one is a text', () => {
    for (const text of ['PK,xl/', '%PDF is a format', 'BM,Headline', 'ID3,Headline'])
      assert.equal(decodeBytes(latin1(text)).text, text);
  });
});

it('the charset of a media type is found however it is written', () => {
  for (const [type, charset] of [
    ['text/csv; charset=windows-1252', 'windows-1252'],
    ['text/csv;header=present;Charset="UTF-8"', 'UTF-8'],
    ['text/csv', undefined],
    [null, undefined],
  ] as const)
    assert.equal(charsetOf(type), charset);
});

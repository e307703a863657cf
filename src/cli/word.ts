import {zipSync} from 'fflate';
import mammoth from 'mammoth';
import type {Note} from '../import/draft.js';
import type {File} from '../import/spreadsheets.js';
import {unzip} from '../import/unzip.js';
import {parseXml} from '../import/xml.js';

/** Styles by which Word and Google Docs mark what a document is called; mammoth knows headings, lists and tables itself. */
const STYLES = [
  "p[style-name='Title'] => p.title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
];

/** What is counted in the text of a document that mammoth accepts or leaves out without a word. */
const COUNTED: Readonly<Record<string, string>> = {
  ins: 'tracked insertion',
  del: 'tracked deletion',
  moveFrom: 'tracked move',
  commentReference: 'comment',
  footnoteReference: 'footnote',
  endnoteReference: 'endnote',
  txbxContent: 'text box',
};
const SAID: Readonly<Record<string, string>> = {
  'tracked insertion': 'read as if it were accepted',
  'tracked deletion': 'left out as if it were accepted',
  'tracked move': 'read as if it were accepted',
};

/**
 * A Word document (.docx) as HTML; what is not in it is said.
 * @throws {RangeError} for what is damaged or too large.
 */
export async function readWordDocument(name: string, bytes: Uint8Array): Promise<File> {
  // Pictures are not read, and not unpacked.
  const files = unzip(name, bytes, (file) => /\.(?:xml|rels)$/i.test(file));
  const body = files.get('word/document.xml');
  if (!body) throw new RangeError(`${name}: has no word/document.xml, and is no Word document`);
  const notes = changesOf(new TextDecoder().decode(body), name);
  // Mammoth unpacks without limits; what it is given is what was unpacked within them.
  const bounded = zipSync(Object.fromEntries(files), {level: 0});
  try {
    const {value, messages} = await mammoth.convertToHtml(
      {buffer: Buffer.from(bounded)},
      {styleMap: STYLES, convertImage: mammoth.images.imgElement(() => Promise.resolve({src: ''}))},
    );
    const said = new Set(
      messages
        .map(({message}) => message)
        // A paragraph of another style is text all the same.
        .filter((message) => !/^(?:Unrecognised )?(?:paragraph|run|table) style/i.test(message)),
    );
    for (const message of said) notes.push({where: name, message});
    return {name, text: value, format: 'document', notes};
  } catch (error) {
    throw new RangeError(`${name}: is not read as a Word document: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

/** Tracked changes and comments, which would be accepted, or gone, without a word. */
function changesOf(xml: string, name: string): Note[] {
  const counts = new Map<string, number>();
  parseXml(
    xml,
    {
      start(element) {
        const what = Object.hasOwn(COUNTED, element) ? COUNTED[element]! : undefined;
        if (what) counts.set(what, (counts.get(what) ?? 0) + 1);
      },
      text: () => undefined,
      end: () => undefined,
    },
    (message) => {
      throw new RangeError(`${name}: word/document.xml is damaged: ${message}`);
    },
  );
  return [...counts].map(([what, n]) => ({
    where: `${name} ${n === 1 ? `one ${what}` : `${n} ${what}s`}`,
    message: SAID[what] ?? 'left out',
  }));
}

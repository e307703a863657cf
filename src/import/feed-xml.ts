import type {ImportOptions, Imported, Note} from './draft.js';
import {fromAtom} from './feed-atom.js';
import {fromRss} from './feed-rss.js';
import type {File} from './spreadsheets.js';
import {readXml, withEscapedAmpersands} from './xml.js';

// Own mapping on an XML parser instead of a feed library: those drop without a word what they do not know, do not say
// whether a text is HTML, and give no line.

const FEED =
  /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[^]{0,2000}?-->\s*|<!DOCTYPE[^>[]{0,500}(?:\[[^\]]{0,5000}\]\s*)?>\s*|<\?[^>]{0,500}\?>\s*)*<(?:\w+:)?(rss|feed|RDF)[\s>]/;

/** Whether a text is RSS or Atom. */
export function isFeed(text: string): boolean {
  return FEED.test(text.slice(0, 20_000).replace(/^\uFEFF/, ''));
}

/**
 * RSS 2.0 (and 1.0) or Atom (RFC 4287) as a story. An entry is known by its `guid` or `id`.
 * @throws {RangeError} where it is no feed that can be read.
 */
export function fromFeed({name, text}: File, options: ImportOptions): Imported {
  const notes: Note[] = [];
  const report = (message: string) => {
    notes.push({
      where: name,
      message: `is not well-formed XML (${message}), but read as it is meant`,
    });
  };
  const xml = withEscapedAmpersands(text.replace(/^\uFEFF/, '').trimStart(), report);
  const root = readXml(xml, report);
  if (!root) throw new RangeError(`${name}: has no element of XML`);
  return root.name === 'feed' ? fromAtom(root, notes, options) : fromRss(root, notes, options);
}

import type {StoryInput} from '../content/story.js';
import {charsetOf, decodeBytes} from '../notation/bytes.js';
import {nameInAddress} from './address.js';
import type {ImportOptions, Imported} from './draft.js';
import {hashOf, slugOf} from './identity.js';
import {isJsonLd} from './page.js';
import {readFiles, readScripts} from './read.js';

export {usePolicy} from './tree-dom.js';

/** The last messages about each address. */
const lastMessages = new Map<string, string>();

/**
 * What another format says, as a story: `text` as it came from `url`, or, where that is a fragment, the JSON-LD of this page.
 * What could not be imported is logged once.
 * @param modified When the server says that it was written, if it does.
 * @throws {RangeError} that says what would be read, when it is none of it.
 */
export function readForeign(
  url: string,
  text?: string,
  modified?: string | null,
  rows?: string,
): StoryInput {
  const address = new URL(url, document.baseURI);
  const name = nameInAddress(address);
  const written = Date.parse(modified ?? '') || Date.parse(document.lastModified) || Date.now();
  const options: ImportOptions = {
    // What has no ending is no name of a file, such as the "pub" of a sheet that Google publishes.
    file: /\.\w+$/.test(name) ? name : address.host,
    pageTitle: document.title,
    // Pages of one name in two folders are two stories, also in what a browser remembers of them.
    id: `${slugOf(name.replace(/\.\w+$/, '')) || 'story'}-${hashOf(address.href)}`,
    // When it was imported says nothing to a reader; when it was written does.
    today: new Date(written).toISOString().slice(0, 10),
    pageLang: document.documentElement.lang,
    base: address.href,
  };
  const {story, notes} =
    text === undefined ? readThisPage(url, options) : readFiles([{name, text}], rows, options);
  const said = notes.map(({where, message}) => `${where}: ${message}`).join('\n');
  if (said && lastMessages.get(url) !== said)
    console.warn(
      `${url} is not a story of ours, but read as one. "npx crisis-elements import" makes one of it, in which all of this can be set.\n${said}`,
    );
  lastMessages.set(url, said);
  return story;
}

/** {@link readForeign} of bytes, in whatever encoding they are; `rows` says what the rows of a spreadsheet are. */
export function readBytes(
  url: string,
  bytes: Uint8Array,
  headers: Headers,
  rows?: string,
): StoryInput {
  const {text} = decodeBytes(bytes, charsetOf(headers.get('content-type')));
  return readForeign(url, text, headers.get('last-modified'), rows);
}

/** `#` is all JSON-LD of this page; `#live` is the script of JSON-LD with that id, and no other element. */
function readThisPage(fragment: string, options: ImportOptions): Imported {
  const scripts = [...document.querySelectorAll('script')].filter(({type}) => isJsonLd(type));
  const id = fragment.slice(1);
  const chosen = id ? scripts.findIndex((script) => script.id === id) : undefined;
  if (chosen === -1)
    throw new RangeError(`there is no script of the type application/ld+json with the id "${id}"`);
  return readScripts(
    scripts.map(({textContent}) => textContent),
    chosen,
    options,
  );
}

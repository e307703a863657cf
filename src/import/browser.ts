import type {StoryInput} from '../content/story.js';
import {slugOf} from './draft.js';
import {readFiles} from './read.js';

/** What was last told of each address. */
const told = new Map<string, string>();

/**
 * What another format says, as a story: `text` as it came from `url`, or, where that is a fragment, the JSON-LD of this page.
 * What could not be carried over is told in the console, once.
 * @throws {RangeError} that says what would be read, when it is none of it.
 */
export function readForeign(
  url: string,
  text = ofThisPage(url),
  modified?: string | null,
): StoryInput {
  const {host, pathname} = new URL(url, document.baseURI);
  const name = decodeURIComponent(pathname.split('/').at(-1)!) || host;
  const {lang} = document.documentElement;
  const {story, notes} = readFiles([{name, text}], undefined, {
    file: name,
    id: slugOf(name.replace(/\.\w+$/, '')) || 'story',
    // When it was imported says nothing to a reader; when it was written does.
    today: new Date(modified ?? document.lastModified).toISOString().slice(0, 10),
    pageLang: lang || undefined,
  });
  const said = notes.map(({where, message}) => `${where}: ${message}`).join('\n');
  if (said && told.get(url) !== said)
    console.warn(
      `${url} is not a story of ours, but read as one. "npx crisis-elements import" makes one of it, in which all of this can be set.\n${said}`,
    );
  told.set(url, said);
  return story;
}

/** `#` is all JSON-LD of this page; `#live` is the script with that id. */
function ofThisPage(fragment: string): string {
  const selector = fragment === '#' ? 'script[type="application/ld+json"]' : fragment;
  const scripts = [...document.querySelectorAll(selector)].flatMap(({textContent}) => {
    try {
      return JSON.parse(textContent) as unknown;
    } catch {
      // Other scripts of the page need not be JSON.
      return [];
    }
  });
  return JSON.stringify(scripts);
}

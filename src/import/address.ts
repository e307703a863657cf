import {urlProblem} from '../notation/url.js';

/** The longest address that is linked to. */
const MAX_LENGTH = 2000;

/** Whether a story may link to a text as an address. */
export function isLink(url: string): boolean {
  return url.length <= MAX_LENGTH && /^https?:\/\/\S+$/i.test(url) && !urlProblem(url);
}

/** The file name in an address, or its host; not decoded if its escapes are invalid. */
export function nameInAddress({pathname, host}: URL): string {
  const last = pathname.split('/').at(-1)!;
  try {
    return decodeURIComponent(last) || host;
  } catch {
    return last;
  }
}

import {urlProblem} from '../notation/url.js';

/** The longest address that is linked to. */
const LONGEST = 2000;

/** Whether a text is an address that a story may link to. */
export function isLink(url: string): boolean {
  return url.length <= LONGEST && /^https?:\/\/\S+$/i.test(url) && !urlProblem(url);
}

/** The file name in an address, or its host; as it is written where its escapes are none. */
export function nameInAddress({pathname, host}: URL): string {
  const last = pathname.split('/').at(-1)!;
  try {
    return decodeURIComponent(last) || host;
  } catch {
    return last;
  }
}

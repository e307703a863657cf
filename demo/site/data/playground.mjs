/** Links that open a story in the studio. */
import {deflateRawSync} from 'node:zlib';
import {read} from '../../../src/build/paths.mjs';

/** A link of Markdown to the studio, with a story of `demo/site/examples` in its fragment: see src/studio/story-link.ts. */
export function playgroundLink(text, name) {
  const json = read(`demo/site/examples/${name}.json`);
  return `[${text}](/studio/index.html#story=${deflateRawSync(json).toString('base64url')})`;
}

import {bundleOf} from '../output/embed/bundle.js';
import type {Messages} from '../i18n/messages.js';
import {lastValidStory} from './analyze.js';

/** A script with a story, and its hash for the `integrity` attribute. */
export interface Script {
  readonly code: Blob;
  readonly integrity: string;
}

const beside = (path: string) => new URL(`../${path}`, import.meta.url).href;
let core: Promise<string> | undefined;

/** Makes what `crisis-elements bundle` writes, with the last valid story. */
export async function scriptWithStory(lang: string): Promise<Script> {
  core ??= fetch(beside('core.js')).then((response) => response.text());
  const words =
    lang === 'en'
      ? {}
      : {[lang]: ((await import(beside(`lang/${lang}.js`))) as {default: Messages}).default};
  const code = new Blob([bundleOf(await core, [lastValidStory().input], {words})]);
  const hash = await crypto.subtle.digest('SHA-384', await code.arrayBuffer());
  return {code, integrity: `sha384-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`};
}

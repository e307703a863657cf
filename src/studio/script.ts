import {bundleOf} from '../output/embed/bundle.js';
import type {Messages} from '../i18n/messages.js';
import {lastGood} from './analyze.js';

/** The one script around a story, and the hash by which a page takes this very file. */
export interface Script {
  readonly code: Blob;
  readonly integrity: string;
}

const beside = (path: string) => new URL(`../${path}`, import.meta.url).href;
let core: Promise<string> | undefined;

/** What `crisis-elements bundle` writes, made here, around the last good story. */
export async function scriptAround(lang: string): Promise<Script> {
  core ??= fetch(beside('core.js')).then((response) => response.text());
  const words =
    lang === 'en'
      ? {}
      : {[lang]: ((await import(beside(`lang/${lang}.js`))) as {default: Messages}).default};
  const code = new Blob([bundleOf(await core, [lastGood().input], {words})]);
  const hash = await crypto.subtle.digest('SHA-384', await code.arrayBuffer());
  return {code, integrity: `sha384-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`};
}

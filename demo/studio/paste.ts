import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {Story, StoryInput} from '../../src/content/story.js';
import {bundleOf} from '../../src/embed/bundle.js';
import {snippets} from '../../src/embed/snippets.js';
import type {Messages} from '../../src/format/messages.js';
import type {Settings} from './desk.js';

/** The one script around a story, and the hash by which a page takes this very file. */
export interface Script {
  readonly code: string;
  readonly integrity: string;
}

const beside = (path: string) => new URL(`../${path}`, import.meta.url).href;
let core: Promise<string> | undefined;

/** What `crisis-elements bundle` writes, made here. */
export async function scriptAround(story: StoryInput, lang: string): Promise<Script> {
  core ??= fetch(beside('core.js')).then((response) => response.text());
  const words =
    lang === 'en'
      ? {}
      : {[lang]: ((await import(beside(`lang/${lang}.js`))) as {default: Messages}).default};
  const code = bundleOf(await core, [story], words);
  const hash = await crypto.subtle.digest('SHA-384', new TextEncoder().encode(code));
  return {code, integrity: `sha384-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`};
}

const TITLES = {tag: 'The element', div: 'A div', link: 'A link alone', iframe: 'An iframe'};

/** What to paste for each placement. */
export function pastePanel(
  settings: Settings,
  story: Story,
  script: Script | undefined,
  set: (patch: Partial<Settings>) => void,
  copy: (text: string) => void,
  save: (script: Script) => void,
): TemplateResult {
  const {tag, options} = settings;
  const all = snippets(story, {
    script: settings.script,
    integrity: script?.integrity ?? '',
    element: tag,
    settings: options[tag] ?? {},
    page: settings.page || story.url,
    frame: settings.frame || undefined,
  });
  const address = (name: 'script' | 'page' | 'frame', label: string, hint: string) =>
    html`<div class="field">
      <label for="address-${name}">${label}</label>
      <input
        id="address-${name}"
        .value=${settings[name]}
        placeholder=${hint}
        @input=${(event: Event) => set({[name]: (event.target as HTMLInputElement).value})}
        autocomplete="off"
        spellcheck="false"
      />
    </div>`;
  return html`${address('script', 'Script at', '/crisis-elements.js')}
    ${address('page', 'Story at', story.url ?? 'https://…, for the link in it')}
    ${address('frame', 'Iframe page at', 'https://…, from “embed”')}
    <div class="result">
      <button ?disabled=${!script} @click=${() => script && save(script)}>
        Download the script with this story
      </button>
      <p>${script ? `${Math.round(script.code.length / 1024)} KiB before compression. Its hash is in the snippet: when the story changes, so does the hash.` : nothing}</p>
    </div>
    ${all.map(
      ({placement, where, html: text}) =>
        html`<div class="result">
          <h2>${TITLES[placement]}</h2>
          <button aria-label="Copy: ${TITLES[placement]}" @click=${() => copy(text)}>Copy</button>
          <p>Survives ${where}.</p>
          <pre tabindex="0" role="region" aria-label="Snippet: ${TITLES[placement]}">${text}</pre>
        </div>`,
    )}`;
}

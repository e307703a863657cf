import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {snippets} from '../output/embed/snippets.js';
import type {Settings} from './draft.js';
import type {Outline} from './analyze.js';
import type {Script} from './script.js';

const TITLES = {tag: 'The element', div: 'A div', link: 'A link alone', iframe: 'An iframe'};

/** The snippets to paste, one for each placement. */
export function pastePanel(
  settings: Settings,
  story: Outline,
  script: Script | undefined,
  set: (patch: Partial<Settings>) => void,
  copy: (text: string) => void,
  save: (script: Script) => void,
): TemplateResult {
  const {tag, options} = settings;
  const all = snippets(story, {
    script: settings.script,
    integrity: script?.integrity ?? '…',
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
      <p>${script ? `${Math.round(script.code.size / 1024)} KiB before compression. Its hash is in the snippet: when the story changes, so does the hash.` : nothing}</p>
    </div>
    ${all.map(
      ({placement, where, html: text}) =>
        html`<div class="result">
          <h2>${TITLES[placement]}</h2>
          <button aria-label="Copy: ${TITLES[placement]}" ?disabled=${!script} @click=${() => copy(text)}>Copy</button>
          <p>Works ${where}.</p>
          <pre tabindex="0" role="region" aria-label="Snippet: ${TITLES[placement]}">${text}</pre>
        </div>`,
    )}`;
}

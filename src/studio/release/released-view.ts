import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {Released} from '../../desk/api.js';
import {copy} from '../notice.js';

/** What was published, whether readers have it, and what to paste where. */
export function releasedView(
  {revision, src, page, written, live, answers, notes, snippets}: Released,
  again: () => void,
): TemplateResult {
  const hasIt = answers === 'yes';
  return html`<h2 id="release-title" tabindex="-1">Revision ${revision} is published</h2>
    <p>
      ${
        hasIt
          ? html`<a href=${src} target="_blank" rel="noopener noreferrer">Its address</a> answers with it:
              open pages show it within ${live} seconds or so.`
          : html`It is written, and was read back from the folder. Its address, <bdi class="address">${src}</bdi>,
              ${answers}. Once the folder lies there, open pages show it within ${live} seconds or so.`
      }
      ${written === 0 ? html`Nothing was written, because nothing has changed.` : nothing}
    </p>
    ${notes.map((note) => html`<p class="note">${note}</p>`)}
    <p>
      <a href=${page} target="_blank" rel="noopener noreferrer">Its page</a>
      <button @click=${again}>Review again</button>
    </p>
    <section aria-labelledby="release-paste">
      <h3 id="release-paste">What to paste where, once</h3>
      <p>Pages that have it already follow by themselves.</p>
      ${snippets.map(
        ({where, html: code}, i) =>
          html`<div class="snippet">
            <p id="snippet-${i}">${where}</p>
            <pre tabindex="0" aria-labelledby="snippet-${i}"><code dir="ltr">${code}</code></pre>
            <button @click=${() => copy(code)} aria-describedby="snippet-${i}">Copy</button>
          </div>`,
      )}
    </section>`;
}

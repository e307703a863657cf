import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {DeskContext, ThingRef} from '../desk-context.js';

/** What can be done with a thing, as buttons. */
export function entryActions({document, commands}: DeskContext, thing: ThingRef): TemplateResult {
  const path = document.find(thing.kind, thing.id);
  const value = path && (document.get(path) as Readonly<Record<string, unknown>>);
  const isClaim = value?.status !== undefined;
  return html`<div class="entry-actions" role="group" aria-label="This entry">
    ${
      thing.kind === 'update'
        ? nothing
        : html`<button type="button" @click=${() => commands.correct(thing)}>Correct this…</button>`
    }
    ${
      isClaim && value.status !== 'retracted'
        ? html`<button type="button" @click=${() => commands.takeBack(thing)}>Take back…</button>`
        : nothing
    }
    <button type="button" @click=${() => commands.duplicate(thing)}>Duplicate</button>
    <button type="button" @click=${() => commands.remove(thing)}>Delete…</button>
    <button type="button" ?disabled=${!path} @click=${() => path && commands.showInText(path)}>
      Show in text
    </button>
  </div>`;
}

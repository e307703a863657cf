import {html} from 'lit';
import type {TemplateResult} from 'lit';
import type {DeskContext} from '../desk-context.js';
import {entryActions} from '../entries/entry-actions.js';
import {kindName} from '../words.js';
import {mediaFile} from '../media/media-file.js';
import {placeEditor} from '../places/place-editor.js';
import {storyMap} from '../places/story-map.js';

/** Stands in for the form until it comes. */
export function formScreen(context: DeskContext): TemplateResult {
  const {kind, id} = context.selected;
  if (kind === 'story') return html`<div class="scroll">${storyMap(context)}</div>`;
  const path = kind && id !== undefined ? context.document.find(kind, id) : undefined;
  if (!path || !kind || id === undefined)
    return html`<div class="scroll empty"><p>Choose an entry.</p></div>`;
  return html`<div class="scroll">
    <h2>${kindName(kind)}</h2>
    ${entryActions(context, {kind, id})}
    ${kind === 'place' ? placeEditor(context, path) : kind === 'media' ? mediaFile(context, path) : ''}
  </div>`;
}

import {html} from 'lit';
import type {TemplateResult} from 'lit';
import type {DeskContext} from '../desk-context.js';
import {addThing} from './add-thing.js';

/** What stands in place of the table of a story without entries: what a first entry looks like. */
export function emptyTable(context: DeskContext): TemplateResult {
  return html`<div class="empty">
    <h2 tabindex="-1">Entries</h2>
    <p>Nothing yet. Write above what happened, who says so and how sure that is, and add it: it is then an entry here.</p>
    <p>For example:</p>
    <dl>
      <div><dt>What happened</dt><dd>Smoke rises over the quay; the fire brigade is on its way.</dd></div>
      <div><dt>When</dt><dd>14:30</dd></div>
      <div><dt>How sure</dt><dd>Reported</dd></div>
      <div><dt>Who says so</dt><dd>Harbour office</dd></div>
      <div><dt>Source</dt><dd>Call with the harbour office</dd></div>
      <div><dt>Place</dt><dd>North quay</dd></div>
    </dl>
    ${addThing(context)}
  </div>`;
}

import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {Fields, Rule} from '../../content/compiled-schema.js';
import type {Kind} from '../../notation/ref.js';
import type {Edit, Path, Values} from '../document.js';
import {set} from './form-context.js';
import type {ControlOptions, FormContext} from './form-context.js';
import {referenceList} from './reference-list.js';
import {RowKeys} from './row-keys.js';

const rowKeys = new RowKeys();

/** A list, or an object within an object; `draw` draws the fields of an object. */
export function compound(
  context: FormContext,
  path: Path,
  rule: Exclude<Rule, string>,
  options: ControlOptions,
  draw: (context: FormContext, path: Path, rule: Fields) => TemplateResult,
): TemplateResult {
  const {document} = context;
  const {id, label} = options;
  const value = document.get(path);
  if ('required' in rule) {
    const isSet = typeof value === 'object' && value !== null;
    const change = (value: unknown, what: string) => {
      context.focusNext(id);
      set(context, path, value, `${label} ${what}`);
    };
    return html`<fieldset class="nested">
      <legend>${label}</legend>
      ${isSet ? draw(context, path, rule) : nothing}
      <button
        type="button"
        id=${id}
        @click=${() => (isSet ? change('', 'removed') : change({}, 'added'))}
      >${isSet ? 'Remove' : 'Add'}</button>
    </fieldset>`;
  }
  const [item] = rule;
  if (typeof item === 'string') {
    const [is, of] = item.split(':');
    const kind = is === 'anyRef' ? '*' : (of as Kind);
    return referenceList(context, path, kind, options);
  }
  // Pairs, as of a line on the map, have a tool of their own.
  if (!('required' in item)) return html`<p>${Array.isArray(value) ? value.length : 0} points</p>`;
  const rows = Array.isArray(value) ? (value as readonly Values[]) : [];
  const keys = rowKeys.of(id, rows);
  const edit = (edits: readonly Edit[], what: string, focus: string) => {
    context.focusNext(focus);
    document.change(edits, `${label}: ${what}`);
  };
  const move = (i: number, to: number) => {
    rowKeys.move(id, i, to);
    edit(
      [
        {path: [...path, i], value: undefined},
        {path: [...path, to], value: rows[i], insert: true},
      ],
      `moved to ${to + 1} of ${rows.length}`,
      `${id}-${to}-row`,
    );
  };
  return html`<fieldset class="rows">
    <legend>${label}</legend>
    <ol role="list">
      ${repeat(
        rows,
        (_, i) => keys[i],
        (_, i) =>
          html`<li id="${id}-${i}-row" tabindex="-1">
            ${draw(context, [...path, i], item)}
            <div class="row-actions" role="group" aria-label="Row ${i + 1}">
              <button type="button" ?disabled=${i === 0} @click=${() => move(i, i - 1)}>Move up</button>
              <button type="button" ?disabled=${i === rows.length - 1} @click=${() => move(i, i + 1)}>Move down</button>
              <button
                type="button"
                @click=${() => {
                  rowKeys.remove(id, i);
                  const next = Math.min(i, rows.length - 2);
                  edit(
                    [{path: [...path, i], value: undefined}],
                    'removed',
                    next < 0 ? id : `${id}-${next}-row`,
                  );
                }}
              >Remove</button>
            </div>
          </li>`,
      )}
    </ol>
    <button
      type="button"
      id=${id}
      @click=${() =>
        edit([{path: [...path, rows.length], value: {}}], 'added', `${id}-${rows.length}-row`)}
    >Add</button>
  </fieldset>`;
}

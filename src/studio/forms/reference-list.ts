import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {Kind} from '../../notation/ref.js';
import type {Path} from '../document.js';
import type {ChooseEvent} from './events.js';
import type {FormContext} from './form-context.js';
import {ReferenceField} from './reference.js';
import {isKind, makeThing, thingOf} from './things.js';

/** A list of references: each can be moved and removed, and others are added by name. */
export function referenceList(
  context: FormContext,
  path: Path,
  kind: Kind | '*',
  {
    id,
    label,
    problem,
  }: {readonly id: string; readonly label: string; readonly problem: string | undefined},
): TemplateResult {
  const {document} = context;
  const value = document.get(path);
  const ids = Array.isArray(value)
    ? value.filter((one): one is string => typeof one === 'string')
    : [];
  const target = (ref: string): {readonly kind: Kind | undefined; readonly id: string} => {
    if (kind !== '*') return {kind, id: ref};
    const [of = '', one = ''] = ref.split(':');
    return {kind: isKind(of) ? of : undefined, id: one};
  };
  const thing = (ref: string) => {
    const to = target(ref);
    return to.kind && thingOf(document, to.kind, to.id);
  };
  const write = (next: readonly string[], what: string, focus: string) => {
    context.focusNext(focus);
    document.change([{path, value: next.length ? next : undefined}], `${label}: ${what}`);
  };
  const nameOf = (ref: string) => thing(ref)?.name ?? ref;
  const move = (from: number, to: number) => {
    const ref = ids[from]!;
    write(
      ids.toSpliced(from, 1).toSpliced(to, 0, ref),
      `${nameOf(ref)} moved to ${to + 1} of ${ids.length}`,
      `${id}-${to}-${to < from ? 'up' : 'down'}`,
    );
  };
  const remove = (at: number) => {
    const next = Math.min(at, ids.length - 2);
    write(
      ids.toSpliced(at, 1),
      `${nameOf(ids[at]!)} removed`,
      next < 0 ? id : `${id}-${next}-remove`,
    );
  };
  const add = (event: ChooseEvent) => {
    const {choice} = event;
    if (!choice) return;
    if (event.target instanceof ReferenceField) event.target.clear();
    context.focusNext(id);
    if ('id' in choice) {
      document.change([{path, value: [...ids, choice.id]}], `${label}: ${nameOf(choice.id)} added`);
    } else if (kind !== '*') {
      const made = makeThing(document, kind, choice.make);
      document.change(
        [...made.edits, {path, value: [...ids, made.id]}],
        `${label}: ${choice.make} added`,
      );
    }
  };
  return html`<fieldset class="references">
    <legend>${label}</legend>
    ${
      ids.length
        ? html`<ol role="list">
            ${repeat(
              ids,
              (ref) => ref,
              (ref, i) => {
                const to = target(ref);
                const found = thing(ref);
                return html`<li class=${found ? '' : 'missing'}>
                  <span class="name">
                    ${
                      found && to.kind
                        ? html`<a href="#form/${to.kind}/${to.id}"><bdi>${found.name}</bdi></a>
                            <small dir="auto">${found.detail}</small>`
                        : html`<bdi>${ref}</bdi> <small>is not in the story</small>`
                    }
                  </span>
                  ${
                    ids.length > 1
                      ? html`<button
                            type="button"
                            id="${id}-${i}-up"
                            aria-disabled=${i === 0}
                            aria-label="Move ${nameOf(ref)} up"
                            @click=${() => i > 0 && move(i, i - 1)}
                          >↑</button>
                          <button
                            type="button"
                            id="${id}-${i}-down"
                            aria-disabled=${i === ids.length - 1}
                            aria-label="Move ${nameOf(ref)} down"
                            @click=${() => i < ids.length - 1 && move(i, i + 1)}
                          >↓</button>`
                      : nothing
                  }
                  <button
                    type="button"
                    id="${id}-${i}-remove"
                    aria-label="Remove ${nameOf(ref)}"
                    @click=${() => remove(i)}
                  >Remove</button>
                </li>`;
              },
            )}
          </ol>`
        : nothing
    }
    <label for=${id} class="add">${ids.length ? 'Add another' : 'Find or add'}</label>
    <desk-reference
      input-id=${id}
      .kind=${kind}
      .document=${document}
      .value=${''}
      .without=${ids}
      described-by="${id}-error ${id}-help"
      ?invalid=${!!problem}
      @desk-choose=${add}
    ></desk-reference>
  </fieldset>`;
}

import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {fieldMessagesOf} from '../../i18n/fields.js';
import {en} from '../../i18n/fields/en.js';
import {STUDIO, languageName} from '../build-data.js';
import type {DeskContext} from '../desk-context.js';
import {identitiesOf, kindOfList} from '../document.js';
import type {Path, StoryDocument, Values} from '../document.js';
import {entryActions} from '../entries/entry-actions.js';
import {titleOf} from '../entries/rows.js';
import {mediaFile} from '../media/media-file.js';
import {placeEditor} from '../places/place-editor.js';
import {storyMap} from '../places/story-map.js';
import {ruleAt} from '../rules.js';
import type {TextUpdate} from '../steps.js';
import {fieldsOf} from './field.js';
import {idOf} from './form-context.js';
import type {FormContext} from './form-context.js';
import {problemFinder, problemsOf} from './problems.js';
import type {Problem} from './problems.js';

/** The words for fields, in the language of the browser once they are there. */
let messages = en;
let isLoading = false;
const followed = new WeakSet<StoryDocument>();

/** The form of the selected thing, or of the story's own fields. */
export function formScreen(context: DeskContext): TemplateResult {
  const {document, selected, commands} = context;
  if (!isLoading) {
    isLoading = true;
    void fieldMessagesOf(navigator.language).then((loaded) => {
      messages = loaded;
      commands.draw();
    });
  }
  if (!followed.has(document)) {
    followed.add(document);
    document.subscribe((update) => followUndo(context, update));
  }
  const {kind, id = ''} = selected;
  const path: Path | undefined = kind === 'story' ? [] : kind && document.find(kind, id);
  const rule = path && ruleAt(path);
  if (!kind || !path || typeof rule !== 'object' || !('required' in rule)) return empty();
  if (!document.isReadable)
    return html`<div class="scroll form">
      <p class="wrong" role="alert">
        The text has an error, so the form cannot write. <a href="#text">Correct it in the text</a>, or undo.
      </p>
    </div>`;
  const problems = problemsOf(context.analysis, document, messages, path);
  const form: FormContext = {
    ...context,
    messages,
    problemAt: problemFinder(problems),
    focusNext: (id) => setTimeout(() => focusField(id)),
  };
  const thing = document.get(path) as Values;
  const name = kind === 'story' ? '' : titleOf({kind, id, thing}, document);
  return html`<div class="scroll form">
    ${keyed(
      `${kind}/${id}`,
      html`<h2>${messages.kinds[kind].label} ${name ? html`<bdi>${name}</bdi>` : nothing}</h2>
        <p class="hint">${messages.kinds[kind].help}</p>
        ${kind === 'story' ? nothing : entryActions(context, {kind, id})} ${summary(problems)}
        ${kind === 'media' ? mediaFile(context, path) : nothing} ${fieldsOf(form, path, rule)}
        ${kind === 'place' ? placeEditor(context, path) : nothing}
        ${kind === 'story' ? storyMap(context) : nothing}`,
    )}
    ${lists}
  </div>`;
}

function empty(): TemplateResult {
  return html`<div class="scroll form empty">
    <p>Choose an entry to edit it here, or <a href="#form/story/">edit what is said of the whole story</a>.</p>
  </div>`;
}

/** Zones and languages to choose from; made once. */
const lists = html`<datalist id="desk-zones">
    ${Intl.supportedValuesOf('timeZone').map((zone) => html`<option value=${zone}></option>`)}
  </datalist>
  <datalist id="desk-languages">
    ${STUDIO.languages.map((lang) => html`<option value=${lang}>${languageName(lang)}</option>`)}
  </datalist>`;

/** All that is wrong with the thing, each leading to its field. */
function summary(problems: readonly Problem[]): unknown {
  if (!problems.length) return nothing;
  const list = (some: readonly Problem[], title: string, style: string) =>
    some.length
      ? html`<div class="summary ${style}" role="group" aria-label=${title}>
          <h3>${title}</h3>
          <ul>
            ${some.map(
              ({path, label, message}) =>
                html`<li>
                  <a
                    href="#${idOf(path)}"
                    @click=${(event: Event) => {
                      event.preventDefault();
                      focusPath(path);
                    }}
                  >${label}</a> ${message}
                </li>`,
            )}
          </ul>
        </div>`
      : nothing;
  const errors = problems.filter(({isError}) => isError);
  const findings = problems.filter(({isError}) => !isError);
  return [
    list(
      errors,
      errors.length === 1 ? 'To correct' : `${errors.length} things to correct`,
      'wrong',
    ),
    list(
      findings,
      findings.length === 1 ? 'To look at' : `${findings.length} things to look at`,
      '',
    ),
  ];
}

/** Moves the focus to the control of a path, or of what it is part of. */
function focusPath(path: Path): void {
  for (let end = path.length; end > 0; end--) if (focusField(idOf(path.slice(0, end)))) return;
}
function focusField(id: string): boolean {
  const control = document.getElementById(id);
  if (!control) return false;
  for (let folded = control.closest('details'); folded;)
    folded = ((folded.open = true), folded.parentElement?.closest('details') ?? null);
  control.focus();
  control.scrollIntoView({block: 'nearest'});
  return true;
}

/** Leads to where something was undone. */
function followUndo({document: story, selected}: DeskContext, {by, step}: TextUpdate): void {
  // A redraw may have removed the control that had the focus.
  const isHere = !!document.activeElement?.matches('body, #form *');
  if (by === 'edit' || !step || !isHere) return;
  const [list, index] = step.path;
  const kind = kindOfList(list);
  if (kind && typeof index === 'number') {
    const id = identitiesOf(kind, story.get([list!]))[index];
    if (id === undefined) return;
    selected.select({kind, id});
  } else if (typeof list === 'string' && !kind) selected.select({kind: 'story', id: ''});
  setTimeout(() => focusPath(step.path));
}

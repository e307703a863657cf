/** One field of a form, drawn from its rule in the schema. */
import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Fields, Rule} from '../../content/compiled-schema.js';
import {fieldWords, sectionAt} from '../../i18n/fields.js';
import type {Kind} from '../../notation/ref.js';
import type {Path} from '../document.js';
import {fieldOf} from '../rules.js';
import {choiceControl} from './choice.js';
import {compound} from './compound.js';
import type {ChooseEvent, ValueEvent} from './events.js';
import {asText, idOf, readNumber, set, storyLang, storyZone, type} from './form-context.js';
import type {ControlOptions, FormContext} from './form-context.js';
import {layoutOf, widthOf} from './layout.js';
import {quantityField} from './quantity.js';
import {shownValue} from './shown-value.js';
import {makeThing} from './things.js';
import './reference.js';
import './rich-text.js';
import './when.js';

/** The fields of an object: those that an author sets, then the others, folded away. */
export function fieldsOf(context: FormContext, path: Path, rule: Fields): TemplateResult {
  const section = sectionAt(path)!;
  const {first, more} = layoutOf(section, rule);
  const draw = (name: string) => fieldAt(context, [...path, name], rule);
  const filled = more.filter((name) => context.document.get([...path, name]) !== undefined).length;
  return html`${first.map(draw)}
  ${
    more.length
      ? html`<details class="more">
          <summary>More fields ${filled ? html`<small>${filled} set</small>` : nothing}</summary>
          ${more.map(draw)}
        </details>`
      : nothing
  }`;
}

/** A field with its label, help and problem. */
function fieldAt(context: FormContext, path: Path, of: Fields): TemplateResult {
  const name = String(path.at(-1));
  const rule = fieldOf(of, name)!;
  const section = sectionAt(path.slice(0, -1))!;
  if (name === 'qualifier') return quantityField(context, path.slice(0, -1), of);
  const {label, help, example} = fieldWords(context.messages, section, name) ?? {
    label: name,
    help: '',
  };
  const id = idOf(path);
  const problem = context.problemAt(path);
  const isGroup = rule === 'edtf' || typeof rule === 'object';
  const isOptional = Object.hasOwn(of.optional, name);
  // Once something is there, the example has done its work.
  const shown =
    example !== undefined &&
    context.document.get(path) === undefined &&
    typeof rule === 'string' &&
    /^(?:text|line|rich|richLine|url)$/.test(rule);
  // What the chosen word means stands there instead.
  const isChosen =
    typeof rule === 'string' &&
    rule.startsWith('one of') &&
    context.document.get(path) !== undefined;
  const control = controlOf(context, path, rule, {id, label, problem, isOptional});
  return html`<div class="field w-${widthOf(name, rule)}">
    ${isGroup ? nothing : html`<label for=${id}>${label}</label>`} ${control}
    <p class="error" id="${id}-error">${rule === 'edtf' ? nothing : (problem ?? nothing)}</p>
    <p class="hint" id="${id}-help">
      ${isChosen ? nothing : help}${shown ? html` <span class="example">Example: <bdi>${asText(example)}</bdi></span>` : nothing}
    </p>
  </div>`;
}

function controlOf(
  context: FormContext,
  path: Path,
  rule: Rule,
  options: ControlOptions,
): TemplateResult {
  const {id, label, problem} = options;
  const {document} = context;
  const value = document.get(path);
  const name = String(path.at(-1));
  if (typeof rule === 'object') return compound(context, path, rule, options, fieldsOf);
  const [kindOfRule = '', ...rest] = rule.split(':');
  // A short line is an input; a longer one is shown whole, over several rows.
  const is = kindOfRule === 'line' && widthOf(name, rule) !== 'wide' ? 'input' : kindOfRule;
  const described = `${id}-error ${id}-help`;
  const input = (attributes: {
    type?: string;
    list?: string;
    dir?: string;
    mode?: string;
    read?: (text: string) => unknown;
  }) =>
    html`<input
      id=${id}
      type=${attributes.type ?? 'text'}
      list=${attributes.list ?? nothing}
      dir=${attributes.dir ?? 'auto'}
      inputmode=${attributes.mode ?? nothing}
      autocomplete="off"
      spellcheck=${attributes.dir ? 'false' : 'true'}
      .value=${shownValue(value)}
      aria-invalid=${problem ? 'true' : 'false'}
      aria-describedby=${described}
      @input=${(event: Event) => {
        const text = (event.target as HTMLInputElement).value;
        type(context, path, (attributes.read ?? ((text) => text))(text));
      }}
    />`;
  switch (is) {
    case 'edtf':
      return html`<desk-when
        id=${id}
        input-id=${id}
        .legend=${label}
        .value=${asText(value)}
        .zone=${storyZone(context)}
        story-lang=${storyLang(context)}
        described-by=${described}
        ?invalid=${!!problem}
        @desk-value=${({value}: ValueEvent) => type(context, path, value)}
      ></desk-when>`;
    case 'rich':
    case 'richLine':
    case 'text':
    case 'line':
      return html`<desk-rich-text
        input-id=${id}
        .value=${asText(value)}
        .document=${document}
        .isLine=${is === 'richLine' || is === 'line'}
        .isPlain=${is === 'text' || is === 'line'}
        story-lang=${storyLang(context)}
        story-zone=${storyZone(context)}
        described-by=${described}
        ?invalid=${!!problem}
        @desk-value=${({value}: ValueEvent) => type(context, path, value)}
      ></desk-rich-text>`;
    case 'ref':
      return referenceControl(context, path, rest[0] as Kind, options);
    case 'one of':
      return choiceControl(context, path, rest, options);
    case 'boolean':
      return html`<input
        id=${id}
        type="checkbox"
        .checked=${live(value === true)}
        aria-describedby=${described}
        @change=${(event: Event) =>
          set(context, path, (event.target as HTMLInputElement).checked || '', `${label} changed`)}
      />`;
    case 'number':
    case 'whole number':
      return input({dir: 'ltr', mode: 'decimal', read: readNumber});
    case 'url':
      return input({type: 'url', dir: 'ltr', mode: 'url'});
    case 'language':
      return input({dir: 'ltr', list: 'desk-languages'});
    case 'id':
      // An id never changes: links and other entries refer to it.
      return html`<input id=${id} class="code" dir="ltr" readonly .value=${asText(value)} aria-describedby=${described} />`;
    default:
      return input(name === 'timeZone' ? {dir: 'ltr', list: 'desk-zones'} : {});
  }
}

function referenceControl(
  context: FormContext,
  path: Path,
  kind: Kind,
  {id, label, problem}: ControlOptions,
): TemplateResult {
  const {document} = context;
  const value = asText(document.get(path));
  return html`<desk-reference
      input-id=${id}
      .kind=${kind}
      .document=${document}
      .value=${value}
      described-by="${id}-error ${id}-help"
      ?invalid=${!!problem}
      @desk-choose=${({choice}: ChooseEvent) => {
        if (!choice) set(context, path, '', `${label} cleared`);
        else if ('id' in choice) set(context, path, choice.id, `${label} chosen`);
        else {
          const {id: made, edits} = makeThing(document, kind, choice.make);
          document.change([...edits, {path, value: made}], `${choice.make} added and chosen`);
        }
      }}
    ></desk-reference>
    ${value && document.find(kind, value) ? html`<a class="open" href="#form/${kind}/${value}">Open</a>` : nothing}`;
}

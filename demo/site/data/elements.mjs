/** Reference tables of the elements, from their doc blocks. */
import {at, read} from '../../../src/build/paths.mjs';
import {existsSync} from 'node:fs';
import {escapeHtml} from '../example.mjs';

const {modules} = JSON.parse(read('dist/custom-elements.json'));
const declarations = modules.flatMap((module) => module.declarations);
const base = declarations.find(({name}) => name === 'CrisisElement');
const elements = declarations
  .filter(({tagName}) => tagName)
  .sort((a, b) => a.tagName.localeCompare(b.tagName));
const find = (tag) => {
  const element = elements.find(({tagName}) => tagName === tag);
  if (!element) throw new Error(`there is no element ${tag}`);
  return element;
};

/** A table of Markdown; cells may hold Markdown. */
export const table = (heads, rows) => {
  const line = (cells) =>
    `| ${cells.map((cell) => String(cell).replace(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line), ''].join('\n');
};

/** The items that an element does not share with all others. */
const own = (items = []) => items.filter(({inheritedFrom}) => !inheritedFrom);

function list(title, head, items, name = (item) => `\`${item.name}\``) {
  const shown = own(items);
  if (!shown.length) return '';
  const rows = shown.map((item) => [
    name(item),
    `${item.description ?? ''}${item.default ? ` (${item.default})` : ''}`,
  ]);
  return `### ${title}\n\n${table([head, 'meaning'], rows)}`;
}

const reference = ({attributes, members = [], slots, events, cssParts, cssProperties}) =>
  [
    list('Attributes', 'attribute', attributes),
    list('Slots', 'slot', slots, ({name}) => (name ? `\`${name}\`` : 'the content')),
    list('Events', 'event', events),
    list(
      'Methods',
      'method',
      members.filter(({kind}) => kind === 'method'),
      ({name}) => `\`${name}()\``,
    ),
    list('Parts', 'part', cssParts),
    list('Custom properties', 'custom property', cssProperties),
  ]
    .filter(Boolean)
    .join('\n');

/** Attributes, slots, events, methods, parts and custom properties of one element. */
export const elementReference = (tag) => reference(find(tag));

/** The same for what all elements have. */
export const sharedReference = () => reference(base);

/** All elements with their summaries, linked. */
export const elementList = () =>
  table(
    ['element', 'shows'],
    elements.map(({tagName, summary}) => [
      `[\`<${tagName}>\`](/elements/${tagName.replace('crisis-', '')}/)`,
      summary,
    ]),
  );

/** What a screen reader reads of the element, as it was recorded for the tests. */
export function aloud(name) {
  const file = `test/elements/aloud/${name}.txt`;
  if (!existsSync(at(file))) throw new Error(`${file} is missing`);
  return `\`\`\`text\n${read(file).trimEnd()}\n\`\`\``;
}

const tokens = [
  ...new Map(
    [base, ...elements]
      .flatMap(({cssProperties = []}) => cssProperties)
      .map((one) => [one.name, one]),
  ).values(),
];

/** The fields of the style builder, one for each custom property. */
export function tokenFields() {
  const field = ({name, description, default: byDefault = '', syntax = ''}) => {
    const id = name.slice(2);
    const text = `<input id="${id}" data-token="${name}" data-syntax="${escapeHtml(syntax)}" placeholder="${escapeHtml(byDefault)}" autocomplete="off" spellcheck="false" />`;
    const colour = `<input type="color" data-for="${id}" aria-label="${name}, choose a colour" value="#888888" />`;
    return `<div><label for="${id}"><code>${name}</code><br />${escapeHtml(description)}</label><div class="colour">${text}${syntax === '<color>' ? colour : ''}</div></div>`;
  };
  return `<form id="builder"><div class="form">${tokens.map(field).join('')}</div><button type="reset">Clear all</button></form>`;
}

const TOKEN_RULE = /crisis-story \{[^}]*\}/;
const STYLES = ['broadsheet', 'tabloid', 'broadcaster'];

/** A button for each house style, which fills in its custom properties. */
export const styleButtons = () =>
  STYLES.map((name) => {
    const [rule] = TOKEN_RULE.exec(read(`demo/styles/${name}.css`));
    const values = Object.fromEntries(
      [...rule.matchAll(/(--crisis-[\w-]+):\s*([^;]+);/g)].map(([, token, value]) => [
        token,
        value,
      ]),
    );
    return `<button type="button" data-style="${escapeHtml(JSON.stringify(values))}">The ${name}’s</button>`;
  }).join(' ');

/** A house style, rule by rule: what each is for stands above it. */
export function houseStyle(name) {
  const css = read(`demo/styles/${name}.css`);
  const [, about] = /^\/\* (.*?) \*\//.exec(css);
  return `${about}\n\n\`\`\`css\n${css.replace(/^\/\*.*\*\/\n/, '').trim()}\n\`\`\``;
}

/** A value of each custom property that shows at once what it changes. */
const EFFECTS = {
  '--crisis-accent': '#0b6e4f',
  '--crisis-ink': '#123a8c',
  '--crisis-soft': '#8a4b00',
  '--crisis-rule': '#c8001a',
  '--crisis-paper': '#fff3d6',
  '--crisis-font': "'Helvetica Neue', Arial, sans-serif",
  '--crisis-heading-font': "'Arial Black', Impact, sans-serif",
  '--crisis-measure': '18em',
  '--crisis-step': '0.7em',
  '--crisis-water': '#bcd9ea',
  '--crisis-date-width': '5.5em',
};

/** The elements that show what a custom property does, where the key facts do not. */
const SHOWN_BY = {
  '--crisis-water': 'crisis-map',
  '--crisis-paper': 'crisis-map',
  '--crisis-date-width': 'crisis-timeline',
};

/** What each custom property changes; the same two examples with a strong value of it. */
export const tokenEffects = () =>
  tokens
    .map(({name, description, default: byDefault, syntax}) => {
      if (!EFFECTS[name]) throw new Error(`${name} has no example of its effect`);
      const tag = SHOWN_BY[name] ?? 'crisis-factbox';
      return `## \`${name}\`

${description}${byDefault ? ` By default: ${byDefault}.` : ''}${syntax ? ` Takes ${syntax === '<color>' ? 'a colour' : syntax === '<length>' ? 'a length' : `\`${syntax}\``}.` : ''}

\`\`\`html live
<${tag} class="shows${name.slice(1)}" story="idlib-2020" theme="light">
  <a href="/elements/">The briefing on Idlib</a>
</${tag}>
\`\`\`

\`\`\`css live
.shows${name.slice(1)} {
  ${name}: ${EFFECTS[name]};
}
\`\`\``;
    })
    .join('\n\n');

/**
 * The fields of a story, from its schema, each with a good and a bad example. Both go through the validation that readers’
 * pages use: a good example that is refused, or a bad one that is not, stops the build.
 */
import {importBuilt, read} from '../../../src/build/paths.mjs';
import {table} from './elements.mjs';

const {parseStory} = await importBuilt('content/parse.js');
const {default: idlib} = await importBuilt('content/stories/idlib-2020/index.js');
const STORIES = [
  idlib,
  JSON.parse(read('demo/stories/specimen.json')),
  JSON.parse(read('demo/site/examples/harbour.json')),
];
const schema = JSON.parse(read('dist/story.schema.json'));

/** What the fields and their choices mean, as the desk says it too. */
const {en: words} = await importBuilt('i18n/fields/en.js');

/** What each type of value has to look like. */
const SHAPES = {
  id: 'an id: lower-case letters, digits and hyphens',
  ref: 'the id of another thing',
  anyRef: 'a kind and an id, such as `event:strike`',
  edtf: '[a date](/format/dates/)',
  line: 'text of one line',
  text: 'text',
  rich: '[rich text](/format/text/)',
  richLine: '[rich text](/format/text/) of one line',
  url: 'an address',
  language: 'a language tag, such as `en-GB`',
};
const shapeOf = (field) => {
  if (field.enum) return field.enum.map((word) => `\`${word}\``).join(', ');
  if (field.is === 'ref') return `the id of ${/^[aeiou]/.test(field.of) ? 'an' : 'a'} ${field.of}`;
  if (SHAPES[field.is]) return SHAPES[field.is];
  if (field.anyOf) return 'a number, or a list of the least and the most';
  if (field.type === 'array')
    return field.items.is === 'ref' || field.items.is === 'anyRef'
      ? `a list: ${shapeOf(field.items)}`
      : 'a list';
  if (field.type === 'boolean') return '`true` or `false`';
  if (field.type === 'integer') return 'a whole number';
  if (field.type === 'number')
    return `a number from ${field.minimum.toLocaleString('en')} to ${field.maximum.toLocaleString('en')}`;
  return 'an object';
};

/** A value that the field refuses; a mistake that somebody makes, where there is one. */
function badValue(field, good) {
  if (field.enum) return `${field.enum[0]}s`;
  if (field.anyOf) return 'hundreds';
  if (field.type === 'boolean') return 'yes';
  if (field.type === 'array')
    return Array.isArray(good) && ['ref', 'anyRef'].includes(field.items.is)
      ? [good[0].slice(0, -1)]
      : String(Array.isArray(good) ? 'all of them' : good);
  if (field.type === 'integer' || field.type === 'number') return String(good);
  switch (field.is) {
    case 'edtf':
      return '28 February 2020';
    case 'id':
      return 'The strike';
    case 'ref':
      return good.slice(0, -1);
    case 'anyRef':
      return 'strike';
    case 'line':
      return '';
    case 'rich':
    case 'richLine':
      return 'See [Idlib](place:idlb).';
    case 'url':
      return 'javascript:alert(1)';
    case 'language':
      return 'english';
    default:
      return typeof good === 'string' ? '' : 'a lot';
  }
}

/** The first place where `name` stands in a list of one of the stories, or at the top of a story. */
function locate(list, name) {
  for (const story of STORIES) {
    if (!list && story[name] !== undefined) return {story, path: []};
    if (list === 'map' && story.map?.[name] !== undefined) return {story, path: ['map']};
    if (!Array.isArray(story[list])) continue;
    const i = story[list].findIndex((thing) => thing[name] !== undefined);
    if (i >= 0) return {story, path: [list, i]};
  }
  throw new Error(
    `no example story has ${list ?? 'story'}.${name}: add it to examples/harbour.json`,
  );
}

/** The message that validation gives for a value at this place; none if the value is valid. */
function messageOf({story, path}, name, value) {
  const copy = structuredClone(story);
  const thing = path.reduce((at, key) => at[key], copy);
  thing[name] = value;
  const {problems = []} = parseStory(copy);
  const [problem] = problems;
  return problem && `${problem.path}: ${problem.message}`;
}

const json = (name, value) => `"${name}": ${JSON.stringify(value, null, 2)}`;

/** The text of a long value, cut where that does not matter. */
const shorten = (value) =>
  Array.isArray(value) && typeof value[0] === 'object' ? value.slice(0, 1) : value;

const KINDS = {
  facts: 'fact',
  events: 'event',
  figures: 'figure',
  questions: 'question',
  statements: 'statement',
  actors: 'actor',
  relations: 'relation',
  places: 'place',
  media: 'media',
  sources: 'source',
  updates: 'update',
};

/** What a field is for; and what its choices mean, if it has some. */
function describe(kind, name, {enum: choices}) {
  const {help} = words.fields[kind][name];
  if (!choices) return help;
  const meanings = words.words[`${kind}.${name}`] ?? words.words[name];
  const rows = choices.map((word) => [`\`${word}\``, meanings[word].help]);
  return `${help}\n\n${table(['word', 'means'], rows)}`;
}

/** A section for each field of a kind of thing; without `list`, of the story itself. */
export function fields(list) {
  const {properties, required} = !list
    ? schema
    : list === 'map'
      ? schema.properties.map
      : schema.properties[list].items;
  const own = Object.entries(properties).filter(
    ([name]) => list || !(name in KINDS || name === 'map'),
  );
  const overview = table(
    ['field', 'is', 'needed'],
    own.map(([name, field]) => [
      `[\`${name}\`](#${name.toLowerCase().replace('$', '')})`,
      shapeOf(field),
      required.includes(name) ? 'yes' : '',
    ]),
  );
  const sections = own.map(([name, field]) => {
    const place = locate(list, name);
    const good = place.path.reduce((at, key) => at[key], place.story)[name];
    const bad = badValue(field, good);
    const refusedGood = messageOf(place, name, good);
    if (refusedGood) throw new Error(`the good example of ${list}.${name}: ${refusedGood}`);
    const message = messageOf(place, name, bad);
    if (!message) throw new Error(`the bad example of ${list}.${name} is valid: ${bad}`);
    return `## \`${name}\`

${describe(KINDS[list] ?? list ?? 'story', name, field)}

Good:

\`\`\`json
${json(name, shorten(good))}
\`\`\`

Refused:

\`\`\`json
${json(name, bad)}
\`\`\`

\`\`\`text
${message}
\`\`\``;
  });
  return `${overview}\n${sections.join('\n\n')}`;
}

/** The kinds of things, each with its page. */
export const kinds = () =>
  table(
    ['list', 'holds'],
    Object.entries(KINDS).map(([list, kind]) => [
      `[\`${list}\`](/format/${kind}/)`,
      Object.keys(schema.properties[list].items.properties)
        .map((name) => `\`${name}\``)
        .join(', '),
    ]),
  );

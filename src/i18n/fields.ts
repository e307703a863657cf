import type {
  ChoiceWords,
  FieldMessages,
  FieldTranslation,
  FieldWords,
  Section,
} from './field-messages.js';
import {en} from './fields/en.js';

/** The sections of the objects in fields. */
const NESTED: Readonly<Record<string, Section>> = {
  'story.facts': 'fact',
  'story.events': 'event',
  'story.figures': 'figure',
  'story.questions': 'question',
  'story.statements': 'statement',
  'story.actors': 'actor',
  'story.relations': 'relation',
  'story.places': 'place',
  'story.map': 'map',
  'story.media': 'media',
  'story.sources': 'source',
  'story.updates': 'update',
  'figure.previous': 'previous',
  'map.frames': 'frame',
  'frame.labels': 'mapLabel',
  'media.files': 'file',
  'media.tracks': 'track',
};

/** The section of the object, or of the list of objects, at a path such as `['events', 3]`; undefined at a path that is none. */
export function sectionAt(path: readonly (string | number)[]): Section | undefined {
  let section: Section | undefined = 'story';
  for (const key of path)
    if (typeof key === 'string') section = section && NESTED[`${section}.${key}`];
  return section;
}

/** The words for a field of a section. */
export function fieldWords(
  messages: Pick<FieldTranslation, 'fields'>,
  section: Section,
  field: string,
): FieldWords | undefined {
  const fields: Readonly<Record<string, FieldWords>> = messages.fields[section];
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
}

/** What the choices of a field mean; undefined for a field that chooses from none. */
export function choiceWords(
  {words}: FieldMessages,
  section: Section,
  field: string,
): Readonly<Record<string, ChoiceWords>> | undefined {
  const all: Readonly<Record<string, Readonly<Record<string, ChoiceWords>>>> = words;
  const name = `${section}.${field}`;
  return Object.hasOwn(all, name) ? all[name] : Object.hasOwn(all, field) ? all[field] : undefined;
}

/** The languages besides English, each loaded when it is needed. */
const LOADERS: Readonly<Record<string, () => Promise<FieldTranslation>>> = {
  de: async () => (await import('./fields/de.js')).de,
  fr: async () => (await import('./fields/fr.js')).fr,
  es: async () => (await import('./fields/es.js')).es,
  tr: async () => (await import('./fields/tr.js')).tr,
  ar: async () => (await import('./fields/ar.js')).ar,
  ru: async () => (await import('./fields/ru.js')).ru,
  uk: async () => (await import('./fields/uk.js')).uk,
  el: async () => (await import('./fields/el.js')).el,
  he: async () => (await import('./fields/he.js')).he,
  fa: async () => (await import('./fields/fa.js')).fa,
  bg: async () => (await import('./fields/bg.js')).bg,
};

/** The words in a language; English ones if it has none. */
export async function fieldMessagesOf(lang: string): Promise<FieldMessages> {
  const [language = ''] = lang.split('-');
  if (!Object.hasOwn(LOADERS, language)) return en;
  const translation = await LOADERS[language]!();
  const fields = Object.fromEntries(
    Object.entries(en.fields).map(([section, words]) => [
      section,
      Object.fromEntries(
        Object.entries(words).map(([field, english]) => [
          field,
          {...english, ...fieldWords(translation, section as Section, field)},
        ]),
      ),
    ]),
  ) as unknown as FieldMessages['fields'];
  return {...translation, fields};
}

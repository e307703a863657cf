/** The words for the fields of a story, which forms, completion, the JSON Schema and the documentation share. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as v from 'valibot';
import {STORY} from '../../src/content/schema.js';
import {choiceWords, fieldMessagesOf, fieldWords, sectionAt} from '../../src/i18n/fields.js';
import type {FieldMessages} from '../../src/i18n/field-messages.js';
import {en} from '../../src/i18n/fields/en.js';

interface Schema {
  readonly type: string;
  readonly wrapped?: Schema;
  readonly item?: Schema;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly options?: readonly unknown[];
}

/** The languages that have words of their own. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'tr', 'ar', 'ru', 'uk', 'el', 'he', 'fa', 'bg'];

const unwrap = (schema: Schema): Schema => (schema.wrapped ? unwrap(schema.wrapped) : schema);

/** What the schema has and the words lack, a line each. */
function missing(messages: FieldMessages, schema: Schema, path: readonly string[] = []): string[] {
  const section = sectionAt(path);
  if (!section) return [`${path.join('.')}: no section`];
  return Object.entries(schema.entries!).flatMap(([name, entry]) => {
    const at = [...path, name].join('.');
    const field = unwrap(entry);
    const inner = unwrap(field.item ?? field);
    const words = fieldWords(messages, section, name);
    if (!words) return [`${at}: no words`];
    const wrong: string[] = [];
    if (!words.label || !/[.!?。۔]$/u.test(words.help)) wrong.push(`${at}: no sentence`);
    if (inner.entries) return [...wrong, ...missing(messages, inner, [...path, name])];
    // A line on the map is a list of points, which nobody types.
    if (name !== 'path' && !v.is(entry as unknown as v.GenericSchema, words.example ?? null))
      wrong.push(`${at}: ${JSON.stringify(words.example)} is no example`);
    const choices = choiceWords(messages, section, name);
    if (inner.type === 'picklist')
      assert.deepEqual(Object.keys(choices ?? {}), inner.options, `${at}: the choices`);
    return wrong;
  });
}

describe('the words for fields', () => {
  for (const language of LANGUAGES)
    it(`has a label, a sentence and a valid example for every field and choice: ${language}`, async () => {
      const messages = await fieldMessagesOf(language);
      assert.equal(messages === en, language === 'en', 'words of its own');
      assert.deepEqual(missing(messages, STORY as unknown as Schema), []);
    });
  it('is missed where a field is new', () => {
    const {entries, ...rest} = STORY as unknown as Schema;
    const grown = {...rest, entries: {...entries, mood: {type: 'string'}}};
    assert.deepEqual(missing(en, grown), ['mood: no words']);
  });
  it('has no path that is none', () => {
    assert.equal(sectionAt(['events', 0, 'sources']), undefined);
    assert.equal(fieldWords(en, 'event', 'constructor'), undefined);
    assert.equal(choiceWords(en, 'event', 'toString'), undefined);
  });
});

import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {en} from '../../src/i18n/messages/en.ts';

type Forms = Readonly<Record<string, string>>;
type Words = Readonly<Record<string, string | Forms>>;

const folder = new URL('../../src/i18n/messages/', import.meta.url);
const LANGUAGES = 'ar bg de el es fa fr he ru tr uk'.split(' ');
/** What is the same in two languages, and no oversight. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  de: ['actor-body', 'actor-person'],
  fr: 'actor-body agreement allied-with place-camp place-province place-site source sources via'.split(
    ' ',
  ),
};
/** What its letters are. */
const SCRIPT: Record<string, RegExp> = {
  ar: /\p{Script=Arabic}/u,
  fa: /\p{Script=Arabic}/u,
  he: /\p{Script=Hebrew}/u,
  el: /\p{Script=Greek}/u,
  bg: /\p{Script=Cyrillic}/u,
  ru: /\p{Script=Cyrillic}/u,
  uk: /\p{Script=Cyrillic}/u,
};

const formsOf = (word: string | Forms): Forms => (typeof word === 'string' ? {other: word} : word);
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
const bare = (text: string) => text.replace(/\{\w+\}/g, '');
const english = en as Words;

it('there are words in twelve languages', () => {
  const files = readdirSync(folder).filter((file) => /^\w+\.ts$/.test(file));
  assert.deepEqual(files.map((file) => file.slice(0, -3)).sort(), [...LANGUAGES, 'en'].sort());
});

for (const lang of LANGUAGES)
  describe(`the words in ${new Intl.DisplayNames('en', {type: 'language'}).of(lang) ?? lang}`, async () => {
    const module = (await import(new URL(`${lang}.ts`, folder).href)) as Record<string, Words>;
    const words = module[lang]!;
    const each = (check: (text: string, key: string) => void) => {
      for (const [key, word] of Object.entries(words))
        for (const text of Object.values(formsOf(word))) check(text, key);
    };

    it('are all there, and no others', () => {
      assert.deepEqual(Object.keys(words).sort(), Object.keys(english).sort());
    });

    it('name what English names', () => {
      each((text, key) => {
        const named = placeholders(text);
        const expected = placeholders(formsOf(english[key]!).other!);
        // "The 2010s" needs one year; other languages name both ends.
        if (key === 'decade') assert.match(named.join(), /^\{(?:start|range)\}$/, text);
        else assert.deepEqual(named, expected, `${key}: ${text}`);
      });
    });

    it('have a form for each way in which the language counts', () => {
      const categories = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
      for (const [key, word] of Object.entries(english))
        if (typeof word !== 'string')
          assert.deepEqual(
            Object.keys(words[key]!).sort(),
            key.startsWith('is-') ? ['one', 'other'] : [...categories].sort(),
            key,
          );
    });

    it('are not English', () => {
      each((text, key) => {
        if (!/\p{L}/u.test(bare(text)) || SAME[lang]?.includes(key)) return;
        assert.ok(!Object.values(formsOf(english[key]!)).includes(text), `${key}: ${text}`);
        const script = SCRIPT[lang];
        if (!script) return;
        for (const letter of bare(text).match(/\p{L}/gu) ?? [])
          assert.match(letter, script, `${key}: ${text}`);
      });
    });

    it('are set as the language sets them', () => {
      each((text, key) => {
        assert.doesNotMatch(text, /["']|\.\.\.| {2}|^ | $/, key);
        if (lang === 'fr') {
          assert.doesNotMatch(text, /(?<!\u00a0):|«(?!\u202f)/, `${key}: ${text}`);
          assert.doesNotMatch(text, /(?<!\u202f)[;?!»]/, `${key}: ${text}`);
        }
        if (lang === 'ar' || lang === 'fa') assert.doesNotMatch(text, /[,;?]/, `${key}: ${text}`);
      });
    });
  });

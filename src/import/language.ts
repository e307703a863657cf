import {STRING_VALIDATORS} from '../content/validators.js';

/** Well-formed tags that do not name a language. */
const NONE = /^(?:und|mul|mis|zxx)\b/i;

/**
 * The BCP 47 tag for what files and pages write: `en_US`, `en-us`, `English`, `Deutsch`; undefined
 * for anything else, such as `auto`.
 */
export function languageOf(text: string): string | undefined {
  const tag = text
    .trim()
    .replaceAll('_', '-')
    .replace(/\.utf-?8$/i, '');
  if (!STRING_VALIDATORS.language(tag) && !NONE.test(tag)) return Intl.getCanonicalLocales(tag)[0];
  return tag.length < 40 ? namedLanguage(tag.toLowerCase()) : undefined;
}

/** The language with this name, in English or in the language itself. */
function namedLanguage(name: string): string | undefined {
  if (!/\p{L}{2}/u.test(name)) return undefined;
  const namesIn = (lang: string) =>
    new Intl.DisplayNames(lang, {type: 'language', fallback: 'none'});
  const english = namesIn('en');
  return (
    CODES.find((code) => english.of(code)?.toLowerCase() === name) ??
    CODES.find((code) => namesIn(code).of(code)?.toLowerCase() === name)
  );
}

/** The codes of ISO 639-1. */
const CODES = (
  'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es ' +
  'et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj ' +
  'kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ' +
  'ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti ' +
  'tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu'
).split(' ');

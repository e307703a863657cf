/**
 * Every phrase of every language on one page, beside English, for those who speak it:
 *
 *     npm run phrases                           all languages
 *     npm run phrases -- -o phrases.html fr ru  some, into a file of this name
 *
 * The page goes into a folder of its own outside the repository.
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {parseArgs} from 'node:util';
import {directionOf} from '../../src/i18n/locale.js';
import {LANGUAGES, phrasesOf} from '../i18n/phrases.js';

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {out: {type: 'string', short: 'o'}},
});
const out = values.out ?? join(tmpdir(), 'gallery', 'phrases.html');
const unknown = positionals.filter((lang) => !LANGUAGES.includes(lang));
if (unknown.length) {
  console.error(`no words in ${unknown.join(', ')}; there are ${LANGUAGES.join(', ')}`);
  process.exit(1);
}
const escape = (text: string) => text.replace(/[&<>]/g, (it) => `&#${it.charCodeAt(0)};`);
const english = phrasesOf('en');
const nameOf = new Intl.DisplayNames('en', {type: 'language'});

/** Plurals have other forms in other languages, so that phrases are found by what they say. */
const table = (lang: string): string => {
  const rows = phrasesOf(lang).map(({group, of, text}) => {
    const [en] = english.filter((it) => it.group === group && it.of === of);
    return `<tr><th scope="row">${escape(of)}</th><td lang="en">${escape(en?.text ?? '')}</td><td lang="${lang}" dir="${directionOf(lang)}">${escape(text)}</td></tr>`;
  });
  return `<section id="${lang}"><h2>${nameOf.of(lang)}</h2><table><thead><tr><th scope="col">Of</th><th scope="col">English</th><th scope="col">${nameOf.of(lang)}</th></tr></thead><tbody>${rows.join('\n')}</tbody></table></section>`;
};
const languages = positionals.length ? positionals : LANGUAGES;
mkdirSync(dirname(out), {recursive: true});
writeFileSync(
  out,
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Phrases</title>
<style>
:root { color-scheme: light dark; font: 16px/1.4 system-ui, sans-serif }
body { margin: 2em; max-inline-size: 80em }
table { border-collapse: collapse; inline-size: 100% }
th, td { border-block-end: 1px solid color-mix(in srgb, currentcolor 20%, transparent); padding: 0.3em 0.6em; text-align: start; vertical-align: top; overflow-wrap: anywhere }
tbody th { color: color-mix(in srgb, currentcolor 70%, transparent); font: 0.8em/1.6 ui-monospace, monospace; inline-size: 24% }
td { inline-size: 38% }
</style>
<h1>Phrases</h1><nav>${languages.map((lang) => `<a href="#${lang}">${nameOf.of(lang)}</a>`).join(' · ')}</nav>
${languages.map(table).join('\n')}
</html>
`,
);
console.log(out);

/** Writes the data files of the package: the JSON Schema, the languages, and the translations of the bundled stories. */
import {mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {toJsonSchema} from '@valibot/to-json-schema';
import {at, importBuilt, pkg} from './paths.mjs';

function emit(file, text) {
  mkdirSync(dirname(at(`dist/${file}`)), {recursive: true});
  writeFileSync(at(`dist/${file}`), text);
}

/** The JSON Schema for editors and other programming languages; validation also checks what it cannot express. */
async function schema() {
  const {STORY} = await importBuilt('content/schema.js');
  const fields = toJsonSchema(STORY, {errorMode: 'ignore', typeMode: 'input'});
  await describe(fields, []);
  const title = `A story of ${pkg.name} ${pkg.version}`;
  emit('story.schema.json', JSON.stringify({title, ...fields}, null, 1));
}

/** Adds what each field and each of its choices means; text editors show it. */
async function describe(object, path) {
  const {choiceWords, fieldWords, sectionAt} = await importBuilt('i18n/fields.js');
  const {en} = await importBuilt('i18n/fields/en.js');
  const section = sectionAt(path);
  object.description ??= en.kinds[section].help;
  for (const [name, field] of Object.entries(object.properties)) {
    const {label, help, example} = fieldWords(en, section, name);
    const item = field.items ?? field;
    Object.assign(field, {
      title: label,
      description: help,
      ...(example !== undefined && {examples: [example]}),
    });
    if (item.enum) {
      const choices = choiceWords(en, section, name);
      // VS Code shows these beside the choices.
      item.enumDescriptions = item.enum.map((word) => choices[word].help);
    }
    if (item.properties) await describe(item, [...path, name]);
  }
}

/** Each language but English, which is in every bundle, as a module that finds the bundle of the page by its elements. */
async function languages() {
  const names = (folder) =>
    readdirSync(at(folder)).flatMap((file) => /^(\w+)\.ts$/.exec(file)?.[1] ?? []);
  const tags = names('src/elements').map((name) => `crisis-${name}`);
  for (const lang of names('src/i18n/messages').filter((name) => name !== 'en')) {
    const {[lang]: messages} = await importBuilt(`i18n/messages/${lang}.js`);
    const words = JSON.stringify(messages);
    // Whichever element comes first has what all share; in Node there are none.
    emit(
      `lang/${lang}.js`,
      `const words=${words};for(const tag of ${JSON.stringify(tags)})globalThis.customElements?.whenDefined(tag).then(element=>element.registerMessages?.('${lang}',words));export default words;\n`,
    );
    emit(
      `lang/${lang}.d.ts`,
      "import type {Messages} from '../types/i18n/messages.js';\ndeclare const words: Messages;\nexport default words;\n",
    );
  }
}

/** The other languages of the bundled stories as JSON, for `src`. */
async function translations() {
  const folder = 'content/stories/idlib-2020';
  for (const file of readdirSync(at(`src/${folder}`))) {
    const [, lang] = /^(\w\w)\.ts$/.exec(file) ?? [];
    if (!lang) continue;
    const {default: story} = await importBuilt(`${folder}/${lang}.js`);
    emit(`stories/${story.id}.json`, JSON.stringify(story));
  }
}

await Promise.all([schema(), languages(), translations()]);

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {it} from 'node:test';
import {fileURLToPath} from 'node:url';
import ts from 'typescript';
import specimen from '../../demo/stories/specimen.json' with {type: 'json'};
import piltdown from '../../demo/stories/piltdown.js';
import {parseStory} from '../../src/content/parse.js';
import arabic from '../../src/content/stories/idlib-2020/ar.js';
import idlib from '../../src/content/stories/idlib-2020/index.js';
import turkish from '../../src/content/stories/idlib-2020/tr.js';
import {TYPES, jsonLdOf} from '../../src/output/export/jsonld.js';
import type {JsonLdOptions} from '../../src/output/export/jsonld.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Has the compiler hold data to schema.org's vocabulary: which types there are, what each may have, and of what type.
 * Gives the names of what is wrong.
 */
function mistakes(all: Readonly<Record<string, unknown>>): string[] {
  const data = Object.values(all).map(
    (json, i) => `const data${i}: Graph = ${JSON.stringify(json)};`,
  );
  const text = `import type {Graph} from 'schema-dts';\n${data.join('\n')}`;
  const file = join(root, 'test/output/data.ts');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const given = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext);
  const real = ts.createCompilerHost(options);
  host.getSourceFile = (name, ...more) =>
    name === file ? given : real.getSourceFile(name, ...more);
  const found = ts.getPreEmitDiagnostics(ts.createProgram([file], options, host));
  return found.map(({messageText, start = 0}) => {
    const {line} = given.getLineAndCharacterOfPosition(start);
    const name = Object.keys(all)[line - 1];
    return name ?? ts.flattenDiagnosticMessageText(messageText, '\n');
  });
}

const url = 'https://paper.test/story?a=1#top';
const stories: Readonly<Record<string, object>> = {
  idlib,
  arabic,
  turkish,
  piltdown,
  specimen,
  lighthouse: JSON.parse(
    readFileSync(join(root, 'test/helpers/stories/lighthouse.json'), 'utf8'),
  ) as object,
};
const ways: readonly [string, JsonLdOptions][] = [
  ['by itself', {}],
  ...TYPES.map((type): [string, JsonLdOptions] => [`as ${type}`, {type}]),
  [
    'with all there is',
    {faq: true, claimReview: true, publisher: 'The Paper', logo: 'https://paper.test/logo.png'},
  ],
];

const given: Record<string, unknown> = {};
for (const [name, story] of Object.entries(stories))
  for (const [way, options] of ways)
    for (const changes of [{}, {url, status: 'developing', byline: 'A. Reporter'}]) {
      const parsed = parseStory({...story, ...changes});
      assert.ok(parsed.ok, name);
      given[`${name} ${way} ${Object.keys(changes).join()}`] = jsonLdOf(parsed.story, options);
    }

const [sound] = Object.values(given) as [{'@graph': object[]}];
const spoilt = (property: object) => ({
  '@context': 'https://schema.org',
  '@graph': [{...sound['@graph'][0], ...property}],
});
const wrong = {
  'a property that there is not': spoilt({headlines: 'x'}),
  'a property of another type': spoilt({liveBlogUpdate: {'@type': 'BlogPosting'}}),
  'a value of another type': spoilt({correction: {'@type': 'Rating'}}),
  'a type that there is not': spoilt({'@type': 'NewsArticles'}),
};

it('structured data of every story, in every way, is valid by schema.org’s own vocabulary', () => {
  // What is wrong is found; and it is all that is.
  assert.deepEqual(mistakes({...given, ...wrong}), Object.keys(wrong));
});

import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join, relative} from 'node:path';
import {after, it} from 'node:test';
import {installation, root} from '../helpers/packed.js';

const {folder, inProcess: run, remove} = installation();
after(remove);
const jar = join(
  createRequire(import.meta.url).resolve('vnu-jar/package.json'),
  '../build/dist/vnu.jar',
);
const pages = join(folder, 'pages');
mkdirSync(pages);

const page = (inside: string, lang: string, dir = 'ltr') =>
  `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>An article</title></head><body><main><h1>An article</h1>${inside}</main></body></html>`;
const made = async (...args: string[]): Promise<string> => {
  const {code, out, err} = await run(...args);
  assert.equal(code, 0, err);
  return out;
};
const save = (name: string, text: string): string => {
  const file = join(pages, name);
  writeFileSync(file, text);
  return file;
};

/** A page with its declared shadow roots laid open, for the checker does not look into templates. */
const laidOpen = (file: string): string => {
  const html = readFileSync(file, 'utf8')
    // It knows no parts, which CSS defines.
    .replace(/ (?:export)?parts?="[^"]*"/g, '')
    .replace(/<style\b.*?<\/style>/gs, '')
    .replace(/<template shadowroot[^>]*>/g, '<div>')
    .replaceAll('</template>', '</div>');
  return save(`open-${relative(pages, file).replaceAll(/\W/g, '-')}.html`, html);
};

/** Notes of the checker that are about style, not validity. */
const STYLE = [
  // Safari takes a list without bullets for none.
  'The “list” role is unnecessary',
  // Prettier writes the pages of the demo so.
  'Trailing slash on void elements has no effect',
  // A page in a frame goes on with the outline of the page around.
  'This document has heading elements but none of them has a computed heading level of 1',
];

/** What the Nu HTML Checker has against pages, a line for each. */
function problems(files: readonly string[]): string[] {
  const args = ['-Xss4m', '-jar', jar, '--format', 'json', '--stdout', ...files];
  const {stdout, error} = spawnSync('java', args, {encoding: 'utf8', maxBuffer: 1e8});
  if (error) throw error;
  const {messages} = JSON.parse(stdout) as {
    messages: {type: string; url: string; lastLine?: number; message: string; extract?: string}[];
  };
  return messages
    .filter(({message}) => !STYLE.some((start) => message.startsWith(start)))
    .map(
      ({url, type, lastLine, message, extract}) =>
        `${relative(pages, url.replace('file:', ''))}:${lastLine} ${type}: ${message} ${extract ?? ''}`,
    );
}

it('all that is printed for a page is valid by the Nu HTML Checker, and the pages of the demo are', async () => {
  const stories: Record<string, string> = {
    idlib: "export {default} from 'crisis-elements/stories/idlib-2020';\n",
    piltdown: readFileSync(join(root, 'demo/stories/piltdown.ts'), 'utf8').replace(
      '../../src/content/story.js',
      'crisis-elements/content',
    ),
  };
  for (const [name, text] of Object.entries(stories))
    writeFileSync(join(folder, `${name}.ts`), text);
  writeFileSync(
    join(folder, 'specimen.json'),
    readFileSync(join(root, 'demo/stories/specimen.json')),
  );
  const editions = readdirSync(join(root, 'dist/stories'));
  for (const file of editions)
    writeFileSync(join(folder, file), readFileSync(join(root, 'dist/stories', file)));

  const files: string[] = [];
  const elements = 'story,timeline,factbox,figures,map,actors,statements,explainer,media,updates';
  for (const element of elements.split(',')) {
    const html = await made('render', 'idlib.ts', '--element', element, '--jsonld', '--faq');
    files.push(save(`idlib-${element}.html`, page(html, 'en-GB')));
  }
  for (const story of ['piltdown.ts', 'specimen.json', ...editions]) {
    const lang = /-(ar|tr)\.json/.exec(story)?.[1] ?? 'en';
    const html = await made('render', story, '--inline');
    files.push(save(`${story}.html`, page(html, lang, lang === 'ar' ? 'rtl' : 'ltr')));
  }
  const base = ['--base', 'https://static.paper.test/', '--publisher', 'The Paper'];
  const snippets = await made('embed', 'piltdown.ts', ...base, '-o', 'pages/embed');
  // What is pasted once for the whole site goes into the head.
  const metas = snippets.match(/<meta[^>]*>/g) ?? [];
  const inBody = metas.reduce((text, meta) => text.replace(meta, ''), snippets);
  const article = page(inBody, 'en').replace('</head>', () => `${metas.join('')}</head>`);
  files.push(save('snippets.html', article));
  files.push(join(pages, 'embed/piltdown.html'));
  const bundled = await made('bundle', 'piltdown.ts', '-o', 'out.js');
  files.push(save('bundle.html', page(bundled, 'en')));
  const demo = readdirSync(join(root, 'demo')).filter((file) => file.endsWith('.html'));
  files.push(...demo.map((file) => join(root, 'demo', file)));

  assert.deepEqual(problems(files), []);
  const rendered = files.filter((file) => readFileSync(file, 'utf8').includes('<template shadow'));
  assert.deepEqual(problems(rendered.map(laidOpen)), []);
  // It would find what is wrong in a shadow root that is declared.
  const wrong = save(
    'wrong.html',
    page(
      '<crisis-map><template shadowrootmode="open"><ul><p>x</p></ul></template></crisis-map>',
      'en',
    ),
  );
  assert.notDeepEqual(problems([laidOpen(wrong)]), []);
});

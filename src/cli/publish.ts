import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import type {Story} from '../content/story.js';
import {IMPORTER} from '../output/embed/bundle.js';
import {oembedOf, pageOf} from '../output/embed/page.js';
import type {File} from '../output/embed/page.js';
import {useLanguage} from '../output/ssr/prerender.js';
import {snippets} from '../output/embed/snippets.js';
import type {Snippet} from '../output/embed/snippets.js';
import {tagOf} from './attributes.js';
import {resolvePath} from './io.js';
import {loadOne, loadValid} from './load.js';
import {
  builtFile,
  bundleWith,
  importerCode,
  integrityOf,
  withoutEmpty,
  messagesFor,
} from './package.js';
import {readPointer} from './pointer.js';
import type {Pointer} from './pointer.js';
import {
  CliError,
  countOf,
  print,
  printJson,
  progress,
  printMessage,
  printNote,
} from './terminal.js';
import {writeFileAtomically} from './write-file.js';

export interface PublishCommand {
  readonly base?: string;
  readonly out?: string;
  readonly element: string;
  readonly publisher?: string;
  readonly json?: boolean;
}

/** Seconds that a reader may be shown the edition before. */
const FRESH = 60;
const IMMUTABLE = 'public, max-age=31536000, immutable';
const SHORT = `public, max-age=${FRESH}, must-revalidate`;
/** The folder of files that never change. */
const FILES = 'files';

/** The folder for `base`, which ends with a slash. */
function baseOf(base: string | undefined): string {
  if (!base) throw new CliError('where will it lie? --base https://static.example/stories/');
  if (!URL.canParse(base) || !/^https?:/.test(base))
    throw new CliError(`--base "${base}" is not an address such as https://…`);
  const {pathname, search, hash} = new URL(base);
  // These stand in the files for servers, where such characters mean something.
  const strange = /[^\w/.~%@:+,=!&-]/.exec(pathname)?.[0] ?? (search || hash);
  if (strange)
    throw new CliError(`--base "${base}" holds "${strange}", which no folder of files has`);
  return base.endsWith('/') ? base : `${base}/`;
}

/** A file under a name that holds the hash of its content. */
function addressed(
  name: string,
  content: string,
): {path: string; content: string; integrity: string} {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 16);
  return {
    path: `${FILES}/${name.replace(/(?=\.\w+$)/, `.${hash}`)}`,
    content,
    integrity: integrityOf(content),
  };
}

/** Everything that a static host serves for stories, path to content, in the order in which it may appear. */
async function site(
  stories: readonly Story[],
  {base, element, publisher}: {base: string; element: string; publisher?: string | undefined},
): Promise<{
  files: Map<string, string>;
  pointer: Pointer;
  of: (story: Story) => readonly Snippet[];
}> {
  const files = new Map<string, string>();
  const put = (name: string, content: string): File => {
    const file = addressed(name, content);
    files.set(file.path, content);
    return {src: base + file.path, integrity: file.integrity};
  };
  useLanguage(await messagesFor(stories));
  progress('Making the script');
  const importer = basename(put(IMPORTER, await importerCode()).src);
  const script = put('crisis-elements.js', await bundleWith(stories, [], importer));
  const frame = put('frame.js', await readFile(builtFile('modules/output/embed/frame.js'), 'utf8'));
  const entries = stories.map((story) => {
    const json = put(`${story.id}.json`, JSON.stringify(withoutEmpty(story)));
    return [
      story.id,
      {
        title: story.title,
        revision: story.revision,
        updated: story.updated,
        json: json.src,
        page: `${base}${story.id}.html`,
      },
    ] as const;
  });
  for (const story of stories) {
    progress(`Rendering ${story.id}`);
    const page = `${base}${story.id}.html`;
    const oembed = `${base}${story.id}.oembed.json`;
    const said = oembedOf(story, {frame: page, publisher, home: publisher && new URL(base).origin});
    // It is found by way of the page alone.
    files.set(`${story.id}.oembed.json`, `${JSON.stringify(said, null, 2)}\n`);
    files.set(`${story.id}.html`, pageOf(story, {script, frame, element, oembed, publisher}));
  }
  const pointer = {script, stories: Object.fromEntries(entries)};
  const of = (story: Story) =>
    snippets(story, {
      script: script.src,
      integrity: script.integrity,
      frame: `${base}${story.id}.html`,
      element,
    });
  return {files, pointer, of};
}

/** The iframe page, the oEmbed answer and the script of one story, and what to paste. */
export async function embed(file: string, options: PublishCommand): Promise<number> {
  const story = await loadOne(file);
  const base = baseOf(options.base);
  const {files, of} = await site([story], {
    base,
    element: tagOf(options.element),
    publisher: options.publisher,
  });
  const out = options.out ?? story.id;
  for (const [path, content] of files) await writeFileAtomically(join(out, path), content);
  const snippets = of(story);
  if (options.json) {
    printJson({ok: true, folder: out, files: [...files.keys()], snippets});
    return 0;
  }
  printMessage(`${out}/ holds ${countOf(files.size, 'file')} for ${base}\n`);
  for (const {placement, where, html} of snippets)
    print(`<!-- ${placement}: ${where} -->\n${html}\n`);
  if (!story.url) printMessage('A lone link needs the "url" of the story, where readers find it.');
  return 0;
}

/** A folder for any static host; what has not changed is not touched. */
export async function publish(
  folder: string,
  sources: readonly string[],
  options: PublishCommand,
): Promise<number> {
  const stories = await loadValid(sources);
  const base = baseOf(options.base);
  const before = await readPointer(folder);
  for (const {id, revision} of stories) {
    const there = before?.stories[id];
    // Who publishes an older edition by mistake takes corrections away from readers.
    if (there && there.revision > revision)
      throw new CliError(
        `"${id}" is published in revision ${there.revision}; this is ${revision}`,
        1,
      );
  }
  const {files, pointer} = await site(stories, {
    base,
    element: tagOf(options.element),
    publisher: options.publisher,
  });
  const notes = stories.flatMap(({id, revision}) => {
    const there = before?.stories[id];
    const message = `has changed, but its revision is still ${revision}; pages that are open keep the edition that they have`;
    return there?.revision === revision && there.json !== pointer.stories[id]!.json
      ? [{where: id, message}]
      : [];
  });
  const all = {...pointer, stories: {...before?.stories, ...pointer.stories}};
  files.set('_headers', headersFile(new URL(base).pathname, Object.keys(all.stories)));
  files.set('nginx.conf', nginxFile(new URL(base).pathname));
  // Last, so that nobody is pointed to what is not there yet.
  files.set('latest.json', `${JSON.stringify(all, null, 2)}\n`);
  const changed: string[] = [];
  for (const [path, content] of files) {
    const there = await readFile(resolvePath(join(folder, path)), 'utf8').catch(() => undefined);
    if (there === content) continue;
    await writeFileAtomically(join(folder, path), content);
    changed.push(path);
  }
  if (options.json) printJson({ok: true, folder, changed, files: [...files.keys()], notes});
  else {
    for (const {where, message} of notes) printNote(where, message);
    for (const path of changed) print(path);
    printMessage(
      changed.length
        ? `${countOf(changed.length, 'file')} of ${files.size} written`
        : 'Nothing has changed.',
    );
  }
  return 0;
}

/** For Netlify, Cloudflare Pages and others that read `_headers`. Any page may load these files, sandboxed ones too. */
function headersFile(path: string, ids: readonly string[]): string {
  const rule = (file: string, cache: string) => `${path}${file}
  Access-Control-Allow-Origin: *
  X-Content-Type-Options: nosniff
  Cache-Control: ${cache}
`;
  // No two rules meet in one file: some hosts would send both.
  const short = ['latest.json', ...ids.flatMap((id) => [`${id}.html`, `${id}.oembed.json`])];
  return [...short.map((file) => rule(file, SHORT)), rule(`${FILES}/*`, IMMUTABLE)].join('');
}

function nginxFile(path: string): string {
  const shared = `  add_header Access-Control-Allow-Origin "*" always;
  add_header X-Content-Type-Options nosniff always;`;
  return `# Include this in the server block. Headers are not inherited, so each location has all.
location ${path} {
${shared}
  add_header Cache-Control "${SHORT}" always;
}
location ${path}${FILES}/ {
${shared}
  add_header Cache-Control "${IMMUTABLE}";
}
location ~ ^${path.replace(/[.]/g, '\\.')}(?:_headers|nginx\\.conf)$ {
  return 404;
}
`;
}

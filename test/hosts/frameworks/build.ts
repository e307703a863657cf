/** Builds the page of a framework as its own tools do: by its compiler, once for the server and once for the browser. */
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import type {Plugin} from 'esbuild';
import {compile} from 'svelte/compiler';
import {compileScript, parse} from 'vue/compiler-sfc';

/** What Node gets of this package. */
const NODE = new URL('../../../dist/modules/index.js', import.meta.url).href;
const here = fileURLToPath(new URL('.', import.meta.url));

export const FRAMEWORKS = ['react', 'vue', 'svelte'] as const;
export type Framework = (typeof FRAMEWORKS)[number];

/** What the server sends as the page's content, and the script that takes it over; it imports `crisis-elements`. */
export interface Page {
  readonly html: string;
  readonly script: string;
}

export async function pageOf(framework: Framework): Promise<Page> {
  const [server, client] = await Promise.all([
    built(framework, 'server'),
    built(framework, 'client'),
  ]);
  const folder = await mkdtemp(join(tmpdir(), 'crisis-frameworks-'));
  try {
    const file = join(folder, 'server.mjs');
    await writeFile(file, server);
    const {render} = (await import(pathToFileURL(file).href)) as {
      render: () => string | Promise<string>;
    };
    return {html: await render(), script: client};
  } finally {
    await rm(folder, {recursive: true});
  }
}

/** In development, where frameworks tell of what does not match. */
async function built(framework: Framework, side: 'server' | 'client'): Promise<string> {
  const onServer = side === 'server';
  const {outputFiles} = await build({
    entryPoints: [join(here, framework, `${side}.${framework === 'react' ? 'tsx' : 'ts'}`)],
    bundle: true,
    write: false,
    format: 'esm',
    platform: onServer ? 'node' : 'browser',
    conditions: ['development', ...(onServer ? ['node'] : ['browser'])],
    external: [onServer ? NODE : 'crisis-elements'],
    alias: onServer ? {'crisis-elements': NODE} : {},
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    // What was CommonJS asks for Node's own modules.
    banner: onServer
      ? {
          js: "import {createRequire} from 'node:module'; const require = createRequire('file:///');",
        }
      : {},
    jsx: 'automatic',
    tsconfigRaw: {},
    logLevel: 'silent',
    plugins: [vue(onServer), svelte(side)],
  });
  return outputFiles[0]!.text;
}

const vue = (ssr: boolean): Plugin => ({
  name: 'vue',
  setup(build) {
    build.onLoad({filter: /\.vue$/}, async ({path}) => {
      const compilerOptions = {isCustomElement: (tag: string) => tag.startsWith('crisis-')};
      const {descriptor} = parse(await readFile(path, 'utf8'), {
        filename: path,
        templateParseOptions: compilerOptions,
      });
      const {content} = compileScript(descriptor, {
        id: path,
        inlineTemplate: true,
        templateOptions: {ssr, ssrCssVars: [], compilerOptions},
      });
      return {contents: content, loader: 'ts'};
    });
  },
});

const svelte = (generate: 'server' | 'client'): Plugin => ({
  name: 'svelte',
  setup(build) {
    build.onLoad({filter: /\.svelte$/}, async ({path: filename}) => {
      const source = await readFile(filename, 'utf8');
      const {js} = compile(source, {filename, generate, dev: true});
      return {contents: js.code, loader: 'js'};
    });
  },
});

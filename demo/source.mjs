/** The bundle made of the source in memory, and made again within a second whenever a file of it changes: for `npm run dev`. */
import {watch} from 'node:fs';
import {join, relative, sep} from 'node:path';
import {context} from 'esbuild';

/**
 * Serves `dist/crisis-elements.js` from the source in the folder `root`. Where a change does not compile, the last script
 * that did stays.
 * @param {string} root
 * @param {() => void} onChange called when there is another script
 */
export async function bundleOfSource(root, onChange) {
  const build = await context({
    absWorkingDir: root,
    entryPoints: {'crisis-elements': 'src/index.ts'},
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    sourcemap: 'inline',
    conditions: ['development'],
    write: false,
    logLevel: 'warning',
  });
  let scripts = new Map();
  const rebuild = async () => {
    const began = performance.now();
    const {outputFiles} = await build.rebuild();
    scripts = new Map(
      outputFiles.map(({path, text}) => [`/${relative(root, path).split(sep).join('/')}`, text]),
    );
    return Math.round(performance.now() - began);
  };
  console.log(`Bundled the source in ${await rebuild()} ms`);

  let timer;
  const watcher = watch(join(root, 'src'), {recursive: true}, () => {
    // An editor may write a file in several steps.
    clearTimeout(timer);
    timer = setTimeout(async () => {
      try {
        console.log(`Bundled the source again in ${await rebuild()} ms`);
        onChange();
      } catch {
        // What is wrong has been printed.
      }
    }, 50);
  });
  return {
    middleware(ctx, next) {
      const script = scripts.get(ctx.path);
      if (script === undefined) return next();
      ctx.type = 'text/javascript';
      ctx.body = script;
    },
    async close() {
      watcher.close();
      await build.dispose();
    },
  };
}

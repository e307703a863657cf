/**
 * Serves the repository, so that the demo pages find `dist/`. The port is that of the environment's PORT (0: any free one),
 * or else 8000 or the next free one. It answers as a publisher's server does, compressed and cached. With `--source`, the
 * pages have the elements as they are in the source, and load again when that changes (`npm run dev`).
 */
import {existsSync} from 'node:fs';
import {startDevServer} from '@web/dev-server';
import {fileURLToPath} from 'node:url';
import {asPublished} from './as-published.mjs';
import {developingStory} from './developing/server.mjs';
import {bundleOfSource} from './source.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const developing = developingStory();
const reload = () => server.webSockets.sendImport('data:text/javascript,location.reload()');
const source = process.argv.includes('--source') && (await bundleOfSource(root, reload));
const server = await startDevServer({
  readFileConfig: false,
  logStartMessage: false,
  autoExitProcess: false,
  config: {
    rootDir: root,
    ...(process.env.PORT && {port: Number(process.env.PORT)}),
    // It puts a script into the pages, which loads them again.
    watch: !!source,
    injectWebSocket: !!source,
    middleware: [
      (context, next) => (context.path === '/' ? context.redirect('/demo/') : next()),
      ...(source ? [] : [asPublished()]),
      developing.middleware,
      ...(source ? [source.middleware] : []),
    ],
  },
});
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => void developing.close().finally(() => process.exit()));
const address = `http://localhost:${server.server.address().port}`;
console.log(`\nThe demo: ${address}/demo/ (stop with Ctrl+C)`);
if (existsSync(new URL('../dist/site', import.meta.url)))
  console.log(`The manual: ${address}/dist/site/`);
console.log();

/** Serves the repository, so that the demo pages find `dist/`; the port is 8000 or the next free one. */
import {startDevServer} from '@web/dev-server';
import {fileURLToPath} from 'node:url';
import {developingStory} from './developing/server.mjs';

const developing = developingStory();
const {config} = await startDevServer({
  readFileConfig: false,
  logStartMessage: false,
  autoExitProcess: false,
  config: {
    rootDir: fileURLToPath(new URL('..', import.meta.url)),
    watch: true,
    middleware: [
      (context, next) => (context.path === '/' ? context.redirect('/demo/') : next()),
      developing.middleware,
    ],
  },
});
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => void developing.close().finally(() => process.exit()));
console.log(`\nThe demo: http://localhost:${config.port}/demo/ (stop with Ctrl+C)\n`);

/** Serves the repository, so that the demo pages find `dist/`; the port is 8000 or the next free one. */
import {startDevServer} from '@web/dev-server';
import {fileURLToPath} from 'node:url';

const {config} = await startDevServer({
  readFileConfig: false,
  logStartMessage: false,
  config: {
    rootDir: fileURLToPath(new URL('..', import.meta.url)),
    watch: true,
    middleware: [(context, next) => (context.path === '/' ? context.redirect('/demo/') : next())],
  },
});
console.log(`\nThe demo: http://localhost:${config.port}/demo/ (stop with Ctrl+C)\n`);

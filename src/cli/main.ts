#!/usr/bin/env node
import picocolors from 'picocolors';
import {run} from './run.js';

const {argv, env, stdout, stderr} = process;

// Whoever reads our output may have enough of it, as `head` does. The status is that of a process that SIGPIPE has ended: what
// was not checked to its end is not valid.
const BROKEN_PIPE = 141;
for (const stream of [stdout, stderr])
  stream.on('error', ({code}: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') process.exit(BROKEN_PIPE);
  });

// npm runs scripts in the package's folder; paths are typed in the caller's.
const cwd = (env.npm_lifecycle_event === 'bundle' ? env.INIT_CWD : undefined) ?? process.cwd();
process.exitCode = await run(argv.slice(2), {
  stdout,
  stderr,
  cwd,
  hasColours: picocolors.isColorSupported,
});

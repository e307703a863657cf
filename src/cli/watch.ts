import {watch} from 'node:fs';
import {dirname, join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {resolvePath} from './io.js';
import {isStoryFile} from './load.js';
import {colours, printMessage} from './terminal.js';

/**
 * Runs `again` whenever a story beside these files changes, or one of them, until the process ends, and after the milliseconds that
 * `retry` gives, if any. Folders are watched, not files: editors put a new file in the place of the old one.
 */
export async function watchFiles(
  files: readonly string[],
  again: () => Promise<void>,
  retry: () => number | undefined = () => undefined,
): Promise<never> {
  let changed: () => void = () => undefined;
  let isChanged = false;
  const paths = files.map(resolvePath);
  for (const folder of new Set(paths.map((path) => dirname(path))))
    watch(folder, (_, name) => {
      if (!name || !(isStoryFile(name) || paths.includes(join(folder, name)))) return;
      isChanged = true;
      changed();
    });
  for (;;) {
    printMessage(colours.dim('Watching; Ctrl+C ends it.'));
    const after = retry();
    const timer = new AbortController();
    await Promise.race([
      new Promise<void>((resolve) => {
        changed = resolve;
        // A change that came while the one before was looked at.
        if (isChanged) resolve();
      }),
      ...(after === undefined
        ? []
        : [wait(after, undefined, {signal: timer.signal}).catch(() => undefined)]),
    ]);
    timer.abort();
    // An editor saves in several steps.
    await wait(50);
    isChanged = false;
    printMessage(colours.dim(`\n${new Date().toLocaleTimeString('en-GB')}`));
    await again();
  }
}

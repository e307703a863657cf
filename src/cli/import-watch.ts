import {setTimeout as wait} from 'node:timers/promises';
import {importOnce} from './import-once.js';
import type {ImportOutcome, Sources} from './import-once.js';
import {intervalOf} from './import-options.js';
import type {ImportCommand} from './import-options.js';
import {SourceUnavailable} from './open-source.js';
import {CliError, clearProgress, colours, printFaults, printMessage} from './terminal.js';

/** The longest that a server's `Retry-After` is waited for. */
const MAX_WAIT = 3_600_000;

/**
 * Asks the sources again and again, and publishes what has changed, until the process is told to end. What fails leaves the last
 * good edition as it is, and is said once, as is its end.
 */
export async function watchSources(
  names: readonly string[],
  sources: Sources,
  options: ImportCommand,
  print: (outcome: ImportOutcome, options: ImportCommand) => void,
  publish: () => Promise<void>,
): Promise<number> {
  const interval = intervalOf(options);
  const ending = new AbortController();
  const end = () => {
    ending.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  const failures = new FailureLog();
  let seen: string | undefined;
  let isPublished = !options.publish;
  let settings = options;
  printMessage(colours.dim(`Asking every ${interval / 1000} seconds; Ctrl+C ends it.`));
  const isEnding = () => ending.signal.aborted;
  while (!isEnding()) {
    let pause = interval;
    try {
      const opened = await sources.open(ending.signal);
      if (opened) {
        const outcome = await importOnce(names, opened, settings);
        // Notes that are the same as before have been read.
        const {notes} = outcome;
        const isNew = JSON.stringify(notes) !== seen;
        seen = JSON.stringify(notes);
        if (outcome.isWritten || isNew) print(outcome, options);
        // What is written from here on is merged.
        settings = {...options, force: false};
        if (outcome.isWritten) isPublished = !options.publish;
      }
      failures.over('import', `${names.join(', ')}: read again`);
    } catch (error) {
      if (isEnding()) break;
      if (!(error instanceof CliError) && !(error instanceof RangeError)) throw error;
      // Bytes that could not be used are not asked for with "only if they have changed".
      if (!(error instanceof SourceUnavailable)) sources.forget();
      else pause = Math.max(interval, Math.min(error.retryAfter ?? 0, MAX_WAIT));
      failures.report('import', error, options);
    }
    if (!isPublished && seen !== undefined)
      try {
        await publish();
        isPublished = true;
        failures.over('publish', `${options.publish!}: published again`);
      } catch (error) {
        if (!(error instanceof CliError)) throw error;
        failures.report('publish', error, options);
      }
    clearProgress();
    await wait(pause, undefined, {signal: ending.signal}).catch(() => undefined);
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeListener(signal, end);
  printMessage('Ended; the last good edition stays.');
  return 0;
}

/** Failures that are said when they begin and when they are over, not each time. */
class FailureLog {
  readonly #open = new Map<string, string>();

  report(what: string, error: Error, {out}: ImportCommand): void {
    const problems = error instanceof CliError ? (error.problems ?? []) : [];
    const message = JSON.stringify([error.message, problems]);
    if (this.#open.get(what) === message) return;
    this.#open.set(what, message);
    printFaults(problems);
    printMessage(`${colours.red('error')} ${error.message}; ${out!} stays as it is`);
  }

  over(what: string, message: string): void {
    if (this.#open.delete(what)) printMessage(`${colours.green('fine')} ${message}`);
  }
}

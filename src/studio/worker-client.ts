import {showNotice} from './notice.js';
import type {WorldFunctions} from './world/world-worker.js';
import type {WorkerFunctions} from './worker.js';

type Functions = Readonly<Record<string, (...asked: never[]) => unknown>>;
type Call<F extends Functions> = <K extends keyof F>(
  what: K,
  ...asked: Parameters<F[K]>
) => Promise<Awaited<ReturnType<F[K]>>>;

/** Calls functions in a worker, so that slow work does not block typing; `start` runs once. */
function callerOf<F extends Functions>(start: () => Worker): Call<F> {
  let worker: Worker | undefined;
  return (what, ...asked) => {
    worker ??= start();
    const {port1, port2} = new MessageChannel();
    worker.postMessage({what, asked}, [port2]);
    return new Promise((resolve, reject) => {
      port1.onmessage = ({data}: MessageEvent<{told: never} | {failed: string}>) => {
        port1.close();
        if ('failed' in data) reject(new Error(data.failed));
        else resolve(data.told);
      };
    });
  };
}

function started(url: URL, failure: string): Worker {
  const worker = new Worker(url, {type: 'module'});
  worker.addEventListener('error', () => showNotice(failure, true));
  return worker;
}

/** Calls a function in the worker that analyzes the text. */
export const callWorker = callerOf<WorkerFunctions>(() =>
  started(
    new URL('worker.js', import.meta.url),
    'The worker that analyzes the text has failed: reload the page.',
  ),
);
/** Calls a function in the worker that draws maps, which starts with the first of them. */
export const callWorld = callerOf<WorldFunctions>(() =>
  started(
    new URL('world.js', import.meta.url),
    'The worker that draws maps has failed: reload the page.',
  ),
);

import {showNotice} from './notice.js';
import type {WorkerFunctions} from './worker.js';

type WorkerArgs<K extends keyof WorkerFunctions> = Parameters<WorkerFunctions[K]>;
type WorkerResult<K extends keyof WorkerFunctions> = Awaited<ReturnType<WorkerFunctions[K]>>;

const worker = new Worker(new URL('worker.js', import.meta.url), {type: 'module'});
worker.addEventListener('error', () =>
  showNotice('The worker that analyzes the text has failed: reload the page.', true),
);

/** Calls a function in the worker, so that long texts do not block typing. */
export function callWorker<K extends keyof WorkerFunctions>(
  what: K,
  ...asked: WorkerArgs<K>
): Promise<WorkerResult<K>> {
  const {port1, port2} = new MessageChannel();
  worker.postMessage({what, asked}, [port2]);
  return new Promise((resolve, reject) => {
    port1.onmessage = ({data}: MessageEvent<{told: WorkerResult<K>} | {failed: string}>) => {
      port1.close();
      if ('failed' in data) reject(new Error(data.failed));
      else resolve(data.told);
    };
  });
}

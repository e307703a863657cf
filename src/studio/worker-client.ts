import {showNotice} from './notice.js';
import type {Answers} from './worker.js';

type WorkerArgs<K extends keyof Answers> = Parameters<Answers[K]>;
type WorkerResult<K extends keyof Answers> = Awaited<ReturnType<Answers[K]>>;

const worker = new Worker(new URL('worker.js', import.meta.url), {type: 'module'});
worker.addEventListener('error', () =>
  showNotice('The worker that reads the text has failed: load the page again.', true),
);

/** Asks the worker that reads the text, so that a long one never holds up the typing. */
export function callWorker<K extends keyof Answers>(
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

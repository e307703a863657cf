import type {FileChange} from '../../desk/api.js';
import {ask, linesOf} from './connection.js';

/** Milliseconds without a line after which the server counts as gone; it sends one every ten seconds. */
const TIMEOUT = 25_000;
/** Milliseconds until the next attempt, at first and at most. */
const MIN_DELAY = 1000;
const MAX_DELAY = 15_000;

interface ChangeListener {
  /** A file of the folder has changed; undefined if any may have, after an interruption. */
  readonly changed: (name: string | undefined) => void;
  /** Whether the server can be reached; called when that changes. */
  readonly connected: (is: boolean) => void;
}

/** Follows what changes on the server, for as long as the page is open. */
export function followChanges({changed, connected}: ChangeListener): void {
  let delay = MIN_DELAY;
  let isConnected = true;
  let skip: () => void = () => undefined;
  const report = (is: boolean) => {
    if (is === isConnected) return;
    isConnected = is;
    connected(is);
  };
  // The network is back, or a phone was woken up.
  addEventListener('online', () => skip());
  document.addEventListener('visibilitychange', () => document.hidden || skip());
  const follow = async () => {
    for (let isFirst = true; ; isFirst = false) {
      const abort = new AbortController();
      let timer = setTimeout(() => abort.abort(), TIMEOUT);
      try {
        const response = await ask('changes', {signal: abort.signal});
        delay = MIN_DELAY;
        report(true);
        if (!isFirst) changed(undefined);
        for await (const change of linesOf<FileChange>(response)) {
          clearTimeout(timer);
          timer = setTimeout(() => abort.abort(), TIMEOUT);
          if (change) changed(change.name);
        }
      } catch {
        // Said below, whatever it is.
      }
      clearTimeout(timer);
      report(false);
      await new Promise<void>((resolve) => {
        const wake = setTimeout(resolve, delay);
        skip = () => {
          clearTimeout(wake);
          resolve();
        };
      });
      delay = Math.min(MAX_DELAY, delay * 2);
    }
  };
  void follow();
}

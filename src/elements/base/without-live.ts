/**
 * Stands in for the modules that ask for newer editions and show what is new, in a script that is made without the
 * feature `live` (`output/embed/features.ts`).
 */
import {nothing} from '../../template/html.js';
import type * as News from '../../store/news.js';
import type * as Poll from '../../store/poll-scheduler.js';
import type * as LiveRegion from './live-region.js';
import {isAbsent} from './options.js';
import type * as Polling from './polling.js';

export const NO_POLLING: typeof Poll.NO_POLLING = {interval: Infinity};

export class PollScheduler {
  readonly isPaused = false;
  get options(): Poll.PollOptions {
    return NO_POLLING;
  }
  set options(_: Poll.PollOptions) {
    // Nothing is polled.
  }
  onStart(): void {
    // Nothing follows.
  }
  onEnd(): void {
    // Nothing follows.
  }
}

export const newsOf: typeof News.newsOf = () => ({added: new Set(), edited: new Set()});
export const recordVisit: typeof News.recordVisit = () => undefined;
export const liveLine: typeof LiveRegion.liveLine = () => nothing;
export const dispatchUpdate: typeof LiveRegion.dispatchUpdate = () => undefined;

export const updatePolling: typeof Polling.updatePolling = (host, _, report) => {
  for (const name of ['live', 'stream', 'remember'] as const)
    if (!isAbsent(host[name])) report(name, 'needs a script that is made with --with live');
};

/**
 * A clock in place of the page's, which a test turns instead of waiting. Requests, answers and frames take the time that
 * they take; `pause` and `until` go by the true clock.
 */
import {install} from '@sinonjs/fake-timers';
import type {Clock} from '@sinonjs/fake-timers';
import {pause, reconnect} from './origin.js';

let clock: Clock | undefined;
/** How far the page is ahead of the true time, in milliseconds. */
let ahead = 0;

afterEach(() => {
  startClock();
  ahead = 0;
});

/** Stops the page's clock, until the end of the test. */
export function stopClock(): void {
  clock = install({
    now: Date.now() + ahead,
    toFake: ['setTimeout', 'clearTimeout', 'Date'],
    shouldClearNativeTimers: true,
  });
}

/** Gives the page the true clock back. */
function startClock(): void {
  clock?.uninstall();
  clock = undefined;
}

/** Turns the stopped clock on by milliseconds: the timers within them go off, one after the other. */
export async function turn(ms: number): Promise<void> {
  ahead += ms;
  await clock!.tickAsync(ms);
}

/** Sets the stopped clock on by milliseconds, and no timer goes off for it, as after a machine has slept. */
export function skip(ms: number): void {
  ahead += ms;
  clock!.setSystemTime(Date.now() + ms);
}

/** Has live stories check for a new edition, as they do a second after the network is back. */
export async function checkNow(): Promise<void> {
  stopClock();
  reconnect();
  await turn(1000);
  startClock();
}

/** Has live stories check again and again, with the clock stopped, until something is seen. */
export async function checkUntil(seen: () => unknown, what: string): Promise<void> {
  for (let times = 0; !(await seen()); times++) {
    if (times > 200) throw new Error(`never came: ${what}`);
    reconnect();
    await turn(1000);
    await pause(20);
  }
}

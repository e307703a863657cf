const dueTimes = new Map<() => void, number>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Calls `listener` at `time`, in epoch milliseconds; `Infinity` cancels that. All listeners share one timer. */
export function wakeAt(time: number, listener: () => void): void {
  if (time < Infinity) dueTimes.set(listener, time);
  else dueTimes.delete(listener);
  scheduleNext();
}

function scheduleNext(): void {
  clearTimeout(timer);
  const wait = Math.min(...dueTimes.values()) - Date.now();
  // At most a minute: timers stop while the machine sleeps, and a delay of over 24 days would fire at once.
  if (wait < Infinity) timer = setTimeout(runDue, Math.min(wait, 60_000));
}

function runDue(): void {
  for (const [listener, time] of [...dueTimes])
    if (time <= Date.now()) {
      dueTimes.delete(listener);
      listener();
    }
  scheduleNext();
}

const due = new Map<() => void, number>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Calls `then` once it is `time`, in epoch milliseconds; `Infinity` calls that off. One clock for all who ask. */
export function wakeAt(time: number, then: () => void): void {
  if (time < Infinity) due.set(then, time);
  else due.delete(then);
  scheduleNext();
}

function scheduleNext(): void {
  clearTimeout(timer);
  const wait = Math.min(...due.values()) - Date.now();
  // A machine may sleep, and a timer of weeks would ring at once.
  if (wait < Infinity) timer = setTimeout(runDue, Math.min(wait, 60_000));
}

function runDue(): void {
  for (const [then, time] of [...due])
    if (time <= Date.now()) {
      due.delete(then);
      then();
    }
  scheduleNext();
}

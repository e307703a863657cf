/** The median of the numbers in a list; undefined where there is none. */
export function median(values) {
  const numbers = values.filter(Number.isFinite).toSorted((a, b) => a - b);
  const middle = numbers.length >> 1;
  return numbers.length % 2
    ? numbers[middle]
    : (numbers[middle - 1] + numbers[middle]) / 2 || undefined;
}

/** The worst window of layout shifts, as Core Web Vitals define it: gaps under a second, five seconds at most. */
export function cumulativeShift(shifts) {
  let [worst, sum, first, last] = [0, 0, -Infinity, -Infinity];
  for (const [time, value] of shifts) {
    if (time - last > 1000 || time - first > 5000) [sum, first] = [0, time];
    sum += value;
    last = time;
    worst = Math.max(worst, sum);
  }
  return worst;
}

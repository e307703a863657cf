/** The shortest of several runs in milliseconds: other processes lengthen a run, but never shorten it. */
export function shortestTime(run: () => void, runs = 5): number {
  const times = Array.from({length: runs}, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

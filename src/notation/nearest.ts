/** The number of edits (insert, delete, replace, swap neighbours) that make `a` of `b`. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({length: b.length + 1}, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(
        row[j - 1]! + 1,
        rows[i - 1]![j]! + 1,
        rows[i - 1]![j - 1]! + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, rows[i - 2]![j - 2]! + 1);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}

/** `; did you mean "erdogan"?` when one of `options` is nearly `word`, else nothing. */
export function didYouMean(word: string, options: Iterable<string>): string {
  // Nothing nearly right is longer than this, and hostile input may be.
  if (word.length > 64) return '';
  let best = '';
  let least = 1 + Math.max(1, Math.floor(word.length / 3));
  for (const option of options) {
    if (Math.abs(option.length - word.length) >= least) continue;
    const edits = distance(word.toLowerCase(), option.toLowerCase());
    if (edits < least) [best, least] = [option, edits];
  }
  return best && `; did you mean "${best}"?`;
}

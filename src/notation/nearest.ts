/** Whether `edits` or fewer (insert, delete, replace, swap neighbours) make `a` of `b`. */
function isNear(a: string, b: string, edits: number): boolean {
  if (a === b) return true;
  if (!edits) return false;
  let i = 0;
  while (a[i] === b[i]) i++;
  const near = (skipA: number, skipB: number) =>
    isNear(a.slice(i + skipA), b.slice(i + skipB), edits - 1);
  const swapped = a[i] === b[i + 1] && a[i + 1] === b[i];
  return near(0, 1) || near(1, 0) || near(1, 1) || (swapped && near(2, 2));
}

/** `; did you mean "erdogan"?` when one of `options` is nearly `word`, else nothing. */
export function didYouMean(word: string, options: Iterable<string>): string {
  // No name is longer, and comparing takes its time.
  const all = word.length > 64 ? [] : [...options];
  for (let edits = 0; edits < 3 && edits <= word.length / 3; edits++)
    for (const option of all)
      if (isNear(word.toLowerCase(), option.toLowerCase(), edits))
        return `; did you mean "${option}"?`;
  return '';
}

/** Whether at most `edits` edits (insert, delete, replace, swap neighbours) turn `b` into `a`. */
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

/** `; did you mean "erdogan"?` if one of `options` is similar to `word`, else an empty string. */
export function didYouMean(word: string, options: Iterable<string>): string {
  // Comparing long strings is slow, and no name is longer.
  const all = word.length > 64 ? [] : [...options];
  for (let edits = 0; edits < 3 && edits <= word.length / 3; edits++)
    for (const option of all)
      if (isNear(word.toLowerCase(), option.toLowerCase(), edits))
        return `; did you mean "${option}"?`;
  return '';
}

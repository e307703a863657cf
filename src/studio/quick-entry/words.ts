/** What each word for certainty means to readers. */
const MEANINGS: Readonly<Record<string, string>> = {
  confirmed: 'Several independent sources say so, or we have seen it ourselves.',
  reported: 'A source that we trust says so; we have not checked it ourselves.',
  claimed: 'Somebody with an interest in it says so. Readers see who.',
  disputed: 'Others say otherwise. Add what they say as a counter-claim.',
  unverified: 'It goes round, and nobody has been able to check it.',
  retracted: 'We said it, and take it back.',
};

/** A word of the vocabulary as a label: `armed-group` is "Armed group". */
export function wordLabel(word: string): string {
  const text = word.replaceAll('-', ' ');
  return text[0]!.toUpperCase() + text.slice(1);
}

export function wordHelp(word: string): string {
  return MEANINGS[word] ?? '';
}

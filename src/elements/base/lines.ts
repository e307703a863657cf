// Text in lines where nothing can be measured: in SVG, and on a server.

/** Scripts that part no words by spaces, so that a line may end between any two. */
const UNSPACED =
  '\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}';
const HYPHENATED = '\\p{sc=Latin}\\p{sc=Greek}\\p{sc=Cyrillic}';
const pattern = (source: string) => new RegExp(source, 'u');
const endsUnspaced = pattern(`[${UNSPACED}]$`);
const beginsUnspaced = pattern(`^[${UNSPACED}]`);
/** What no line ends with, or begins with: brackets and quotation marks, small kana, signs that repeat. */
const opens = /[\p{Ps}\p{Pi}]$/u;
const closes = /^[\p{Pe}\p{Pf}\p{Po}\p{Pd}\p{M}ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々ๆ\s]/u;
const isHyphenated = pattern(`^[${HYPHENATED}\\p{M}]+$`);
/** Words of these are cut between any two clusters, without a sign. */
const cutAnywhere = pattern(`^[${UNSPACED}\\p{scx=Hangul}]`);
const wide =
  /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\uffef]|\p{Extended_Pictographic}/u;
const vowel = 'aeiouyà-æè-ïò-öù-ýøœıαεηιουωά-ώаеиоуыэюяіїє';
// A syllable begins with the consonant before a vowel; this is right in many languages, and readable in the others.
const syllables = new RegExp(
  `(?<=\\p{L}{2})(?<!s(?=ch))(?<![cpst](?=h))(?=(?:sch|[cpst]h|qu|[^${vowel}])[${vowel}]\\p{L})`,
  'iu',
);

export interface Lines {
  readonly lines: readonly string[];
  readonly fits: boolean;
}

const SOFT_HYPHEN = '\u00ad';

const segmenters = new Map<string, Intl.Segmenter>();

/** Words and what stands between them, or what is seen as one character. */
function segments(text: string, granularity: 'word' | 'grapheme', lang: string): string[] {
  // Firefox has it since 2024.
  if (typeof Intl.Segmenter === 'function') {
    const key = `${lang} ${granularity}`;
    const segmenter = segmenters.get(key) ?? new Intl.Segmenter(lang, {granularity});
    segmenters.set(key, segmenter);
    return Array.from(segmenter.segment(text), ({segment}) => segment);
  }
  const cluster = '[^\\p{M}][\\p{M}\\u0e33\\u0eb3]*';
  const word = `[${UNSPACED}][\\p{M}\\u0e33\\u0eb3]*|\\s+|[\\p{Pd}/]+|[^\\s\\p{Pd}/${UNSPACED}]+`;
  return text.match(new RegExp(granularity === 'word' ? word : cluster, 'gu')) ?? [];
}

/** About how wide a text is set in bold, in em, on the safe side; marks take no room of their own. */
export function widthOf(text: string): number {
  return (text.match(/\P{M}/gu) ?? []).reduce((sum, character) => sum + widthOfOne(character), 0);
}

function widthOfOne(character: string): number {
  if (character === SOFT_HYPHEN) return 0.4;
  if (/\p{sc=Myanmar}/u.test(character)) return 1.3;
  if (wide.test(character)) return 1.05;
  if (/[mwMW@%—жмшщыюфЖМШЩЫЮФωΩ]/.test(character)) return 1;
  if (/[\p{sc=Cyrillic}\p{sc=Georgian}\p{sc=Armenian}\p{sc=Khmer}]/u.test(character)) return 0.8;
  if (/\p{Lu}/u.test(character)) return 0.76;
  return /[\s.,:;!|'’()ijltfI]/.test(character) ? 0.4 : 0.62;
}

/** Puts together what no line may part, by `isBreak` between two and by what opens and closes. */
function grouped(
  all: readonly string[],
  isBreak: (last: string, next: string) => boolean,
): string[] {
  const groups: string[] = [];
  for (const next of all) {
    const last = groups.at(-1);
    if (last === undefined || (!closes.test(next) && !opens.test(last) && isBreak(last, next)))
      groups.push(next);
    else groups[groups.length - 1] = last + next;
  }
  return groups;
}

/** The parts of a text that a line may end after, each with the spaces that follow it. */
function partsOf(text: string, lang: string): string[] {
  return grouped(
    segments(text.trim(), 'word', lang),
    (last, next) =>
      /\s$/.test(last) ||
      (/[\p{Pd}/]$/u.test(last) && /^\p{L}/u.test(next)) ||
      endsUnspaced.test(last) ||
      beginsUnspaced.test(next),
  );
}

/** A word that is wider than a line, in parts that end in soft hyphens, or in characters; others stay whole. */
function cut(word: string, most: number, lang: string): readonly string[] {
  if (widthOf(word.trim()) <= most) return [word];
  const clusters = (piece: string) =>
    widthOf(piece) < most ? [piece] : segments(piece, 'grapheme', lang);
  if (cutAnywhere.test(word)) {
    const parts = grouped(clusters(word), () => true);
    return balance(parts, most).lines;
  }
  if (!isHyphenated.test(word.replace(/\P{L}/gu, ''))) return [word];
  const pieces = word.split(syllables).flatMap(clusters);
  return balance(
    pieces.map((piece, i) =>
      /\p{L}$/u.test(piece) && /^\p{L}/u.test(pieces[i + 1] ?? '') ? piece + SOFT_HYPHEN : piece,
    ),
    most,
  ).lines;
}

function fill(parts: readonly string[], most: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const line = (lines.at(-1) ?? '').replace(SOFT_HYPHEN, '') + part;
    if (lines.length && widthOf(line.trim()) <= most) lines[lines.length - 1] = line;
    else lines.push(part);
  }
  return lines;
}

/** As few lines as can be, of about the same length. */
function balance(parts: readonly string[], most: number): Lines {
  let lines = fill(parts, most);
  const fits = lines.every((line) => widthOf(line.trim()) <= most);
  for (let less = most - 0.5; fits && less > 0; less -= 0.5) {
    const shorter = fill(parts, less);
    if (shorter.length > lines.length) break;
    lines = shorter;
  }
  return {lines, fits};
}

/**
 * A text in balanced lines of at most `most` em, and whether each is as short as that. A line that ends within a word
 * ends in a soft hyphen; one that ends in a space goes on with another word.
 */
export function linesOf(text: string, most: number, lang: string): Lines {
  const parts = partsOf(text, lang).flatMap((part) => cut(part, most, lang));
  return balance(parts, most);
}

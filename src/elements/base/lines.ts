// Breaks text into lines where it cannot be measured: in SVG, and on a server.

/** Scripts without spaces between words, where a line may break between any two words. */
const UNSPACED =
  '\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}';
const HYPHENATED = '\\p{sc=Latin}\\p{sc=Greek}\\p{sc=Cyrillic}';
const pattern = (source: string) => new RegExp(source, 'u');
const endsUnspaced = pattern(`[${UNSPACED}]$`);
const beginsUnspaced = pattern(`^[${UNSPACED}]`);
/** Characters that no line ends or begins with: brackets, quotation marks, small kana and iteration marks. */
const opens = /[\p{Ps}\p{Pi}]$/u;
const closes = /^[\p{Pe}\p{Pf}\p{Po}\p{Pd}\p{M}ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々ๆ\s]/u;
const isHyphenated = pattern(`^[${HYPHENATED}\\p{M}]+$`);
/** Scripts whose words may be broken between any two characters, without a hyphen. */
const breaksAnywhere = pattern(`^[${UNSPACED}\\p{scx=Hangul}]`);
const wide =
  /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\uffef]|\p{Extended_Pictographic}/u;
const vowel = 'aeiouyà-æè-ïò-öù-ýøœıαεηιουωά-ώаеиоуыэюяіїє';
// A syllable begins with the consonant before a vowel; that is correct in many languages and readable in the others.
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

/** Words and the text between them, or user-perceived characters. */
function segments(text: string, granularity: 'word' | 'grapheme', lang: string): string[] {
  // Firefox has `Intl.Segmenter` since 2024.
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

/** The approximate width of a text in bold, in em, rather too wide than too narrow. Combining marks have no width. */
export function widthOf(text: string): number {
  return (text.match(/\P{M}/gu) ?? []).reduce(
    (sum, character) => sum + characterWidth(character),
    0,
  );
}

function characterWidth(character: string): number {
  if (character === SOFT_HYPHEN) return 0.4;
  if (/\p{sc=Myanmar}/u.test(character)) return 1.3;
  if (wide.test(character)) return 1.05;
  if (/[mwMW@%—жмшщыюфЖМШЩЫЮФωΩ]/.test(character)) return 1;
  if (/[\p{sc=Cyrillic}\p{sc=Georgian}\p{sc=Armenian}\p{sc=Khmer}]/u.test(character)) return 0.8;
  if (/\p{Lu}/u.test(character)) return 0.76;
  return /[\s.,:;!|'’()ijltfI]/.test(character) ? 0.4 : 0.62;
}

/** Joins strings between which no line may break, according to `isBreak` and to brackets and quotation marks. */
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

/** The parts of a text after which a line may break, each with the spaces that follow it. */
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

/** Breaks a word that is wider than a line into parts, after which there are soft hyphens, or into characters. */
function breakWord(word: string, max: number, lang: string): readonly string[] {
  if (widthOf(word.trim()) <= max) return [word];
  const clusters = (piece: string) =>
    widthOf(piece) < max ? [piece] : segments(piece, 'grapheme', lang);
  if (breaksAnywhere.test(word)) {
    const parts = grouped(clusters(word), () => true);
    return balance(parts, max).lines;
  }
  if (!isHyphenated.test(word.replace(/\P{L}/gu, ''))) return [word];
  const pieces = word.split(syllables).flatMap(clusters);
  return balance(
    pieces.map((piece, i) =>
      /\p{L}$/u.test(piece) && /^\p{L}/u.test(pieces[i + 1] ?? '') ? piece + SOFT_HYPHEN : piece,
    ),
    max,
  ).lines;
}

function fill(parts: readonly string[], max: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const line = (lines.at(-1) ?? '').replace(SOFT_HYPHEN, '') + part;
    if (lines.length && widthOf(line.trim()) <= max) lines[lines.length - 1] = line;
    else lines.push(part);
  }
  return lines;
}

/** The smallest number of lines, of about equal length. */
function balance(parts: readonly string[], max: number): Lines {
  let lines = fill(parts, max);
  const fits = lines.every((line) => widthOf(line.trim()) <= max);
  for (let width = max - 0.5; fits && width > 0; width -= 0.5) {
    const shorter = fill(parts, width);
    if (shorter.length > lines.length) break;
    lines = shorter;
  }
  return {lines, fits};
}

/**
 * A text in balanced lines of at most `max` em, and whether each line fits. A line that ends within a word ends in a soft
 * hyphen, one that ends between words in a space.
 */
export function linesOf(text: string, max: number, lang: string): Lines {
  const parts = partsOf(text, lang).flatMap((part) => breakWord(part, max, lang));
  return balance(parts, max);
}

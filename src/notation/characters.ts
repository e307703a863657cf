/**
 * Characters that text must not contain: control characters except tab and line ends, lone surrogates, noncharacters, bidi
 * overrides (which display another text than is there), deprecated format characters, interlinear annotations, tag characters
 * outside of flags, and more than the 30 combining marks in a row of Unicode's Stream-Safe Text Format (UAX 15).
 */
const FORBIDDEN =
  /(?![\t\n\r])[\p{Cc}\p{Cs}\p{NChar}\u202d\u202e\u206a-\u206f\ufff9-\ufffb]|(?<!\u{1f3f4}[\u{e0020}-\u{e007e}]{0,6})[\u{e0000}-\u{e007f}]|\p{M}{31}/u;

const nameOf = (character: string) =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * Describes a forbidden character in `text`; `undefined` if there is none. Arabic, Hebrew and Persian need LRM, RLM, ALM, ZWNJ
 * and ZWJ, which are allowed anywhere, and embeddings and isolates, which must be closed.
 */
export function characterProblem(text: string): string | undefined {
  // Fast path: most texts have only these characters, and a story may have 10,000 texts.
  if (!/[^\t\n\r -~\u00a0-\u02ff\u2010-\u201f]/.test(text)) return undefined;
  const {0: forbidden, index} = FORBIDDEN.exec(text) ?? ({} as Partial<RegExpExecArray>);
  if (forbidden)
    return `has ${nameOf(forbidden)} as character ${index! + 1}, which is not allowed in text`;
  let marks = text.replace(/[^\u202a-\u202c\u2066-\u2069]+/g, '');
  // Each round removes the innermost pairs; deeper nesting than 9 is refused.
  for (let round = 0; marks && round < 9; round++)
    marks = marks.replace(/[\u202a\u202b]\u202c|[\u2066-\u2068]\u2069/g, '');
  return (
    marks && `has ${nameOf(marks)}, which turns the direction of text, without its counterpart`
  );
}

/** `text` without the characters that {@link characterProblem} refuses. */
export function cleanText(text: string): string {
  if (!characterProblem(text)) return text;
  const clean = text.replace(new RegExp(FORBIDDEN, 'gu'), '');
  return characterProblem(clean)
    ? clean.replace(/[\u202a-\u202c\u2066-\u2069]|\p{M}/gu, '')
    : clean;
}

/** `text` in Unicode isolates, for places without markup such as labels of controls: it keeps its own direction. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

/** At most 300 characters of `text` on one line, with invisible characters as `<U+200F>`, for consoles and terminals. */
export function escapeInvisible(text: string): string {
  return text
    .slice(0, 300)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (it) => `<${nameOf(it)}>`);
}

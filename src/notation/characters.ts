/**
 * What has no place in text: controls but for tab and line ends, halves of a surrogate pair,
 * noncharacters, bidi overrides (which show
 * another text than is there), deprecated and interlinear controls, tag characters that spell no flag, and more marks on one
 * character than the 30 of Unicode's Stream-Safe Text Format (UAX 15).
 */
const REFUSED =
  /(?![\t\n\r])[\p{Cc}\p{Cs}\p{NChar}\u202d\u202e\u206a-\u206f\ufff9-\ufffb]|(?<!\u{1f3f4}[\u{e0020}-\u{e007e}]{0,6})[\u{e0000}-\u{e007f}]|\p{M}{31}/u;

const nameOf = (character: string) =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * What is wrong with the characters of `text`; `undefined` when nothing is. Arabic, Hebrew and Persian need LRM, RLM, ALM,
 * ZWNJ and ZWJ, which may stand anywhere, and embeddings and isolates, which must be closed again.
 */
export function characterProblem(text: string): string | undefined {
  // Most text has none but these, and a story may have 10,000 of them.
  if (!/[^\t\n\r -~\u00a0-\u02ff\u2010-\u201f]/.test(text)) return undefined;
  const {0: refused, index} = REFUSED.exec(text) ?? ({} as Partial<RegExpExecArray>);
  if (refused) return `has ${nameOf(refused)} as character ${index! + 1}, which is no text`;
  let marks = text.replace(/[^\u202a-\u202c\u2066-\u2069]+/g, '');
  // Each round takes the innermost away; nobody writes more than a few in one another.
  for (let round = 0; marks && round < 9; round++)
    marks = marks.replace(/[\u202a\u202b]\u202c|[\u2066-\u2068]\u2069/g, '');
  return (
    marks && `has ${nameOf(marks)}, which turns the direction of text, without its counterpart`
  );
}

/** `text` without the characters that {@link characterProblem} refuses. */
export function cleaned(text: string): string {
  if (!characterProblem(text)) return text;
  const clean = text.replace(new RegExp(REFUSED, 'gu'), '');
  return characterProblem(clean)
    ? clean.replace(/[\u202a-\u202c\u2066-\u2069]|\p{M}/gu, '')
    : clean;
}

/** `text` that keeps its own direction in a line of others, where there is no markup for it: in labels of controls. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

/** `text` on one short line, with what is not seen by its name, for messages to consoles and terminals. */
export function visible(text: string): string {
  return text
    .slice(0, 300)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (it) => `<${nameOf(it)}>`);
}

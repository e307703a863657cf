import type {ReportNote} from './draft.js';

/** How numbers of a source are written where one alone, such as 3.000, may be read in two ways. */
export interface NumberHabits {
  readonly decimal: '.' | ',';
  /** Whether that is known, not guessed. */
  readonly sure: boolean;
}

const GROUPS = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/;

/** A number with plain digits and signs, whose separators are full stops and commas alone. */
function plainNumber(text: string): string {
  return (
    text
      .trim()
      .replace(/[٠-٩]/g, (it) => String(it.charCodeAt(0) - 0x660))
      .replace(/[۰-۹]/g, (it) => String(it.charCodeAt(0) - 0x6f0))
      .replace(/٫/g, ',')
      .replace(/^[−–]/, '-')
      // These stand between groups everywhere.
      .replace(/(?<=\d)[\s'’_٬](?=\d{3}(?!\d))/g, '')
  );
}

/** The decimal separator that a number leaves no doubt of. */
function decimalOf(text: string): '.' | ',' | undefined {
  const number = plainNumber(text).replace(/^[-+]/, '');
  if (!/^[\d.,]+$/.test(number)) return undefined;
  const separators: readonly string[] = number.match(/[.,]/g) ?? [];
  const last = separators.at(-1) as '.' | ',' | undefined;
  if (!last) return undefined;
  const other = last === '.' ? ',' : '.';
  if (separators.includes(other)) return last;
  if (separators.length > 1) return other;
  return GROUPS.test(number) && !number.startsWith('0') ? undefined : last;
}

/** The habits that somebody has named, or that the numbers of a source show, or else its delimiter, or its language has. */
export function numberHabitsOf(
  numbers: Iterable<string>,
  delimiter: string,
  {decimal, lang = 'en'}: {decimal?: '.' | ',' | undefined; lang?: string | undefined} = {},
): NumberHabits {
  if (decimal) return {decimal, sure: true};
  const seen = new Set<string>();
  for (const number of numbers) {
    const decimal = decimalOf(number);
    if (decimal) seen.add(decimal);
  }
  const [only, another] = seen;
  if (only && !another) return {decimal: only as '.' | ',', sure: true};
  // Programs divide cells by semicolons where the comma is taken.
  if (delimiter === ';') return {decimal: ',', sure: false};
  return {decimal: decimalIn(lang), sure: false};
}

function decimalIn(lang: string): '.' | ',' {
  try {
    const parts = new Intl.NumberFormat(lang).formatToParts(1.5);
    return /[,٫]/.test(parts.find(({type}) => type === 'decimal')?.value ?? '.') ? ',' : '.';
  } catch {
    return '.';
  }
}

/**
 * A number as its source writes it, or undefined. Where it may be two, `tell` is told which was taken; only those between
 * `least` and `most` count.
 */
export function readNumber(
  text: string,
  {decimal, sure}: NumberHabits,
  tell: ReportNote,
  [least, most] = [-Infinity, Infinity],
): number | undefined {
  const plain = plainNumber(text);
  const grouped = GROUPS.exec(plain.replace(/^[-+]/, ''));
  const asGroups = Number(plain.replace(/[.,]/g, ''));
  const own = decimalOf(text);
  // India groups by two: 12,34,567.
  const indian = /^[-+]?\d{1,2}(?:,\d\d)+,\d{3}(?:\.\d+)?$/.test(plain);
  if (indian) return Number(plain.replace(/,/g, ''));
  if (!grouped || own) {
    const group = (own ?? decimal) === '.' ? ',' : '.';
    if (plain.includes(group) && !rightlyGrouped(plain, group)) return undefined;
    const number = plain.replaceAll(group, '').replace(',', '.');
    return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(number) ? Number(number) : undefined;
  }
  const asDecimal = Number(plain.replace(',', '.'));
  const fits = (number: number) => number >= least && number <= most;
  if (fits(asDecimal) !== fits(asGroups)) return fits(asGroups) ? asGroups : asDecimal;
  // A fraction of three zeros says nothing; a death toll of 3.000 is not three.
  const isDecimal = grouped[1] === decimal && (sure || asDecimal !== Math.trunc(asDecimal));
  const [taken, left] = isDecimal ? [asDecimal, asGroups] : [asGroups, asDecimal];
  if (!sure) tell(`"${text}" is read as ${taken}; it may be ${left} too`, 'decimal');
  return taken;
}

/** Whether a separator stands between groups of three digits, and nowhere else. */
function rightlyGrouped(number: string, group: string): boolean {
  const [whole = ''] = number.replace(/^[-+]/, '').split(group === '.' ? ',' : '.');
  const [first = '', ...groups] = whole.split(group);
  const after = number.slice(number.indexOf(whole) + whole.length);
  return first.length < 4 && groups.every((it) => it.length === 3) && !after.includes(group);
}

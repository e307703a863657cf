import type {ReportNote} from './draft.js';

/** The number format of a source, to read ambiguous numbers such as 3.000. */
export interface NumberHabits {
  readonly decimal: '.' | ',';
  /** Whether the format is certain. */
  readonly sure: boolean;
}

const GROUPS = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/;

/** A number with ASCII digits and signs, and only full stops and commas as separators. */
function plainNumber(text: string): string {
  return (
    text
      .trim()
      .replace(/[٠-٩]/g, (it) => String(it.charCodeAt(0) - 0x660))
      .replace(/[۰-۹]/g, (it) => String(it.charCodeAt(0) - 0x6f0))
      .replace(/٫/g, ',')
      .replace(/^[−–]/, '-')
      // These are group separators in every language.
      .replace(/(?<=\d)[\s'’_٬](?=\d{3}(?!\d))/g, '')
  );
}

/** The decimal separator of an unambiguous number. */
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

/** The number format from the options, or as the numbers, the delimiter or the language of a source indicate. */
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
  // Programs use semicolons between cells if the comma is the decimal separator.
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
 * Parses a number, or returns undefined. For an ambiguous number, `report` receives the decision; only values between
 * `least` and `most` count.
 */
export function readNumber(
  text: string,
  {decimal, sure}: NumberHabits,
  report: ReportNote,
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
  // Nobody writes a fraction of three zeros: a death toll of 3.000 is 3000.
  const isDecimal = grouped[1] === decimal && (sure || asDecimal !== Math.trunc(asDecimal));
  const [taken, left] = isDecimal ? [asDecimal, asGroups] : [asGroups, asDecimal];
  if (!sure) report(`"${text}" is read as ${taken}; it may be ${left} too`, 'decimal');
  return taken;
}

/** Whether a separator only separates groups of three digits. */
function rightlyGrouped(number: string, group: string): boolean {
  const [whole = ''] = number.replace(/^[-+]/, '').split(group === '.' ? ',' : '.');
  const [first = '', ...groups] = whole.split(group);
  const after = number.slice(number.indexOf(whole) + whole.length);
  return first.length < 4 && groups.every((it) => it.length === 3) && !after.includes(group);
}

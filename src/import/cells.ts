import {STRING_VALIDATORS} from '../content/validators.js';
import type {Fields, Rule} from '../content/compiled-schema.js';
import {didYouMean} from '../notation/nearest.js';
import {LINE, TEXT, cut} from './cut.js';
import {edtfOfText} from './dates.js';
import type {DateHabits} from './dates.js';
import type {ReportNote} from './draft.js';
import {languageOf} from './language.js';
import {readNumber} from './numbers.js';
import type {NumberHabits} from './numbers.js';

/** The date and number formats of a spreadsheet. */
export interface Habits {
  readonly dates: DateHabits;
  readonly numbers: NumberHabits;
}

/** The fields with several lines; all others are single lines. */
const LONG = ['text', 'answer', 'note', 'words', 'before', 'after', 'why', 'caption'];

/** The value of a field, or undefined if the cell is invalid; `report` receives the reason. */
export function valueOf(
  name: string,
  rule: Rule,
  text: string,
  habits: Habits,
  report: ReportNote,
): unknown {
  if (typeof rule !== 'string') return listOrObject(name, rule, text, habits, report);
  const quoted = `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
  const read = readAs(name, rule, text, habits, report);
  if ('value' in read) return read.value;
  report(`${quoted} ${read.problem}; left out`);
  return undefined;
}

/** A value, or why a text is not valid. */
type Read = {readonly value: unknown} | {readonly problem: string};

function readAs(
  name: string,
  rule: string,
  text: string,
  habits: Habits,
  report: ReportNote,
): Read {
  const [is = '', ...of] = rule.split(':');
  const checked = (value: string, problem: string | undefined): Read =>
    problem ? {problem} : {value};
  const orElse = (value: unknown, problem: string): Read =>
    value === undefined ? {problem} : {value};
  switch (is) {
    case 'amount':
      return orElse(amountOf(text, habits.numbers, report), 'is no number');
    case 'number':
    case 'whole number': {
      const [least, most] = of.map(Number) as [number, number];
      const number = readNumber(text, habits.numbers, report, [least, most]);
      if (number === undefined) return {problem: 'is no number'};
      const fits = number >= least && number <= most && (is === 'number' || number % 1 === 0);
      return fits ? {value: number} : {problem: `is not a ${is} from ${least} to ${most}`};
    }
    case 'boolean':
      return orElse(
        YES.test(text) ? true : NO.test(text) ? false : undefined,
        'is neither yes nor no',
      );
    case 'one of': {
      const word = text.toLowerCase().replace(/[ _]+/g, '-');
      const problem = `is not one of ${of.join(', ')}${didYouMean(word, of)}`;
      return of.includes(word) ? {value: word} : {problem};
    }
    case 'edtf':
      return orElse(edtfOfText(text, habits.dates, report), 'is no date that is read');
    case 'language':
      return orElse(languageOf(text), 'is no language');
    case 'url':
      return checked(text, STRING_VALIDATORS.url(text));
    // References are resolved when all rows are read.
    case 'id':
    case 'ref':
    case 'anyRef':
      return {value: text};
    default: {
      const most = LONG.includes(name) ? TEXT : LINE;
      if (text.length > most) report(`is longer than ${most} characters, and cut`);
      const fitting = cut(text, most);
      return checked(fitting, STRING_VALIDATORS.text(fitting));
    }
  }
}

const YES = /^(?:true|yes|y|x|1|✓|✔|ja|oui|sí|да|так|ναι|evet|نعم|بله|כן)$/i;
const NO = /^(?:false|no|n|0|-|nein|non|нет|ні|не|όχι|hayır|لا|نه|לא)$/i;

/** A list, separated by semicolons, line ends or `|`; objects are JSON, as our own export writes them. */
function listOrObject(
  name: string,
  rule: Exclude<Rule, string>,
  text: string,
  habits: Habits,
  report: ReportNote,
): unknown {
  const [item] = Array.isArray(rule) ? (rule as readonly Rule[]) : [];
  if (/^[[{]/.test(text) || typeof item !== 'string')
    try {
      return fitting(rule, JSON.parse(text) as unknown) ?? fail();
    } catch {
      report(`does not fit into a cell; left out, add it by hand`);
      return undefined;
    }
  const items = text
    .split(/\s*[;؛|\n]\s*/)
    .filter(Boolean)
    .map((it) => valueOf(name, item, it, habits, report))
    .filter((it) => it !== undefined);
  return items.length ? items : undefined;
}

function fail(): never {
  throw new SyntaxError('does not fit');
}

/** The JSON of a cell, if it matches the rule. */
function fitting(rule: Rule, value: unknown): unknown {
  if (typeof rule === 'string') {
    const [is = '', least, most] = rule.split(':');
    if (is === 'amount') return value;
    if (is === 'one of') return rule.split(':').includes(value as string, 1) ? value : undefined;
    if (is.endsWith('number'))
      return typeof value === 'number' && value >= +least! && value <= +most! ? value : undefined;
    const check = (STRING_VALIDATORS as Record<string, (text: string) => string | undefined>)[is];
    return typeof value === 'string' && check && !check(value) ? value : undefined;
  }
  if (Array.isArray(rule)) {
    const rules = rule as readonly Rule[];
    if (!Array.isArray(value) || (rules[1] && value.length !== 2)) return undefined;
    const items = value.map((it, i) => fitting(rules[rules[1] ? i : 0]!, it));
    return items.includes(undefined) ? undefined : items;
  }
  const {required, optional} = rule as Fields;
  if (typeof value !== 'object' || !value || Array.isArray(value)) return undefined;
  const fields = Object.entries(value).map(([name, it]) => {
    const rule = Object.hasOwn(required, name)
      ? required[name]
      : Object.hasOwn(optional, name) && optional[name];
    return [name, rule ? fitting(rule, it) : undefined] as const;
  });
  const whole = fields.every(([, it]) => it !== undefined);
  return whole && Object.keys(required).every((name) => Object.hasOwn(value, name))
    ? Object.fromEntries(fields)
    : undefined;
}

/** A number, or a range: `300–400`, `300 to 400`. */
function amountOf(text: string, habits: NumberHabits, report: ReportNote): unknown {
  const one = readNumber(text, habits, report);
  if (one !== undefined) return one;
  const [a = '', b = '', more] = text
    .replace(/^\[(.*)\]$/, '$1')
    .split(/\s*(?:;|–|—|(?<=\d)\s*-\s*(?=\d)| to | bis | à | a | до | έως )\s*|, /);
  const least = readNumber(a, habits, report);
  const most = readNumber(b, habits, report);
  return more === undefined && least !== undefined && most !== undefined
    ? [least, most]
    : undefined;
}

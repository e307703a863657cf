/** The formats for dates that every workbook has without saying so (ECMA-376, 18.8.30). */
const BUILT_IN: Readonly<Record<string, string>> = {
  14: 'd.m.y',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'd.m.y h:mm',
  45: 'mm:ss',
  46: 'h:mm:ss',
  47: 'mm:ss',
};
/** Built-in dates of Eastern Asia. */
const EASTERN = /^(?:2[7-9]|3[0-6]|5[0-8])$/;

/**
 * The parts that a number format shows of a date, such as `ymd`, `ym`, `ymdhm`, `hm`; undefined for a format that shows none.
 * @param code Of a format that the workbook defines.
 */
export function datePrecision(id: string, code: string | undefined): string | undefined {
  const format = code ?? BUILT_IN[id] ?? (EASTERN.test(id) ? 'y.m.d' : undefined);
  if (!format) return undefined;
  const bare = format
    .slice(0, 500)
    .split(';')[0]!
    // Words, escaped characters, colours and conditions; elapsed time such as [h] stays.
    .replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .toLowerCase();
  if (/general|[0#?@%]/.test(bare.replace(/\.0+/g, ''))) return undefined;
  const hasClock = /[hs]/.test(bare);
  const hasDate = /[yde]/.test(bare) || (bare.includes('m') && !hasClock);
  if (!hasClock && !hasDate) return undefined;
  const months = bare.replace(/h+[^a-z]*m+|m+[^a-z]*s+/g, '').includes('m');
  // A format without the year, such as “2 March”, still stands for a day that has one.
  const date = hasDate ? `y${months ? 'm' : ''}${bare.includes('d') ? 'd' : ''}` : '';
  return date + (hasClock ? (bare.includes('s') ? 'HMS' : 'HM') : '');
}

const two = (n: number) => String(n).padStart(2, '0');
const DAY = 86_400;

/**
 * The date that a number of days is, without a zone and as exact as `precision` shows it: `2026-03-02T18:30`, `2026-03`,
 * `18:30`; undefined for what is no date. Days are counted from 1900, with the 29 February of that year that never was, or
 * from 1904.
 */
export function dateOfSerial(
  serial: number,
  precision: string,
  from1904: boolean,
): string | undefined {
  if (!(serial >= 0 && serial < 2_958_466)) return undefined;
  const seconds = Math.round(serial * DAY);
  const whole = Math.floor(seconds / DAY);
  const clock = seconds - whole * DAY;
  const time = `${two(Math.floor(clock / 3600))}:${two(Math.floor(clock / 60) % 60)}${
    clock % 60 ? `:${two(clock % 60)}` : ''
  }`;
  if (!/[ymd]/.test(precision) || (whole === 0 && !from1904)) return time;
  // 29 February 1900 is day 60 of a calendar that Lotus had wrong.
  if (!from1904 && whole === 60) return undefined;
  const before = from1904 ? 24_107 : whole < 60 ? 25_568 : 25_569;
  const [year, month, day] = civil(whole - before);
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  if (!precision.includes('d') && !/[HMS]/.test(precision) && !clock)
    return precision.includes('m') ? date.slice(0, 7) : date.slice(0, 4);
  return clock || /[HMS]/.test(precision) ? `${date}T${time}` : date;
}

/** Year, month and day of a number of days since 1970, by arithmetic alone. */
function civil(days: number): readonly [number, number, number] {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) /
      365,
  );
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const part = Math.floor((5 * ofYear + 2) / 153);
  const month = part < 10 ? part + 3 : part - 9;
  return [
    year + era * 400 + (month <= 2 ? 1 : 0),
    month,
    ofYear - Math.floor((153 * part + 2) / 5) + 1,
  ];
}

/** Zones without summer time for offsets that are not whole hours. */
const BETWEEN: Readonly<Record<string, string>> = {
  '-09:30': 'Pacific/Marquesas',
  '+03:30': 'Asia/Tehran',
  '+04:30': 'Asia/Kabul',
  '+05:30': 'Asia/Kolkata',
  '+05:45': 'Asia/Kathmandu',
  '+06:30': 'Asia/Yangon',
  '+08:45': 'Australia/Eucla',
  '+09:30': 'Australia/Darwin',
};

/** An IANA zone with this offset all year; undefined if there is none. */
function zoneAt(offset: string): string | undefined {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
  if (!sign) return undefined;
  if (minutes !== '00') return BETWEEN[offset];
  if (Number(hours) > (sign === '+' ? 14 : 12)) return undefined;
  // Etc/GMT names have the POSIX sign: ahead of UTC is minus.
  return hours === '00' ? 'UTC' : `Etc/GMT${sign === '+' ? '-' : '+'}${Number(hours)}`;
}

/**
 * The zone in which dates show the day and clock time that their source states, by their offset. `report` receives
 * the zone, and the dates that it does not fit.
 * @param dates EDTF
 */
export function zoneOfDates(
  dates: Iterable<string>,
  report: (message: string, option: 'timeZone') => void,
): string {
  const counts = new Map<string, number>();
  for (const date of dates)
    for (const [, offset] of date.matchAll(
      /T\d\d:\d\d(?::\d\d)?(Z|[+-]\d\d(?::\d\d)?)?(?=\/|$)/g,
    )) {
      const written = (offset ?? 'none').replace(/^[+-]\d\d$/, '$&:00').replace(/^-00:00$/, 'Z');
      counts.set(written, (counts.get(written) ?? 0) + 1);
    }
  if (!counts.size) return 'UTC';
  // Software writes Z everywhere; another offset is a local clock.
  const clocks = [...counts.keys()].filter((offset) => !/^(?:Z|none)$/.test(offset));
  const [most = ''] = clocks.toSorted((a, b) => counts.get(b)! - counts.get(a)!);
  const zone = zoneAt(most);
  if (zone) {
    const others = [...counts.keys()].filter((offset) => offset !== most);
    const also = others
      .map((it) => (it === 'none' ? 'no offset' : it))
      .join(', ')
      .replace(/^./, ' (others have $&');
    report(
      `are shown by the clock of ${most}, which they are given with${also && `${also})`}; "timeZone" can name the place instead, as "Europe/Athens" does`,
      'timeZone',
    );
    return zone;
  }
  report(
    most
      ? `have the offset ${most}, which no zone has all year; they are shown in UTC`
      : counts.has('none')
        ? 'are taken as UTC'
        : 'are given in UTC, and shown so',
    'timeZone',
  );
  return 'UTC';
}

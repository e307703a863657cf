import type {DateWords} from '../date-words.js';

export const enDates: DateWords = {
  about: 'about {date}',
  uncertain: '{date} (uncertain)',
  dayUnknown: '{date} (day not known)',
  monthUnknown: '{date} (month not known)',
  spring: 'spring {year}',
  summer: 'summer {year}',
  autumn: 'autumn {year}',
  winter: 'winter {year}',
  decade: 'the {start}s',
  years: 'the years {range}',
  range: '{start} to\u00a0{end}',
  since: 'since {start}',
  until: 'until {end}',
  startUnknown: 'until {end} (start not known)',
  endUnknown: 'from {start} (end not known)',
  // Also between a name and a role, and in lists.
  comma: ',',
  theDay: '{date}',
  clock: '{time} in {place}',
  zone: '{place} Time',
  yours: '({time} your time, {zone})',
};

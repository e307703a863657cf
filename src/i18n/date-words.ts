/**
 * The words that Intl does not know. Each is plain text; `{date}`, `{year}`, `{start}` and `{end}` stand for
 * a date that Intl has put into words, in its nominative form: where grammar asks for another case, write
 * around it ("{date} (приблизительно)").
 */
export interface DateWords {
  /** {date} */
  readonly about: string;
  /** {date}: the source of the date is doubtful */
  readonly uncertain: string;
  /** {date}: a month or a year, within which the day is not known */
  readonly dayUnknown: string;
  /** {date}: a year, within which the month is not known */
  readonly monthUnknown: string;
  /** {year} */
  readonly spring: string;
  /** {year} */
  readonly summer: string;
  /** {year} */
  readonly autumn: string;
  /** {year}: the one in which the winter begins, or as the source means it */
  readonly winter: string;
  /** {start}, {end}: 2010 and 2019; {range}: both as the language joins them */
  readonly decade: string;
  /** {start}, {end}, {range}: 1900 and 1999; an unknown year between them. Also the decade 1900–1909, which "the 1900s" would not be. */
  readonly years: string;
  /** {start}, {end}: for ends of unlike precision; Intl words the others */
  readonly range: string;
  /** {start}: still going on, or without a stated end */
  readonly since: string;
  /** {end}: without a stated start */
  readonly until: string;
  /** {end} */
  readonly startUnknown: string;
  /** {start} */
  readonly endUnknown: string;
  /** {date}: a day, where one of the four above begins or ends with it */
  readonly theDay: string;
  /** Between two remarks. */
  readonly comma: string;
  /** {time}: a day with its clock time; {place}: the country or town whose time it is */
  readonly clock: string;
  /** {place}: how CLDR names the time of a place (`regionFormat`), from which the place is taken */
  readonly zone: string;
  /** {time}, {zone}: the same on the reader's own clock; it follows on `clock` after a space */
  readonly yours: string;
}

export interface DateOptions {
  /** A BCP 47 tag. */
  readonly lang: string;
  /** The story's IANA zone, for clock times. */
  readonly timeZone: string;
  readonly words: DateWords;
}

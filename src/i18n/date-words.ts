/**
 * Phrases for dates that Intl does not have. Each is plain text; `{date}`, `{year}`, `{start}` and `{end}` stand for a date
 * that Intl has formatted, in the nominative: where grammar needs another case, phrase around it ("{date} (приблизительно)").
 */
export interface DateWords {
  /** {date} */
  readonly about: string;
  /** {date}: its source is doubtful */
  readonly uncertain: string;
  /** {date}: a month or a year whose day is unknown */
  readonly dayUnknown: string;
  /** {date}: a year whose month is unknown */
  readonly monthUnknown: string;
  /** {year} */
  readonly spring: string;
  /** {year} */
  readonly summer: string;
  /** {year} */
  readonly autumn: string;
  /** {year}: in which the winter begins, or as the source means it */
  readonly winter: string;
  /** {start}, {end}: 2010 and 2019; {range}: both as Intl joins them */
  readonly decade: string;
  /** {start}, {end}, {range}: 1900 and 1999; an unknown year between them. Also the decade 1900–1909, because "the 1900s" is ambiguous. */
  readonly years: string;
  /** {start}, {end}: of different precision; Intl formats the others */
  readonly range: string;
  /** {start}: ongoing, or without a stated end */
  readonly since: string;
  /** {end}: without a stated start */
  readonly until: string;
  /** {end} */
  readonly startUnknown: string;
  /** {start} */
  readonly endUnknown: string;
  /** {date}: a day, within one of the four above */
  readonly theDay: string;
  /** Separates two remarks. */
  readonly comma: string;
  /** {time}: a day with its clock time; {place}: the country or town whose time it is */
  readonly clock: string;
  /** {place}: CLDR's `regionFormat` ("{place} Time"), from which the place is extracted */
  readonly zone: string;
  /** {time}, {zone}: the reader's own clock; follows `clock` after a space */
  readonly yours: string;
}

export interface DateOptions {
  /** A BCP 47 tag. */
  readonly lang: string;
  /** The story's IANA zone, for clock times. */
  readonly timeZone: string;
  readonly words: DateWords;
}

import {enDates} from './en-dates.js';

/** English, and the shape of every other language: strings with `{placeholders}`, and plurals by CLDR category. */
export const en = {
  ...enDates,
  timeline: 'What happened',
  factbox: 'Key facts',
  keyEvents: 'Key events',
  allEvents: 'All {n} events',
  newest: 'Newest first',
  oldest: 'Oldest first',
  anyPlace: 'All places',
  anyActor: 'Everyone',
  search: 'Search',
  found: '{n} of {all} events',
  showMore: {other: 'Show {n} more'},
  empty: 'Nothing yet.',
  failed: 'This cannot be shown at the moment.',
  // Who says so, and how sure it is.
  confirmed: 'Confirmed',
  confirmedBy: 'Confirmed by {by}',
  reported: 'Reported',
  reportedBy: 'According to {by}',
  claimed: 'Claimed, not verified',
  claimedBy: 'Claimed by {by}, not verified',
  disputed: 'Disputed',
  disputedBy: 'According to {by}, disputed',
  unverified: 'Not verified',
  unverifiedBy: 'According to {by}, not verified',
  retracted: 'Retracted',
  retractedBy: 'Said by {by}, retracted',
  via: 'via {via}',
  otherAccount: 'Another account',
  sources: 'Sources',
  sourceArchived: 'archived copy',
  // Quantities; `{amount}` is a number, two numbers, or words such as "hundreds".
  'amount-exactly': '{amount}',
  'amount-at-least': 'at least {amount}',
  'amount-at-most': 'at most {amount}',
  'amount-about': 'about {amount}',
  'amount-almost': 'almost {amount}',
  'amount-more-than': 'more than {amount}',
  'amount-up-to': 'up to {amount}',
  'amount-between': '{amount}',
  'amount-unknown': '{amount}',
  // The ledger.
  corrections: {one: '{n} correction', other: '{n} corrections'},
  addedOn: 'Added {date}',
  correctedOn: 'Corrected {date}',
  clarifiedOn: 'Clarified {date}',
  retractedOn: 'Retracted {date}',
  before: 'Before: {text}',
  after: 'Now: {text}',
  // Freshness.
  updatedOn: 'Updated {date}',
  notUpdatedSince: 'Not updated since {date}',
  ended: 'This story has ended.',
  archived: 'From the archive; as of {date}.',
  // Links to an entry.
  link: 'Link',
  linkTo: 'Link to “{title}”',
  // The briefing.
  contents: 'Contents',
  brief: 'In one minute',
  all: 'Everything',
  // What the reader has chosen, in all elements.
  mark: 'Mark what goes with it',
  chosen: 'Marked: {title}',
  related: {other: '{n} related'},
  clear: 'Clear',
  // The map; `{km}` is a distance with its unit.
  map: 'Where it happened',
  mapOf: 'Map: {title}. {names}. The list of places says the same in words.',
  mapBy: 'Map: {credit}',
  'place-country': 'Country',
  'place-province': 'Province',
  'place-town': 'Town',
  'place-camp': 'Camp',
  'place-border': 'Border',
  'place-area': 'Area',
  'place-site': 'Site',
  'at-exact': 'exact position',
  'at-approximate': 'approximate position',
  'at-within': 'within about {km} of the mark',
  'at-area': 'an area, drawn roughly',
  'at-line': 'drawn as a line',
  'at-unknown': 'position not given',
  // The explainer.
  explainer: 'Questions and answers',
  openAll: 'Open all',
  closeAll: 'Close all',
  // Statements.
  quoted: '“{words}”',
  statements: 'Who said what',
  to: 'to {to}',
  reportedOn: 'reported {date}',
  oneAccount: 'One account',
};

/** A word that depends on a number: the forms that `Intl.PluralRules` names, `other` at least. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & {other: string};
export type Messages = {
  readonly [K in keyof typeof en]: (typeof en)[K] extends string ? string : Plural;
};

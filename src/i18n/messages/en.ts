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
  place: 'Place',
  involved: 'Involved',
  search: 'Search',
  found: {one: '{n} of {all} events', other: '{n} of {all} events'},
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
  // Between a label and what it names, and after a sentence that has no sign of its own.
  labelled: '{label}: {text}',
  stop: '.',
  sources: 'Sources',
  sourceArchived: 'archived copy',
  oneSource: 'All from one source: {source}',
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
  // A correction in one line; `{what}` is one of these.
  correctionLine: '{what}: {text}',
  insteadOf: '{after}, not {before}',
  before: 'Before: {text}',
  after: 'Now: {text}',
  // Freshness.
  updatedOn: 'Updated {date}',
  notUpdatedSince: 'Not updated since {date}',
  ended: 'This story has ended.',
  archived: 'From the archive; as of {date}.',
  // Actors and their relations; of those, a body is one and a people or an armed group is many.
  actors: 'Who is who',
  relations: 'How they stand to each other',
  partOf: 'part of {of}',
  side: 'side: {side}',
  'actor-person': 'Person',
  'actor-state': 'State',
  'actor-body': 'Institution',
  'actor-alliance': 'Alliance or union',
  'actor-armed-group': 'Armed group',
  'actor-media': 'News organisation',
  'actor-people': 'People',
  'is-backs': {one: '{from} backs {to}', other: '{from} back {to}'},
  'is-fights': {one: '{from} fights {to}', other: '{from} fight {to}'},
  'is-allied-with': {one: '{from} is allied with {to}', other: '{from} are allied with {to}'},
  'is-agreement': {
    one: '{from} has an agreement with {to}',
    other: '{from} have an agreement with {to}',
  },
  'is-leads': {one: '{from} leads {to}', other: '{from} lead {to}'},
  'is-part-of': {one: '{from} is part of {to}', other: '{from} are part of {to}'},
  // In the diagram, on the line between two.
  backs: 'backing',
  fights: 'fighting',
  'allied-with': 'alliance',
  agreement: 'agreement',
  leads: 'leadership',
  'part-of': 'membership',
  // Links to an entry.
  link: 'Link',
  linkTo: 'Link to “{title}”',
  // Media.
  media: 'Pictures and footage',
  held: 'Held elsewhere, not reproduced here.',
  heldAt: 'See it at {host}',
  loadPlayer: 'Load the player from {host}',
  show: 'Show',
  hide: 'Hide',
  // The briefing.
  contents: 'Contents',
  brief: 'In one minute',
  all: 'Everything',
  // What the reader has chosen, in all elements.
  mark: 'Mark what goes with it',
  chosen: 'Marked: {title}',
  related: {other: '{n} related'},
  clear: 'Clear',
  // Figures.
  figures: 'In figures',
  table: 'Show as table',
  numbers: 'Show as numbers',
  counted: 'What is counted',
  number: 'Number',
  asOf: 'As of',
  source: 'Source',
  asOfDate: 'as of {date}',
  covers: 'covers {date}',
  ofWhole: 'of {whole}: {label}',
  onScale: '{amount}, on a scale from 0 to {end}',
  drawnAs: 'drawn as {range}',
  marks: 'Solid is counted, dashed is possible.',
  scales:
    'Bars begin at zero. Small numbers, too small to see on the scale of the largest, have their own.',
  // Updates.
  updates: 'What has changed',
  'n-updates': 'All {n} changes',
  'n-added': '{n} added',
  'n-corrected': '{n} corrected',
  'n-clarified': '{n} clarified',
  'n-retracted': '{n} retracted',
  publishedOn: 'Published {date}',
  checkedOn: 'Checked {date}',
  edition: 'Edition {n}',
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
  quotedWithin: '‘{words}’',
  statements: 'Who said what',
  to: 'to {to}',
  reportedOn: 'reported {date}',
  oneAccount: 'One account',
  // A live story: what is new, also since the reader's last visit.
  news: {one: '{n} update', other: '{n} updates'},
  sinceVisit: {other: '{n} new since your last visit'},
  pause: 'Pause updates',
  resume: 'Resume updates',
  isNew: 'New',
  isEdited: 'Updated',
  notRenewed: 'As of {date}; could not be updated.',
};

/** A word that depends on a number: the forms that `Intl.PluralRules` names, `other` at least. */
type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & {other: string};
export type Messages = {
  readonly [K in keyof typeof en]: (typeof en)[K] extends string ? string : Plural;
};
/** All words of a language whose plurals have the categories `C`; `is-…` has one for a single subject and one for many. */
export type Words<C extends Intl.LDMLPluralRule> = {
  readonly [K in keyof typeof en]: (typeof en)[K] extends string
    ? string
    : Readonly<Record<K extends `is-${string}` ? 'one' | 'other' : C, string>>;
};

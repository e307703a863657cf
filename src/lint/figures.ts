import type {Rule} from './rule.js';
import {DAY, bounds, texts, things} from './walk.js';
import {parseEdtf} from '../notation/edtf.js';

/** "33 soldiers killed", "killing at least 16", "1,200 homes destroyed": English phrases in which digits count harm. */
const HARM =
  'killed|dead|died|wounded|injured|missing|displaced|arrested|detained|evacuated|destroyed|casualties|hostages';
const COUNTED_HARM = new RegExp(
  String.raw`(?<![\d{])\b\d[\d.,]*(?: (?:million|thousand))?(?: (?!(?:an?|the|and|when|in|on)\b)[\p{L}’'-]+){0,3} (?:${HARM})\b|\b(?:kill|wound|injur|displac|arrest|detain)(?:s|ed|es|ing|e) (?:at least |about |more than |almost |some )?\d[\d.,]*`,
  'giu',
);
/** Digits in dates and durations: "17 days missing" does not count victims. */
const TIME =
  /\b(?:1[5-9]|20)\d\d\b|\d (?:January|February|March|April|May|June|July|August|September|October|November|December|years?|months?|weeks?|days?|hours?|minutes?)\b/i;

export const figureRules: readonly Rule[] = [
  {
    id: 'figure-live',
    reason:
      'A toll typed into a sentence has no as-of date and no qualifier, and is not updated when the toll is corrected.',
    check({story, report}) {
      if (!/^en\b/.test(story.lang)) return;
      for (const found of things(story)) {
        // The ledger quotes numbers that have changed.
        if (found.kind === 'update') continue;
        for (const {path, text} of texts(found)) {
          const counted = text.match(COUNTED_HARM)?.find((words) => !TIME.test(words));
          if (counted)
            report(
              path,
              found.at,
              `“${counted}” is plain text; make it a figure and write {figure:…}`,
            );
        }
      }
    },
  },
  {
    id: 'figure-qualifier',
    reason: 'Round numbers are rarely exact, and early tolls never are.',
    check({story, report}) {
      story.figures.forEach(({id, qualifier, amount, words}, i) => {
        const round =
          typeof amount === 'number' && amount >= 1000 && /^\d{1,2}0{2,}$/.test(String(amount));
        if (qualifier === 'exactly' && round)
          report(
            `figures[${i}].qualifier`,
            `figure:${id}`,
            `"exactly" ${amount}? A round number is usually "about", "at-least" or "more-than"`,
          );
        if (qualifier === 'unknown' && !words)
          report(
            `figures[${i}].qualifier`,
            `figure:${id}`,
            '"unknown", although there is a number and no "words"; write "about", or the words of the source',
          );
      });
    },
  },
  {
    id: 'figure-as-of',
    reason: 'While a story develops, readers take a number without a date for today’s.',
    check({story, report}) {
      if (story.status !== 'developing') return;
      const updated = bounds(story.updated)[1];
      story.figures.forEach(({id, asOf}, i) => {
        const date = parseEdtf(asOf);
        const vague = date.type === 'date' && !['day', 'instant'].includes(date.precision);
        const path = `figures[${i}].asOf`;
        if (vague) report(path, `figure:${id}`, `"${asOf}" does not name a day`);
        else if (bounds(asOf)[1] + 7 * DAY < updated)
          report(
            path,
            `figure:${id}`,
            `as of ${asOf}, over a week before the story was updated (${story.updated}); is it still correct?`,
          );
      });
    },
  },
  {
    id: 'figure-future',
    reason: 'A figure cannot be known before its date.',
    check({story, now, report}) {
      const latest = Math.max(now, bounds(story.updated)[1]);
      story.figures.forEach(({id, asOf}, i) => {
        if (bounds(asOf)[0] > latest)
          report(`figures[${i}].asOf`, `figure:${id}`, `as of ${asOf}, which is in the future`);
      });
    },
  },
];

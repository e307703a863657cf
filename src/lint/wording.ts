import type {Rule} from './rule.js';
import {things} from './walk.js';

/** Placeholder texts in the story that `new` writes; the `placeholder` rule finds those that were not replaced. */
export const PLACEHOLDERS = {
  dek: 'WHAT THIS IS ABOUT, IN A SENTENCE',
  source: 'TITLE OF THE REPORT, STATEMENT OR DOCUMENT',
  publisher: 'WHO PUBLISHED IT',
  fact: 'WHAT IS KNOWN, IN A SENTENCE',
  headline: 'WHAT HAPPENED, IN A LINE',
} as const;

const MARKS = '“”„‟«»‹›「」『』"';
/** A quotation mark directly beside another of its kind. */
const DOUBLED_MARK = /([“„«‹「『])\1|([”»›」』])\2|""/u;

export const wordingRules: readonly Rule[] = [
  {
    id: 'placeholder',
    reason: 'Placeholder texts must be replaced before readers see them.',
    check({story, report}) {
      const words: readonly string[] = Object.values(PLACEHOLDERS);
      const checkThing = (path: string, at: string, thing: object) => {
        for (const [name, value] of Object.entries(thing))
          if (typeof value === 'string')
            for (const placeholder of words)
              if (value.includes(placeholder))
                report(`${path}${name}`, at, `“${placeholder}” must be replaced`);
      };
      checkThing('', 'story', story);
      for (const {path, at, thing} of things(story)) checkThing(`${path}.`, at, thing);
    },
  },
  {
    id: 'quote-doubled',
    reason: 'Quotation marks are added to the exact words of a statement when it is shown.',
    check({story, report}) {
      for (const {kind, path, at, thing} of things(story))
        for (const [name, value] of Object.entries(thing)) {
          if (typeof value !== 'string') continue;
          const text = value.trim();
          const isMarked =
            kind === 'statement' &&
            name === 'words' &&
            text.length > 1 &&
            MARKS.includes(text[0]!) &&
            MARKS.includes(text.at(-1)!);
          const [doubled] = DOUBLED_MARK.exec(text) ?? [];
          if (isMarked)
            report(`${path}.${name}`, at, `readers would see two quotation marks; remove these`);
          else if (doubled)
            report(`${path}.${name}`, at, `“${doubled}”: the quotation mark is doubled`);
        }
    },
  },
];

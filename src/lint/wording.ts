import type {Rule} from './rule.js';
import {things} from './walk.js';

/** Texts of the story that `new` writes: each is to be replaced, and found where it was not. */
export const PLACEHOLDERS = {
  dek: 'WHAT THIS IS ABOUT, IN A SENTENCE',
  source: 'TITLE OF THE REPORT, STATEMENT OR DOCUMENT',
  publisher: 'WHO PUBLISHED IT',
  fact: 'WHAT IS KNOWN, IN A SENTENCE',
  headline: 'WHAT HAPPENED, IN A LINE',
} as const;

const MARKS = '“”„‟«»‹›「」『』"';
/** A quotation mark right beside another of its kind, as where marks are typed around what already has them. */
const DOUBLED = /([“„«‹「『])\1|([”»›」』])\2|""/u;

export const wordingRules: readonly Rule[] = [
  {
    id: 'placeholder',
    reason: 'Readers would read the words that only show where yours go.',
    check({story, report}) {
      const words: readonly string[] = Object.values(PLACEHOLDERS);
      const look = (path: string, at: string, thing: object) => {
        for (const [name, value] of Object.entries(thing))
          if (typeof value === 'string')
            for (const placeholder of words)
              if (value.includes(placeholder))
                report(`${path}${name}`, at, `“${placeholder}” is to be replaced`);
      };
      look('', 'story', story);
      for (const {path, at, thing} of things(story)) look(`${path}.`, at, thing);
    },
  },
  {
    id: 'quote-doubled',
    reason: 'The exact words of a statement get their quotation marks when they are shown.',
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
          const [doubled] = DOUBLED.exec(text) ?? [];
          if (isMarked)
            report(
              `${path}.${name}`,
              at,
              `readers see two quotation marks; write the words without`,
            );
          else if (doubled)
            report(`${path}.${name}`, at, `“${doubled}”: a quotation mark stands twice`);
        }
    },
  },
];

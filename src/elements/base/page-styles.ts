import type {Problem} from '../../content/parse.js';
import {didYouMean} from '../../notation/nearest.js';
import {PARTS} from '../../theme/parts.js';

const KNOWN = PARTS.split(', ');

/**
 * Problems for the parts that a style sheet of the page names on elements with this tag, or on a div with this class, and
 * that no element has: a browser ignores them without a word. `check --css` reads selectors more closely.
 */
export function unknownParts(tag: string): Problem[] {
  // So far and no further, so that the time is linear in the length of any selector.
  const named = new RegExp(
    `(?:^|[\\s>+~,.])${tag}(?![\\w-])[^\\s>+~,)]{0,99}::part\\(([^)]+)`,
    'g',
  );
  const names = new Set<string>();
  for (const sheet of document.styleSheets)
    try {
      for (const {cssText} of sheet.cssRules)
        for (const [, list = ''] of cssText.matchAll(named))
          for (const name of list.split(' ')) names.add(name);
    } catch {
      // A sheet of another origin cannot be read.
    }
  return [...names].flatMap((name) =>
    KNOWN.includes(name)
      ? []
      : [{path: `::part(${name})`, message: `is not a part here${didYouMean(name, KNOWN)}`}],
  );
}

/** The editorial rules, and the limits of a story. */
import {importBuilt} from '../../../src/build/paths.mjs';

const {RULES, DEAD_LINK} = await importBuilt('lint/lint.js');
const {MAX_ITEMS} = await importBuilt('content/validators.js');

/** Every rule with its reason and how to silence it. */
export const rules = () =>
  [...RULES, DEAD_LINK]
    .map(
      ({id, reason}) =>
        `## \`${id}\`\n\n${reason}\n\n\`\`\`sh\nnpx crisis-elements check story.json --ignore "${id}:${id.startsWith('figure') ? 'figure:toll' : 'event:fire'}=Why it may stand here"\n\`\`\``,
    )
    .join('\n\n');

/** The greatest numbers of items, as sentences. */
export const limits = (name) => {
  if (!(name in MAX_ITEMS)) throw new Error(`no limit ${name}`);
  return MAX_ITEMS[name].toLocaleString('en');
};

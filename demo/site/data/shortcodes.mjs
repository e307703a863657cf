/** What the pages take from the code, as Markdown: `{% name argument %}`. */
import {
  elementReference,
  sharedReference,
  elementList,
  aloud,
  tokenFields,
  styleButtons,
  houseStyle,
  tokenEffects,
} from './elements.mjs';
import {fields, kinds} from './fields.mjs';
import {commands, commandHelp} from './commands.mjs';
import {rules, limits} from './rules.mjs';
import {added, budget, integrity, languages, messages, size, version, weight} from './sizes.mjs';
import {playgroundLink} from './playground.mjs';

export const shortcodes = {
  added,
  aloud,
  budget,
  commandHelp,
  commands,
  elementList,
  elementReference,
  fields,
  houseStyle,
  integrity,
  kinds,
  languages,
  limits,
  messages,
  playgroundLink,
  rules,
  sharedReference,
  size,
  styleButtons,
  tokenEffects,
  tokenFields,
  version,
  weight,
};

import {find} from '../content/find.js';
import type {Actor, Story} from '../content/story.js';
import {eachTarget} from '../notation/richtext.js';
import type {RuleContext, Rule} from './rule.js';
import {texts, things} from './walk.js';
import type {WalkedThing} from './walk.js';

/** What stands between quotation marks, in the ways of several languages. */
const QUOTED = /“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»|»([^«»]+)«|「([^「」]+)」|"([^"\n]+)"/g;

/** A quotation has three words or more; fewer are a term, such as “tent cities”. */
function quotations(text: string): readonly string[] {
  return [...text.matchAll(QUOTED)]
    .map((match) => match.slice(1).find(Boolean)!)
    .filter((words) => words.trim().split(/\s+/).length >= 3 || /[。、]/.test(words));
}

/** The words by which a text may name an actor: in full, in short, and a person by the last of the names. */
function namesOf({name, short, kind}: Actor): readonly string[] {
  const last = kind === 'person' ? name.split(' ').at(-1)! : '';
  return [name, short ?? '', last].filter((name) => name.length > 1);
}

/** Whether somebody is named in the text: by a reference or by name. */
function named(story: Story, text: string): boolean {
  let found = story.actors.some((actor) => namesOf(actor).some((name) => text.includes(name)));
  eachTarget(text, (node) => {
    if (node.type === 'ref' && ['actor', 'statement', 'source'].includes(node.kind)) found = true;
  });
  return found;
}

function check({story, report}: RuleContext): void {
  for (const found of things(story)) {
    if (found.kind === 'update' || attributed(story, found)) continue;
    const headline = typeof found.thing.headline === 'string' ? found.thing.headline : '';
    for (const {path, text} of texts(found))
      // A paragraph, with the headline that it goes on from, names who speaks.
      for (const paragraph of text.split(/\n\s*\n/)) {
        const [quoted] = quotations(paragraph);
        if (quoted && !named(story, `${headline} ${paragraph}`))
          report(
            path,
            found.at,
            `“${shortened(quoted)}”: whose words? Name them in the sentence, in "by", or as a statement`,
          );
      }
  }
}

/** Whether the thing says whose words it holds: its speaker, or the statements that it tells of. */
function attributed(story: Story, {kind, thing}: WalkedThing): boolean {
  if (thing.by) return true;
  if (kind === 'source' || kind === 'actor') return true;
  const statements = (thing.statements ?? []) as readonly string[];
  return statements.some((id) => !!find(story, 'statement', id)?.words);
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

export const quoteRules: readonly Rule[] = [
  {
    id: 'quote-attribution',
    reason: 'Words in quotation marks are somebody’s, and the reader must be told whose.',
    check,
  },
];

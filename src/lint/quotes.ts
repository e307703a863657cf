import {find} from '../content/find.js';
import type {Actor, Story} from '../content/story.js';
import {eachTarget} from '../notation/richtext.js';
import type {RuleContext, Rule} from './rule.js';
import {texts, things} from './walk.js';
import type {WalkedThing} from './walk.js';

/** Text in the quotation marks of several languages. */
const QUOTED = /“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»|»([^«»]+)«|「([^「」]+)」|"([^"\n]+)"/g;

/** Quotations of three words or more; fewer are terms, such as “tent cities”. */
function quotations(text: string): readonly string[] {
  return [...text.matchAll(QUOTED)]
    .map((match) => match.slice(1).find(Boolean)!)
    .filter((words) => words.trim().split(/\s+/).length >= 3 || /[。、]/.test(words));
}

/** The names of an actor that a text may use: full, short, and the last name of a person. */
function namesOf({name, short, kind}: Actor): readonly string[] {
  const last = kind === 'person' ? name.split(' ').at(-1)! : '';
  return [name, short ?? '', last].filter((name) => name.length > 1);
}

/** Whether the text names somebody by a reference or by name. */
function namesSpeaker(story: Story, text: string): boolean {
  let isNamed = story.actors.some((actor) => namesOf(actor).some((name) => text.includes(name)));
  eachTarget(text, (node) => {
    if (node.type === 'ref' && ['actor', 'statement', 'source'].includes(node.kind)) isNamed = true;
  });
  return isNamed;
}

function check({story, report}: RuleContext): void {
  for (const found of things(story)) {
    if (found.kind === 'update' || attributed(story, found)) continue;
    const headline = typeof found.thing.headline === 'string' ? found.thing.headline : '';
    for (const {path, text} of texts(found))
      // A speaker may be named in the paragraph or in the headline above it.
      for (const paragraph of text.split(/\n\s*\n/)) {
        const [quoted] = quotations(paragraph);
        if (quoted && !namesSpeaker(story, `${headline} ${paragraph}`))
          report(
            path,
            found.at,
            `“${shorten(quoted)}”: whose words? Name them in the sentence, in "by", or as a statement`,
          );
      }
  }
}

/** Whether the thing itself names the speaker, or refers to statements with exact words. */
function attributed(story: Story, {kind, thing}: WalkedThing): boolean {
  if (thing.by) return true;
  if (kind === 'source' || kind === 'actor') return true;
  const statements = (thing.statements ?? []) as readonly string[];
  return statements.some((id) => !!find(story, 'statement', id)?.words);
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

export const quoteRules: readonly Rule[] = [
  {
    id: 'quote-attribution',
    reason: 'Quoted words have a speaker, and readers need to know who it is.',
    check,
  },
];

import {existsSync} from 'node:fs';
import {slugOf} from '../import/draft.js';
import {Stop, print, printJson, tell} from './say.js';
import {write} from './write.js';

export interface NewCommand {
  readonly out?: string;
  readonly json?: boolean;
}

/** A story to start from, whose comments teach; the code is checked by the compiler as any story is. */
export async function newStory(name: string, {out, json}: NewCommand): Promise<number> {
  const id = slugOf(name);
  if (!id) throw new Stop(`"${name}" gives no id: letters and digits, such as "harbour-fire"`);
  const file = out ?? `${id}.ts`;
  if (existsSync(file)) throw new Stop(`${file} is there already; -o names another file`);
  const title = name === id ? sentence(id) : name;
  await write(file, template(id, title, new Date().toISOString().slice(0, 10)));
  if (json) printJson({ok: true, file, id});
  else {
    tell(`${file} is a story to start from. Then:`);
    print(`npx crisis-elements check ${file} --watch`);
  }
  return 0;
}

function sentence(id: string): string {
  const words = id.replace(/-/g, ' ');
  return words[0]!.toUpperCase() + words.slice(1);
}

const template = (
  id: string,
  title: string,
  day: string,
) => `import {defineStory} from 'crisis-elements/content';

// A reference to an actor, place, source or figure that is not below does not compile, and the editor offers those
// that are. Everything in capitals is yours to replace.
export default defineStory({
  id: '${id}',
  title: ${JSON.stringify(title)},
  // One sentence under the title.
  dek: 'WHAT THIS IS ABOUT, IN A SENTENCE',
  lang: 'en-GB',
  // Clock times below without a zone of their own are in this one.
  timeZone: 'Europe/London',
  // 'developing' says that somebody keeps it up to date; later 'ended', then 'archived'.
  status: 'developing',
  published: '${day}',
  updated: '${day}',
  // One more with each edition.
  revision: 1,
  // Hours after which readers are told that it has not been updated.
  staleAfter: 24,

  // Where you have it from. Every claim below names one of these, or who says so, or both.
  sources: [
    {
      id: 'bulletin',
      title: 'TITLE OF THE REPORT, STATEMENT OR DOCUMENT',
      // 'report' and 'agency' looked for themselves; 'statement', 'social' and 'interview' speak for their makers.
      kind: 'statement',
      publisher: 'WHO PUBLISHED IT',
    },
  ],

  // Who acts and who speaks.
  actors: [{id: 'brigade', name: 'NAME OF A BODY OR PERSON', kind: 'body'}],

  places: [{id: 'harbour', name: 'NAME OF A PLACE', kind: 'town'}],

  // Numbers live here, once, with their day; texts hold them as {figure:its-id}, so that one correction reaches all.
  figures: [
    {
      id: 'hurt',
      label: 'WHAT IS COUNTED',
      // Early tolls are seldom 'exactly': 'at-least', 'about', 'up-to', 'between' …
      qualifier: 'at-least',
      amount: 2,
      asOf: '${day}',
      status: 'claimed',
      by: 'brigade',
      sources: ['bulletin'],
    },
  ],

  // What is known, in a few lines. [Words](actor:brigade) lead to an actor, [words](place:harbour) to a place.
  facts: [
    {
      id: 'toll',
      text: 'PEOPLE HURT: {figure:hurt}, says the [brigade](actor:brigade).',
      // How sure it is: 'confirmed' by independent sources, 'reported', 'claimed' by one side, 'disputed', 'unverified'.
      status: 'claimed',
      by: 'brigade',
      sources: ['bulletin'],
    },
  ],

  events: [
    {
      id: 'start',
      // As exact as it is known: '2026', '2026-03', '2026-03-01', '2026-03-01T14:30', '2026-03-01/2026-03-04',
      // '2026-03~' (about), '2026-03-01?' (uncertain), '2026-03-01/..' (goes on).
      when: '${day}',
      headline: 'WHAT HAPPENED, IN A LINE',
      places: ['harbour'],
      // Part of the key events.
      key: true,
      status: 'reported',
      sources: ['bulletin'],
    },
  ],

  // What you corrected: said where it was wrong, with what it said before.
  // updates: [
  //   {id: 'day', kind: 'corrected', when: '${day}', touches: ['event:start'], text: 'The day.', before: '2 March', after: '1 March'},
  // ],
});
`;

// Compiled, never run: each expected error is a mistake that an author is told of while typing.
import {defineStory} from '../../src/content/story.js';

const base = {
  id: 'x',
  title: 'X',
  lang: 'en',
  timeZone: 'UTC',
  status: 'developing',
  published: '2020',
  updated: '2020',
  revision: 1,
} as const;

defineStory({
  ...base,
  actors: [
    {id: 'erdogan', name: 'Erdoğan', kind: 'person', of: 'turkey'},
    {id: 'turkey', name: 'Turkey', kind: 'state'},
  ],
  places: [{id: 'idlib', name: 'Idlib', kind: 'province'}],
  sources: [{id: 'report', title: 'Report', kind: 'report'}],
  media: [{id: 'clip', kind: 'footage', caption: 'Clip', credit: 'AP'}],
  figures: [
    {
      id: 'toll',
      label: 'Killed',
      qualifier: 'at-least',
      amount: 33,
      asOf: '2020',
      status: 'reported',
      sources: ['report'],
      partOf: 'total',
    },
    {
      id: 'total',
      label: 'Killed in all',
      qualifier: 'exactly',
      amount: 54,
      asOf: '2020',
      status: 'reported',
      sources: ['report'],
    },
  ],
  events: [
    {
      id: 'strike',
      when: '2020',
      headline: 'Strike',
      status: 'reported',
      by: 'erdogan',
      sources: ['report'],
      places: ['idlib'],
      actors: ['turkey'],
      media: ['clip'],
    },
  ],
  updates: [
    {id: 'u', kind: 'corrected', when: '2020', text: 'x', touches: ['event:strike', 'figure:toll']},
  ],
});

const claim = {status: 'reported', sources: ['report']} as const;
const event = {id: 'e', when: '2020', headline: 'E', ...claim} as const;
const figure = {label: 'T', qualifier: 'exactly', amount: 1, asOf: '2020', ...claim} as const;
const known = {
  ...base,
  sources: [{id: 'report', title: 'Report', kind: 'report'}],
  actors: [{id: 'erdogan', name: 'Erdoğan', kind: 'person'}],
  places: [{id: 'idlib', name: 'Idlib', kind: 'province'}],
} as const;

defineStory({
  ...known,
  events: [
    // @ts-expect-error no such actor
    {...event, by: 'erdogn'},
    // @ts-expect-error no such place
    {...event, places: ['idlb']},
    // @ts-expect-error no such source
    {...event, sources: ['reprot']},
    // @ts-expect-error no such medium
    {...event, media: ['clip']},
    // @ts-expect-error a status that is none
    {...event, status: 'sure'},
    // @ts-expect-error a misspelt field
    {...event, headlin: 'E'},
  ],
  figures: [
    {id: 'toll', ...figure},
    // @ts-expect-error no such figure
    {id: 'part', ...figure, partOf: 'totl'},
  ],
  updates: [
    // @ts-expect-error a correction that names nothing
    {id: 'u', kind: 'corrected', when: '2020', text: 'x', touches: ['event:nothing']},
  ],
});

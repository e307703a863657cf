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
const sources = [{id: 'report', title: 'Report', kind: 'report'}] as const;
const actors = [{id: 'erdogan', name: 'Erdoğan', kind: 'person'}] as const;
const places = [{id: 'idlib', name: 'Idlib', kind: 'province'}] as const;

// @ts-expect-error no such actor
defineStory({
  ...base,
  sources,
  actors,
  events: [{id: 'e', when: '2020', headline: 'E', ...claim, by: 'erdogn'}],
});
// @ts-expect-error no such place
defineStory({
  ...base,
  sources,
  places,
  events: [{id: 'e', when: '2020', headline: 'E', ...claim, places: ['idlb']}],
});
// @ts-expect-error no such source
defineStory({
  ...base,
  sources,
  events: [{id: 'e', when: '2020', headline: 'E', status: 'reported', sources: ['reprot']}],
});
// @ts-expect-error no such medium
defineStory({
  ...base,
  sources,
  events: [{id: 'e', when: '2020', headline: 'E', ...claim, media: ['clip']}],
});
// @ts-expect-error no such figure
defineStory({
  ...base,
  sources,
  figures: [
    {
      id: 'toll',
      label: 'T',
      qualifier: 'exactly',
      amount: 1,
      asOf: '2020',
      ...claim,
      partOf: 'totl',
    },
  ],
});
// @ts-expect-error a correction that names nothing
defineStory({
  ...base,
  updates: [{id: 'u', kind: 'corrected', when: '2020', text: 'x', touches: ['event:nothing']}],
});
// @ts-expect-error a status that is none
defineStory({...base, sources, facts: [{id: 'f', text: 'F', status: 'sure', sources: ['report']}]});
// @ts-expect-error a misspelt field
defineStory({
  ...base,
  sources,
  facts: [{id: 'f', text: 'F', status: 'reported', source: ['report']}],
});

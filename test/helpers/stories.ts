import type {StoryInput} from '../../src/index.js';

const sources = [{id: 'log', title: 'The keeper’s log', kind: 'document'}] as const;
export const told = {status: 'reported', sources: ['log']} as const;

export const base = {
  id: 'lighthouse',
  title: 'The lighthouse',
  kicker: 'At the point',
  lang: 'en-GB',
  timeZone: 'Europe/London',
  status: 'developing',
  published: '2020',
  updated: '2020-03-05',
  revision: 1,
  sources,
} satisfies StoryInput;

/** The story of a lighthouse, with other `parts`. */
export function storyOf(parts: Partial<StoryInput> = {}): StoryInput {
  return {...base, ...parts};
}

type EventInput = NonNullable<StoryInput['events']>[number];

/** Events on successive days from 1 March 2000, unless they have a date. */
export function eventsOf(...events: readonly Partial<EventInput>[]): EventInput[] {
  return events.map((event, i) => ({
    id: `e${i + 1}`,
    when: day(i),
    headline: `Event ${i + 1}`,
    ...told,
    ...event,
  }));
}

/** A story with an event on each of `n` days; every tenth one is a key event. */
export function daysOf(n: number): StoryInput {
  return storyOf({
    events: eventsOf(
      ...Array.from({length: n}, (_, i) => ({
        key: i % 10 === 0,
        text: `The lamp was lit at dusk on night ${i + 1}.`,
      })),
    ),
  });
}

/** A story with a place that an event and a fact name, and an event elsewhere. */
export function harbour(): StoryInput & {events: EventInput[]} {
  return {
    ...base,
    places: [{id: 'harbour', name: 'Old harbour', kind: 'site', text: 'The quay of 1880.'}],
    events: eventsOf(
      {
        id: 'fire',
        headline: 'Fire at the quay',
        text: 'In the [harbour](place:harbour), at night.',
        places: ['harbour'],
      },
      {id: 'fog', headline: 'Fog inland'},
    ),
    facts: [
      {id: 'boats', text: 'Three boats burnt.', places: ['harbour'], ...told},
      {id: 'lamp', text: 'The lamp was lit.', ...told},
    ],
  };
}

function day(i: number): string {
  return new Date(Date.UTC(2000, 2, 1) + i * 864e5).toISOString().slice(0, 10);
}

/** A story with claims, counterclaims, quotations, figures and corrections. */
export const disputed = storyOf({
  actors: [
    {id: 'keeper', name: 'The keeper', kind: 'person'},
    {id: 'harbour', name: 'The harbour office', kind: 'body'},
    {id: 'paper', name: 'The Gazette', kind: 'media'},
  ],
  figures: [
    {
      id: 'boats',
      label: 'Boats lost',
      qualifier: 'at-least',
      amount: 3,
      asOf: '2020-03-02',
      ...told,
    },
  ],
  statements: [
    {
      id: 'denial',
      topic: 'The lamp',
      by: 'harbour',
      text: 'The lamp was never lit.',
      status: 'claimed',
      sources: ['letter'],
    },
    {
      id: 'quote',
      topic: 'The lamp',
      by: 'keeper',
      via: 'paper',
      words: 'It burned all night',
      status: 'reported',
      sources: ['letter'],
    },
  ],
  events: eventsOf(
    {id: 'built', when: '1820', headline: 'The tower is built'},
    {
      id: 'dark',
      key: true,
      when: '2020-03-01',
      headline: 'The lamp is lit; {figure:boats} boats are lost',
      text: 'In all, {figure:boats} boats did not come home.',
      by: 'keeper',
      status: 'claimed',
      statements: ['quote'],
      counterclaims: ['denial'],
      note: 'The log of that night is missing.',
    },
    {id: 'search', when: '2020-03-01', headline: 'A search begins'},
  ),
  facts: [
    {id: 'lost', text: 'The sea took {figure:boats} boats.', ...told},
    {
      id: 'lit',
      text: 'The lamp was lit.',
      by: 'keeper',
      status: 'claimed',
      sources: ['log'],
      counterclaims: ['denial'],
      checked: '2020-03-04',
    },
    {id: 'fog', text: 'There was fog.', status: 'confirmed', sources: ['letter']},
  ],
  sources: [
    ...sources,
    {
      id: 'letter',
      title: 'A letter',
      kind: 'document',
      publisher: 'The harbour office',
      url: 'https://example.org/letter',
      archived: 'https://archive.example/letter',
    },
  ],
  updates: [
    {
      id: 'number',
      kind: 'corrected',
      when: '2020-03-03',
      text: 'The number of boats.',
      before: 'two boats',
      after: 'three boats',
      why: 'One was counted late.',
      touches: ['event:dark', 'fact:lost'],
    },
    {id: 'new', kind: 'added', when: '2020-03-04', text: 'The search.', touches: ['event:search']},
  ],
});

/** An invalid story, which has an unknown field. */
export const wrong = {...base, titel: 'x'} as unknown as StoryInput;

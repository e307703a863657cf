// A made-up story in the steps in which a desk would publish it. Each changes the story as an editor would; the ledger, the
// revision and the date are set by `publish`.

/** A time so many minutes before or after the story began, in UTC. */
const clock = (began) => (minutes) =>
  `${new Date(began + minutes * 60_000).toISOString().slice(0, 16)}Z`;

/** The first edition, as it stood `began` (epoch milliseconds). */
export function firstEdition(began) {
  const at = clock(began);
  return {
    id: 'harrow-point',
    title: 'A ferry runs aground off Harrow Point',
    kicker: 'A made-up story: no such ferry, no such place',
    dek: 'The Lady Merrow, on her way to the island of Skell, is on the rocks. Boats are on their way to her.',
    lang: 'en-GB',
    timeZone: 'UTC',
    status: 'developing',
    published: at(0),
    updated: at(0),
    revision: 1,
    actors: [
      {id: 'company', name: 'Skell Ferries', kind: 'body', role: 'which runs the ferry'},
      {id: 'coastguard', name: 'Coastguard', kind: 'body', role: 'which leads the rescue'},
      {id: 'pilot', name: 'Tam Orrin', kind: 'person', role: 'harbour pilot'},
    ],
    sources: [
      {id: 'log', title: 'Log of the rescue', kind: 'document', publisher: 'Coastguard'},
      {id: 'notice', title: 'Notice to passengers', kind: 'statement', publisher: 'Skell Ferries'},
      {id: 'call', title: 'Telephone call', kind: 'interview', publisher: 'The Record'},
    ],
    figures: [
      {
        id: 'aboard',
        label: 'People aboard',
        qualifier: 'about',
        amount: 40,
        asOf: at(0),
        status: 'reported',
        by: 'company',
        sources: ['notice'],
      },
    ],
    events: [
      {
        id: 'aground',
        when: at(-22),
        headline: 'The ferry runs aground',
        text: 'The Coastguard answers a distress call from the *Lady Merrow*, half a mile off Harrow Point.',
        key: true,
        status: 'confirmed',
        by: 'coastguard',
        sources: ['log'],
      },
    ],
    updates: [],
  };
}

const event = (story, more) => ({...story, events: [...story.events, more]});
const entry = (story, list, id, changes) => ({
  ...story,
  [list]: story[list].map((it) => (it.id === id ? {...it, ...changes} : it)),
});

/** What happens after the first edition: what the desk does, in a line, and either an edit or what becomes of the server. */
export const STEPS = [
  {
    does: 'The desk publishes the first edition: one entry, one number.',
  },
  {
    does: 'An entry arrives: a lifeboat is there.',
    edit: (story, at) =>
      event(story, {
        id: 'lifeboat',
        when: at(-9),
        headline: 'A lifeboat reaches the ferry',
        status: 'confirmed',
        by: 'coastguard',
        sources: ['log'],
      }),
  },
  {
    does: 'An entry arrives: somebody claims to know why.',
    edit: (story, at) =>
      event(story, {
        id: 'second-boat',
        when: at(-23),
        headline: 'A fishing boat is said to have crossed the ferry’s course',
        text: 'The pilot says that he saw it from the harbour wall.',
        status: 'claimed',
        by: 'pilot',
        sources: ['call'],
      }),
  },
  {
    does: 'A number is corrected: 54 people are aboard, not about 40.',
    why: 'The company had counted tickets. Children under four have none, and neither has the crew.',
    sources: ['log'],
    edit: (story) =>
      entry(story, 'figures', 'aboard', {
        qualifier: 'exactly',
        amount: 54,
        status: 'confirmed',
        by: 'coastguard',
        sources: ['notice', 'log'],
      }),
  },
  {
    does: 'A claim is retracted: there was no fishing boat.',
    why: 'The pilot has withdrawn it: what he saw was the lifeboat.',
    sources: ['call'],
    edit: (story) => entry(story, 'events', 'second-boat', {status: 'retracted'}),
  },
  {
    does: 'The server fails. Readers keep the story, and are told since when it could not be updated.',
    fails: true,
  },
  {
    does: 'The server is back, and with it what had happened meanwhile: all are ashore.',
    edit: (story, at) =>
      event(story, {
        id: 'ashore',
        when: at(1),
        headline: 'All {figure:aboard} people are ashore',
        key: true,
        status: 'confirmed',
        by: 'coastguard',
        sources: ['log'],
      }),
  },
  {
    does: 'The story ends, and says so.',
    edit: (story) => ({
      ...story,
      status: 'ended',
      dek: 'The Lady Merrow, on her way to the island of Skell, ran onto the rocks. Nobody was hurt.',
    }),
  },
];

/** The story after a step, before it is published. */
export function afterStep(story, {edit}, began) {
  return edit ? edit(story, clock(began)) : story;
}

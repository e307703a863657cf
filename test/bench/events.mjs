/** Invented events: event `i` is the same in every run and for every number of events. */
const PLACES = ['Aldermoor', 'Castlebay', 'Dunmore', 'Eastvale', 'Glenholt', 'Inverlea', 'Lindale'];
const NOUNS = [
  'council',
  'harbour',
  'inquiry',
  'ferry',
  'bridge',
  'hospital',
  'station',
  'reservoir',
  'refinery',
  'auditor',
  'levee',
  'court',
  'shelter',
];
const PAST = ['approved', 'delayed', 'published', 'withdrew', 'suspended', 'audited', 'extended'];
const ADJECTIVES = ['independent', 'regional', 'disputed', 'final', 'interim', 'coastal', 'public'];
const ENDS = [
  'after a six-hour hearing',
  'despite objections from residents',
  'on the advice of engineers',
  'hours before the deadline',
  'pending a second review',
];
const SOURCES = ['City records', 'Court filing', 'Company statement', 'Local radio', 'Ministry'];
const HOUR = 3600e3;

/** @returns {{id: string, date: string, headline: string, body: string, source: string}} */
export function eventAt(i) {
  let state = (Math.imul(i + 1, 2654435761) ^ 0x9e3779b9) >>> 0;
  const random = (n) => {
    for (const [shift, left] of [
      [13, true],
      [17, false],
      [5, true],
    ])
      state = (state ^ (left ? state << shift : state >>> shift)) >>> 0;
    return state % n;
  };
  const one = (list) => list[random(list.length)];
  // Each is later than the one before, by a day and a half in the mean.
  const time = Date.UTC(1985, 0, 1) + (i * 36 + random(24)) * HOUR;
  const [place, noun] = [one(PLACES), one(NOUNS)];
  return {
    id: `e${i}`,
    date: new Date(time).toISOString().slice(0, 10),
    headline: `${place} ${noun} ${one(PAST)} the ${one(ADJECTIVES)} ${one(NOUNS)} report`,
    body: `The ${place} ${noun} ${one(PAST)} the ${one(ADJECTIVES)} ${one(NOUNS)} on case ${1000 + random(9000)}, ${one(ENDS)}. Its officials in ${one(PLACES)} said that the ${one(NOUNS)} would cost ${1 + random(99)} million and take ${2 + random(30)} months, ${one(ENDS)}.`,
    source: one(SOURCES),
  };
}

export const firstEvents = (n) => Array.from({length: n}, (_, i) => eventAt(i));

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
export const dayOf = (date) =>
  `${+date.slice(8, 10)} ${MONTHS[+date.slice(5, 7) - 1]} ${date.slice(0, 4)}`;

/** The events as a story of ours. */
export function storyOf(events) {
  const ids = new Map();
  for (const {source} of events) if (!ids.has(source)) ids.set(source, `s${ids.size}`);
  return {
    id: 'bench',
    title: 'How the inquiry unfolded',
    lang: 'en',
    timeZone: 'UTC',
    status: 'developing',
    published: '2020-01-01',
    updated: '2020-01-01',
    revision: events.length,
    sources: [...ids].map(([title, id]) => ({id, title, kind: 'report'})),
    events: events.map(({id, date, headline, body, source}) => ({
      id,
      when: date,
      headline,
      text: body,
      status: 'reported',
      sources: [ids.get(source)],
    })),
  };
}

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import piltdown from '../../demo/stories/piltdown.js';
import {parseStory} from '../../src/content/parse.js';
import idlib from '../../src/content/stories/idlib-2020/index.js';
import {RULES, lint} from '../../src/lint/lint.js';

const NOW = Date.parse('2020-03-02T12:00Z');
const reported = {status: 'reported', sources: ['log']};
const event = {id: 'e', when: '2020-03-01', headline: 'A fire', ...reported};
const figure = {
  id: 'f',
  label: 'Boats',
  qualifier: 'exactly',
  amount: 3,
  asOf: '2020-03-01',
  ...reported,
};
const files = [{url: 'quay.jpg', width: 3, height: 2}];
const photo = {
  id: 'p',
  kind: 'photo',
  caption: 'The quay.',
  credit: 'A. Reporter',
  alt: 'Smoke over boats',
  files,
};
const update = {
  id: 'u',
  kind: 'corrected',
  when: '2020-03-02',
  touches: ['event:e'],
  text: 'The day.',
  before: '2 March',
  after: '1 March',
  sources: ['log'],
};
const corrected = {...update, touches: ['figure:f']};
const words = {id: 'no', topic: 'The fire', by: 'south', ...reported};
const town = {id: 'town', name: 'Town', kind: 'town', lat: 54.5, lon: 9.5};
const map = {
  credit: 'Natural Earth',
  frames: [{title: 'The coast', west: 8, south: 53, east: 11, north: 56, land: 'm0 0 9 0 0 9z'}],
};
const upTo = (west: number, east: number) => ({
  ...map,
  frames: [{...map.frames[0]!, west, east}],
});
const base = {
  id: 'quay',
  title: 'The quay',
  lang: 'en',
  timeZone: 'UTC',
  status: 'developing',
  published: '2020-03-01',
  updated: '2020-03-02',
  revision: 1,
  actors: [
    {id: 'north', name: 'The north', kind: 'state'},
    {id: 'south', name: 'The south', kind: 'state'},
    {id: 'minister', name: 'Ann Nord', kind: 'person', of: 'north'},
  ],
  relations: [{from: 'north', to: 'south', kind: 'fights', ...reported}],
  statements: [{id: 'no', topic: 'The fire', by: 'south', text: 'No fire.', ...reported}],
  sources: [
    {id: 'log', title: 'Log', publisher: 'Harbour office', kind: 'document'},
    {id: 'speech', title: 'Speech', publisher: 'The north', kind: 'statement'},
  ],
  facts: [{id: 'fact', text: 'A speech was held.', status: 'reported', sources: ['speech']}],
  events: [event],
};

function findings(changes: object) {
  const parsed = parseStory({...base, ...changes});
  assert.ok(parsed.ok, JSON.stringify(parsed));
  return lint(parsed.story, NOW).findings;
}
const found = (changes: object) => findings(changes).map(({rule, at}) => `${rule} ${at}`);
const inEvent = (fields: object) => found({events: [{...event, ...fields}]});

/** What an editor would send back, and what would be an alarm to laugh at. */
const CASES: Record<string, {sound: object[]; wrong: object[]}> = {
  'claim-source': {
    sound: [{events: [{...event, by: 'north'}]}],
    wrong: [{events: [{...event, sources: undefined, by: 'south', status: 'claimed'}]}],
  },
  'claim-who': {
    sound: [{events: [{...event, status: 'claimed', by: 'north'}]}],
    wrong: [{events: [{...event, status: 'claimed'}]}],
  },
  'one-sided': {
    sound: [
      {events: [{...event, by: 'minister'}]},
      {events: [{...event, by: 'minister', sources: ['speech'], status: 'claimed'}]},
      {events: [{...event, by: 'minister', sources: ['speech', 'log']}]},
    ],
    wrong: [
      {events: [{...event, by: 'minister', sources: ['speech']}]},
      {events: [{...event, status: 'confirmed', sources: ['speech']}]},
    ],
  },
  'confirmed-contested': {
    sound: [
      {events: [{...event, status: 'confirmed', counterclaims: ['no'], note: 'Seen by us.'}]},
    ],
    wrong: [{events: [{...event, status: 'confirmed', counterclaims: ['no']}]}],
  },
  'disputed-other': {
    sound: [{events: [{...event, status: 'disputed', counterclaims: ['no']}]}],
    wrong: [{events: [{...event, status: 'disputed'}]}],
  },
  'figure-live': {
    sound: [
      {figures: [figure], events: [{...event, text: '{figure:f} people killed.'}]},
      {
        events: [
          {
            ...event,
            text: 'On 18 December 1912 a missing boat was found. 17 days missing. Killed in 1915; by 1915 many missing.',
          },
        ],
      },
      {events: [{...event, text: 'Route 66 was closed for 3 hours.'}]},
    ],
    wrong: [
      {events: [{...event, text: 'In all 33 Turkish soldiers were killed.'}]},
      {events: [{...event, headline: 'Strike kills at least 1,200'}]},
    ],
  },
  'figure-qualifier': {
    sound: [
      {figures: [figure]},
      {figures: [{...figure, amount: 1234}]},
      {figures: [{...figure, amount: 40}]},
    ],
    wrong: [
      {figures: [{...figure, amount: 1_000_000}]},
      {figures: [{...figure, qualifier: 'unknown'}]},
    ],
  },
  'figure-as-of': {
    sound: [{figures: [figure]}, {status: 'ended', figures: [{...figure, asOf: '2019'}]}],
    wrong: [
      {figures: [{...figure, asOf: '2020-03'}]},
      {figures: [{...figure, asOf: '2020-02-01'}]},
    ],
  },
  'figure-future': {
    sound: [{figures: [{...figure, asOf: '2020-03-02'}]}],
    wrong: [{figures: [{...figure, asOf: '2020-04-01'}]}],
  },
  'player-page': {
    sound: [
      'https://www.youtube-nocookie.com/embed/aaaaaaaaaaa',
      'https://player.vimeo.com/video/123456',
      'https://player.example/1',
      '/player/1',
    ].map((url) => ({media: [{id: 'm', kind: 'player', caption: 'C', credit: 'D', url}]})),
    wrong: [
      'https://www.youtube.com/watch?v=aaaaaaaaaaa',
      'https://vimeo.com/123456',
      'https://x.com/a/status/1',
      'https://en.wikipedia.org/wiki/Idlib',
    ].map((url) => ({media: [{id: 'm', kind: 'player', caption: 'C', credit: 'D', url}]})),
  },
  'quote-attribution': {
    sound: [
      {events: [{...event, text: '“We will not give way”.', by: 'north'}]},
      {events: [{...event, text: 'Ms Nord says: “We will not give way”.'}]},
      {events: [{...event, text: 'A “tent city” grows.'}]},
    ],
    wrong: [
      {events: [{...event, text: '“We will not give way”.'}]},
      {facts: [{...base.facts[0], text: 'It was "a day like no other".'}]},
    ],
  },
  'media-alt': {
    sound: [
      {media: [photo]},
      {media: [{...photo, kind: 'footage', files: undefined, alt: undefined}]},
    ],
    wrong: [
      {
        media: [
          {
            ...photo,
            kind: 'video',
            poster: 'quay.jpg',
            alt: undefined,
            tracks: [{url: 'a.vtt', lang: 'en', label: 'English'}],
          },
        ],
      },
      {media: [{...photo, alt: 'tbc'}]},
      {media: [{...photo, files, alt: 'The quay.'}]},
    ],
  },
  'media-captions': {
    sound: [
      {
        media: [
          {...photo, kind: 'video', files, tracks: [{url: 'a.vtt', lang: 'en', label: 'English'}]},
        ],
      },
    ],
    wrong: [{media: [{...photo, kind: 'video', files}]}],
  },
  'media-credit': {
    sound: [{media: [photo]}],
    wrong: [{media: [{...photo, credit: 'tbc'}]}, {media: [{...photo, credit: '?'}]}],
  },
  'source-trace': {
    sound: [
      {
        sources: [
          ...base.sources.slice(1),
          {id: 'log', title: 'Log', kind: 'document', published: '1920'},
        ],
      },
    ],
    wrong: [{sources: [...base.sources.slice(1), {id: 'log', title: 'Log', kind: 'report'}]}],
  },
  'source-unused': {
    sound: [
      {facts: [{...base.facts[0], text: 'As the [speech](source:speech) says.', sources: ['log']}]},
    ],
    wrong: [{facts: []}],
  },
  'link-placeholder': {
    sound: [{events: [{...event, text: 'See [there](https://harbour.test/).'}]}],
    wrong: [{events: [{...event, text: 'See [there](https://example.com/x).'}]}],
  },
  'text-html': {
    sound: [{events: [{...event, text: 'If a < b and b > c.'}]}],
    wrong: [
      {events: [{...event, text: 'A <b>fire</b>.'}]},
      {events: [{...event, text: '{figure: f} boats'}]},
    ],
  },
  'correction-touches': {
    sound: [{updates: [update]}, {updates: [{...update, kind: 'added', touches: []}]}],
    wrong: [{updates: [{...update, touches: []}]}],
  },
  'correction-before': {
    sound: [{updates: [update]}, {updates: [{...update, kind: 'clarified', before: undefined}]}],
    wrong: [{updates: [{...update, before: undefined}]}],
  },
  'correction-source': {
    sound: [
      {updates: [update]},
      {updates: [{...update, sources: undefined, by: 'minister'}]},
      {updates: [{...update, kind: 'added', sources: undefined}]},
    ],
    wrong: [
      {updates: [{...update, sources: undefined}]},
      {updates: [{...update, kind: 'retracted', sources: []}]},
    ],
  },
  'retraction-status': {
    sound: [{events: [{...event, status: 'retracted'}], updates: [{...update, kind: 'retracted'}]}],
    wrong: [{updates: [{...update, kind: 'retracted'}]}],
  },
  stale: {
    sound: [
      {updated: '2020-02-29', published: '2020-02-01', status: 'ended'},
      {updated: '2020-03-01T12:30Z'},
    ],
    wrong: [
      {published: '2020-02-01', updated: '2020-02-20'},
      {updated: '2020-03-02T06:00Z', staleAfter: 3},
    ],
  },
  'date-order': {
    sound: [{}, {events: [{...event, when: '2020-06', headline: 'A vote is due'}]}],
    wrong: [
      {published: '2020-03-04'},
      {updated: '2021'},
      {updates: [{...update, when: '2020-05'}]},
    ],
  },
  'ledger-figure': {
    sound: [
      {figures: [{...figure, amount: 6}], updates: [{...corrected, after: '6'}]},
      {figures: [{...figure, amount: 1500}], updates: [{...corrected, after: '1.500 boats'}]},
      {figures: [{...figure, amount: 1.5}], updates: [{...corrected, after: '1,5'}]},
      {figures: [{...figure, amount: 6}], updates: [{...corrected, after: 'a handful'}]},
      {
        figures: [{...figure, amount: 6}],
        updates: [
          {...corrected, after: '6', when: '2020-03-02'},
          {...corrected, id: 'v', after: '4', when: '2020-03-01'},
        ],
      },
    ],
    wrong: [
      {figures: [{...figure, amount: 6}], updates: [{...corrected, after: '4'}]},
      {
        figures: [{...figure, qualifier: 'between', amount: [6, 9]}],
        updates: [{...corrected, after: '4–5'}],
      },
    ],
  },
  'ledger-retraction': {
    sound: [{events: [{...event, status: 'retracted'}], updates: [{...update, kind: 'retracted'}]}],
    wrong: [
      {events: [{...event, status: 'retracted'}]},
      {events: [{...event, status: 'retracted'}], updates: [update]},
    ],
  },
  'ledger-updated': {
    sound: [
      {updated: '2020-03-02', updates: [update]},
      {updated: '2020-03', updates: [update]},
    ],
    wrong: [{updated: '2020-03-01', updates: [update]}],
  },
  'map-frame': {
    sound: [{places: [town], map}, {places: [{...town, lat: undefined, lon: undefined}]}],
    wrong: [{places: [town]}],
  },
  'map-land': {
    sound: [{places: [town], map}],
    wrong: [{map: {...map, frames: [{...map.frames[0], land: undefined}]}}],
  },
  'map-swapped': {
    sound: [
      {places: [town], map},
      {places: [{...town, lat: 60}], map},
    ],
    wrong: [{places: [{...town, lat: town.lon, lon: town.lat}], map}],
  },
  'map-outside': {
    sound: [
      {places: [town], map},
      {places: [{...town, lat: town.lon, lon: town.lat}], map},
      // Across the 180th meridian, and up to it: -180 and 180 are the same.
      {
        places: [
          {...town, lon: 179.9},
          {...town, id: 'b', lon: -179.9},
        ],
        map: upTo(179, -179),
      },
      {places: [{...town, lon: -180}], map: upTo(170, 180)},
      {places: [{...town, lon: 180}], map: upTo(-180, -170)},
    ],
    wrong: [
      {places: [{...town, lat: 60}], map},
      {places: [town], map: upTo(179, -179)},
    ],
  },
  placeholder: {
    sound: [{dek: 'A QUAY BURNS'}],
    wrong: [
      {dek: 'WHAT THIS IS ABOUT, IN A SENTENCE'},
      {events: [{...event, headline: 'On Monday: WHAT HAPPENED, IN A LINE'}]},
    ],
  },
  'quote-doubled': {
    sound: [
      {statements: [{...words, words: 'It began.'}]},
      {statements: [{...words, words: '“It” began, and “then” ended.'}]},
      {events: [{...event, text: 'He said: “She said ‘no’.”', by: 'north'}]},
    ],
    wrong: [
      {statements: [{...words, words: '“It began.”'}]},
      {statements: [{...words, words: '"It began."'}]},
      {events: [{...event, text: 'He said: ““No.””', by: 'north'}]},
    ],
  },
  'markup-unread': {
    sound: [
      {
        events: [
          {...event, text: '*So*: [log](https://harbour.test/log_(1) "The log")\n\n3. März'},
        ],
      },
      {events: [{...event, text: 'Escaped: \\*so\\*'}]},
    ],
    wrong: [
      {events: [{...event, text: '# A heading'}]},
      {events: [{...event, headline: 'A *fire'}]},
      {facts: [{...base.facts[0], text: 'See [there] (https://harbour.test/).'}]},
      {statements: [{...base.statements[0], note: '5*3*2'}]},
      {relations: [{...base.relations[0], note: '_so_'}]},
      {updates: [{...update, why: '> So'}]},
    ],
  },
  'clock-time': {
    sound: [
      {timeZone: 'Europe/London', events: [{...event, when: '2020-03-29T02:30'}]},
      {timeZone: 'Europe/London', events: [{...event, when: '2020-03-29T01:30+00:00'}]},
      {timeZone: 'Europe/London', events: [{...event, when: '2020-10-25T01:10Z'}]},
      {events: [{...event, when: '2020-03-29T01:30'}]},
    ],
    wrong: [
      {timeZone: 'Europe/London', events: [{...event, when: '2020-03-29T01:30'}]},
      {timeZone: 'Europe/London', events: [{...event, when: '2020-10-25T01:10'}]},
      {timeZone: 'Europe/London', events: [{...event, when: '2020-03-29T00:30/2020-03-29T01:30'}]},
      {timeZone: 'America/New_York', updated: '2020-03-08T02:15', published: '2020-03-01'},
      {timeZone: 'Pacific/Apia', events: [{...event, when: '2011-12-30T12:00'}]},
    ],
  },
};

describe('an editor’s lint', () => {
  it('has a case for every rule', () => {
    assert.deepEqual(
      Object.keys(CASES),
      RULES.map(({id}) => id),
    );
  });
  for (const [rule, {sound, wrong}] of Object.entries(CASES)) {
    it(`${rule}: sends back what is wrong, and leaves the rest alone`, () => {
      for (const changes of sound)
        assert.deepEqual(
          found(changes).filter((it) => it.startsWith(`${rule} `)),
          [],
          JSON.stringify(changes),
        );
      for (const changes of wrong)
        assert.equal(
          found(changes).filter((it) => it.startsWith(`${rule} `)).length,
          1,
          JSON.stringify(changes),
        );
    });
  }

  it('says where a clock time is not one moment, and how it would be', () => {
    const when = (when: string, timeZone = 'Europe/London') =>
      findings({timeZone, events: [{...event, when}]})
        .filter(({rule}) => rule === 'clock-time')
        .map(({path, at, message}) => [path, at, message]);
    assert.deepEqual(when('2020-10-25T01:10'), [
      [
        'events[0].when',
        'event:e',
        '"2020-10-25T01:10": the clocks of Europe/London showed 01:10 twice that day; write 01:10+01:00 or 01:10+00:00',
      ],
    ]);
    assert.deepEqual(when('2020-03-29T01:30'), [
      [
        'events[0].when',
        'event:e',
        '"2020-03-29T01:30": the clocks of Europe/London skipped 01:30 that day, when they were put forward; write the intended time',
      ],
    ]);
  });

  it('finds nothing in a sound story', () => {
    assert.deepEqual(inEvent({}), []);
  });

  it('finds nothing in the stories of this package', () => {
    for (const story of [idlib, piltdown]) {
      const parsed = parseStory(story);
      assert.ok(parsed.ok);
      assert.deepEqual(lint(parsed.story, Date.parse('2026-12-01')).findings, []);
    }
  });
});

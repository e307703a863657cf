import {expect} from 'chai';
import {parseStory} from '../../src/content/parse.js';
import idlib from '../../src/content/stories/idlib-2020/index.js';
import type {StoryInput} from '../../src/index.js';
import piltdown from '../../demo/stories/piltdown.js';
import {base, eventsOf, storyOf, told} from '../helpers/stories.js';
import {shortestTime} from '../helpers/shortest-time.js';

const many = <T>(n: number, make: (i: number) => T): T[] =>
  Array.from({length: n}, (_, i) => make(i));
const long = (n: number) => 'x'.repeat(n);
/** What an author is told, a line for each problem. */
const problems = (input: unknown): string[] => {
  const parsed = parseStory(input);
  return parsed.ok ? [] : parsed.problems.map(({path, message}) => `${path}: ${message}`);
};
const source = (id: string, title = 'The log') => ({id, title, kind: 'document'}) as const;
const figure = (words: string) =>
  ({id: 'f', label: 'Boats', qualifier: 'about', words, asOf: '2020', ...told}) as const;
const keeper = {id: 'keeper', name: 'The keeper', kind: 'person'} as const;
const statement = (id: string, parts: object = {}) =>
  ({id, topic: 'T', by: 'keeper', text: 'No.', ...told, ...parts}) as const;
const square = {west: 0, south: 0, east: 10, north: 10};

/** Stories whose references are few characters, and would show very many. */
const BOMBS: [name: string, story: () => unknown, says: RegExp][] = [
  [
    '113 kB: five events, each with 1,900 figures of 20 kB',
    () =>
      storyOf({
        figures: [figure(long(20_000))],
        events: eventsOf(...many(5, () => ({text: '{figure:f}'.repeat(1900)}))),
      }),
    /^figures\[0\]\.words: is empty or longer than 1000 characters$/,
  ],
  [
    'the same with figures as long as they may be',
    () =>
      storyOf({
        figures: [figure(long(1000))],
        events: eventsOf(...many(5, () => ({text: '{figure:f}'.repeat(1900)}))),
      }),
    /^events\[\d\]\.[^:]*: is where references exceed what can be shown, most of all to figure:f: /,
  ],
  [
    '27 kB: a source of 20 kB, 2,000 times',
    () =>
      storyOf({
        sources: [source('log', long(20_000))],
        events: eventsOf({sources: many(2000, () => 'log')}),
      }),
    /^sources\[0\]\.title: is empty or longer than 1000 characters$/,
  ],
  [
    'a source twice in a list',
    () => storyOf({events: eventsOf({sources: ['log', 'log']})}),
    /^events\[0\]\.sources: has "log" twice$/,
  ],
  [
    '21 kB: 500 equal counter-claims',
    () =>
      storyOf({
        actors: [keeper],
        statements: [statement('s')],
        events: eventsOf({counterclaims: many(500, () => 's')}),
      }),
    /^events\[0\]\.counterclaims: has more than 20 items$/,
  ],
  [
    '100 kB: 300 frames and 1,500 places',
    () =>
      storyOf({
        map: {credit: 'C', frames: many(300, (i) => ({title: `F${i}`, ...square}))},
        places: many(
          1500,
          (i) => ({id: `p${i}`, name: 'x', kind: 'town', lat: 1, lon: 1}) as const,
        ),
      }),
    /^map\.frames: has more than 12 items$/,
  ],
  [
    'lines that are drawn in twelve frames',
    () =>
      storyOf({
        map: {credit: 'C', frames: many(12, (i) => ({title: `F${i}`, ...square}))},
        places: many(
          1500,
          (i) => ({id: `p${i}`, name: 'x', kind: 'town', lat: 1, lon: 1}) as const,
        ),
      }),
    /^map\.frames: is where references exceed what can be shown/,
  ],
  [
    'lines of many points that are drawn in twelve frames',
    () =>
      storyOf({
        map: {credit: 'C', frames: many(12, (i) => ({title: `F${i}`, ...square}))},
        places: many(
          4,
          (i) =>
            ({
              id: `p${i}`,
              name: 'x',
              kind: 'border',
              path: many(5000, () => [1, 1] as const),
            }) as const,
        ),
      }),
    /^map\.frames: is where references exceed what can be shown/,
  ],
  [
    'a line on the map of 5,001 points',
    () =>
      storyOf({
        places: [{id: 'p', name: 'x', kind: 'border', path: many(5001, () => [1, 1] as const)}],
      }),
    /^places\[0\]\.path: has more than 5000 items$/,
  ],
  [
    '301 names on a map',
    () =>
      storyOf({
        map: {
          credit: 'C',
          frames: [{title: 'F', ...square, labels: many(301, () => ({text: 'x', lat: 1, lon: 1}))}],
        },
      }),
    /^map\.frames\[0\]\.labels: has more than 300 items$/,
  ],
  [
    '44 kB: a long quotation, which twenty statements each contradict, and fifty events repeat',
    () =>
      storyOf({
        actors: [keeper],
        statements: [statement('s', {words: long(20_000)})],
        events: eventsOf(...many(100, () => ({statements: ['s']}))),
      }),
    /^events\[\d+\]\.[^:]*: is where .* to statement:s: /,
  ],
  [
    'a correction of 20 kB that touches 500 entries',
    () =>
      storyOf({
        events: eventsOf(...many(500, () => ({}))),
        updates: [
          {
            id: 'u',
            kind: 'corrected',
            when: '2020',
            text: long(20_000),
            touches: many(500, (i) => `event:e${i + 1}` as const),
          },
        ],
      }),
    /^updates\[0\]\.touches: is where references exceed what can be shown/,
  ],
  [
    'a correction of 20 kB of a figure that 300 events show',
    () =>
      storyOf({
        figures: [figure('many')],
        events: eventsOf(...many(300, () => ({headline: '{figure:f}'}))),
        updates: [
          {
            id: 'u',
            kind: 'corrected',
            when: '2020',
            text: long(20_000),
            touches: ['figure:f'],
          },
        ],
      }),
    /^events\[\d+\]\.[^:]*: is where .* to figure:f: /,
  ],
  [
    'a correction whose text is nothing but figures',
    () =>
      storyOf({
        figures: [figure(long(1000))],
        events: eventsOf(...many(50, () => ({}))),
        updates: [
          {
            id: 'u',
            kind: 'corrected',
            when: '2020',
            text: '{figure:f}'.repeat(1000),
            touches: many(50, (i) => `event:e${i + 1}` as const),
          },
        ],
      }),
    /: is where references exceed what can be shown/,
  ],
  [
    'a headline of 1,000 characters of figures, at a hundred places',
    () =>
      storyOf({
        figures: [figure(long(1000))],
        places: many(100, (i) => ({id: `p${i}`, name: 'x', kind: 'town'}) as const),
        events: eventsOf({headline: '{figure:f}'.repeat(100), places: many(100, (i) => `p${i}`)}),
      }),
    /^events\[0\]\.places: is where references exceed what can be shown/,
  ],
  [
    'a statement of 20,000 characters that contradicts twenty others',
    () =>
      storyOf({
        actors: [keeper],
        statements: [
          ...many(20, (i) => statement(`s${i}`)),
          statement('all', {text: long(20_000), counterclaims: many(20, (i) => `s${i}`)}),
        ],
      }),
    /^statements\[20\]\.counterclaims: is where references exceed what can be shown/,
  ],
  [
    '20 kB of list items of one letter, five times',
    () =>
      storyOf({
        facts: many(5, (i) => ({id: `f${i}`, text: '- x\n'.repeat(4900), ...told})),
      }),
    /^facts\[\d\]\.text: is where the story has too many lines, marks and corrections$/,
  ],
  [
    '100 kB of emphasis on single letters',
    () =>
      storyOf({
        facts: many(5, (i) => ({id: `f${i}`, text: '*x* '.repeat(4900), ...told})),
      }),
    /^facts\[\d\]\.text: is where the story has too many lines, marks/,
  ],
  [
    '100 kB of corrections of one letter, which each element repeats in its foot',
    () =>
      storyOf({
        updates: many(
          1700,
          (i) => ({id: `u${i}`, kind: 'corrected', when: '2020', text: 'x'}) as const,
        ),
      }),
    /^updates\[\d+\]\.id: is where the story has too many lines, marks and corrections/,
  ],
  [
    '101 sources of one fact',
    () =>
      storyOf({
        sources: many(101, (i) => source(`s${i}`)),
        facts: [{id: 'f', text: 'x', status: 'reported', sources: many(101, (i) => `s${i}`)}],
      }),
    /^facts\[0\]\.sources: has more than 100 items$/,
  ],
];

describe('a story that would show very much of what it holds once', () => {
  for (const [name, make, says] of BOMBS)
    it(`is refused and told where: ${name}`, () => {
      const input = make();
      const refuse = () => expect(problems(input)[0]).to.match(says);
      expect(shortestTime(refuse, 250), 'milliseconds').to.be.below(250);
    });

  it('is told so once, however much more it refers to', () => {
    const told = problems(
      storyOf({
        figures: [figure(long(1000))],
        events: eventsOf(...many(50, () => ({text: '{figure:f}'.repeat(1900)}))),
      }),
    );
    expect(told).to.have.length(1);
  });
});

it('a thing whose id is no text is told, and the rest of the story is read', () => {
  const wrong = problems({
    ...base,
    actors: [keeper],
    statements: [
      statement('s'),
      {...statement('t'), id: {toString: 1}, counterclaims: ['s', 'nobody']},
    ],
  });
  expect(wrong).to.deep.equal([
    'statements[1].id: is not a string',
    'statements[1].counterclaims[1]: no statement "nobody"',
  ]);
});

describe('a story of real journalism has room', () => {
  const valid = (story: StoryInput) => expect(problems(story)).to.deep.equal([]);

  it('in the stories that we know', () => {
    valid(idlib);
    valid(piltdown);
  });

  it('for 10,000 events that rest on a handful of sources with long titles', () => {
    const sources = many(5, (i) => ({
      ...source(`s${i}`, long(200)),
      url: `https://a.example/${long(80)}`,
    }));
    valid(
      storyOf({
        sources,
        actors: many(9, (i) => ({...keeper, id: `a${i}`, role: long(60)})),
        places: many(9, (i) => ({id: `p${i}`, name: long(20), kind: 'town'}) as const),
        events: eventsOf(
          ...many(10_000, (i) => ({
            text: long(150),
            sources: ['s0', `s${1 + (i % 4)}`],
            by: `a${i % 9}`,
            actors: [`a${i % 9}`, `a${(i + 1) % 9}`],
            places: [`p${i % 9}`],
          })),
        ),
      }),
    );
  });

  it('for the same where each event is no more than a headline', () => {
    valid(
      storyOf({
        sources: [source('log', long(200))],
        events: eventsOf(...many(10_000, () => ({}))),
      }),
    );
  });

  it('for a correction of what a hundred entries say', () => {
    valid(
      storyOf({
        events: eventsOf(...many(100, () => ({text: long(200)}))),
        updates: [
          {
            id: 'u',
            kind: 'corrected',
            when: '2020',
            text: long(300),
            before: long(100),
            after: long(100),
            touches: many(100, (i) => `event:e${i + 1}` as const),
          },
        ],
      }),
    );
  });

  it('where the words of figures name each other in a circle', () => {
    const one = {...figure('as many as {figure:g}')};
    valid({
      ...base,
      figures: [one, {...one, id: 'g', words: '{figure:f}'}],
      events: eventsOf({headline: '{figure:f} boats'}),
    });
  });

  it('for lists and emphasis as a long article has them', () => {
    const line = '- A *second* boat, **the Aurora**, left at [ten](https://a.example/ten)\n';
    valid(storyOf({events: eventsOf(...many(100, () => ({text: line.repeat(20)})))}));
  });

  it('for a ledger of five hundred corrections', () => {
    valid(
      storyOf({
        updates: many(
          500,
          (i) => ({id: `u${i}`, kind: 'corrected', when: '2020', text: long(200)}) as const,
        ),
      }),
    );
  });

  it('for a figure in every headline', () => {
    valid({
      ...base,
      figures: [figure('hundreds')],
      events: eventsOf(...many(300, () => ({headline: 'Now {figure:f} boats are lost'}))),
    });
  });
});

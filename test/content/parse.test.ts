import {expect} from 'chai';
import fc from '../helpers/property.js';
import * as v from 'valibot';
import {parseStory} from '../../src/content/parse.js';
import {STORY} from '../../src/content/schema.js';
import idlib from '../../src/content/stories/idlib-2020/index.js';
import piltdown from '../../demo/stories/piltdown.js';
import {shortestTime} from '../helpers/shortest-time.js';

const base = {
  id: 'x',
  title: 'X',
  lang: 'en',
  timeZone: 'UTC',
  status: 'developing',
  published: '2020',
  updated: '2020',
  revision: 1,
};
const sources = [{id: 'report', title: 'Report', kind: 'report'}];
const actors = [{id: 'erdogan', name: 'Erdoğan', kind: 'person'}];
const event = {id: 'e', when: '2020', headline: 'E', status: 'reported', sources: ['report']};
const figure = {
  id: 'toll',
  label: 'Killed',
  qualifier: 'at-least',
  amount: 33,
  asOf: '2020',
  status: 'reported',
  sources: ['report'],
};
const photo = {
  id: 'm',
  kind: 'photo',
  caption: 'C',
  credit: 'AP',
  alt: 'A',
  files: [{url: 'a.jpg', width: 3, height: 2}],
};

/** What an author is told, a line for each problem. */
function told(input: unknown): string[] {
  const parsed = parseStory(input);
  return parsed.ok ? [] : parsed.problems.map(({path, message}) => `${path}: ${message}`);
}

describe('a story that does not validate', () => {
  const mistakes: [string, unknown, string | RegExp][] = [
    [
      'an actor that does not exist',
      {...base, sources, actors, events: [{...event, by: 'erdogn'}]},
      'events[0].by: no actor "erdogn"; did you mean "erdogan"?',
    ],
    [
      'a source that does not exist',
      {...base, sources, events: [{...event, sources: ['reprot']}]},
      'events[0].sources[0]: no source "reprot"; did you mean "report"?',
    ],
    [
      'a place in a text',
      {...base, sources, events: [{...event, text: 'In [Idlib](place:idlib).'}]},
      'events[0].text: no place "idlib"',
    ],
    [
      'a figure in a headline',
      {...base, sources, figures: [figure], events: [{...event, headline: '{figure:tol} killed'}]},
      'events[0].headline: no figure "tol"; did you mean "toll"?',
    ],
    [
      'a ledger entry that touches nothing',
      {
        ...base,
        updates: [{id: 'u', kind: 'corrected', when: '2020', text: 'x', touches: ['event:gone']}],
      },
      'updates[0].touches[0]: no event "gone"',
    ],
    [
      'a misspelt field',
      {...base, titel: 'X'},
      'titel: is not a field here; did you mean "title"?',
    ],
    [
      'a misspelt status',
      {...base, status: 'endd'},
      'status: is not one of developing, ended, archived; did you mean "ended"?',
    ],
    ['a missing field', {...base, title: undefined}, ': needs "title"'],
    [
      'an empty headline',
      {...base, sources, events: [{...event, headline: ''}]},
      'events[0].headline: is empty or longer than 1000 characters',
    ],
    [
      'a day that does not exist',
      {...base, sources, events: [{...event, when: '2020-02-30'}]},
      /^events\[0\]\.when: "2020-02-30": /,
    ],
    [
      'a claim by nobody',
      {...base, events: [{...event, sources: []}]},
      'events[0]: needs "by" or "sources"',
    ],
    [
      'an id that is used twice',
      {...base, sources, events: [event, event]},
      'events[1].id: "e" is used twice',
    ],
    [
      'an id with a space',
      {...base, sources: [{...sources[0], id: 'a b'}]},
      /^sources\[0\]\.id: "a b" is not an id/,
    ],
    [
      'a number in quotes',
      {...base, sources, figures: [{...figure, amount: '33'}]},
      'figures[0].amount: is not a number from -1e15 to 1e15',
    ],
    [
      'a range without "between"',
      {...base, sources, figures: [{...figure, amount: [1, 2]}]},
      /^figures\[0\]: "between"/,
    ],
    [
      'a range upside down',
      {...base, sources, figures: [{...figure, qualifier: 'between', amount: [2, 1]}]},
      /needs the lower amount first/,
    ],
    [
      'a figure of nothing',
      {...base, sources, figures: [{...figure, amount: undefined}]},
      'figures[0]: needs "amount" or "words"',
    ],
    [
      'a statement without words',
      {...base, actors, statements: [{id: 's', by: 'erdogan', topic: 'T', status: 'claimed'}]},
      'statements[0]: needs "words" or "text"',
    ],
    ['a photo without files', {...base, media: [{...photo, files: []}]}, 'media[0]: needs "files"'],
    [
      'a photo without words',
      {...base, media: [{...photo, alt: ''}]},
      /^media\[0\]\.alt: is empty/,
    ],
    [
      'a photo that those who do not see it are told nothing of',
      {...base, media: [{...photo, alt: undefined}]},
      'media[0]: needs "alt"',
    ],
    [
      'a video that those who do not hear it are told nothing of',
      {...base, media: [{...photo, kind: 'video', alt: undefined}]},
      'media[0]: needs "tracks" or "alt"',
    ],
    [
      'a player without a page',
      {...base, media: [{...photo, kind: 'player'}]},
      'media[0]: needs "url"',
    ],
    [
      'a picture without its size',
      {...base, media: [{...photo, files: [{url: 'a.jpg', width: 3}]}]},
      'media[0].files[0]: needs "height"',
    ],
    [
      'a link that runs script',
      {...base, sources, events: [{...event, text: '[x](javascript:alert)'}]},
      /^events\[0\]\.text: "javascript:" links are not allowed/,
    ],
    [
      'a source link that runs script',
      {...base, sources: [{...sources[0], url: 'JaVaScRiPt:alert(1)'}]},
      /^sources\[0\]\.url: /,
    ],
    ['a language that is none', {...base, lang: 'english!'}, /^lang: .*BCP 47/],
    ['a language by its name', {...base, lang: 'english'}, /^lang: "english" is not a BCP 47/],
    [
      'a zone that is none, where a clock time needs it',
      {...base, timeZone: 'Mars/Base', updated: '2020-02-28T14:30:00'},
      /^timeZone: "Mars.*" is not an IANA/,
    ],
    [
      'such a zone, with the one clock time deep in the story',
      {
        ...base,
        timeZone: 'Mars',
        actors: [],
        sources: [{...sources[0], published: '2020/2020-02-28T14:30Z'}],
      },
      /^timeZone: "Mars.*" is not an IANA/,
    ],
    [
      'a fractional revision',
      {...base, revision: 1.5},
      /^revision: is not a whole number from 0 to /,
    ],
    [
      'too long a list',
      {...base, events: Array.from({length: 20_001}, () => event)},
      'events: has more than 20000 items',
    ],
    ['nothing', null, ': is not an object'],
    ['a list', [], ': is not an object'],
    ['a text', '{}', ': is not an object'],
    [
      'a key of every object',
      JSON.parse(`{"__proto__": 1, "constructor": 2}`),
      /^__proto__: is not a field here/,
    ],
  ];
  for (const [name, input, message] of mistakes)
    it(`says where and what: ${name}`, () => {
      const [first] = told(input);
      if (typeof message === 'string') expect(first).to.equal(message);
      else expect(first).to.match(message);
    });

  it('tells one message for each problem', () => {
    expect(told({...base, titel: 'X', status: 'endd', updated: 'soon'})).to.have.length(3);
  });

  it('tells of references beside other problems', () => {
    expect(told({...base, titel: 'X', sources, events: [{...event, by: 'x'}]})).to.eql([
      'titel: is not a field here; did you mean "title"?',
      'events[0].by: no actor "x"',
    ]);
  });

  it('suggests what is two slips away at most, and in short words one', () => {
    const hint = (status: string) => /"(.*)"\?/.exec(told({...base, status})[0]!)?.[1];
    expect(hint('Ended')).to.equal('ended');
    expect(hint('edned')).to.equal('ended');
    expect(hint('devlopng')).to.equal('developing');
    expect(hint('devlpng')).to.equal(undefined);
    expect(hint('eded')).to.equal('ended');
    expect(hint('ee')).to.equal(undefined);
    expect(hint('')).to.equal(undefined);
  });

  it('does not tell thousands of them', () => {
    const events = Array.from({length: 5000}, (_, i) => ({...event, id: `e${i}`, when: 'soon'}));
    const problems = told({...base, sources, events});
    expect(problems).to.have.length(51);
    expect(problems.at(-1)).to.equal(': and more');
  });

  it('is told of quickly, however much is wrong', () => {
    const events = Array.from({length: 10_000}, (_, i) => ({...event, id: `e${i}`, by: `b${i}`}));
    const actors = events.map(({id}) => ({id, name: 'A', kind: 'person'}));
    const refuse = () => expect(told({...base, sources, actors, events})).to.have.length(51);
    expect(shortestTime(refuse, 1000)).to.be.below(1000);
  });
});

describe('validation', () => {
  it('fills in the lists that a story leaves out', () => {
    const parsed = parseStory(base);
    expect(parsed.ok && parsed.story.events).to.eql([]);
  });

  it('leaves the input as it was', () => {
    const input = structuredClone(idlib);
    parseStory(input);
    expect(input).to.eql(idlib);
  });

  it('takes 10,000 events in under half a second', () => {
    const events = Array.from({length: 10_000}, (_, i) => ({
      ...event,
      id: `e${i}`,
      text: 'Some text.',
    }));
    const validate = () => expect(parseStory({...base, sources, events}).ok).to.equal(true);
    expect(shortestTime(validate, 500)).to.be.below(500);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything({withNullPrototype: true, maxDepth: 6}), (input) => {
        expect(parseStory(input).ok).to.equal(false);
      }),
    );
  });

  it('agrees with the schema that its rules come from, on stories with anything changed in them', () => {
    // The schema knows fields one by one; references and double ids are judged by the rules alone.
    const alone = /^and more|IANA|is used twice|^no |links are not allowed/;
    fc.assert(
      fc.property(
        fc.constantFrom(idlib, piltdown),
        fc.array(fc.nat(), {minLength: 2, maxLength: 6}),
        fc.oneof(
          fc.anything({maxDepth: 1}),
          fc.constantFrom(
            undefined,
            '',
            '2020-13',
            -1,
            0.5,
            [],
            {},
            'reported',
            'report',
            'event:strike',
            [1, 2],
          ),
        ),
        (story, steps, value) => {
          const changed = structuredClone(story) as unknown as Record<string, unknown>;
          let at: Record<string, unknown> = changed;
          for (const step of steps) {
            const keys = Object.keys(at);
            const key = keys[step % keys.length]!;
            const next = at[key];
            if (
              typeof next !== 'object' ||
              next === null ||
              !Object.keys(next).length ||
              step === steps.at(-1)
            ) {
              at[key] = value;
              break;
            }
            at = next as Record<string, unknown>;
          }
          const ours = parseStory(changed);
          const problems = ours.ok ? [] : ours.problems;
          const structural = problems.some(
            ({path, message}) => /(url|archived|poster|schema)$/.test(path) || !alone.test(message),
          );
          const messages = problems.map(({message}) => message);
          // Beyond the most that are told, what is told first need not be structural.
          fc.pre(!messages.includes('and more'));
          expect(v.safeParse(STORY, changed).success, messages.join('\n')).to.equal(!structural);
        },
      ),
      {numRuns: 400},
    );
  });
});

import {expect} from 'chai';
import fc from '../helpers/property.js';
import {parseStory} from '../../src/content/parse.js';
import idlib from '../../src/content/stories/idlib-2020/index.js';
import {base, eventsOf, storyOf} from '../helpers/stories.js';
import {shortestTime} from '../helpers/shortest-time.js';

/** What an author is told, a line for each problem. */
function told(input: unknown): string[] {
  const parsed = parseStory(input);
  return parsed.ok ? [] : parsed.problems.map(({path, message}) => `${path}: ${message}`);
}
const json = (text: string): unknown => JSON.parse(text);
/** The story with this JSON put in at its beginning. */
const withJson = (text: string) => json(JSON.stringify(base).replace('{', `{${text},`));
const titled = (title: unknown) => ({...base, title});
const linked = (url: string) =>
  storyOf({sources: [{id: 'log', title: 'T', kind: 'document', url}]});

/** Runs `check`, which has to be done in a moment. */
function swiftly(check: () => void): void {
  expect(shortestTime(check, 2000), 'milliseconds').to.be.below(2000);
}

describe('a hostile story is refused, and told where', () => {
  const thrower = {
    get: () => {
      throw new Error('mine');
    },
  };
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const circle: Record<string, unknown> = {...base};
  circle.map = circle;
  const hostile: [string, () => unknown, string | RegExp][] = [
    ['the key __proto__', () => withJson('"__proto__":{"by":"x"}'), /^__proto__: is not a field/],
    ['the key constructor', () => withJson('"constructor":1'), /^constructor: is not a field/],
    [
      'a hasOwnProperty of its own',
      () => withJson('"hasOwnProperty":1'),
      /^hasOwnProperty: is not a field/,
    ],
    ['fields that are inherited', () => Object.create(base) as unknown, ': needs "id"'],
    [
      'fields of a class',
      () =>
        new (class {
          get id() {
            return base.id;
          }
        })(),
      ': needs "id"',
    ],
    [
      'a getter that throws',
      () => Object.defineProperty({...base}, 'title', {...thrower, enumerable: true}),
      'title: cannot be read',
    ],
    [
      'a getter that throws what throws when it is said',
      () =>
        Object.defineProperty({...base}, 'title', {
          enumerable: true,
          get() {
            // eslint-disable-next-line @typescript-eslint/only-throw-error -- a page may throw anything
            throw {toString: thrower.get};
          },
        }),
      'title: cannot be read',
    ],
    ['a proxy that throws', () => new Proxy({...base}, {ownKeys: thrower.get}), ': cannot be read'],
    ['a proxy that is revoked', () => revoked.proxy, ': cannot be read'],
    [
      'a list that gives a false length',
      () => ({...base, events: new Proxy([], {get: (_, name) => (name === 'length' ? NaN : 0)})}),
      'events: has more than 20000 items',
    ],
    ['a circle', () => circle, /^map(\.map)+\.sources\[0\]: is nested too deep$/],
    [
      '10,000 lists in one another',
      () => json('['.repeat(10_000) + ']'.repeat(10_000)),
      /^(\[0\])+: is nested too deep$/,
    ],
    [
      '10,000 objects in a field',
      () => withJson(`"map":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`),
      /^map(\.a)+: is nested too deep$/,
    ],
    ['a list that is too long', () => ({...base, events: Array(20_001)}), /^events: has more than/],
    ['a list with holes', () => ({...base, events: Array(3)}), 'events[0]: is not an object'],
    ['a text where a list is due', () => ({...base, events: 'e'}), 'events: is not a list'],
    [
      'an object where a list is due',
      () => ({...base, events: {length: 1, 0: {}}}),
      'events: is not a list',
    ],
    ['a list where a text is due', () => titled(['x']), 'title: is not a string'],
    ['a text object', () => titled(new String('x')), 'title: is not a string'],
    ['a symbol', () => titled(Symbol('x')), 'title: is not a string'],
    ['a function', () => titled(() => 'x'), 'title: is not a string'],
    ['a big integer', () => ({...base, revision: 1n}), /^revision: is not a whole number/],
    ...[NaN, Infinity, -Infinity].map((revision): [string, () => unknown, RegExp] => [
      String(revision),
      () => ({...base, revision}),
      /^revision: is not a whole number/,
    ]),
    [
      'a text that is too long',
      () =>
        storyOf({
          facts: [{id: 'f', text: 'x'.repeat(20_001), status: 'reported', sources: ['log']}],
        }),
      'facts[0].text: is empty or longer than 20000 characters',
    ],
    [
      'a line that is too long',
      () => titled('x'.repeat(1001)),
      'title: is empty or longer than 1000 characters',
    ],
    [
      'a headline that is too long',
      () => storyOf({events: eventsOf({headline: 'x'.repeat(1001)})}),
      'events[0].headline: is empty or longer than 1000 characters',
    ],
    [
      'an address that is too long',
      () => linked('x'.repeat(20_001)),
      'sources[0].url: is empty or longer than 20000 characters',
    ],
    [
      'too much text in all',
      () =>
        storyOf({
          events: eventsOf(...Array.from({length: 600}, () => ({text: 'x'.repeat(19_000)}))),
        }),
      /^events\[\d+\]\.text: is where the story exceeds 10000000 characters$/,
    ],
    [
      'too many values in all',
      () => ({...base, events: Array.from({length: 600}, () => Array(20_000).fill(0) as number[])}),
      /^events\[\d+\]\[\d+\]: is where the story exceeds/,
    ],
    [
      'a day that never was',
      () => ({...base, updated: '2020-02-30'}),
      /^updated: "2020-02-30": there is no such day$/,
    ],
    [
      'an id that is used twice',
      () => storyOf({events: eventsOf({id: 'e'}, {id: 'e'})}),
      'events[1].id: "e" is used twice',
    ],
  ];
  for (const [name, make, message] of hostile)
    it(name, () => {
      const input = make();
      swiftly(() => {
        const [first] = told(input);
        if (typeof message === 'string') expect(first).to.equal(message);
        else expect(first).to.match(message);
      });
    });

  it('does not change the prototype of anything', () => {
    told(withJson('"__proto__":{"polluted":1}'));
    expect('polluted' in {}).to.equal(false);
  });

  it('says what is wrong in short lines, in which nothing is hidden', () => {
    const word = `\u202e\u001b[31m${'x'.repeat(1e6)}`;
    const [first] = told({...base, [word]: 1});
    expect(first).to.match(/^<U\+202E><U\+001B>\[31mx+: is not a field here$/);
    expect(first!.length).to.be.below(400);
    expect(told({...base, id: word})[0]!.length).to.be.below(400);
  });

  const long = 'x'.repeat(20_000);
  const slow: [string, () => unknown][] = [
    [
      '500,000 fields that are none',
      () => Object.fromEntries(Array.from({length: 5e5}, (_, i) => [`f${i}`, 1])),
    ],
    ['a field name of ten million characters', () => ({...base, [long.repeat(499)]: 1})],
    ['a status of ten million characters', () => ({...base, status: long.repeat(499)})],
    ['a date of ten million characters', () => ({...base, updated: '/'.repeat(9e6)})],
    [
      'a reference of ten million colons',
      () => ({
        ...base,
        updates: [{id: 'u', kind: 'added', when: '2020', text: 'x', touches: [':'.repeat(9e6)]}],
      }),
    ],
    ['a language of ten million characters', () => ({...base, lang: 'en-'.repeat(3e6)})],
    ...[
      '[',
      '[a',
      '[](',
      '*',
      '**a ',
      '{figure:',
      '\\[',
      '1. ',
      '\u202a',
      '\u202a\u202c',
      '\u{1f3f4}\u{e0061}',
    ].map((mark): [string, () => unknown] => [
      `only ${JSON.stringify(mark)} in its texts`,
      () =>
        storyOf({
          events: eventsOf(
            ...Array.from({length: 100}, () => ({text: mark.repeat(20_000 / mark.length)})),
          ),
        }),
    ]),
  ];
  for (const [name, make] of slow)
    it(`in no time: ${name}`, () => {
      const input = make();
      swiftly(() => told(input));
    });
});

describe('a text', () => {
  const refused: [string, string, RegExp][] = [
    ['half of a surrogate pair', 'a\ud83d', /^title: has U\+D83D as character 2,/],
    ['the other half', '\ude00', /U\+DE00/],
    ['an override to the left', 'a\u202egpj.exe\u202c', /U\+202E/],
    ['an override to the right', '\u202dabc\u202c', /U\+202D/],
    ['an embedding that is not closed', 'a\u202bb', /U\+202B.*without its counterpart/],
    ['an isolate that is not closed', 'a\u2067b', /U\+2067/],
    ['an isolate that is closed as an embedding', '\u2067b\u202c', /U\+2067/],
    ['a closing of nothing', 'a\u2069', /U\+2069/],
    ['isolates and embeddings across each other', '\u2067\u202ba\u2069\u202c', /U\+2067/],
    ['a null', 'a\0b', /U\+0000/],
    ['an escape, which a terminal would obey', '\u001b[31mred', /U\+001B/],
    ['a noncharacter', 'a\uffff', /U\+FFFF/],
    ['a delete', '\u007f', /U\+007F/],
    ['a control of C1', '\u009b31m', /U\+009B/],
    ['hidden letters', 'a\u{e0061}\u{e0062}', /U\+E0061/],
    ['hidden letters behind a flag', `\u{1f3f4}${'\u{e0061}'.repeat(20)}\u{e007f}`, /U\+E0061/],
    ['a heap of marks', `a${'\u0301'.repeat(40)}`, /U\+0301/],
  ];
  for (const [name, text, message] of refused)
    it(`is refused with ${name}`, () => {
      expect(told(titled(text))[0]).to.match(message);
    });

  for (const [name, text] of [
    ['Persian with ZWNJ', 'می\u200cخواهم'],
    ['Arabic with LRM and RLM', 'قصف \u200fإدلب\u200e (2020)'],
    ['an Arabic letter mark', '\u061c10–20'],
    ['Hebrew with vowels and accents', 'בְּרֵאשִׁ֖ית'],
    ['an isolate that is closed', 'قال \u2066F-16\u2069 اليوم'],
    [
      'embeddings in one another, as word processors write them',
      '\u202bقال \u202aF-16\u202c اليوم\u202c',
    ],
    ['one thing isolated after another', '\u2067א\u2069\u2066a\u2069'],
    ['Khmer with zero width spaces', 'ភាសា\u200bខ្មែរ'],
    ['a family joined by ZWJ', '👩\u200d👩\u200d👧'],
    ['the flag of Wales', '🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}'],
    ['a soft hyphen and a tab', 'Donau\u00addampf\tschiff'],
    ['Windows line ends', 'a\r\nb'],
    ['Vietnamese in parts', 'Viê\u0323t'],
  ] as const)
    it(`may be ${name}`, () => {
      expect(told(titled(text))).to.deep.equal([]);
    });
});

describe('a link', () => {
  for (const url of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    'javascript\u00a0:alert(1)',
    'vbscript:x',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://a.example/1',
    'file:///etc/passwd',
    'ftp://a.example/',
    'view-source:https://a.example',
    'about:blank',
    'tel:123',
    'intent://x',
    'ws://a.example',
    '//elsewhere.example/x',
    '\\\\elsewhere.example',
    '/\\elsewhere.example',
    'https:\\\\elsewhere.example',
    'https:elsewhere.example',
    'https:/elsewhere.example',
    'https:///elsewhere.example',
    'https://',
    'https://?x',
    'https://bank.example@elsewhere.example/',
    'https://user:secret@bank.example',
    'https://bank.example\t@elsewhere.example',
    'https://a.example/a\u00a0b',
    'a.jpg ',
    'java script:alert(1)',
    '',
    ' ',
    'a\u202eb',
    'a\ud800',
  ])
    it(`may not be ${JSON.stringify(url)}`, () => {
      expect(told(linked(url))[0]).to.match(/^sources\[0\]\.url: ./);
      if (/^[^()\s]+$/.test(url))
        expect(told(storyOf({events: eventsOf({text: `[x](${url})`})}))[0], 'in a text').to.match(
          /^events\[0\]\.text: ./,
        );
    });

  for (const url of [
    'https://a.example',
    'http://a.example:8080/x?y=1:2#z',
    'HTTPS://A.EXAMPLE/',
    'https://[::1]/x',
    'https://a.example/@name/status/1',
    'https://a.example?q=x@y',
    'https://ar.wikipedia.org/wiki/إدلب',
    'https://fa.wikipedia.org/wiki/می\u200cخواهم',
    'mailto:desk@a.example?subject=x',
    '/briefings/idlib',
    'a b.jpg',
    '../a.jpg',
    '?page=2',
    '#map',
    'a/b:c',
    'javascript&colon;alert(1)',
    'javascript&#58;alert(1)',
  ])
    it(`may be ${url}`, () => {
      expect(told(linked(url))).to.deep.equal([]);
      // As a browser reads it, it leads to a page or a letter and nowhere else.
      expect(new URL(url, 'https://page.example/').protocol).to.be.oneOf([
        'https:',
        'http:',
        'mailto:',
      ]);
    });

  it('that is accepted never runs, never leaves its path for another host, and never names a user', () => {
    const part = fc.constantFrom(
      ...[
        'javascript',
        'data',
        'https',
        'http',
        'mailto',
        ':',
        '/',
        '//',
        '\\',
        '@',
        '?',
        '#',
        '.',
        ' ',
        '\t',
        '\n',
        '\u0000',
        '\u00a0',
        '\u200b',
        'a.example',
        '%0a',
        '&#58;',
        '&colon;',
        '[',
        ']',
        '\ud800',
      ],
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(part, {maxLength: 8}).map((parts) => parts.join('')),
          fc.webUrl(),
          fc.string(),
        ),
        (url) => {
          if (told(linked(url)).length) return;
          if (!URL.canParse(url, 'https://page.example/')) return;
          const {protocol, host, username} = new URL(url, 'https://page.example/');
          expect(protocol).to.be.oneOf(['https:', 'http:', 'mailto:']);
          expect(username).to.equal('');
          if (!/^(?:https?|mailto):/i.test(url)) expect(host).to.equal('page.example');
        },
      ),
      {numRuns: 1500},
    );
  });
});

describe('a story that is accepted', () => {
  const accepted = (input: unknown) => {
    const parsed = parseStory(input);
    if (!parsed.ok) throw new Error(told(input).join());
    return parsed.story;
  };

  it('is not changed by what becomes of the object that it was given as', () => {
    const input = structuredClone(base) as unknown as Record<string, unknown>;
    const story = accepted({...input, events: eventsOf({})});
    const {events} = story;
    (input.sources as {title: string}[])[0]!.title = '<script>';
    expect(story.sources[0]!.title).to.equal('The keeper’s log');
    expect(events).to.equal(story.events);
  });

  it('asks each field of the input once: what is shown is what was judged', () => {
    let asked = 0;
    const input = Object.defineProperty({...base}, 'title', {
      enumerable: true,
      get: () => `T${++asked}`,
    });
    expect([accepted(input).title, asked]).to.deep.equal(['T1', 1]);
  });

  it('has nothing of what a page has put on every object', () => {
    const shared = Object.prototype as unknown as Record<string, unknown>;
    shared.by = 'nobody';
    try {
      const story = accepted(storyOf({events: eventsOf({})}));
      expect([story.events[0]!.by, (story as {by?: string}).by]).to.deep.equal([
        undefined,
        undefined,
      ]);
    } finally {
      delete shared.by;
    }
  });

  it('has no -0', () => {
    expect(Object.is(accepted({...base, revision: -0}).revision, 0)).to.equal(true);
  });

  it('leaves out what is no data', () => {
    const story = accepted({...base, [Symbol('x')]: 1});
    expect(Reflect.ownKeys(story).filter((key) => typeof key === 'symbol')).to.deep.equal([]);
  });

  it('says the same as its input, as JSON', () => {
    expect(JSON.parse(JSON.stringify(accepted(idlib)))).to.deep.include(
      JSON.parse(JSON.stringify(idlib)),
    );
  });
});

it('nothing is thrown, and no time is lost, whatever is put anywhere into a story', () => {
  const anything = fc.anything({
    withNullPrototype: true,
    withSparseArray: true,
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withObjectString: true,
    withTypedArray: true,
    key: fc.oneof(
      fc.string(),
      fc.constantFrom(
        '__proto__',
        'constructor',
        'toString',
        'valueOf',
        'hasOwnProperty',
        'length',
      ),
    ),
    maxDepth: 4,
  });
  fc.assert(
    fc.property(fc.array(fc.nat(), {minLength: 1, maxLength: 6}), anything, (steps, value) => {
      let at: Record<string, unknown> = structuredClone(idlib);
      const whole = at;
      for (const [i, step] of steps.entries()) {
        const keys = Object.keys(at);
        const key = keys[step % keys.length] ?? 'x';
        const next = at[key];
        if (i === steps.length - 1 || typeof next !== 'object' || !next) {
          at[key] = value;
          break;
        }
        at = next as typeof at;
      }
      const parsed = parseStory(whole);
      if (!parsed.ok)
        for (const {message} of parsed.problems)
          expect(message).to.be.a('string').and.not.equal('');
    }),
    {numRuns: 300},
  );
});

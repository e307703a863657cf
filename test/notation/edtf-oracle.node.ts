/** Compared with the npm package edtf, which reads levels 0–3 and whose parser loads in Node only. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from '../helpers/property.js';
// @ts-expect-error The package has no types.
import * as edtf from 'edtf';
import {edtfBounds, parseEdtf} from '../../src/notation/edtf.js';
import {inputs} from '../helpers/inputs.js';

type Bounds = readonly [number, number];

const {default: oracle, parse} = edtf as {
  default: (text: string) => {min: number | null; max: number | null};
  parse: (text: string) => {level: number};
};

function oracleReads(text: string, level = 1): boolean {
  try {
    return parse(text).level <= level;
  } catch {
    return false;
  }
}

function oracleBounds(text: string): Bounds {
  const {min, max} = oracle(text);
  return [min ?? -Infinity, max ?? Infinity];
}

/** Why we refuse it; nothing if we read it. */
function complaint(text: string): string {
  try {
    parseEdtf(text);
    return '';
  } catch (error) {
    return (error as RangeError).message;
  }
}

const weRead = (text: string): boolean => complaint(text) === '';
const bounds = (text: string): Bounds => edtfBounds(parseEdtf(text));
const two = (n: number): string => `${n}`.padStart(2, '0');

// Strings of the grammar that both should read alike; the deliberate differences are further down.
const year = fc.oneof(
  fc.integer({min: 100, max: 9999}).map((y) => `${y}`.padStart(4, '0')),
  fc.integer({min: 1, max: 9999}).map((y) => `-${`${y}`.padStart(4, '0')}`),
);
const positiveYear = fc.integer({min: 100, max: 9999}).map((y) => `${y}`.padStart(4, '0'));
const month = fc.integer({min: 1, max: 12}).map(two);
const day = fc.integer({min: 1, max: 28}).map(two);
const join = (parts: readonly string[]): string => parts.join('-');
const fullDate = fc.tuple(year, month, day).map(join);
const date = fc.oneof(year, fc.tuple(year, month).map(join), fullDate);
const offset = fc.oneof(
  fc.constantFrom('', 'Z', '+00', '+00:00', '+14', '+14:00', '-12', '-12:00'),
  fc
    .tuple(
      fc.constantFrom('+', '-'),
      fc.integer({min: 1, max: 11}).map(two),
      fc.integer({min: 0, max: 59}).map(two),
    )
    .map(([sign, h, m]) => `${sign}${h}:${m}`),
);
const clock = fc
  .tuple(
    fullDate,
    fc
      .tuple(
        fc.integer({min: 0, max: 23}).map(two),
        fc.integer({min: 0, max: 59}).map(two),
        fc.constantFrom('', ':00', ':59'),
      )
      .map(([h, m, s]) => `${h}:${m}${s}`),
    offset,
  )
  .map(([on, at, zone]) => `${on}T${at}${zone}`);
const qualified = fc.tuple(date, fc.constantFrom('?', '~', '%')).map((parts) => parts.join(''));
const masked = fc.oneof(
  positiveYear.map((y) => `${y.slice(0, 3)}X`),
  positiveYear.map((y) => `${y.slice(0, 2)}XX`),
  positiveYear.map((y) => `${y}-XX`),
  positiveYear.map((y) => `${y}-XX-XX`),
  fc.tuple(positiveYear, month).map(([y, m]) => `${y}-${m}-XX`),
);
const longYear = fc
  .tuple(fc.constantFrom('Y', 'Y-'), fc.integer({min: 10_000, max: 270_000}))
  .map((parts) => parts.join(''));
const end = fc.oneof(date, clock, qualified);
const interval = fc
  .tuple(end, end)
  .filter(([a, b]) => bounds(a)[0] < bounds(b)[0])
  .map((ends) => ends.join('/'));
const halfOpen = fc.oneof(
  ...[
    (e: string) => `${e}/..`,
    (e: string) => `${e}/`,
    (e: string) => `../${e}`,
    (e: string) => `/${e}`,
  ].map((half) => end.map(half)),
);
const alike = fc.oneof(date, clock, qualified, masked, longYear, interval, halfOpen);

// Random breakage of good strings: both must then refuse, or read alike.
const season = fc.tuple(year, fc.constantFrom('21', '22', '23', '24')).map(join);
const broken = fc
  .tuple(
    fc.oneof(alike, season),
    fc.nat(),
    fc.constantFrom(...'0123456789-/.:TZXY?~%+'.split(''), ''),
    fc.nat({max: 1}),
  )
  .map(([text, at, letter, cut]) => {
    const i = at % (text.length + 1);
    return text.slice(0, i) + letter + text.slice(i + cut);
  });

/** The differences that are meant, each by the shape of the text. */
const MEANT: readonly (readonly [why: string, shape: RegExp])[] = [
  ['no centuries of two digits (not in the specification of 2019)', /(^|\/)-?\d\d($|[?~%/])/],
  ['no fractions of a second', /:\d\d\.\d/],
  ['no midnight that ends a day', /T24:00/],
  ['offsets reach to 14 hours, either way', /:\d\d(-1[2-4]|\+14|-00)/],
  ['offsets have a colon', /[+-]\d{4}($|\/)/],
  ['XXXX is of level 2', /XXXX/],
  ['an interval has a date at one end at least', /^(\.\.)?\/(\.\.)?$/],
  ['a day exists in its month', /-02-29/],
  ['every date form may be qualified', /(X|(^|\/)-?\d{4}-2[1-4]|Y-?\d+)[?~%]/],
  ['every date form may end an interval', /(X|^-?\d{4}-2[1-4]|^Y-?\d+)[?~%]?\/|\/.*(X|-2[1-4]|Y)/],
  ['years have 15 digits at most', /Y-?\d{16}/],
];
const meant = (text: string): boolean => MEANT.some(([, shape]) => shape.test(text));

describe('EDTF beside the package edtf', () => {
  it('reads what it reads at levels 0 and 1, with the same bounds', () => {
    fc.assert(
      fc.property(alike, (text) => {
        assert.ok(oracleReads(text), `the package refuses ${text}`);
        assert.deepEqual(bounds(text), oracleBounds(text), text);
      }),
      {numRuns: inputs(1500)},
    );
  });

  it('refuses what it refuses', () => {
    fc.assert(
      fc.property(broken, (text) => {
        if (meant(text)) return;
        const why = complaint(text);
        if (oracleReads(text)) {
          // Its grammar takes ends in any order; its interval constructor then refuses them too.
          assert.match(why, /^$|ends before/, `${text}: only the package reads this`);
        } else assert.notEqual(why, '', `${text}: only we read this`);
      }),
      {numRuns: inputs(3000)},
    );
  });

  describe('differs on purpose:', () => {
    for (const text of ['19', '-19', '00']) {
      it(`${text}: two digits are a century to it, nothing in the specification of 2019`, () => {
        assert.ok(oracleReads(text) && !weRead(text));
      });
    }
    for (const text of [
      '2020-01-01T23:00:00.123Z',
      '2020-01-01T23:00+0530',
      '2020-01-01T23:00−03:00',
    ]) {
      it(`${text}: the specification has no fractions, basic format or minus sign`, () => {
        assert.ok(oracleReads(text) && !weRead(text));
      });
    }
    for (const text of ['XXXX', 'XXXX-XX', 'XXXX-XX-XX']) {
      it(`${text}: says nothing, and is of level 2`, () =>
        assert.ok(oracleReads(text) && !weRead(text)));
    }
    for (const text of ['/', '../..', '../', '/..']) {
      it(`${text}: says nothing`, () => assert.ok(oracleReads(text) && !weRead(text)));
    }
    it('2019-02-29: it moves days that do not exist to the next month', () => {
      assert.ok(oracleReads('2019-02-29') && !weRead('2019-02-29'));
    });
    it('0000-02-29: it takes year 0 for a common year', () => {
      assert.equal(new Date(bounds('0000-02-29')[0]).toISOString(), '0000-02-29T00:00:00.000Z');
      assert.equal(
        new Date(oracleBounds('0000-02-29')[0]).toISOString(),
        '0000-03-01T00:00:00.000Z',
      );
    });
    it('-00XX: it loses the sign', () => {
      assert.equal(new Date(bounds('-00XX')[0]).getUTCFullYear(), -99);
      assert.equal(new Date(oracleBounds('-00XX')[0]).getUTCFullYear(), 0);
    });
    it('-1985-04-XX: its bounds of masked years before 0 are reversed', () => {
      const [from, to] = oracleBounds('-1985-04-XX');
      assert.ok(from > to);
      assert.deepEqual(bounds('-1985-04-XX'), bounds('-1985-04'));
    });
    it('Y-170000002: its bounds of far years are NaN', () => {
      assert.ok(oracleBounds('Y-170000002').every(Number.isNaN));
      assert.ok(!bounds('Y-170000002').some(Number.isNaN));
    });
    it('2001-21: its spring is January to March; ours is for sorting, from March', () => {
      assert.equal(new Date(oracleBounds('2001-21')[0]).getUTCMonth(), 0);
      assert.equal(new Date(bounds('2001-21')[0]).getUTCMonth(), 2);
    });
    for (const text of ['2001-21~', '201X~', '1985-04-XX?', 'Y17000?']) {
      it(`${text}: the qualifier goes with a whole date of any form`, () => {
        assert.ok(!oracleReads(text) && weRead(text));
      });
    }
    for (const text of ['2001-21/2002-22', '201X/2020', '2004-06-XX/2004-07-03', 'Y-20000/..']) {
      it(`${text}: any date may end an interval`, () =>
        assert.ok(!oracleReads(text) && weRead(text)));
    }
    for (const text of ['2020/2020', '2004-06-11/2004-06']) {
      it(`${text}: the end is not before the start`, () => {
        assert.throws(() => oracle(text));
        assert.ok(weRead(text));
      });
    }
  });
});

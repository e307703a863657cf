/** The date in its form fields: what is typed, what is stored, what readers see. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from '../helpers/property.js';
import {isEdtf} from '../../src/notation/date-parts.js';
import {
  NO_DATE,
  NO_PARTS,
  SHAPES,
  edtfOf,
  nowIn,
  partsOf,
  partsOfWritten,
} from '../../src/studio/forms/when-parts.js';
import type {PointParts, WhenParts} from '../../src/studio/forms/when-parts.js';

const ISTANBUL = 'Europe/Istanbul';
const point = (parts: Partial<PointParts>): PointParts => ({...NO_DATE, ...parts});
const single = (parts: Partial<PointParts>): WhenParts => ({...NO_PARTS, first: point(parts)});

describe('a date in parts', () => {
  for (const [parts, edtf] of [
    [{day: '27', month: '2', year: '2020'}, '2020-02-27'],
    [{day: '7th', month: 'Feb', year: '2020'}, '2020-02-07'],
    [{month: 'Şubat', year: '2020'}, '2020-02'],
    [{month: 'фев.', year: '٢٠٢٠'}, '2020-02'],
    [{month: 'spring', year: '2020', about: true}, '2020-21~'],
    [{year: '1990s'}, '199X'],
    [{year: '44 BC'}, '-0043'],
    [{day: '?', month: 'March', year: '1953', uncertain: true}, '1953-03-XX?'],
    [{day: '27', month: '2', year: '2020', time: '9:05'}, '2020-02-27T09:05'],
    [{day: '27', month: '2', year: '2020', time: '2.30 pm'}, '2020-02-27T14:30'],
    [{day: '27', month: '2', year: '2020', time: '14h30', zone: 'UTC'}, '2020-02-27T14:30Z'],
    [{day: '27', month: '2', year: '2020', time: '14:30', zone: '+3'}, '2020-02-27T14:30+03:00'],
    // The offset is that of the date, not of today: Berlin is an hour ahead in winter, two in summer.
    [
      {day: '27', month: '2', year: '2020', time: '14:30', zone: 'Europe/Berlin'},
      '2020-02-27T14:30+01:00',
    ],
    [
      {day: '27', month: '7', year: '2020', time: '14:30', zone: 'Europe/Berlin'},
      '2020-07-27T14:30+02:00',
    ],
    [{day: '27', month: '2', year: '2020', time: '14:30', zone: ISTANBUL}, '2020-02-27T14:30'],
  ] as const)
    it(`${Object.values(parts).join(' ')} is ${edtf}`, () => {
      assert.deepEqual(edtfOf(single(parts), ISTANBUL), {edtf});
    });

  for (const [parts, part, message] of [
    [{day: '27'}, 'year', 'Which year?'],
    [{day: '31', month: 'April', year: '2020'}, 'day', /no such day/],
    [{day: '27', year: '2020'}, 'month', 'Which month?'],
    [{month: 'Febuary', year: '2020'}, 'month', /name or a number/],
    [{month: 'Temmuz', day: '3'}, 'year', 'Which year?'],
    [{year: '20'}, 'year', /four digits/],
    [{year: '2020', month: '2', time: '14:30'}, 'day', 'A time needs its day.'],
    [{year: '2020', month: '2', day: '27', time: '25:00'}, 'time', /14:30/],
    [{year: '2020', month: '2', day: '27', time: '9'}, 'time', /14:30/],
    [{year: '2020', month: '2', day: '27', time: '9 am', about: true}, 'about', /the earliest/],
    [{year: '2020', month: '2', day: '27', time: '9:00', zone: 'Mars/Base'}, 'zone', /not known/],
  ] as const)
    it(`${Object.values(parts).join(' ')} is unfinished, stays visible and is no valid date`, () => {
      const {edtf, problem} = edtfOf(single(parts), ISTANBUL);
      assert.equal(problem?.part, part);
      if (typeof message === 'string') assert.equal(problem.message, message);
      else assert.match(problem.message, message);
      assert.equal(isEdtf(edtf), false);
      assert.deepEqual(partsOf(edtf), single(parts));
    });

  it('has ends that may be open or not known', () => {
    const [first, second] = [point({year: '2019', month: '12'}), point({year: '2020'})];
    const written = SHAPES.map((shape) => edtfOf({shape, first, second}).edtf);
    assert.deepEqual(written, [
      '2019-12',
      '2019-12/..',
      '2019-12/2020',
      '../2019-12',
      '2019-12/',
      '/2019-12',
    ]);
    const backwards = edtfOf({shape: 'between', first: second, second: first});
    assert.deepEqual(backwards.problem?.message, 'The end is before the start.');
  });

  it('is nothing where nothing is typed', () => {
    for (const shape of SHAPES) assert.deepEqual(edtfOf({...NO_PARTS, shape}), {edtf: ''});
    assert.deepEqual(partsOf(''), NO_PARTS);
  });

  it('is read whole where it is pasted, unless it may mean several', () => {
    assert.deepEqual(
      partsOfWritten('27 February 2020, 2:30 pm'),
      single({day: '27', month: '2', year: '2020', time: '14:30'}),
    );
    assert.equal(partsOfWritten('3/4/2020'), undefined);
    assert.equal(partsOfWritten('soon'), undefined);
  });

  it('of now is that of the story’s zone', () => {
    const now = Date.UTC(2020, 1, 27, 22, 30);
    assert.deepEqual(
      nowIn(ISTANBUL, now),
      point({day: '28', month: '2', year: '2020', time: '01:30'}),
    );
  });

  const two = (n: number) => String(n).padStart(2, '0');
  const qualifier = fc.constantFrom('', '~', '?', '%');
  const year = fc.oneof(
    fc.integer({min: 0, max: 9999}).map((n) => String(n).padStart(4, '0')),
    fc.integer({min: 1, max: 9999}).map((n) => `-${String(n).padStart(4, '0')}`),
  );
  const date = fc.oneof(
    fc.tuple(year, qualifier).map((parts) => parts.join('')),
    fc
      .tuple(fc.integer({min: 10, max: 99}), fc.constantFrom('XX', '1X', '9X'), qualifier)
      .map((parts) => parts.join('')),
    fc
      .tuple(fc.constantFrom('Y', 'Y-'), fc.integer({min: 10_000, max: 99_999_999}), qualifier)
      .map((parts) => parts.join('')),
    fc
      .tuple(
        year,
        fc.oneof(fc.integer({min: 1, max: 12}), fc.integer({min: 21, max: 24})),
        qualifier,
      )
      .map(([year, month, qualifier]) => `${year}-${two(month)}${qualifier}`),
    fc
      .tuple(year, fc.constantFrom('XX', 'XX-XX', '02-XX'), qualifier)
      .map(([year, rest, qualifier]) => `${year}-${rest}${qualifier}`),
    fc
      .tuple(year, fc.integer({min: 1, max: 12}), fc.integer({min: 1, max: 31}), qualifier)
      .map(([year, month, day, qualifier]) => `${year}-${two(month)}-${two(day)}${qualifier}`),
    fc
      .tuple(
        year,
        fc.integer({min: 1, max: 12}),
        fc.integer({min: 1, max: 28}),
        fc.constantFrom('00:00', '23:59:59', '14:30'),
        fc.constantFrom('', 'Z', '+03', '-00:30', '+05:45'),
      )
      .map(([year, month, day, time, zone]) => `${year}-${two(month)}-${two(day)}T${time}${zone}`),
  );
  const edtf = fc.oneof(
    date,
    date.map((date) => `${date}/..`),
    date.map((date) => `../${date}`),
    date.map((date) => `${date}/`),
    date.map((date) => `/${date}`),
    fc.tuple(date, date).map((ends) => ends.join('/')),
  );
  it('opens and saves as it was, whatever date it is', () => {
    let valid = 0;
    fc.assert(
      fc.property(edtf, (edtf) => {
        if (!isEdtf(edtf)) return;
        valid++;
        assert.deepEqual(edtfOf(partsOf(edtf), ISTANBUL), {edtf});
      }),
      {numRuns: 5000},
    );
    assert.ok(valid > 2000, `only ${valid} were dates`);
  });

  const typed = fc.oneof(
    fc.constantFrom('', '', '2020', '2', '31', 'February', 'Temmuz', '9 am', '14:30', 'x', '1990s'),
    fc
      .string({
        unit: fc.constantFrom(...'0 1 2 3 4 5 6 7 8 9 a b T X y é я ب . :'.split(' '), ' '),
        maxLength: 6,
      })
      .map((text) => text.trim()),
  );
  const parts = fc.record<PointParts>({
    year: typed,
    month: typed,
    day: typed,
    time: typed,
    zone: fc.constantFrom('', '', 'Z', '+03:00', 'Europe/Berlin'),
    about: fc.boolean(),
    uncertain: fc.boolean(),
  });
  it('keeps what is typed until it is a date, and then means the same', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SHAPES), parts, parts, (shape, first, second) => {
        const when = {shape, first, second: shape === 'between' ? second : NO_DATE};
        const {edtf, problem} = edtfOf(when, ISTANBUL);
        if (!problem) {
          if (edtf) assert.deepEqual(edtfOf(partsOf(edtf), ISTANBUL), {edtf});
          return;
        }
        assert.equal(isEdtf(edtf), false, edtf);
        const again = partsOf(edtf);
        if (problem.message === 'The end is before the start.') return;
        const ends = shape === 'between' ? (['first', 'second'] as const) : (['first'] as const);
        for (const end of ends) {
          const {edtf: alone, problem} = edtfOf({...NO_PARTS, first: when[end]}, ISTANBUL);
          if (problem) assert.deepEqual(again[end], partsOf(alone).first, edtf);
        }
        if (ends.length === 1)
          for (const part of ['year', 'month', 'day', 'time', 'zone'] as const)
            assert.equal(
              again.first[part].replace(/^0(?=\d)/, ''),
              first[part].replace(/^0(?=\d)/, ''),
              edtf,
            );
      }),
      {numRuns: 5000},
    );
  });
});

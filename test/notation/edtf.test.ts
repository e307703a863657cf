import {expect} from 'chai';
import fc from '../helpers/property.js';
import type {Story} from '../../src/content/story.js';
import {chronology} from '../../src/elements/timeline/chronology.js';
import {
  edtfBounds,
  parseEdtf,
  type Edtf,
  type EdtfDate,
  type ZoneOffset,
} from '../../src/notation/edtf.js';
import {shortestTime} from '../helpers/shortest-time.js';

function date(text: string): EdtfDate {
  const parsed = parseEdtf(text);
  if (parsed.type !== 'date') throw new Error(`${text} is an interval`);
  return parsed;
}

const begins = (text: string, zone?: ZoneOffset): number => edtfBounds(parseEdtf(text), zone)[0];

/** The days a date spans, as ISO text. */
function span(text: string): string {
  return edtfBounds(parseEdtf(text))
    .map((at) => (Number.isFinite(at) ? new Date(at).toISOString().replace(/T.*/, '') : `${at}`))
    .join(' ');
}

function complaint(text: string): string {
  try {
    parseEdtf(text);
  } catch (error) {
    expect(error).to.be.instanceOf(RangeError);
    return (error as RangeError).message;
  }
  throw new Error(`"${text}" was read`);
}

const two = (n: number): string => `${n}`.padStart(2, '0');
const four = (n: number): string => (n < 0 ? '-' : '') + `${Math.abs(n)}`.padStart(4, '0');

const year = fc.integer({min: -9999, max: 9999});
const qualifier = fc.constantFrom('', '?', '~', '%');
const month = fc.integer({min: 1, max: 12}).map(two);
const day = fc.integer({min: 1, max: 28}).map(two);
const plainDate = fc.oneof(
  year.map(four),
  fc.tuple(year.map(four), month).map((parts) => parts.join('-')),
  fc.tuple(year.map(four), month, day).map((parts) => parts.join('-')),
);
const clock = fc
  .tuple(
    fc.tuple(year.map(four), month, day).map((parts) => parts.join('-')),
    fc.integer({min: 0, max: 23}).map(two),
    fc.integer({min: 0, max: 59}).map(two),
    fc.constantFrom('', ':00', ':27', ':59'),
    fc.constantFrom('', 'Z', '+03', '+05:30', '-08:00'),
  )
  .map(([on, hour, minute, second, offset]) => `${on}T${hour}:${minute}${second}${offset}`);
const looseDate = fc
  .tuple(
    fc.oneof(
      plainDate,
      fc
        .tuple(fc.constantFrom('', '-'), fc.constantFrom('201X', '20XX', '004X', '00XX'))
        .map((p) => p.join('')),
      year.map((y) => `${four(y)}-XX`),
      year.map((y) => `${four(y)}-XX-XX`),
      fc.tuple(year, month).map(([y, m]) => `${four(y)}-${m}-XX`),
      fc.tuple(year, fc.constantFrom('21', '22', '23', '24')).map(([y, s]) => `${four(y)}-${s}`),
      fc.integer({min: 10_000, max: 999_999_999_999_999}).map((y) => `Y${y}`),
      fc.integer({min: 10_000, max: 999_999_999_999_999}).map((y) => `Y-${y}`),
    ),
    qualifier,
  )
  .map((parts) => parts.join(''));
const anyDate = fc.oneof(looseDate, clock);
const anyEdtf: fc.Arbitrary<Edtf> = fc
  .oneof(
    anyDate,
    anyDate.map((start) => `${start}/..`),
    anyDate.map((end) => `/${end}`),
    fc.tuple(anyDate, anyDate).map(([a, b]) => {
      try {
        parseEdtf(`${a}/${b}`);
        return `${a}/${b}`;
      } catch {
        return `${b}/${a}`;
      }
    }),
  )
  .map(parseEdtf);

describe('EDTF', () => {
  describe('dates of level 0', () => {
    it('reads a year, a month and a day, each as precise as written', () => {
      expect(date('2016')).to.deep.equal({
        type: 'date',
        precision: 'year',
        year: 2016,
        month: undefined,
        season: undefined,
        day: undefined,
        hour: undefined,
        minute: undefined,
        second: undefined,
        offset: undefined,
        unspecified: undefined,
        approximate: false,
        uncertain: false,
      });
      expect(date('2020-02')).to.include({precision: 'month', year: 2020, month: 2});
      expect(date('2020-02-27')).to.include({precision: 'day', month: 2, day: 27});
    });

    it('reads a local clock time, a UTC one, and one with an offset', () => {
      expect(date('1985-04-12T23:20:30')).to.include({precision: 'instant', hour: 23, second: 30});
      expect(date('1985-04-12T23:20:30').offset).to.equal(undefined);
      expect(date('1985-04-12T23:20:30Z')).to.include({offset: 0});
      expect(date('1985-04-12T23:20:30-04')).to.include({offset: -240});
      expect(date('1985-04-12T23:20:30+04:30')).to.include({offset: 270});
      expect(date('1985-04-12T23:20:30+00:00')).to.include({offset: 0});
    });

    it('reads a clock time without seconds as just that', () => {
      expect(date('2020-02-28T14:30')).to.include({hour: 14, minute: 30});
      expect(date('2020-02-28T14:30').second).to.equal(undefined);
    });

    for (const text of [
      '1964/2008',
      '2004-06/2006-08',
      '2004-02-01/2005-02-08',
      '2004-02-01/2005-02',
      '2004-02-01/2005',
      '2005/2006-02',
    ]) {
      it(`reads the specification's interval ${text}`, () => {
        expect(parseEdtf(text).type).to.equal('interval');
      });
    }

    it('knows leap years, also before year 1 and in centuries', () => {
      expect(date('2000-02-29').day).to.equal(29);
      expect(date('0000-02-29').day).to.equal(29);
      expect(date('-0004-02-29').day).to.equal(29);
      expect(complaint('1900-02-29')).to.equal('"1900-02-29": there is no such day');
      expect(complaint('-0001-02-29')).to.contain('no such day');
    });
  });

  describe('dates of level 1', () => {
    it('reads years of more than four digits', () => {
      expect(date('Y170000002').year).to.equal(170000002);
      expect(date('Y-170000002').year).to.equal(-170000002);
      for (const text of ['Y2020', 'Y02020', 'Y-0', 'Y12345-01', 'y170000002']) complaint(text);
    });

    it('reads seasons', () => {
      expect(date('2001-21')).to.include({precision: 'season', season: 21});
      expect(date('2001-24')).to.include({precision: 'season', season: 24});
      for (const text of ['2001-20', '2001-25', '2001-21-01', '2001-21-XX']) complaint(text);
    });

    it('reads uncertain, approximate, and both', () => {
      expect(date('1984?')).to.include({uncertain: true, approximate: false});
      expect(date('2004-06~')).to.include({uncertain: false, approximate: true});
      expect(date('2004-06-11%')).to.include({uncertain: true, approximate: true});
      expect(date('2001-21~')).to.include({approximate: true});
      expect(date('201X?')).to.include({uncertain: true});
    });

    it('reads unspecified digits, and says what is known', () => {
      expect(date('201X')).to.include({precision: 'decade', year: 2010});
      expect(date('20XX')).to.include({precision: 'century', year: 2000});
      expect(date('2004-XX')).to.include({precision: 'year', unspecified: 'month'});
      expect(date('1985-04-XX')).to.include({precision: 'month', month: 4, unspecified: 'day'});
      expect(date('1985-XX-XX')).to.include({precision: 'year', unspecified: 'day'});
    });

    it('reads open and unknown ends', () => {
      expect(parseEdtf('1985-04-12/..')).to.include({end: 'open'});
      expect(parseEdtf('../1985')).to.include({start: 'open'});
      expect(parseEdtf('1985-04/')).to.include({end: 'unknown'});
      expect(parseEdtf('/1985-04-12')).to.include({start: 'unknown'});
    });

    it('reads every form of date at the ends of an interval', () => {
      for (const text of [
        '1984~/2004-06',
        '1984/2004-06~',
        '1984?/2004%',
        '201X/2020',
        '2001-21/2003-22',
        'Y-20000/-0044',
        '2019-12-XX/..',
        '2020-02-28T17:00+03:00/2020-02-29T02:00+03:00',
      ]) {
        expect(parseEdtf(text).type, text).to.equal('interval');
      }
    });

    it('reads years before year 0', () => {
      expect(date('-0044').year).to.equal(-44);
      expect(date('-0044-03-15').year).to.equal(-44);
      expect(date('-004X')).to.include({precision: 'decade', year: -49});
    });
  });

  describe('what is refused', () => {
    for (const text of [
      '156X-12-25',
      '15XX-12',
      '1XXX',
      'XXXX',
      'XXXX-12',
      '1985-XX-12',
      '2004-1X',
      '2004-06-1X', // digits of level 2
      '?2004-06',
      '2004?-06',
      '2004-06~-11',
      '2004?~', // qualifiers of level 2
      '[1667,1668]',
      '{1960..1961}',
      'Y-17E7',
      '1950S2',
      '2001-33',
      '199', // the rest of level 2
      '2020-W09',
      '2020-060',
      '20200227',
      '2020-02-28T14',
      '20200228T143000Z',
      'P1Y',
      '2020/P1Y', // other ISO 8601
      '19',
      '00',
      '12345',
      '-12345',
      '-0000',
      '+2020',
      '2020-00',
      '2020-02-00',
      '2020-2', // no years, months, days
      '2020-02-28T14:30:00~',
      '2020-02T14:30',
      '2020-02-XXT14:30',
      '2020T14:30', // clock times without their day
      '2020-02-28T24:00',
      '2020-02-28T25:00',
      '2020-02-28T14:60',
      '2020-02-28T14:30:60',
      '2020-02-28T14:30:00.5',
      '2020-02-28T14:30:00,5',
      '2020-02-28T14:30+15',
      '2020-02-28T14:30+03:60',
      '2020-02-28T14:30+0300',
      '2020-02-28T14:30−03:00',
      '/',
      '..',
      '../..',
      '../',
      '/..',
      '2020/2021/2022',
      '2020//2021',
      '2020/...',
      'open/2020',
      '2020/unknown',
      '',
      ' ',
      '2020 ',
      ' 2020',
      '2020\n',
      '２０２０',
      '٢٠٢٠',
      'null',
      '__proto__',
    ]) {
      it(`refuses ${JSON.stringify(text)}`, () => {
        expect(complaint(text)).to.match(/^".*": .+/s);
      });
    }

    it('refuses an interval that ends before it starts, and only that', () => {
      for (const text of [
        '2020/2019',
        '2020-03/2020-02',
        '2020-02-28T14:30Z/2020-02-28T14:29Z',
        '2020-02-28T12:00+03:00/2020-02-28T10:00+02:00',
        '2020/-2020',
      ]) {
        expect(complaint(text)).to.contain('ends before it starts');
      }
      for (const text of [
        '2020/2020',
        '2004-06-11/2004-06',
        '2020-02-28T12:00+03:00/2020-02-28T10:30+01:00',
        '2020-02-28T23:30-05:00/2020-02-28',
        '2020-02-28/2020-02-28T00:30+14:00',
      ]) {
        expect(parseEdtf(text).type, text).to.equal('interval');
      }
    });

    it('refuses long text at once', () => {
      const refuse = () =>
        expect(complaint('1'.repeat(1_000_000)))
          .to.contain('not an EDTF date')
          .and.have.length.below(130);
      expect(shortestTime(refuse, 200)).to.be.below(200);
    });
  });

  describe('what an author is told', () => {
    const told: Record<string, string> = {
      '2020-02-30': 'there is no such day',
      '2020-02-00': 'there is no such day',
      '-2020-02-30T12:00': 'there is no such day',
      '2020-13': 'not an EDTF date such as 2020, 2020-02 or 2020-02-27',
      '2020-00': 'not an EDTF date such as 2020, 2020-02 or 2020-02-27',
      '2020-02-28T25:00': 'not an EDTF date such as 2020, 2020-02 or 2020-02-27',
      '2020-02-28T24:00': 'not an EDTF date such as 2020, 2020-02 or 2020-02-27',
      '2020-02-28T14:60': 'not an EDTF date such as 2020, 2020-02 or 2020-02-27',
      '2020-02-28T14:30+15:00': 'not an EDTF date such as 2020, 2020-02 or 2020-02-27',
      '1985-XX-12': 'not an EDTF date such as 2020, 2020-02 or 2020-02-27',
      '../..': 'an interval needs a date',
      '27/02/2020': 'not an EDTF date such as 2020, 2020-02 or 2020-02-27',
      yesterday: 'not an EDTF date such as 2020, 2020-02 or 2020-02-27',
    };
    for (const [text, why] of Object.entries(told)) {
      it(`${text}: ${why}`, () => expect(complaint(text)).to.equal(`"${text}": ${why}`));
    }
  });

  describe('the time a date spans', () => {
    it('is the day, month, year, decade or century', () => {
      expect(span('2020-02-27')).to.equal('2020-02-27 2020-02-27');
      expect(span('2020-02')).to.equal('2020-02-01 2020-02-29');
      expect(span('2020')).to.equal('2020-01-01 2020-12-31');
      expect(span('201X')).to.equal('2010-01-01 2019-12-31');
      expect(span('20XX')).to.equal('2000-01-01 2099-12-31');
      expect(span('1985-04-XX')).to.equal('1985-04-01 1985-04-30');
      expect(span('1985-XX-XX')).to.equal('1985-01-01 1985-12-31');
      expect(span('0044-03')).to.equal('0044-03-01 0044-03-31');
      expect(span('-004X')).to.equal('-000049-01-01 -000040-12-31');
    });

    it('is the northern meteorological quarter for a season, the winter reaching into the next year', () => {
      expect(span('2019-21')).to.equal('2019-03-01 2019-05-31');
      expect(span('2019-24')).to.equal('2019-12-01 2020-02-29');
    });

    it('reaches without end where an end is open or unknown', () => {
      expect(span('2019-12/..')).to.equal('2019-12-01 Infinity');
      expect(span('/2020')).to.equal('-Infinity 2020-12-31');
    });

    it('is one moment for a clock time', () => {
      const at = Date.UTC(2020, 1, 28, 11, 30);
      expect(edtfBounds(parseEdtf('2020-02-28T14:30:00+03:00'))).to.deep.equal([at, at]);
    });

    it('is counted in the zone given, also across a change of clocks', () => {
      const turn = Date.UTC(2020, 2, 29, 1);
      const berlin = (at: number): number => (at < turn ? 60 : 120);
      const hours = (text: string): number => {
        const [from, to] = edtfBounds(parseEdtf(text), berlin);
        return (to + 1 - from) / 36e5;
      };
      expect(hours('2020-03-28')).to.equal(24);
      expect(hours('2020-03-29')).to.equal(23);
      expect(hours('2020-03-30')).to.equal(24);
      expect(edtfBounds(parseEdtf('2020-03-29T01:59'), berlin)[0]).to.equal(turn - 6e4);
      expect(edtfBounds(parseEdtf('2020-03-29T03:00'), berlin)[0]).to.equal(turn);
      expect(edtfBounds(parseEdtf('2020-03-29T03:00Z'), berlin)[0]).to.equal(turn + 72e5);
    });

    it('is a number for the farthest years', () => {
      for (const text of ['Y999999999999999', 'Y-999999999999999', 'Y-170000002/..']) {
        for (const bound of edtfBounds(parseEdtf(text))) expect(bound, text).not.to.be.NaN;
      }
      expect(edtfBounds(parseEdtf('Y275000'))[0]).to.equal(Date.UTC(275000, 0));
    });
  });

  describe('beginnings, for the order', () => {
    it('are as early as the words allow', () => {
      const sorted = [
        '../2020',
        '-0044',
        '20XX',
        '2019-12/..',
        '2020',
        '2020-02-27',
        '2020-21',
        'Y20000',
      ];
      const shuffled = [...sorted].reverse();
      expect(shuffled.sort((a, b) => begins(a) - begins(b))).to.deep.equal(sorted);
    });

    it('put a story’s night where its own clocks had it', () => {
      const istanbul = (): number => 180;
      const [day, night] = ['2020-02-28', '2020-02-28T00:30+03:00'];
      expect(begins(day)).to.be.above(begins(night));
      expect(begins(day, istanbul)).to.be.below(begins(night, istanbul));
    });

    it('are the same for a day and all that begins with it', () => {
      const day = begins('2020-01-01');
      for (const text of ['2020', '2020-01~', '2020-01-01?', '2020-01-01/2020-01-02', '2020/..'])
        expect(begins(text), text).to.equal(day);
    });

    it('leave to the author the order of what begins together', () => {
      const order = (...dates: string[]) =>
        chronology({
          timeZone: 'UTC',
          events: dates.map((when) => ({when})),
        } as unknown as Story).map(({event}) => event.when);
      const [strike, retaliation] = ['2020-02-27', '2020-02-27/2020-02-28'] as const;
      expect(order('2020-03', strike, retaliation)).to.eql([strike, retaliation, '2020-03']);
      expect(order(retaliation, strike)).to.eql([retaliation, strike]);
      expect(order('../2020', '2019', '../2018')).to.eql(['../2020', '../2018', '2019']);
    });
  });

  describe('for any text', () => {
    const likely = fc.string({
      unit: fc.constantFrom(...'0123456789-/.:TZXxY?~%+ FebMay'.split('')),
      maxLength: 70,
    });

    it('answers with a date or a RangeError that says why, quickly', () => {
      fc.assert(
        fc.property(fc.oneof(fc.string({unit: 'binary'}), likely), (text) => {
          const took = () => {
            const start = performance.now();
            try {
              parseEdtf(text);
            } catch (error) {
              expect(error).to.be.instanceOf(RangeError);
              expect((error as Error).message)
                .to.match(/": ./)
                .and.not.contain('undefined');
            }
            return performance.now() - start;
          };
          // What goes back and forth is slow each time; a busy machine rests once.
          const first = took();
          expect(first).to.be.below(1000);
          expect(Math.min(first, took())).to.be.below(100);
        }),
        {numRuns: 500},
      );
    }).timeout(20_000);
  });

  describe('for any date', () => {
    it('reads back the year, month, day, clock and offset that were written', () => {
      fc.assert(
        fc.property(
          year,
          fc.integer({min: 1, max: 12}),
          fc.integer({min: 1, max: 28}),
          fc.integer({min: 0, max: 23}),
          fc.integer({min: 0, max: 59}),
          fc.integer({min: -720, max: 840}),
          (y, m, d, hour, minute, offset) => {
            const sign = offset < 0 ? '-' : '+';
            const east = Math.abs(offset);
            const zone = `${sign}${two(Math.floor(east / 60))}:${two(east % 60)}`;
            const text = `${four(y)}-${two(m)}-${two(d)}T${two(hour)}:${two(minute)}:07${zone}`;
            expect(date(text)).to.include({
              year: y,
              month: m,
              day: d,
              hour,
              minute,
              second: 7,
              offset,
            });
          },
        ),
      );
    });

    it('agrees with Date about where a day begins', () => {
      fc.assert(
        fc.property(
          year,
          fc.integer({min: 0, max: 11}),
          fc.integer({min: 1, max: 31}),
          (y, m, d) => {
            const real = new Date(0);
            real.setUTCFullYear(y, m, d);
            const text = `${four(y)}-${two(m + 1)}-${two(d)}`;
            if (real.getUTCDate() === d) {
              expect(edtfBounds(parseEdtf(text))).to.deep.equal([+real, +real + 864e5 - 1]);
            } else {
              expect(complaint(text)).to.contain('no such day');
            }
          },
        ),
      );
    });

    it('spans from an earliest to a latest moment', () => {
      fc.assert(
        fc.property(anyEdtf, fc.integer({min: -720, max: 840}), (edtf, offset) => {
          const [earliest, latest] = edtfBounds(edtf, () => offset);
          expect(earliest).not.to.be.NaN;
          expect(latest).not.to.be.NaN;
          if (edtf.type === 'date') expect(earliest).to.be.at.most(latest);
        }),
      );
    });
  });

  it('reads ten thousand days in a fraction of a second', () => {
    const days = Array.from(
      {length: 10_000},
      (_, i) => `${2000 + (i % 30)}-${two(1 + (i % 12))}-${two(1 + (i % 28))}`,
    );
    expect(shortestTime(() => days.forEach(parseEdtf), 250)).to.be.below(250);
  });
});

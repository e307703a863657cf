import {expect} from 'chai';
import fc from 'fast-check';
import {adviseDate} from '../../src/content/index.js';
import {parseEdtf} from '../../src/notation/edtf.js';

describe('advice on a date', () => {
  describe('is what the author probably meant', () => {
    const meant: Record<string, string> = {
      'Feb 2020': '2020-02',
      'Sept. 2020': '2020-09',
      '27 February 2020': '2020-02-27',
      'February 27, 2020': '2020-02-27',
      'Thursday, 27 February 2020': '2020-02-27',
      '3 may 2020': '2020-05-03',
      '27/02/2020': '2020-02-27',
      '02/27/2020': '2020-02-27',
      '27.2.2020': '2020-02-27',
      '03/02/2020': '2020-02-03 or 2020-03-02',
      '2020/02/27': '2020-02-27',
      '2020-2-7': '2020-02-07',
      '2020-2': '2020-02',
      '02/2020': '2020-02',
      '2020/02': '2020-02',
      '2020-02-28t14:30z': '2020-02-28T14:30Z',
      '2020-02-28 14:30': '2020-02-28T14:30',
      '2020-02-28T11:30:00.000Z': '2020-02-28T11:30:00Z',
      '2020-02-28T11:30~': '2020-02-28T11:30',
      'c. 2019': '2019~',
      'circa 2019-05': '2019-05~',
      '2010s': '201X',
      '201x': '201X',
      '-0000': '0000',
      ' 2020 ': '2020',
      '2019-2020': '2019/2020',
      '2019-12 – 2020-02': '2019-12/2020-02',
      '2019-12/present': '2019-12/..',
      '2020-01/Feb 2020': '2020-01/2020-02',
      'Jan 2020/Feb 2020': '2020-01/2020-02',
      '../Feb 2020': '../2020-02',
    };
    for (const [text, date] of Object.entries(meant)) {
      it(`${text}: ${date}`, () => expect(adviseDate(text)).to.equal(`write it as ${date}`));
    }
  });

  for (const text of ['[1667,1668]', '{1960..1961}', '2004?-06', '156X-12-25', 'Y-17E7']) {
    it(`${text}: is of level 2`, () =>
      expect(adviseDate(text)).to.equal('only levels 0 and 1 of EDTF are read'));
  }

  for (const text of ['2020', '2020-02-27~', '2019-12/..', '201X']) {
    it(`${text}: is good as it is`, () => expect(adviseDate(text)).to.equal(undefined));
  }

  for (const text of [
    '',
    'yesterday',
    '2020-02-30',
    '2020/2019',
    '-0044-13-01',
    'Jan - Feb 2020',
    '12 Jan 2020 14:30',
    '2020'.repeat(20),
  ]) {
    it(`${text}: nothing comes to mind`, () => expect(adviseDate(text)).to.equal(undefined));
  }

  it('suggests only what is read', () => {
    const likely = fc.string({
      unit: fc.constantFrom(...'0123456789-/.:TZXxY?~%+ FebMay'.split('')),
      maxLength: 70,
    });
    fc.assert(
      fc.property(likely, (text) => {
        const meant = /^write it as (.+)$/.exec(adviseDate(text) ?? '')?.[1];
        for (const each of meant?.split(' or ') ?? []) parseEdtf(each);
      }),
      {numRuns: 500},
    );
  }).timeout(20_000);
});

import {expect} from 'chai';
import fc from '../helpers/property.js';
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
      // Nothing is advised to be said more exactly than it is.
      '2020-02-28T11:30~': '2020-02-28~',
      '2026-11-24T23:00~': '2026-11-24~',
      '2026-11-24T23:00?': '2026-11-24?',
      'c. 24 November 2026, 23:00': '2026-11-24~',
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
      'Jan - Feb 2020': '2020-01/2020-02',
      '12 Jan 2020 14:30': '2020-01-12T14:30',
      '4 March 2015, 2:30 pm': '2015-03-04T14:30',
      '4 March 2015 14:30–15:10': '2015-03-04T14:30/2015-03-04T15:10',
      // Ranges in words and numbers.
      '11–14 March 2015': '2015-03-11/2015-03-14',
      'March 11-14, 2015': '2015-03-11/2015-03-14',
      '11/12 March 2015': '2015-03-11/2015-03-12',
      '28 Feb – 3 March 2015': '2015-02-28/2015-03-03',
      'Dec 31, 2014 - Jan 2, 2015': '2014-12-31/2015-01-02',
      '11/3/2015 - 14/3/2015': '2015-03-11/2015-03-14',
      '12.03.2015 - 15.03.2015': '2015-03-12/2015-03-15',
      '2015-03-11 to 2015-03-14': '2015-03-11/2015-03-14',
      'April-May 1945': '1945-04/1945-05',
      'November-December 2021': '2021-11/2021-12',
      'between 1914 and 1918': '1914/1918',
      '2015-present': '2015/..',
      'since 2015': '2015/..',
      '2015–': '2015/..',
      '2019-20': '2019/2020',
      '1999-00': '1999/2000',
      '1914-18': '1914/1918',
      '2003/05': '2003-05 or 2003/2005',
      '2003–05': '2003/2005 or 2003-05',
      '1850s–1860s': '185X/186X',
      'c. 1850–1860': '1850~/1860~',
      // Less exact than a day, and long ago.
      'Spring 2015': '2015-21',
      'Frühjahr 1850': '1850-21',
      '1900s': '19XX or 190X',
      'die 1990er': '199X',
      '19th century': '18XX',
      'ca 1850': '1850~',
      '1850 (circa)': '1850~',
      'May 2015?': '2015-05?',
      '300 BC': '-0299',
      '15 March 44 BC': '-0043-03-15',
      '300–250 BC': '-0299/-0249',
      '44 BC – AD 14': '-0043/0014',
      '44 v. Chr.': '-0043',
      'winter 2015/16': '2015-24',
      'Winter 1999–2000': '1999-24',
      'зимой 2015–2016 гг.': '2015-24',
      'summer 2015/16': '2015/2016',
      'Q1 2015': '2015-01/2015-03',
      '2015-Q4': '2015-10/2015-12',
      '3. Quartal 2015': '2015-07/2015-09',
      '2e trimestre 2015': '2015-04/2015-06',
      'I квартал 2015 г.': '2015-01/2015-03',
      '1-во тримесечие на 2015 г.': '2015-01/2015-03',
      '2015’in ilk çeyreği': '2015-01/2015-03',
      'الربع الأول من 2015': '2015-01/2015-03',
      'Q4 2015 – Q1 2016': '2015-10/2016-03',
      'c. Q1–Q3 2015': '2015-01~/2015-09~',
      'until 2018': '../2018',
      'until c. March 2018': '../2018-03~',
      'bis zum 3. März 2018': '../2018-03-03',
      'jusqu’en 2018': '../2018',
      'до 2018 г.': '../2018',
      'حتى عام 2018': '../2018',
      '2018’e kadar': '../2018',
      'until Q2 2018': '../2018-06',
      // As spreadsheets and databases write them.
      '11-Mar-15': '2015-03-11 or 1915-03-11',
      'Mar-15': '2015-03 or 1915-03',
      '3/14/20': '2020-03-14 or 1920-03-14',
      '20150311': '2015-03-11',
      '2015年3月11日': '2015-03-11',
      '2026-00-00': '2026',
      '2026-03-00': '2026-03',
      // In the twelve languages.
      'vom 11. bis 14. März 2015': '2015-03-11/2015-03-14',
      '11.–14.3.2015': '2015-03-11/2015-03-14',
      'le 1er mars 2015': '2015-03-01',
      'du 11 au 14 mars 2015': '2015-03-11/2015-03-14',
      '11 de marzo de 2015': '2015-03-11',
      'del 11 al 14 de marzo de 2015': '2015-03-11/2015-03-14',
      '11 марта 2015 г.': '2015-03-11',
      'с 11 по 14 марта 2015': '2015-03-11/2015-03-14',
      '11 березня 2015 року': '2015-03-11',
      '11 март 2015 г.': '2015-03-11',
      '11 Μαρτίου 2015': '2015-03-11',
      '11 Mart 2015': '2015-03-11',
      '11–14 Ağustos 2015': '2015-08-11/2015-08-14',
      '11 مارس 2015': '2015-03-11',
      '١١ آذار ٢٠١٥': '2015-03-11',
      'كانون الثاني 2015': '2015-01',
      '۱۱ مارس ۲۰۱۵': '2015-03-11',
      '11 במרץ 2015': '2015-03-11',
      'около 1850': '1850~',
      'حوالي 1850': '1850~',
    };
    for (const [text, date] of Object.entries(meant)) {
      it(`${text}: ${date}`, () => expect(adviseDate(text)).to.equal(`write it as ${date}`));
    }
  });

  for (const text of ['[1667,1668]', '{1960..1961}', '2004?-06', '156X-12-25', 'Y-17E7']) {
    it(`${text}: is of level 2`, () =>
      expect(adviseDate(text)).to.equal('only levels 0 and 1 of EDTF are supported'));
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
    '15 March',
    'early 1850',
    'Easter 1850',
    'before 1850',
    'winter 2015/17',
    'Q5 2015',
    'Q1',
    'until soon',
    'until 2015–2018',
    'Friday 27 February 2020',
    '5 and 6 May 2015',
    '5, 16 May 2015',
    '31 April 2020',
    '1:26 AM - 1:27 AM EST',
    '2015-03-11 10:00 EST',
    '42074',
    '1426032000',
    '2020'.repeat(20),
  ]) {
    it(`${text}: nothing comes to mind`, () => expect(adviseDate(text)).to.equal(undefined));
  }

  it('reads each day of a year as the twelve languages write it', () => {
    for (const lang of 'en en-GB ar bg de el es fa fr he ru tr uk'.split(' '))
      for (const month of ['long', 'short'] as const) {
        const format = new Intl.DateTimeFormat(lang, {
          calendar: 'gregory',
          timeZone: 'UTC',
          year: 'numeric',
          month,
          day: 'numeric',
        });
        for (let day = 0; day < 366; day++) {
          const date = new Date(Date.UTC(2020, 0, 1 + day));
          const text = format.format(date);
          expect(adviseDate(text), `${lang} ${text}`).to.equal(
            `write it as ${date.toISOString().slice(0, 10)}`,
          );
        }
      }
  }).timeout(20_000);

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

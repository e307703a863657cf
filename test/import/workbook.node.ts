import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {strToU8, unzipSync, zipSync} from 'fflate';
import {dateOfSerial, datePrecision} from '../../src/import/workbook-dates.js';
import {readWorkbook} from '../../src/import/workbook.js';
import {claiming, importSample, samplePath, says} from './desk.ts';

describe('an Excel workbook', () => {
  it('of openpyxl is read sheet by sheet, where they are named after lists', async () => {
    const told = await importSample('flood.xlsx', {timeZone: 'Europe/London'});
    const {events, figures} = told.story;
    assert.deepEqual(
      events!.map(({id, when}) => `${id} ${when}`),
      [
        'rain 2026-03-01',
        'crest 2026-03-02T18:30',
        'month 2026-03',
        'year 1850~',
        'falls 2026-03-04',
      ],
    );
    assert.deepEqual(
      figures!.map(({amount}) => amount),
      [1250, 1.125],
    );
    says(
      told,
      /^flood\.xlsx read: “Events”, “Figures”; left out: “Notes”, “Old” \(hidden\)/m,
      /^flood\.xlsx “Events” cell C7 is a formula without its value, and left out/m,
      /^flood\.xlsx “Events” cells D8:E8 are merged; only D8/m,
      /^flood\.xlsx “Events” row 1 stands above the header/m,
    );
    assert.doesNotMatch(told.said, /it may be 1125/);
  });

  it('of ExcelJS that counts from 1904 has the same dates, and the saved values of formulas', async () => {
    const told = await importSample('mac.xlsx');
    assert.deepEqual(
      told.story.events!.map(({when, headline, text}) => [when, headline, text]),
      [
        ['2026-03-01', 'Day one', 'The bridge is shut'],
        ['2026-03-01T23:59:59', 'From a formula', undefined],
      ],
    );
    says(told, /“events” cell C3 has the error #N\/A, and is left out/, /of formulas: the values/);
  });

  it('of SheetJS that is a timeline of TimelineJS is read as one', async () => {
    const told = await importSample('timeline.xlsx');
    assert.deepEqual(
      told.story.events!.map(({when}) => when),
      ['2021-07-14T18:30', '1850'],
    );
    says(told, /^timeline\.xlsx read: “od1”; left out: “Sheet2”/m);
  });

  it('with merged cells in its header is refused, with their name', async () => {
    await assert.rejects(
      importSample('merged.xlsx'),
      /merged\.xlsx “events”: the cells B1:C1 of the header are merged/,
    );
  });

  it('has the days of both calendars by arithmetic, without a zone', () => {
    for (const [serial, precision, from1904, date] of [
      [1, 'ymd', false, '1900-01-01'],
      [59, 'ymd', false, '1900-02-28'],
      [60, 'ymd', false, undefined],
      [61, 'ymd', false, '1900-03-01'],
      [45_717, 'ymd', false, '2025-03-01'],
      [0, 'ymd', true, '1904-01-01'],
      [45_717 - 1462, 'ymd', true, '2025-03-01'],
      [45_717.999_999_9, 'ymdHM', false, '2025-03-02T00:00'],
      [45_717, 'ym', false, '2025-03'],
      [45_717, 'y', false, '2025'],
      [45_717.25, 'ymd', false, '2025-03-01T06:00'],
      [0.75, 'HM', false, '18:00'],
      [2_958_465, 'ymd', false, '9999-12-31'],
      [2_958_466, 'ymd', false, undefined],
      [-1, 'ymd', false, undefined],
    ] as const)
      assert.equal(dateOfSerial(serial, precision, from1904), date, `${serial} ${precision}`);
    for (const [code, precision] of [
      ['dd/mm/yyyy', 'ymd'],
      ['mmm yyyy', 'ym'],
      ['yyyy', 'y'],
      ['[$-409]d mmmm yyyy h:mm AM/PM', 'ymdHM'],
      ['h:mm:ss', 'HMS'],
      ['0.00', undefined],
      ['#,##0 "days"', undefined],
      ['General', undefined],
      ['"h"0', undefined],
    ] as const)
      assert.equal(datePrecision('164', code), precision, code);
  });

  it('that is damaged, or would unpack to too much, is refused in words', () => {
    const bytes = new Uint8Array(readFileSync(samplePath('flood.xlsx')));
    assert.throws(() => readWorkbook('b.xlsx', bytes.subarray(0, 3000)), /damaged archive/);
    const files = unzipSync(bytes);
    const book = (change: Record<string, Uint8Array>) => zipSync({...files, ...change});
    assert.throws(
      () => readWorkbook('b.xlsx', book({'xl/worksheets/sheet1.xml': strToU8('<a><b')})),
      /“Events”: is damaged: line 1 column \d+/,
    );
    assert.throws(
      () =>
        readWorkbook(
          'b.xlsx',
          claiming(book({'xl/worksheets/bomb.xml': strToU8('x')}), 'xl/worksheets/bomb.xml', 160e6),
        ),
      /unpacks to more than 150 million bytes/,
    );
    const sheets = Array.from({length: 5001}, (_, i) => [
      `xl/worksheets/${i}.xml`,
      new Uint8Array(),
    ]);
    assert.throws(
      () => readWorkbook('b.xlsx', book(Object.fromEntries(sheets) as Record<string, Uint8Array>)),
      /holds more than 5000 files/,
    );
    assert.throws(() => readWorkbook('b.xlsx', zipSync({a: strToU8('x')})), /no xl\/workbook\.xml/);
    const entities =
      '<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;">]><worksheet>&y;</worksheet>';
    assert.throws(
      () => readWorkbook('b.xlsx', book({'xl/worksheets/sheet1.xml': strToU8(entities)})),
      /is damaged: line 1 column \d+: undefined entity/,
    );
  });

  it('with one long text in very many cells, or with too many columns or rows, is refused', () => {
    const files = unzipSync(new Uint8Array(readFileSync(samplePath('flood.xlsx'))));
    const read = (cells: string, shared = 'x') =>
      readWorkbook(
        'b.xlsx',
        zipSync(
          {
            ...files,
            'xl/sharedStrings.xml': strToU8(`<sst><si><t>${shared}</t></si></sst>`),
            'xl/worksheets/sheet1.xml': strToU8(
              `<worksheet><sheetData>${cells}</sheetData></worksheet>`,
            ),
          },
          {level: 1},
        ),
      );
    const cell = '<c t="s"><v>0</v></c>';
    assert.throws(
      () => read(`<row>${cell.repeat(51)}</row>`, 'x'.repeat(1e6)),
      /“Events”: has more than 50 million characters in its cells/,
    );
    const columns = Array.from({length: 301}, (_, i) => `<c><v>${i}</v></c>`).join('');
    assert.throws(
      () => read(`<row>${columns}</row>`),
      /has 301 columns; no more than 300 are read/,
    );
    assert.throws(
      () => read(`<row>${cell}</row>`.repeat(20_002)),
      /has more than 20000 rows; give it in parts/,
    );
  });
});

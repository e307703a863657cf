import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {googleExportOf, googleNote, googleProblem} from '../../src/import/google.js';

const DOCS = 'https://docs.google.com';
const ID = '1aB-cD_eF';

describe('an address of Google', () => {
  for (const [typed, url, tab] of [
    [`/spreadsheets/d/${ID}/edit#gid=12`, `/spreadsheets/d/${ID}/export?format=csv&gid=12`, '12'],
    [
      `/spreadsheets/d/${ID}/edit?gid=12#gid=12`,
      `/spreadsheets/d/${ID}/export?format=csv&gid=12`,
      '12',
    ],
    [`/spreadsheets/u/1/d/${ID}/edit?usp=sharing`, `/spreadsheets/d/${ID}/export?format=csv`],
    [`/spreadsheets/d/${ID}`, `/spreadsheets/d/${ID}/export?format=csv`],
    [
      `/spreadsheets/d/${ID}/gviz/tq?tqx=out:csv&gid=3`,
      `/spreadsheets/d/${ID}/export?format=csv&gid=3`,
      '3',
    ],
    [
      `/spreadsheets/d/e/2PACX-1${ID}/pubhtml?gid=7&single=true`,
      `/spreadsheets/d/e/2PACX-1${ID}/pub?output=csv&single=true&gid=7`,
      '7',
    ],
    [
      `/spreadsheets/d/e/2PACX-1${ID}/pub?output=csv`,
      `/spreadsheets/d/e/2PACX-1${ID}/pub?output=csv&single=true`,
    ],
    [`/document/d/${ID}/edit`, `/document/d/${ID}/export?format=html`],
    [`/document/u/0/d/${ID}/preview`, `/document/d/${ID}/export?format=html`],
    [`/document/d/e/2PACX-1${ID}/pub?embedded=true`, `/document/d/e/2PACX-1${ID}/pub`],
  ] as const)
    it(`${typed} is asked for its content`, () => {
      const found = googleExportOf(DOCS + typed);
      assert.deepEqual([found?.url, found?.tab], [DOCS + url, tab]);
      assert.doesNotMatch(found!.url, /gviz/);
    });

  it('of a file on Drive is downloaded', () => {
    for (const path of [
      `/file/d/${ID}/view?usp=sharing`,
      `/open?id=${ID}`,
      `/file/u/0/d/${ID}/edit`,
    ])
      assert.equal(
        googleExportOf(`https://drive.google.com${path}`)?.url,
        `https://drive.google.com/uc?export=download&id=${ID}`,
      );
  });

  it('is no other address', () => {
    for (const other of [
      'https://paper.test/spreadsheets/d/x/edit',
      'https://docs.google.com.evil.test/document/d/x',
      `${DOCS}/forms/d/x`,
      'https://drive.google.com/drive/my-drive',
    ])
      assert.equal(googleExportOf(other), undefined);
  });

  it('that is not shared or not published is explained', () => {
    const sheet = googleExportOf(`${DOCS}/spreadsheets/d/${ID}/edit`)!;
    const found = (status: number, host = 'docs.google.com', type = 'text/csv') =>
      googleProblem(sheet, {status, host, type});
    assert.match(
      found(200, 'accounts.google.com', 'text/html')!,
      /is not shared.*“Publish to web”/,
    );
    assert.match(found(401)!, /is not shared/);
    assert.match(found(404)!, /not published any more/);
    assert.match(
      found(200, 'docs.google.com', 'text/html; charset=utf-8')!,
      /answers with a page instead of the spreadsheet/,
    );
    assert.equal(found(200), undefined);
    assert.equal(found(500), undefined);
  });

  it('is read as of a time, and of a sheet the tab is named', () => {
    const note = (path: string) => googleNote(googleExportOf(DOCS + path)!, '2026-03-02T10:00Z');
    assert.match(
      note(`/spreadsheets/d/${ID}/edit#gid=5`),
      /as of 2026-03-02T10:00Z, its tab gid=5 alone; .*five minutes behind/,
    );
    assert.match(note(`/spreadsheets/d/${ID}/edit`), /its first tab alone/);
  });
});

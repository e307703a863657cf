/** Whatever stands in a file of a desk, an import gives a valid story, or says what is wrong. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from '../helpers/property.js';
import {strToU8, zipSync} from 'fflate';
import {markLines} from '../../src/import/archieml-lines.js';
import {readWorkbook} from '../../src/import/workbook.js';
import {VECTORS} from '../fuzz/vectors.js';
import {importText} from './desk.ts';

const words = fc.oneof(
  fc.string({unit: 'grapheme', maxLength: 30}),
  fc.string({unit: 'binary', maxLength: 20}),
  fc.constantFrom(
    ...VECTORS,
    '',
    '<p>a</p>',
    'a & b',
    '- a',
    '3/4/2020',
    '1.250',
    '[x](place:y)',
    '\u202e',
    ']]>',
  ),
);
/** What is imported is valid, which `importText` asserts; what is not is said by a RangeError. */
function isHandled(read: () => unknown): void {
  try {
    read();
  } catch (error) {
    assert.ok(error instanceof RangeError && error.message, String(error));
  }
}

describe('an import of anything', () => {
  it('that looks like ArchieML', () => {
    const key = fc.constantFrom(
      'title',
      'lang',
      'updated',
      'when',
      'headline',
      'text',
      'sources',
      'amount',
      'Note',
      'x.y',
      '__proto__.x',
      'id',
      'constructor',
      'events',
      'url',
    );
    const line = fc.oneof(
      fc.tuple(key, words).map(([key, value]) => `${key}: ${value}`),
      fc.constantFrom(
        '[events]',
        '[]',
        '{}',
        '[figures]',
        '[.sources]',
        '[+events]',
        '{map}',
        '{.files}',
        ':end',
        ':skip',
        ':endskip',
        '* one',
        '\\:end',
        '{events.x}',
        '[events.x]',
      ),
      words,
    );
    fc.assert(
      fc.property(fc.array(line, {maxLength: 15}), (lines) => {
        const text = `title: T\n[events]\nwhen: 2026\nheadline: A\n${lines.join('\n')}`;
        isHandled(() => importText(text));
      }),
      {numRuns: 300},
    );
    assert.equal(({} as {x?: unknown}).x, undefined);
  });

  it('that looks like RSS or Atom', () => {
    const tag = fc.constantFrom(
      'title',
      'link',
      'guid',
      'id',
      'pubDate',
      'updated',
      'description',
      'content',
      'author',
      'dc:creator',
      'summary',
      'x:y',
    );
    const child = fc
      .tuple(
        tag,
        words,
        fc.constantFrom('', ' type="html"', ' type="xhtml"', ' isPermaLink="false"', ' href="/a"'),
      )
      .map(([tag, text, attributes]) => `<${tag}${attributes}>${text}</${tag}>`);
    const item = fc.array(child, {maxLength: 6}).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.array(item, {maxLength: 4}), fc.boolean(), (items, isAtom) => {
        const entry = isAtom ? 'entry' : 'item';
        const inner = items.map((it) => `<${entry}>${it}</${entry}>`).join('');
        isHandled(() =>
          importText(
            isAtom
              ? `<feed xmlns="http://www.w3.org/2005/Atom">${inner}</feed>`
              : `<rss><channel>${inner}</channel></rss>`,
          ),
        );
      }),
      {numRuns: 300},
    );
  });

  it('that looks like ninjs or a JSON Feed', () => {
    const value = fc.oneof(words, fc.jsonValue({maxDepth: 2}) as fc.Arbitrary<unknown>);
    const item = fc.dictionary(
      fc.constantFrom(
        'uri',
        'version',
        'versioncreated',
        'headline',
        'headlines',
        'bodies',
        'body_text',
        'by',
        'places',
        'subjects',
        'associations',
        'renditions',
        'embargoed',
        'pubstatus',
        'id',
        'title',
        'content_html',
        'date_published',
        'authors',
        'attachments',
        'image',
      ),
      value,
    );
    fc.assert(
      fc.property(fc.array(item, {minLength: 1, maxLength: 4}), fc.boolean(), (items, isFeed) => {
        const json = isFeed
          ? {version: 'https://jsonfeed.org/version/1.1', items}
          : items.map((it) => ({uri: 'urn:1', headline: 'x', ...it}));
        isHandled(() => importText(JSON.stringify(json)));
      }),
      {numRuns: 300},
    );
  });

  it('that looks like a document', () => {
    const block = fc
      .tuple(
        fc.constantFrom('h1', 'h2', 'p', 'li', 'table', 'td', 'div', 'a'),
        fc.oneof(words, fc.constant('2 March 2026: a')),
      )
      .map(([tag, text]) => `<${tag}>${text}</${tag}>`);
    fc.assert(
      fc.property(fc.array(block, {maxLength: 10}), (blocks) => {
        isHandled(() =>
          importText({
            name: 'd',
            text: `<h2>2026-03-02: A</h2>${blocks.join('')}`,
            format: 'document',
          }),
        );
      }),
      {numRuns: 300},
    );
  });

  it('that looks like a workbook', () => {
    const xml = (text: string) => text.replace(/[&<>\p{Cc}\p{Cs}]/gu, '');
    const cell = fc
      .tuple(
        fc.constantFrom('', ' t="s"', ' t="str"', ' t="b"', ' t="e"', ' s="1"'),
        fc.oneof(words, fc.double().map(String), fc.integer().map(String)),
      )
      .map(([type, value]) => `<c${type}><v>${xml(value)}</v></c>`);
    const row = fc.array(cell, {maxLength: 4}).map((cells) => `<row>${cells.join('')}</row>`);
    const text = (name: string) => `<c t="str"><v>${name}</v></c>`;
    fc.assert(
      fc.property(fc.array(row, {maxLength: 5}), fc.boolean(), (rows, from1904) => {
        const files = {
          'xl/workbook.xml': `<workbook xmlns:r="r"><workbookPr date1904="${from1904}"/><sheets><sheet name="events" r:id="a"/></sheets></workbook>`,
          'xl/_rels/workbook.xml.rels':
            '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>',
          'xl/styles.xml':
            '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
          'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row>${text('when')}${text('headline')}${text('text')}</row>${rows.join('')}</sheetData></worksheet>`,
        };
        const bytes = zipSync(
          Object.fromEntries(Object.entries(files).map(([name, it]) => [name, strToU8(it)])),
        );
        isHandled(() => importText(readWorkbook('b', bytes)));
      }),
      {numRuns: 200},
    );
  });
});

describe('the lines of ArchieML', () => {
  it('are marked, and read again without a mark, whatever they hold', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', maxLength: 60}), (line) => {
        const marked = markLines(`title: ${line}`, () => undefined);
        assert.doesNotMatch(marked.read(marked.text).text, /[\uf8f0\uf8f1]/);
      }),
    );
  });
});

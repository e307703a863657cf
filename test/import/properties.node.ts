/** Whatever a file of another format holds, an import gives a story that validates, or says what is wrong; nothing is lost in silence. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from '../helpers/property.js';
import Papa from 'papaparse';
import {parseStory} from '../../src/content/parse.js';
import type {Imported} from '../../src/import/draft.js';
import {textOfHtml} from '../../src/import/html.js';
import {readFiles} from '../../src/import/read.js';
import {parseRichText, plainText} from '../../src/notation/richtext.js';
import {VECTORS} from '../fuzz/vectors.js';
import {inputs, sample} from '../helpers/inputs.js';

const options = {file: 'x', id: 'x', today: '2026-01-01'};
const text = fc.oneof(
  fc.string({unit: 'grapheme', maxLength: 40}),
  fc.string({unit: 'binary', maxLength: 20}),
  fc.constantFrom(
    ...VECTORS,
    '',
    '1 < 2 & 3',
    '<b>bold</b> *star*',
    '- a',
    '1. a',
    '[x](place:y)',
    '{figure:x}',
    '\u202e',
    '<p>a</p><p>b',
  ),
);
const number = fc.oneof(
  fc.integer({min: -3000, max: 3000}),
  fc.integer(),
  fc.constantFrom('', '2020', '02', 'x', null, 1.5, 0),
);
const date = fc.record(
  {year: number, month: number, day: number, hour: number, minute: number},
  {requiredKeys: ['year']},
);
const media = fc.record(
  {
    url: fc.oneof(
      text,
      fc.constantFrom(
        'https://a.example/a.jpg',
        '//a.example/b.mp4',
        '<iframe src="https://a.example"></iframe>',
      ),
    ),
    caption: text,
    credit: text,
  },
  {requiredKeys: []},
);

/** Milliseconds that this process has worked, however busy the machine is. */
const worked = () => process.cpuUsage().user / 1000;

/** The import of this text, which has to be a story that validates. */
function imported(name: string, text: string): Imported {
  const result = readFiles([{name, text}], undefined, options);
  const parsed = parseStory(result.story);
  assert.deepEqual(parsed.ok ? [] : parsed.problems, []);
  return result;
}
/** The letters of all texts of a story, without what is markup or space. */
const letters = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
const said = ({story}: Imported) =>
  letters(
    (story.events ?? [])
      .map(({headline, text = ''}) =>
        [headline, text]
          .map((it) =>
            parseRichText(it).flatMap(({items}) => items.map((item) => plainText(item, () => ''))),
          )
          .join(' '),
      )
      .join(' '),
  );

describe('an import', () => {
  it('of a TimelineJS timeline is valid, and has or tells of each of its slides', () => {
    const slide = fc.record(
      {
        start_date: date,
        end_date: date,
        text: fc.record({headline: text, text}, {requiredKeys: []}),
        media,
        group: text,
        unique_id: text,
        display_date: text,
      },
      {requiredKeys: ['start_date']},
    );
    fc.assert(
      fc.property(fc.array(slide, {minLength: 1, maxLength: 5}), (events) => {
        const {story, notes} = imported('x.json', JSON.stringify({events}));
        const left = notes.filter(
          ({where, message}) => /^events\[\d+\]$/.test(where) && message.startsWith('left out'),
        );
        assert.equal((story.events ?? []).length + left.length, events.length);
      }),
      {numRuns: inputs(1000)},
    );
  });

  it('of its spreadsheet says each headline, whatever is in the cells', () => {
    const row = fc.record({
      Year: fc.integer({min: 1, max: 2026}).map(String),
      Headline: text,
      Text: text,
    });
    fc.assert(
      fc.property(
        fc.array(row, {minLength: 1, maxLength: 5}),
        fc.constantFrom(',', ';', '\t'),
        (rows, delimiter) => {
          const result = imported('x.csv', Papa.unparse(rows, {delimiter, quotes: true}));
          for (const {Headline} of rows) {
            const headline = letters(textOfHtml(Headline.trim().replace(/[\p{Cc}\p{Cs}]/gu, '')));
            // What is in a script and its like is no text; that is told.
            const told = result.notes.some(({message}) => /^<\w+|^a script/.test(message));
            assert.ok(
              told || said(result).includes(headline),
              `${JSON.stringify(Headline)} in ${said(result)}`,
            );
          }
        },
      ),
      {numRuns: inputs(1000)},
    );
  });

  it('of a live blog is valid, and has or tells of each of its posts', () => {
    const moment = fc.oneof(
      fc
        .date({noInvalidDate: true, min: new Date('1990'), max: new Date('2030')})
        .map((date) => date.toISOString()),
      text,
    );
    const post = fc.record(
      {
        '@type': fc.constant('BlogPosting'),
        headline: text,
        articleBody: text,
        datePublished: moment,
        image: media,
        author: fc.anything({maxDepth: 1}),
      },
      {requiredKeys: ['@type']},
    );
    fc.assert(
      fc.property(
        fc.array(post, {maxLength: 5}),
        text,
        moment,
        (liveBlogUpdate, headline, dateModified) => {
          const {story, notes} = imported(
            'x.json',
            JSON.stringify({
              '@type': 'LiveBlogPosting',
              headline,
              datePublished: '2020-01-01',
              dateModified,
              liveBlogUpdate,
            }),
          );
          const left = notes.filter(
            ({where, message}) =>
              /^liveBlogUpdate\[\d+\]$/.test(where) && message.startsWith('left out'),
          );
          assert.equal((story.events ?? []).length + left.length, liveBlogUpdate.length);
        },
      ),
      {numRuns: inputs(1000)},
    );
  });

  it('of anything like JSON-LD is valid, or says in words what it is not', () => {
    const keys = fc.constantFrom(
      ...[
        '@id',
        '@type',
        '@graph',
        '@value',
        '@list',
        '@context',
        '@language',
        'type',
        'id',
        'name',
      ],
      ...[
        'headline',
        'articleBody',
        'datePublished',
        'dateModified',
        'liveBlogUpdate',
        'correction',
      ],
      ...['coverageEndTime', 'author', 'publisher', 'logo', 'image', 'video', 'url', 'embedUrl'],
      ...[
        'inLanguage',
        'caption',
        'text',
        'mainEntityOfPage',
        'itemListElement',
        'schema:headline',
      ],
      ...['__proto__', 'constructor', 'alternativeHeadline', 'identifier', 'toString', 'item'],
    );
    const {value} = fc.letrec((tie) => ({
      value: fc.oneof(
        {maxDepth: 4, depthIdentifier: 'json'},
        text,
        fc.constantFrom(
          ...[
            '#a',
            '#b',
            '_:b0',
            'https://a.example/#a',
            'LiveBlogPosting',
            '2026-11-26T10:00:00Z',
          ],
          ...['Thu, 26 Nov 2026 11:30:00 +0100', '2026-11-26', 'en_US', 'English', '../2026', 'x'],
          ...[null, true, 1795689000, 'https://a.example/a.jpg', 'x'.repeat(25_000), '&lt;/p&gt;'],
        ),
        {weight: 2, arbitrary: tie('node')},
        fc.array(tie('value'), {maxLength: 3}),
      ),
      node: fc.dictionary(keys, tie('value'), {maxKeys: 8}),
    }));
    fc.assert(
      fc.property(fc.array(value, {maxLength: 4}), value, value, (posts, blog, more) => {
        const own = {
          ...(typeof blog === 'object' && !Array.isArray(blog) ? blog : {}),
          // With these it is no node.
          ...{'@value': undefined, '@list': undefined},
        };
        const graph = [{...own, '@type': 'LiveBlogPosting', liveBlogUpdate: posts}, more];
        for (const json of [graph, {'@graph': graph}]) imported('x.json', JSON.stringify(json));
        try {
          imported('x.html', `<script type="application/ld+json">${JSON.stringify(more)}</script>`);
        } catch (error) {
          assert.ok(error instanceof RangeError, String((error as Error).stack));
        }
      }),
      {numRuns: inputs(1000)},
    );
  });

  it('of anything at all says in words what it is not, and never fails otherwise', () => {
    const anything = fc.oneof(
      fc.string({unit: 'binary'}),
      fc.json(),
      fc.anything({maxDepth: 3}).map((it) =>
        JSON.stringify({
          events: [{start_date: it}],
          '@type': 'LiveBlogPosting',
          liveBlogUpdate: it,
          image: it,
          author: it,
        }),
      ),
      fc
        .anything({maxDepth: 3})
        .map((it) => JSON.stringify({timeline: {date: [it], headline: it, asset: it}})),
      text.map((it) => `<html><script type="application/ld+json">${it}</script>`),
      text.map((it) => `Year,Headline\n${it}`),
    );
    fc.assert(
      fc.property(
        anything,
        fc.constantFrom('x.json', 'x.csv', 'x.html', 'events.csv', 'places.csv'),
        (text, name) => {
          try {
            readFiles([{name, text}], undefined, options);
          } catch (error) {
            assert.ok(error instanceof RangeError, String((error as Error).stack));
            assert.doesNotMatch(error.message, /call stack/);
          }
        },
      ),
      {numRuns: inputs(2000)},
    );
  });

  for (const [what, text] of sample([
    ['nested elements', '<div>'],
    ['formatting that nothing closes', '<b>'],
    ['formatting around paragraphs', '<i><b id=1><p>'],
    ['nested lists', '<ul><li>'],
    ['links', '<a href="https://a.example">'],
    ['comments that nothing closes', '<!--'],
    ['scripts that nothing closes', '<script>'],
    ['attributes that nothing closes', '<a href="'],
    ['angle brackets', '<'],
    ['ampersands', '&'],
    ['spaces', ' '],
    ['a tag and spaces', `<b>${' '.repeat(1000)}`],
    ['line ends', '\n '],
    ['brackets', '['],
    ['escaped ampersands', '&amp;amp;'],
    ['escaped tags', '&lt;p&gt;'],
    ['dots', '. '],
    ['marks', 'e\u0301'],
    ['hashes', '#/'],
  ] as const))
    it(`of a text of 1 MB of ${what} does not take ever longer`, () => {
      const long = text.repeat(1e6 / text.length);
      const post = {
        '@id': long,
        headline: long,
        articleBody: `x${long}`,
        datePublished: '2026-01-01',
      };
      const began = worked();
      imported(
        'x.json',
        JSON.stringify({
          '@type': 'LiveBlogPosting',
          headline: `x${long}`,
          description: long,
          coverageEndTime: long,
          inLanguage: long,
          liveBlogUpdate: [post, {...post, image: {url: long, caption: long}}],
        }),
      );
      imported(
        'y.json',
        JSON.stringify({events: [{start_date: {year: 2020}, text: {text: long}}]}),
      );
      assert.ok(worked() - began < 20_000, `${worked() - began} ms`);
    });

  it('of a page of 1 MB of nested elements, or of loose JSON, does not take ever longer', () => {
    const began = worked();
    const ld = '{"@type":"LiveBlogPosting","headline":"x"}';
    for (const before of sample([
      ...['<div>', '<b><p>', '<!--', '<table>', '<svg><g>', '<script>', '<a b="'],
    ]))
      try {
        imported(
          'x.html',
          `<html>${before.repeat(1e6 / before.length)}<script type="application/ld+json">${ld}`,
        );
      } catch (error) {
        assert.ok(error instanceof RangeError, String((error as Error).stack));
      }
    for (const json of sample([
      ...['[', '{"a":', '"a",', '//', '/*', '<!--', '\\', '"\n"', ' ', ';', '[1,'],
    ]))
      try {
        imported('x.json', `[${json.repeat(1e6 / json.length)}`);
      } catch (error) {
        assert.ok(error instanceof RangeError, String((error as Error).stack));
        assert.doesNotMatch(error.message, /call stack/);
      }
    const nodes = Array.from({length: inputs(50_000)}, (_, n) => ({'@id': '#a', [`k${n}`]: 1}));
    imported('x.json', JSON.stringify([{'@type': 'LiveBlogPosting', liveBlogUpdate: nodes}]));
    assert.ok(worked() - began < 40_000, `${worked() - began} ms`);
  });

  for (const name of ['liveBlogUpdate', 'author', 'image'])
    it(`of a short file that refers to one long node again and again, as ${name}, says so`, () => {
      const long = 'A lamp. '.repeat(1e5);
      const node = {'@id': '#long', '@type': 'Thing', name: long, caption: long, articleBody: long};
      const post = {headline: 'x', datePublished: '2026-01-01'};
      const liveBlogUpdate = Array.from({length: 20_000}, (_, i) =>
        name === 'liveBlogUpdate'
          ? {'@id': '#long'}
          : {...post, headline: `x${i}`, [name]: {'@id': '#long'}},
      );
      const blog = {'@type': 'LiveBlogPosting', headline: 'x', liveBlogUpdate};
      const began = worked();
      assert.throws(
        () => imported('x.json', JSON.stringify({'@graph': [blog, node]})),
        /^RangeError: .*refers again and again to something long/,
      );
      assert.ok(worked() - began < 5000, `${worked() - began} ms`);
    });

  it('of 20,000 slides, or of 2,000 nested elements, does not take ever longer', () => {
    const began = worked();
    const events = Array.from({length: inputs(20_000)}, () => ({
      start_date: {year: 2020},
      text: {headline: 'Again'},
      group: 'x',
      media: {url: 'https://a.example/a.jpg'},
    }));
    const {story} = imported('x.json', JSON.stringify({events}));
    assert.equal(story.events!.length, events.length);
    imported(
      'y.json',
      JSON.stringify({
        events: [{start_date: {year: 2020}, text: {headline: 'x', text: '<div>'.repeat(2e3)}}],
      }),
    );
    assert.ok(worked() - began < 30_000, `${worked() - began} ms`);
  });
});

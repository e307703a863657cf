/** Rich text beside CommonMark: its specification and its reference implementation. */
import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import {describe, it} from 'node:test';
import fc from '../helpers/property.js';
import {unsupportedMarkup} from '../../src/lint/notation.js';
import {parseInline, parseRichText, plainLines, plainText} from '../../src/notation/richtext.js';
import type {Inline} from '../../src/notation/richtext.js';
import {inputs} from '../helpers/inputs.js';

interface CommonMark {
  Parser: new () => {parse(text: string): unknown};
  HtmlRenderer: new () => {render(tree: unknown): string};
}
interface Spec {
  tests: readonly {number: number; section: string; markdown: string; html: string}[];
}
const require = createRequire(import.meta.url);
const {Parser, HtmlRenderer} = require('commonmark') as CommonMark;
const {tests: examples} = require('commonmark-spec') as Spec;

const escaped = (text: string) =>
  text.replace(/[&"<>]/g, (it) => `&${{'&': 'amp', '"': 'quot', '<': 'lt', '>': 'gt'}[it]!};`);
const inline = (nodes: readonly Inline[]): string =>
  nodes
    .map((node) => {
      if (typeof node === 'string') return escaped(node);
      if (node.type === 'figure') return `{figure:${node.id}}`;
      const inside = inline(node.children);
      if (node.type === 'link')
        return `<a href="${escaped(node.href)}"${node.title ? ` title="${escaped(node.title)}"` : ''}>${inside}</a>`;
      return node.type === 'ref' ? inside : `<${node.type}>${inside}</${node.type}>`;
    })
    .join('');
/** As CommonMark's reference writes HTML, with a space for each line end. */
const ours = (text: string) =>
  parseRichText(text)
    .map(({type, start, items}) => {
      if (type === 'p') return `<p>${inline(items[0]!)}</p>`;
      const lines = items.map((item) => `<li>${inline(item)}</li>`).join(' ');
      return `<${type}${type === 'ol' && start !== 1 ? ` start="${start}"` : ''}> ${lines} </${type}>`;
    })
    .join(' ');
const theirs = (text: string) => new HtmlRenderer().render(new Parser().parse(text));
const oneLine = (html: string) => html.replace(/\s+/g, ' ').trim();
const shown = (text: string) => plainLines(text, (id) => `{figure:${id}}`);

describe('emphasis', () => {
  // Code, tags, underscores and entities are not ours, nor are runs of four.
  const ofOurs = examples.filter(
    ({section, markdown}) =>
      section === 'Emphasis and strong emphasis' &&
      !/[_`<&]|\*{4}|\d\*\d|^\*\u00a0|\n\*\*$/.test(markdown.trimEnd()),
  );
  it('has most of the specification’s examples', () => assert.ok(ofOurs.length > 50));
  for (const {number, markdown, html} of ofOurs)
    it(`is read as in example ${number}: ${markdown.trim()}`, () =>
      assert.equal(ours(markdown), oneLine(html)));

  it('is read as CommonMark’s own parser reads it', () => {
    const part = fc.constantFrom('*', '**', '***', 'a', 'b c', ' ', '“', '.', 'é', '(', 'x.');
    fc.assert(
      fc.property(fc.array(part, {maxLength: 14}), (parts) => {
        const text = `a ${parts.join('')} b`;
        fc.pre(!/\*{4}/.test(text));
        assert.equal(oneLine(ours(text)), oneLine(theirs(text)));
      }),
      {numRuns: inputs(5000)},
    );
  });

  for (const [text, html] of [
    ['***both***', '<p><em><strong>both</strong></em></p>'],
    ['*one **two***', '<p><em>one <strong>two</strong></em></p>'],
    ['a footnote* and *another', '<p>a footnote* and *another</p>'],
    ['5*3*2', '<p>5*3*2</p>'],
    ['3*4 people and 5*6 boats', '<p>3*4 people and 5*6 boats</p>'],
    ['f****', '<p>f****</p>'],
    ['**5**0', '<p><strong>5</strong>0</p>'],
    ['\\# no heading \\> \\+ \\.', '<p># no heading &gt; + .</p>'],
  ] as const)
    it(`${text} is ${html}`, () => assert.equal(ours(text), html));
});

describe('a link', () => {
  const ofOurs = examples.filter(
    ({section, markdown}) =>
      section === 'Links' &&
      !/[`<&_]|\]\[|\]:|!\[|\]\(\)|\[\]|\\[()]|\\b|\(title\)|\\"|""|"and"| {2}|\u00a0|\[foo \[bar\]\]\]|\("/.test(
        markdown.trimEnd(),
      ),
  );
  it('has many of the specification’s examples', () => assert.ok(ofOurs.length > 14));
  for (const {number, markdown, html} of ofOurs)
    it(`is read as in example ${number}: ${markdown.trim()}`, () =>
      assert.equal(oneLine(ours(markdown)), oneLine(html)));

  for (const [text, href, title] of [
    [
      'See [Elm](https://en.wikipedia.org/wiki/Elm_(town)).',
      'https://en.wikipedia.org/wiki/Elm_(town)',
    ],
    ['[a](https://a.example/(b)_(c))', 'https://a.example/(b)_(c)'],
    ['[a](https://a.example/x_(y_(z)))', 'https://a.example/x_(y_(z))'],
    ['([a](https://a.example/b))', 'https://a.example/b'],
    ['[a](https://a.example "The office")', 'https://a.example', 'The office'],
    ['[a](<https://a.example/b c>)', 'https://a.example/b c'],
    ["[a](https://a.example 'The office')", 'https://a.example', 'The office'],
    ['[he [then] said](https://a.example)', 'https://a.example'],
  ] as const)
    it(`leads to its address: ${text}`, () => {
      const link = parseInline(text).find((node) => typeof node !== 'string');
      assert.ok(link?.type === 'link');
      assert.deepEqual([link.href, link.title], [href, title]);
      assert.deepEqual(unsupportedMarkup(text), []);
    });

  it('stands in no other link', () => {
    assert.equal(
      ours('[a [b](https://b.example) c](https://c.example)'),
      '<p>[a <a href="https://b.example">b</a> c](https://c.example)</p>',
    );
  });
});

describe('a number at the start of a line', () => {
  for (const [text, html, lines] of [
    [
      '3. März 2020: Im Hafen brennt es.\n\n17. Division der Feuerwehr rückt aus.',
      '<p>3. März 2020: Im Hafen brennt es.</p> <p>17. Division der Feuerwehr rückt aus.</p>',
      ['3. März 2020: Im Hafen brennt es.', '17. Division der Feuerwehr rückt aus.'],
    ],
    ['3) a', '<p>3) a</p>', ['3) a']],
    ['1. one\n2. two', '<ol> <li>one</li> <li>two</li> </ol>', ['1. one', '2. two']],
    ['3. a\n4. b', '<ol start="3"> <li>a</li> <li>b</li> </ol>', ['3. a', '4. b']],
    ['9) a\n10) b', '<ol start="9"> <li>a</li> <li>b</li> </ol>', ['9. a', '10. b']],
    [
      '3. März: a\n17. März: b',
      '<p>3. März: a</p> <p>17. März: b</p>',
      ['3. März: a', '17. März: b'],
    ],
    ['1. a\n1. b', '<p>1. a</p> <p>1. b</p>', ['1. a', '1. b']],
    ['1. a\n2) b', '<p>1. a</p> <p>2) b</p>', ['1. a', '2) b']],
    ['09. a\n10. b', '<p>09. a</p> <p>10. b</p>', ['09. a', '10. b']],
    ['03. a\n04. b', '<p>03. a</p> <p>04. b</p>', ['03. a', '04. b']],
    [
      '1. a\n2. b\n17. c',
      '<ol> <li>a</li> <li>b</li> </ol> <p>17. c</p>',
      ['1. a', '2. b', '17. c'],
    ],
    // A text that was broken into lines.
    [
      'Die Feuerwehr kam am\n3. März und am\n4. März.',
      '<p>Die Feuerwehr kam am 3. März und am 4. März.</p>',
      ['Die Feuerwehr kam am 3. März und am 4. März.'],
    ],
    [
      'Es brennt:\n1. a\n2. b',
      '<p>Es brennt:</p> <ol> <li>a</li> <li>b</li> </ol>',
      ['Es brennt:', '1. a', '2. b'],
    ],
    ['- a\n3. März', '<ul> <li>a</li> </ul> <p>3. März</p>', ['a', '3. März']],
    [
      '1. a\nand more\n2. b',
      '<ol> <li>a and more</li> <li>b</li> </ol>',
      ['1. a and more', '2. b'],
    ],
  ] as const)
    it(`stays: ${JSON.stringify(text)}`, () => {
      assert.equal(ours(text), html);
      assert.deepEqual(shown(text), lines);
    });

  it('is never lost or another', () => {
    const line = fc.oneof(
      fc
        .tuple(
          fc.integer({min: 0, max: 999}),
          fc.constantFrom('. ', ') ', '.'),
          fc.constantFrom('März', 'a *b*'),
        )
        .map((it) => it.join('')),
      fc.constantFrom('', 'more', '- item'),
    );
    fc.assert(
      fc.property(fc.array(line, {maxLength: 8}), (lines) => {
        const numbers = (text: string) => text.match(/\d+/g) ?? [];
        assert.deepEqual(numbers(shown(lines.join('\n')).join('\n')), numbers(lines.join('\n')));
      }),
      {numRuns: inputs(3000)},
    );
  });

  it('that counts on makes the lists that CommonMark makes', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 0, max: 900}),
        fc.integer({min: 2, max: 6}),
        fc.constantFrom('.', ')'),
        (first, count, sign) => {
          const text = Array.from({length: count}, (_, i) => `${first + i}${sign} item`).join('\n');
          assert.equal(oneLine(ours(text)), oneLine(theirs(text)));
        },
      ),
    );
  });
});

describe('notation that is nearly right', () => {
  for (const text of [
    '[a] (https://a.example)',
    '[a](https://a.example/b c)',
    '[a][b]',
    '[a]: https://a.example',
    '[a](place:idlib "title")',
    '![A boat](boat.jpg)',
    '# Heading',
    '### Heading',
    '> quote',
    '+ item',
    '• item',
    '5*3*2',
    '*open',
    'f****',
    '_emphasis_',
    'so __strong__.',
    '`code`',
    '```\ncode\n```',
    '~~struck~~',
    '---',
    '***',
    '| a | b |',
    '<https://a.example>',
    '1. a\n1. b',
  ])
    it(`is text that an editor hears of: ${JSON.stringify(text)}`, () => {
      assert.equal(unsupportedMarkup(text).length > 0, true);
      const bare = (it: string) => it.replace(/\s+/g, '');
      assert.equal(bare(shown(text).join('')), bare(text).replace(/^!\[(.*)\]\(.*\)$/, '!$1'));
    });

  for (const text of [
    'Plain words, a date of 3. März 2020, and 5 × 3.',
    '*emphasis*, **strong**, ***both***, [a](https://a.example/_b_), [b](place:b), {figure:toll}',
    'He [then] said (in part) that 3 < 4 & 5 > 4.',
    '\\*no mark\\*, \\# no heading, \\[a\\] (https://a.example)',
    '1. a\n2. b\n\n- c\n- d',
    '3. März\n17. März',
    'A snake_case_name, 100 * 3 and AT&T; a -- dash',
    'Footnote *',
  ])
    it(`is not what is right: ${JSON.stringify(text)}`, () =>
      assert.deepEqual(unsupportedMarkup(text), []));
});

describe('what is read', () => {
  it('has every character that is seen', () => {
    const part = fc.constantFrom(
      '*',
      '**',
      '***',
      '[',
      ']',
      '(',
      ')',
      '](',
      ' "t")',
      'a',
      'é',
      ' ',
      '1',
      '.',
      '-',
      '#',
      '>',
      '“',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(part, {maxLength: 24}), (parts) => {
        const text = parts.join('');
        const seen = (it: string) => it.replace(/[\s*]/g, '');
        const links: string[] = [];
        const whole = (nodes: readonly Inline[]): string =>
          nodes
            .map((node) => {
              if (typeof node === 'string' || !('children' in node))
                return plainText([node], () => '');
              if (node.type !== 'link') return whole(node.children);
              links.push(node.href);
              return `[${whole(node.children)}](${node.href}${node.title ? `"${node.title}"` : ''})`;
            })
            .join('');
        assert.equal(seen(whole(parseInline(text))), seen(text));
      }),
      {numRuns: inputs(5000)},
    );
  });

  it('is read in linear time, whatever it is', () => {
    for (const part of [
      '*',
      '**',
      '***',
      '*a',
      ' *a',
      'a* ',
      '**a*',
      ' **a b*a*b',
      '[',
      '[a',
      '[x](',
      '[x](a',
      '[x]((a',
      '[x](((',
      '](',
      '\\',
      '[\\',
      '[[a]',
      '[a]',
      '[x](a "',
      '{figure:',
      '1. a\n',
      '1. a\n3. b\n',
      'a\n1. b\n',
      '- \n',
      '9',
      '\n',
      '(a)',
    ]) {
      const took = (length: number) => {
        const text = part.repeat(length / part.length);
        const start = performance.now();
        parseRichText(text);
        return performance.now() - start;
      };
      took(20_000);
      const [short, long] = [20_000, 400_000].map((length) => Math.min(took(length), took(length)));
      // Twenty times as long; in quadratic time it would take four hundred times as much.
      assert.ok(
        long! < 100 * short! + 200,
        `${JSON.stringify(part)}: ${short} ms, then ${long} ms`,
      );
    }
  });

  it('nests no deeper than the views and texts can follow', () => {
    const depth = (nodes: readonly Inline[]): number =>
      Math.max(
        0,
        ...nodes.map((node) =>
          typeof node === 'string' || !('children' in node) ? 0 : 1 + depth(node.children),
        ),
      );
    for (const [open, close] of [
      [' *a', 'b* '],
      [' **a', 'b** '],
      [' ***a', 'b*** '],
      ['*', '*'],
    ] as const)
      assert.ok(depth(parseInline(open.repeat(3000) + close.repeat(3000))) <= 40);
  });
});

/** What holds of the parsers for whatever they are given. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from '../helpers/property.js';
import {choice, flag, choices, integer} from '../../src/elements/base/options.js';
import {Locale} from '../../src/i18n/locale.js';
import {richFromText} from '../../src/import/html.js';
import {didYouMean} from '../../src/notation/nearest.js';
import {ID, KIND, fragmentOf, parseFragment, parseRef} from '../../src/notation/ref.js';
import {eachTarget, parseInline, parseRichText, plainText} from '../../src/notation/richtext.js';
import type {Inline} from '../../src/notation/richtext.js';
import {QUALIFIER} from '../../src/content/vocabulary.js';
import {inputs} from '../helpers/inputs.js';

const check = (property: fc.IProperty<never> | fc.IProperty<unknown>, numRuns = inputs(2000)) =>
  fc.assert(property as fc.IProperty<unknown>, {numRuns});

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
const kind = fc.constantFrom(...KIND);
/** Text in which much of the notation comes up. */
const marked = fc
  .array(
    fc.constantFrom(
      '*',
      '**',
      '[',
      ']',
      '(',
      ')',
      '](',
      '\\',
      '{figure:',
      '{figure:a}',
      '[a](place:x)',
      '}',
      'a',
      ' ',
      '\n',
      '- ',
      '1. ',
      'https://a.b',
      'place:x',
      'é',
      '😀',
    ),
    {maxLength: 30},
  )
  .map((parts) => parts.join(''));
const word = fc.stringMatching(/^[A-Za-zé][A-Za-zé ]{0,6}[A-Za-zé]$/);

/** Runs of text as notation writes them, made from what they are: the tree is known before the text is read. */
const leaf: fc.Arbitrary<Inline> = fc.oneof(
  word,
  id.map((id): Inline => ({type: 'figure', id})),
);
const label = fc.array(leaf, {minLength: 1, maxLength: 2});
const span: fc.Arbitrary<Inline> = fc.oneof(
  leaf,
  fc.tuple(kind, id, word).map(([kind, id, text]): Inline => ({
    type: 'ref',
    kind,
    id,
    children: [text],
  })),
  fc
    .tuple(fc.constantFrom('https://a.example/x?y=1', '/a', 'mailto:a@b.example'), word)
    .map(([href, text]): Inline => ({type: 'link', href, children: [text]})),
  fc
    .tuple(fc.constantFrom('em' as const, 'strong' as const), label)
    .map(([type, children]): Inline => ({type, children})),
);
const written = (nodes: readonly Inline[]): string =>
  nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      if (node.type === 'figure') return `{figure:${node.id}}`;
      const inside = written(node.children);
      if (node.type === 'em') return `*${inside}*`;
      if (node.type === 'strong') return `**${inside}**`;
      if (node.type === 'link') return `[${inside}](${node.href})`;
      return `[${inside}](${'kind' in node ? `${node.kind}:${node.id}` : ''})`;
    })
    .join('');
/** Texts that touch are one. */
const joined = (nodes: readonly Inline[]): Inline[] =>
  nodes.reduce<Inline[]>((all, node) => {
    const last = all.at(-1);
    if (typeof node === 'string' && typeof last === 'string')
      return [...all.slice(0, -1), last + node];
    if (typeof node === 'string' || !('children' in node)) return [...all, node];
    return [...all, {...node, children: joined(node.children)}];
  }, []);

describe('rich text', () => {
  it('is read as it was written', () => {
    check(
      fc.property(fc.array(span, {minLength: 1, maxLength: 5}), (nodes) => {
        // Marks touch words, and nothing else.
        const spaced = nodes.flatMap((node, i) => (i ? [' ', node] : [node]));
        assert.deepEqual(joined(parseInline(written(spaced))), joined(spaced));
      }),
    );
  });

  it('says plain text as it is, once its marks are escaped', () => {
    check(
      fc.property(fc.oneof(marked, fc.string({unit: 'grapheme'})), (text) => {
        const plain = parseRichText(richFromText(text))
          .flatMap(({items}) => items.map((item) => plainText(item, () => '?')))
          .join(' ');
        const bare = (it: string) => it.replace(/\s+/g, ' ').trim();
        assert.equal(bare(plain), bare(text));
      }),
    );
  });

  it('never fails, invents no character, and names each of its targets', () => {
    check(
      fc.property(fc.oneof(marked, fc.string({unit: 'binary'})), (text) => {
        const blocks = parseRichText(text);
        let at = 0;
        const inOrder = (nodes: readonly Inline[]): void => {
          for (const node of nodes) {
            if (typeof node !== 'string') {
              if ('children' in node) inOrder(node.children);
              continue;
            }
            // A space stands for a line end within a paragraph.
            for (const character of node.split(' ').join('')) {
              const found = text.indexOf(character, at);
              assert.ok(found >= 0, `${JSON.stringify(character)} of ${JSON.stringify(text)}`);
              at = found + character.length;
            }
          }
        };
        for (const {items} of blocks) items.forEach(inOrder);
        const seen: Inline[] = [];
        const collect = (nodes: readonly Inline[]): void => {
          for (const node of nodes) {
            if (typeof node === 'string') continue;
            seen.push(node);
            if ('children' in node) collect(node.children);
          }
        };
        for (const {items} of blocks) items.forEach(collect);
        const told: Inline[] = [];
        eachTarget(text, (node) => told.push(node));
        const targets = (nodes: readonly Inline[]) =>
          nodes.filter((node) => typeof node !== 'string' && !/^(?:em|strong)$/.test(node.type));
        assert.deepEqual(targets(told), targets(seen));
      }),
    );
  });
});

describe('a reference', () => {
  it('and a fragment are read as they are written', () => {
    check(
      fc.property(kind, id, (kind, id) => {
        assert.deepEqual(parseRef(`${kind}:${id}`), {kind, id});
        assert.deepEqual(parseFragment(`#${fragmentOf(kind, id)}`), {
          kind,
          id,
        });
      }),
    );
  });

  it('is what it says, or none', () => {
    const text = fc.oneof(
      fc.string({unit: 'binary'}),
      fc
        .tuple(
          fc.oneof(kind, fc.string()),
          fc.constantFrom(':', '-', '::', ''),
          fc.oneof(id, fc.string()),
        )
        .map((parts) => parts.join('')),
    );
    check(
      fc.property(text, (text) => {
        const ref = parseRef(text);
        if (ref) assert.equal(`${ref.kind}:${ref.id}`, text);
        const fragment = parseFragment(`#crisis-${text}`);
        if (fragment) assert.equal(fragmentOf(fragment.kind, fragment.id), `crisis-${text}`);
        for (const target of [ref, fragment])
          if (target) assert.ok(ID.test(target.id) && KIND.includes(target.kind));
      }),
    );
  });
});

/** The edits between two words: insert, delete, replace, swap neighbours; as the textbooks compute it. */
function distance(a: string, b: string): number {
  const rows = Array.from({length: a.length + 1}, (_, i) =>
    Array.from({length: b.length + 1}, (_, j) => i || j),
  );
  for (let i = 0; i <= a.length; i++) rows[i]![0] = i;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      rows[i]![j] = Math.min(
        rows[i - 1]![j]! + 1,
        rows[i]![j - 1]! + 1,
        rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        rows[i]![j] = Math.min(rows[i]![j]!, rows[i - 2]![j - 2]! + 1);
    }
  return rows[a.length]![b.length]!;
}

describe('a suggestion', () => {
  it('is the nearest word, beside the textbook’s distance', () => {
    const short = fc.stringMatching(/^[abc]{0,8}$/);
    check(
      fc.property(short, fc.array(short, {maxLength: 4}), (word, options) => {
        const near = options
          .map((option) => distance(word, option))
          .filter((edits) => edits < 3 && edits <= word.length / 3);
        const [, meant] = /"(.*)"/.exec(didYouMean(word, options)) ?? [];
        assert.equal(
          meant === undefined ? undefined : distance(word, meant),
          near.length ? Math.min(...near) : undefined,
        );
      }),
      5000,
    );
  });

  it('costs nothing for a word that is no name', () => {
    assert.equal(didYouMean('x'.repeat(1e6), ['x'.repeat(1e6)]), '');
  });
});

describe('a setting', () => {
  const anything = fc.oneof(
    fc.anything({
      withBigInt: true,
      withDate: true,
      withBoxedValues: true,
      withNullPrototype: true,
      maxDepth: 1,
    }),
    fc.constantFrom(
      ' 3 ',
      '3',
      3,
      '0x3',
      '0',
      '10',
      '3e0',
      '٣',
      'b',
      'B',
      'a b',
      'a,b',
      'b b',
      'false',
      Symbol('x'),
      new Proxy({}, {get: () => assert.fail('asked')}),
    ),
  );
  it('is what it may be, and says so where that is not what was written', () => {
    check(
      fc.property(anything, (written) => {
        const told: string[] = [];
        const wrong = (message: string) => told.push(message);
        const number = integer(1, 9, 5)(written, wrong);
        assert.ok(Number.isInteger(number) && number >= 1 && number <= 9);
        if (number !== 5 && !Array.isArray(written)) assert.equal(Number(written), number);
        const one = choice(['a', 'b'])(written, wrong);
        assert.ok(one === 'a' || written === 'b');
        for (const each of choices(['a', 'b'])(written, wrong))
          assert.ok(['a', 'b'].includes(each));
        assert.equal(typeof flag(written, wrong), 'boolean');
        for (const message of told) assert.match(message, /is not (?:one of|a whole number)/);
      }),
    );
  });
});

describe('a quantity', () => {
  const amount = fc
    .oneof(
      fc.double({noNaN: true, min: -1e15, max: 1e15}),
      fc.maxSafeInteger().map((n) => n % 1e15),
      fc.integer(),
    )
    .map((n) => n + 0);
  for (const lang of ['en', 'en-GB', 'de', 'ar', 'fa', 'tr', 'ru', 'he'])
    it(`is said with its own number, unrounded (${lang})`, () => {
      const locale = new Locale(lang, 'UTC');
      const plain = new Intl.NumberFormat(lang, {maximumFractionDigits: 20});
      check(
        fc.property(fc.constantFrom(...QUALIFIER), amount, (qualifier, amount) => {
          const said = locale.quantity({qualifier, amount}).replace(/\u00a0/g, ' ');
          const round = Math.abs(amount) >= 1e6 && amount % 1e5 === 0;
          if (!round) assert.ok(said.includes(plain.format(amount).replace(/\u00a0/g, ' ')), said);
          assert.doesNotMatch(said, /[{}]|NaN|undefined/);
        }),
        300,
      );
    });

  it('is said in its source’s words as they are, whatever they hold', () => {
    check(
      fc.property(
        fc.constantFrom(...QUALIFIER),
        fc.oneof(fc.string(), fc.constantFrom('{amount}', '$&', '$1', '{by}')),
        (qualifier, words) => {
          fc.pre(words !== '');
          assert.ok(new Locale('en', 'UTC').quantity({qualifier, words}).includes(words));
        },
      ),
    );
  });
});

/** Pages of others that are filled: what a browser finds in them stays as it was, but for what we put there. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from '../helpers/property.js';
import {parse, serialize} from 'parse5';
import type {DefaultTreeAdapterTypes as Tree} from 'parse5';
import {parseStory} from '../../src/content/parse.js';
import {fillPage} from '../../src/output/ssr/fill-page.js';
import {jsonLdOf} from '../../src/output/export/jsonld.js';
import {jsonInPage} from '../../src/text/plain-text.js';
import {inputs} from '../helpers/inputs.js';

/** Ends every kind of text that a page has, as far as it can. */
const HOSTILE =
  '--></script></title></style>]]></head><!--<script><img src=x onerror=alert(1)>&lt;\u2028\u2029';
const parsed = parseStory({
  id: 'quay',
  title: HOSTILE,
  lang: 'en',
  timeZone: 'UTC',
  status: 'ended',
  published: '2020',
  updated: '2020',
  revision: 1,
  sources: [{id: 'log', title: HOSTILE, kind: 'document'}],
  events: [{id: 'e', when: '2020', headline: HOSTILE, status: 'reported', sources: ['log']}],
});
assert.ok(parsed.ok);
const {story} = parsed;
const ID = 'crisis-jsonld-quay';
const script = {
  id: ID,
  html: `<script type="application/ld+json" id="${ID}">${jsonInPage(jsonLdOf(story))}</script>`,
};

/** The page as a browser has it, without what we put into it. */
function rest(page: string): string {
  const document = parse(page);
  const visit = (node: Tree.ParentNode): void => {
    node.childNodes = node.childNodes.filter(
      (child) =>
        !(
          'tagName' in child &&
          (child.attrs.some(({name, value}) => name === 'id' && value === ID) ||
            (child.tagName === 'template' &&
              'tagName' in node &&
              node.tagName.startsWith('crisis-')))
        ),
    );
    node.childNodes.forEach((child) => {
      if ('childNodes' in child) visit(child);
    });
  };
  visit(document);
  return serialize(document);
}
const scripts = (page: string): string[] => {
  const found: string[] = [];
  const visit = (node: Tree.Node): void => {
    if ('tagName' in node && node.tagName === 'script')
      found.push((node.childNodes[0] as Tree.TextNode | undefined)?.value ?? '');
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(page));
  return found;
};

const TIMELINE = '<crisis-timeline><a href="/all">All</a></crisis-timeline>';
const page = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head><title>A page</title>${head}</head><body>${body}</body></html>`;

describe('a page that is filled', () => {
  for (const [what, head, body] of [
    [
      'a script that names the end of the head',
      '<script>const a = "</head>", b = "<img src=x onerror=alert(1)>";</script>',
      TIMELINE,
    ],
    ['a comment that names it', '<!-- </head> -->', TIMELINE],
    [
      'a title and a style that name it',
      '<title></head></title><style>a::after {content: "</head>"}</style>',
      TIMELINE,
    ],
    [
      'a script that names our own script',
      `<script>const mine = '<script id="${ID}">';</script>`,
      TIMELINE,
    ],
    ['a comment that holds our own script', `<!-- ${script.html} -->`, TIMELINE],
    ['a template that holds our own script', `<template>${script.html}</template>`, TIMELINE],
    [
      'an element that is moved out of a table',
      '',
      `<table><tr><td>One</td></tr>${TIMELINE}<tr><td>${TIMELINE}</td></tr></table>${TIMELINE}`,
    ],
    [
      'two elements that are moved out of tables',
      '',
      `<table>${TIMELINE}<tr>${TIMELINE}<td>One</table>${TIMELINE}`,
    ],
    ['an element that is not closed', '', '<p><crisis-timeline><p>Words<b>bold<p>more'],
    ['formatting that is nested wrongly', '', `<b><i>${TIMELINE}</b></i><a>${TIMELINE}<a>x</a>`],
    ['lines that end as on Windows', '\r\n<meta name="a" content="b">\r\n', `\r\n${TIMELINE}\r\n`],
  ] as const)
    it(`stays as it was, with ${what}`, () => {
      const before = page(head, body);
      const {page: after, elements} = fillPage(before, story, {script});
      assert.ok(elements.length > 0);
      assert.equal(rest(after), rest(before));
      // Only what we put there is new, and it is data.
      const added = scripts(after).filter((text) => !scripts(before).includes(text));
      assert.equal(added.length, 1);
      assert.equal(
        (JSON.parse(added[0]!) as {'@context': string})['@context'],
        'https://schema.org',
      );
      assert.doesNotMatch(added[0]!, /[<>&\u2028\u2029]/);
      // And once more: the same.
      assert.equal(fillPage(after, story, {script}).page, after);
    });

  it('has no element of ours where the tag is one of SVG, MathML, or inert', () => {
    for (const inert of [
      `<svg>${TIMELINE}</svg>`,
      `<math>${TIMELINE}</math>`,
      `<template>${TIMELINE}</template>`,
      `<noscript>${TIMELINE}</noscript>`,
      `<textarea>${TIMELINE}</textarea>`,
      `<!-- ${TIMELINE} -->`,
    ]) {
      const before = page('', inert);
      assert.deepEqual(fillPage(before, story), {page: before, elements: [], skipped: []});
    }
    const inside = `<svg><foreignObject>${TIMELINE}</foreignObject></svg>`;
    assert.equal(fillPage(page('', inside), story).elements.length, 1);
  });

  it('has to close its head, where structured data stands', () => {
    for (const before of [
      `<!doctype html><title>x</title>${TIMELINE}`,
      `<head><title>x</title><div>no head any more</div></head>${TIMELINE}`,
    ])
      assert.throws(
        () => fillPage(before, story, {script}),
        /no <\/head> to put structured data before/,
      );
  });

  it('is the same page but for our own, whatever it is made of', () => {
    const pieces = fc.constantFrom(
      TIMELINE,
      '<crisis-timeline>',
      '</crisis-timeline>',
      '<crisis-story>',
      '</crisis-story>',
      '<crisis-factbox/>',
      '<crisis-timeline story="another"></crisis-timeline>',
      '<crisis-timeline><template shadowrootmode="open"><p>old</p></template>',
      '</template>',
      '<template>',
      '<template shadowrootmode="open">',
      script.html,
      `<script id="${ID}">`,
      '</script>',
      '<script>',
      '</head>',
      '<head>',
      '<body>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<table>',
      '<tr>',
      '<td>',
      '</table>',
      '<caption>',
      '<select>',
      '<option>',
      '</select>',
      '<svg>',
      '</svg>',
      '<foreignObject>',
      '<math>',
      '<mi>',
      '<b>',
      '</b>',
      '<a>',
      '<p>',
      '</p>',
      '<style>',
      '</style>',
      '<title>',
      '</title>',
      '<textarea>',
      '</textarea>',
      '<noscript>',
      '</noscript>',
      '<frameset>',
      '<form>',
      '</form>',
      '<button>',
      '<plaintext>',
      '\r\n',
      '\n',
      ' ',
      'words',
      '&lt;',
      '\u0000',
      '"',
      "'",
    );
    let filled = 0;
    fc.assert(
      fc.property(fc.array(pieces, {maxLength: 14}), fc.boolean(), (parts, whole) => {
        const before = whole ? page('', parts.join('')) : parts.join('');
        for (const options of [{}, {script}]) {
          let after: string;
          try {
            const result = fillPage(before, story, options);
            filled += result.elements.length;
            after = result.page;
          } catch (error) {
            assert.ok(error instanceof RangeError);
            continue;
          }
          assert.equal(rest(after), rest(before));
        }
      }),
      {
        numRuns: inputs(2000),
        examples: [
          // What stands in an open template would be parsed within the root that is put before it.
          [['<crisis-timeline>', '<template shadowrootmode="open">', '<p>'], false],
          // In an open template, the end of the head is none.
          [['<head>', '<template>', '</head>'], false],
        ],
      },
    );
    assert.ok(filled > inputs(2000) / 10, String(filled));
  });
});

/** What a theming developer is told about a style sheet. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import fc from '../helpers/property.js';
import {PARTS} from '../../src/theme/parts.js';
import {resolveAddresses, styleNames, styleProblems} from '../../src/theme/style-sheet.js';
import type {Manifest} from '../../src/theme/style-sheet.js';
import {inputs} from '../helpers/inputs.js';
import {root} from '../helpers/packed.js';

const read = (file: string) => readFileSync(join(root, file), 'utf8');
const names = styleNames(JSON.parse(read('dist/custom-elements.json')) as Manifest);
const messages = (css: string) => styleProblems(css, names).map(({message}) => message);

describe('a name in a style sheet that styles nothing', () => {
  for (const [what, css, message] of [
    [
      'a misspelt part',
      'crisis-timeline::part(headlin) {color: red}',
      '<crisis-timeline> has no part "headlin"; did you mean "headline"?',
    ],
    [
      'a part of another element',
      'crisis-timeline::part(fact) {color: red}',
      '<crisis-timeline> has no part "fact"; it is a part of <crisis-factbox>',
    ],
    [
      'a part that no element is like',
      'crisis-factbox::part(sidebar) {color: red}',
      '<crisis-factbox> has no part "sidebar"',
    ],
    [
      'a part of a div that becomes an element',
      'article .crisis-map.wide[data-x="1"]:hover::part(spott)::before {color: red}',
      '<crisis-map> has no part "spott"; did you mean "spot"?',
    ],
    [
      'one part of several',
      'crisis-timeline::part(entry  dat) {color: red}',
      '<crisis-timeline> has no part "dat"; did you mean "date"?',
    ],
    [
      'a part in a nested rule',
      '@media print {crisis-figures {color: red; &::part(nubmer) {color: blue}}}',
      '<crisis-figures> has no part "nubmer"; did you mean "number"?',
    ],
    [
      'a part in a nested rule after another',
      'crisis-figures {a {b: c} @media print {&::part(nubmer) {color: blue}}}',
      '<crisis-figures> has no part "nubmer"; did you mean "number"?',
    ],
    [
      'a part behind :is()',
      ':is(crisis-timeline, .crisis-timeline):not(crisis-factbox)::part(fact) {color: red}',
      '<crisis-timeline> has no part "fact"; it is a part of <crisis-factbox>',
    ],
    [
      'an escaped part',
      'crisis-timeline::PART(h\\65 adlin) {color: red}',
      '<crisis-timeline> has no part "headlin"; did you mean "headline"?',
    ],
    [
      'a misspelt element',
      'crisis-timline::part(headline) {color: red}',
      'no element "crisis-timline"; did you mean "crisis-timeline"?',
    ],
    [
      'a misspelt custom property that is set',
      'body {--crisis-acent: red}',
      'no custom property "--crisis-acent"; did you mean "--crisis-accent"?',
    ],
    [
      'a misspelt custom property that is used',
      'a {color: var(--crisis-sfot, red)}',
      'no custom property "--crisis-sfot"; did you mean "--crisis-soft"?',
    ],
    [
      'an element within a part',
      'crisis-timeline::part(entry) p {color: red}',
      'nothing is selected within ::part(entry); what is in it may be a part too',
    ],
  ] as const)
    it(`is reported: ${what}`, () => assert.deepEqual(messages(css), [message]));

  it('is found where it stands, in the order of the text', () => {
    const css =
      '/* 😀 */ crisis-map::part(spott) {--crisis-acent: red}\n.a::part(x), crisis-map::part(y) {}';
    assert.deepEqual(
      styleProblems(css, names).map(({start}) => css.slice(start).split(/[):]/)[0]),
      ['spott', '--crisis-acent', 'y'],
    );
  });

  for (const css of [
    'crisis-timeline::part(headline), crisis-map::part(spot) {color: red}',
    'crisis-timeline::part(headline) /* a */ /* b */ {color: red}',
    'crisis-timeline::part(entry) , .crisis-timeline::part(date):hover {color: red}',
    ':is(crisis-timeline, crisis-factbox)::part(fact) {color: red}',
    // Not an element of ours, or unknown which.
    'media-player::part(sidebar), ::part(sidebar), .teaser::part(sidebar) {color: red}',
    'crisis-timeline media-player::part(sidebar) {color: red}',
    'crisis-timeline {media-player::part(sidebar) {color: red}}',
    'crisis-banner, .crisis-maps, #crisis-timline {color: red}',
    // Not a selector.
    '/* crisis-timeline::part(sidebar) {} */ a::before {content: "crisis-map::part(x) {"}',
    '@supports selector(crisis-timeline::part(sidebar)) {a {color: red}}',
  ])
    it(`is not reported in ${css}`, () => assert.deepEqual(messages(css), []));

  it('is in none of our own style sheets', () => {
    for (const file of ['broadsheet', 'tabloid', 'broadcaster'])
      assert.deepEqual(messages(read(`demo/styles/${file}.css`)), [], file);
    assert.deepEqual(messages(read('test/newcomer/house.css')), []);
  });

  it('is no part that a section forwards to its story', () => {
    for (const part of PARTS.split(', '))
      assert.deepEqual(messages(`crisis-story::part(${part}) {}`), []);
  });

  it('is looked for in any text, without an error', () => {
    const pieces = fc.constantFrom(
      ...['crisis-timeline', '::part(', 'headlin', ')', '(', '{', '}', ':is(', '&', ',', '>', '['],
      ...[']', ';', '"', '/*', '*/', '\\', '@media', '--crisis-x', 'url(', ' ', '\n', '\u0000'],
    );
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const css = parts.join('');
        for (const {start} of styleProblems(css, names))
          assert.ok(start >= 0 && start < css.length);
        assert.equal(typeof resolveAddresses(css, 'https://static.test/s/'), 'string');
      }),
      {numRuns: inputs(1000)},
    );
  });
});

describe('a style sheet that is put elsewhere', () => {
  it('still leads to the files that it names', () => {
    const css = `@import "more.css"; @import url( 'a b.css' );
a {background: url(pictures/a.png), image-set("b.png" 1x, url(/c.png) 2x); content: "d.png"}
b {mask: url(#mask); src: url(https://fonts.test/e.woff2), url("data:font/woff2;base64,AA==")}`;
    assert.equal(
      resolveAddresses(css, 'https://static.test/s/'),
      `@import "https://static.test/s/more.css"; @import url( "https://static.test/s/a%20b.css" );
a {background: url("https://static.test/s/pictures/a.png"), image-set("https://static.test/s/b.png" 1x, url("https://static.test/c.png") 2x); content: "d.png"}
b {mask: url(#mask); src: url(https://fonts.test/e.woff2), url("data:font/woff2;base64,AA==")}`,
    );
  });
});

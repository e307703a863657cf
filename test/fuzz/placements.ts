/** Comments for the fuzzer: links and divs as a stranger would write them, after a sanitiser. The same seed makes the same. */
import {randomOf} from './generate.js';
import type {Random} from './generate.js';
import {VECTORS} from './vectors.js';

const pick = <T>(random: Random, list: readonly T[]): T =>
  list[Math.floor(random() * list.length)]!;
const escape = (text: string) =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('\0', '');

/** Where a story or a stream might come from; none of the foreign ones may be asked for. */
const ADDRESSES: readonly string[] = [
  ...['/story.json', 'story.json', '/./story.json', '/deep/../story.json?x=1', '/stream', '/none'],
  ...['/out?to=https://evil.test/story.json', '/out?to=//evil.test/stream', '/out?to=/story.json'],
  ...['/out?to=/out%3Fto%3Dhttps%3A//evil.test/', 'https://page.test@evil.test/story.json'],
  ...['https://evil.test/story.json', '//evil.test/x', 'https:evil.test', 'HTTPS://EVIL.TEST/x'],
  ...[
    'https://page.test:444/x',
    'http://page.test/x',
    'https://page.test.evil.test/',
    'wss://evil.test',
  ],
  ...['\\\\evil.test\\x', '/\\evil.test', '\t//evil.test', 'https:\n//evil.test/x', '///evil.test'],
  ...['data:application/json,{}', 'blob:https://page.test/x', 'javascript:xss()', 'about:srcdoc'],
  ...['#', '#any', ' #any', '%23any', '/#any', '/story.json#x', '', 'false', '[object Object]'],
];
const VALUES: readonly string[] = [
  ...[
    '',
    'fuzz',
    '3',
    '5',
    '30',
    '0',
    '-1',
    '1e9',
    'newest',
    'dark',
    'true',
    'false',
    'x'.repeat(1e4),
  ],
  ...['{"id":"x"}', '{}', '[', '__proto__', 'constructor', 'toString', '\u202e', '\ud800'],
];
/** What a form's fields may be called, to be found in the place of what the browser has. */
const FIELDS = [
  ...[
    'classList',
    'matches',
    'parentElement',
    'shadowRoot',
    'attachShadow',
    'getAttribute',
    'children',
  ],
  ...[
    'querySelectorAll',
    'localName',
    'childNodes',
    'getRootNode',
    'attributes',
    'textContent',
    'closest',
  ],
];
const AROUND = [
  'div',
  'p',
  'section',
  'blockquote',
  'span',
  'b',
  'font',
  'li',
  'h2',
  'form',
  'center',
];
const BESIDE = [
  ...[
    '',
    '',
    '',
    ' ',
    '&#8203;',
    '&shy;',
    '<br>',
    '<span></span>',
    '<!-- x -->',
    ' words',
    '<img alt="">',
  ],
  ...[
    '<meta name="crisis-stories" content="https://evil.test/">',
    '<base href="https://evil.test/">',
  ],
  ...['<a id="x"></a>', '<input name="matches">', '<svg><title>x</title></svg>'],
];

/** Markup of a stranger. */
export function commentOf(
  seed: number,
  tags: readonly string[],
  attributes: readonly string[],
): string {
  const random = randomOf(seed * 31 + 7);
  const chance = (p: number) => random() < p;
  const value = (name: string): string =>
    /src|stream/.test(name) || chance(0.1)
      ? pick(random, [...ADDRESSES, ...VECTORS])
      : pick(random, [...VALUES, ...VECTORS]);
  const said = (): [string, string][] =>
    Array.from({length: Math.floor(random() * 6)}, () => {
      const name = chance(0.3) ? pick(random, ['src', 'stream', 'live']) : pick(random, attributes);
      return [name, value(name)];
    });
  const tag = () => (chance(0.9) ? pick(random, tags) : `crisis-${pick(random, VECTORS)}`);

  const link = () => {
    const to = pick(random, [
      '/x',
      '/story/fuzz',
      'https://evil.test/story/fuzz',
      '',
      '//evil.test',
      '?',
    ]);
    const query = new URLSearchParams(said().map(([name, value]) => [name, value])).toString();
    return `<a href="${escape(`${to}?${query}#${tag()}`)}">x</a>`;
  };
  const div = () => {
    const data = said().map(([name, value]) => ` data-${name}="${escape(value)}"`);
    return `<${pick(random, ['div', 'p', 'section'])} class="x ${escape(tag())}"${data.join('')}>`;
  };
  let html = chance(0.5) ? link() : `${div()}${chance(0.5) ? link() : 'x'}`;
  if (chance(0.01)) html = html.repeat(Math.floor(random() * 200));
  html = pick(random, BESIDE) + html + pick(random, BESIDE);
  for (let depth = Math.floor(random() * 4); depth; depth--) {
    const around = pick(random, AROUND);
    const fields = FIELDS.map((name) =>
      chance(0.2) ? `<input type="hidden" name="${name}">` : '',
    );
    html = `<${around}${chance(0.05) ? ' data-crisis-preview' : ''}>${around === 'form' ? fields.join('') : ''}${html}</${around}>`;
  }
  return html;
}

/** Every known vector as every attribute of a link and of a div. */
export function* vectorsPlaced(tag: string, attributes: readonly string[]): Generator<string> {
  for (const vector of VECTORS)
    for (const name of attributes) {
      const query = new URLSearchParams({src: '/story.json', [name]: vector}).toString();
      yield `<p><a href="${escape(`/x?${query}#${tag}`)}">x</a></p>`;
      yield `<div class="${tag}" data-src="/story.json" data-${name}="${escape(vector)}"></div>`;
    }
}

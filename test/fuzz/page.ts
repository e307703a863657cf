/** The part of the fuzzer that runs in the page: puts stories into elements and looks at what becomes of them. */
import type {Fields} from '../../src/content/compiled-schema.js';
import {fullStory, inputOf, randomOf} from './generate.js';
import type {Random} from './generate.js';
import {VECTORS} from './vectors.js';

export interface Finding {
  readonly seed: number | string;
  readonly what: string;
}
export interface Setup {
  readonly rules: Fields;
  readonly tags: readonly string[];
  /** The names of all elements that templates can make. */
  readonly names: readonly string[];
  /** Every field gets one in so many of the vectors. */
  readonly share: number;
}
interface Ours extends HTMLElement {
  updateComplete: Promise<boolean>;
}
interface Case {
  readonly seed: number | string;
  readonly tag: string;
  readonly json: string;
  /** Whether it has to be shown; when not given, it may also be refused. */
  readonly shown?: boolean;
  readonly random: Random;
}

export const main = document.querySelector('main')!;
/** What has gone wrong since it was last asked, beside what is told of the stories. */
let wrong: string[] = [];
addEventListener('error', ({message}) => {
  if (!message.startsWith('ResizeObserver loop')) wrong.push(`error on the page: ${message}`);
});
addEventListener('unhandledrejection', ({reason}) => wrong.push(`unhandled: ${String(reason)}`));
addEventListener('securitypolicyviolation', (event) => wrong.push(`policy: ${event.blockedURI}`));
const caught = (name: string) => () => wrong.push(`${name}() was called`);
Object.assign(window, {
  xss: caught('xss'),
  alert: caught('alert'),
  open: caught('open'),
  print: caught('print'),
});
console.error = () => undefined;

// Weak: it would else keep all that was ever shown, and the page be blamed for it.
let told = new WeakMap<EventTarget, string[]>();
main.addEventListener('crisis-error', (event) =>
  told.set(
    event.target!,
    event.problems.map(({path, message}) => `${path}: ${message}`),
  ),
);

const LINKS = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'poster',
  'data',
  'cite',
  'xlink:href',
  'background',
]);
const SAFE = new Set(['https:', 'http:', 'mailto:']);

/** What has gone wrong on the page since it was last asked. */
export const takeWrong = (): string[] => wrong.splice(0);

/** What is in or under `root` that no template makes. */
export function* foreign(
  root: ParentNode,
  names: ReadonlySet<string>,
  framed: boolean,
): Generator<string> {
  for (const node of root.querySelectorAll('*')) {
    const {localName, attributes, shadowRoot} = node;
    if (!names.has(localName)) yield `a <${localName}>`;
    if (localName === 'iframe' && !framed) yield 'an <iframe> that nobody asked for';
    for (const {name, value} of attributes) {
      // The room that entries beyond the screen keep is set by script, as a number.
      const room = name === 'style' && /^--_n: \d+;$/.test(value);
      if (/^on|^style$|^srcdoc$|[^\w:-]/.test(name) && !room)
        yield `<${localName} ${name}="${value}">`;
      if (!LINKS.has(name) || !value || !URL.canParse(value, document.baseURI)) continue;
      if (!SAFE.has(new URL(value, document.baseURI).protocol))
        yield `<${localName} ${name}="${value}">`;
    }
    if (shadowRoot) yield* foreign(shadowRoot, names, framed);
  }
}

async function settled(elements: readonly Ours[]): Promise<void> {
  for (let round = 0; round < 3; round++)
    for (const element of elements) {
      await element.updateComplete.catch((error: unknown) =>
        wrong.push(`<${element.localName}> rejects: ${String(error)}`),
      );
      for (const section of element.shadowRoot?.querySelectorAll('[class=section]') ?? [])
        await (section as Ours).updateComplete;
    }
}

const JUNK: readonly unknown[] = [
  ...[
    '',
    ' ',
    'false',
    'true',
    '0',
    '-1',
    '1e9',
    'NaN',
    '2.5',
    '٣',
    'many',
    '\0',
    '\ud800',
    '__proto__',
    'constructor',
    'null',
    '[object Object]',
  ],
  ...[
    'event0',
    'actor0',
    'place0',
    'newest',
    'list',
    'brief',
    'timeline factbox',
    'x'.repeat(1e5),
    ...VECTORS,
  ],
];
const ODD: readonly unknown[] = [
  ...[
    null,
    undefined,
    0,
    -1,
    NaN,
    Infinity,
    1n,
    true,
    [],
    {},
    () => 'x',
    Symbol('x'),
    new Date(NaN),
  ],
  Object.create(null),
  {
    toString: () => {
      throw new Error('mine');
    },
  },
  new Proxy(
    {},
    {
      get: () => {
        throw new Error('mine');
      },
      ownKeys: () => {
        throw new Error('mine');
      },
    },
  ),
];
const FRAGMENTS = [
  '',
  '#',
  '#crisis-event-event0',
  '#crisis-',
  '#crisis-event-',
  '#crisis-event-__proto__',
  '#crisis-constructor-x',
  '#crisis-media-media0',
  '#%',
  '#crisis-event-%00',
  '#"><img src=x onerror=xss()>',
  '#crisis-actor-actor0-',
  `#crisis-event-${'a'.repeat(1e5)}`,
];

const pick = <T>(random: Random, list: readonly T[]): T =>
  list[Math.floor(random() * list.length)]!;

/** Clicks and types in an element, as a curious reader would; links are looked at only. */
function play(element: Ours, random: Random): void {
  const root = element.shadowRoot;
  const all = [...(root?.querySelectorAll<HTMLElement>('button, summary') ?? [])];
  for (let n = 0; n < 3 && all.length; n++) pick(random, all).click();
  for (const field of root?.querySelectorAll('input') ?? []) {
    field.value = pick(random, VECTORS);
    field.dispatchEvent(new Event('input', {bubbles: true}));
  }
  for (const list of root?.querySelectorAll('select') ?? []) {
    list.selectedIndex = Math.floor(random() * list.length);
    list.dispatchEvent(new Event('change', {bubbles: true}));
  }
}

/** Shows stories, and once more where that took long: the machine may have had something else to do. */
async function show(
  cases: () => readonly Case[],
  names: ReadonlySet<string>,
  odd: boolean,
): Promise<Finding[]> {
  const found = await showOnce(cases(), names, odd);
  return found.some(({what}) => what.startsWith('took ')) ? showOnce(cases(), names, odd) : found;
}

/** Shows stories, one in each element, all at once; what is found is told of the first that it can be told of. */
async function showOnce(
  cases: readonly Case[],
  names: ReadonlySet<string>,
  odd: boolean,
): Promise<Finding[]> {
  const found: Finding[] = [];
  wrong = [];
  const began = performance.now();
  const {random} = cases[0]!;
  if (odd) {
    history.replaceState(null, '', pick(random, FRAGMENTS) || location.pathname);
    dispatchEvent(new HashChangeEvent('hashchange'));
  }
  const elements = cases.map(({tag, json, random, seed}) => {
    const element = document.createElement(tag) as Ours;
    const mutable = element as unknown as Record<string, unknown>;
    let content: unknown;
    if (odd && random() < 0.5)
      try {
        content = JSON.parse(json);
      } catch {
        // Then it is given as text, below.
      }
    if (typeof content === 'object' && content) mutable.content = content;
    else element.setAttribute('data-content', json);
    if (odd && random() < 0.4) {
      const known = (element.constructor as unknown as {observedAttributes: string[]})
        .observedAttributes;
      const settings = known.filter((name) => !/content|src|store/.test(name));
      const name = pick(random, settings);
      if (random() < 0.7) element.setAttribute(name, String(pick(random, JUNK)));
      else if (!name.includes('-'))
        try {
          mutable[name] = pick(random, ODD);
        } catch (error) {
          // DOM properties of the platform, such as lang, refuse what is no text.
          if (name !== 'lang') found.push({seed, what: `${name}: ${String(error)}`});
        }
    }
    return element;
  });
  const look = (framed: boolean) =>
    elements.forEach((element, i) => {
      const {seed, shown} = cases[i]!;
      const tell = (what: string) => found.push({seed, what: `<${element.localName}> ${what}`});
      if (element.shadowRoot)
        for (const what of foreign(element.shadowRoot, names, framed)) tell(what);
      if (element.childNodes.length) tell('changed its light DOM');
      const problems = told.get(element) ?? [];
      for (const problem of problems)
        if (/this element failed|cannot be read/.test(problem)) tell(problem);
      const settings = element.attributes.length > 1 || odd;
      if (shown && problems.length && !settings) tell(`is refused: ${problems.join('; ')}`);
      if (shown && problems.some((problem) => /^\w+[[.]|is not a field/.test(problem)))
        tell(`is refused: ${problems.join('; ')}`);
    });
  told = new WeakMap();
  main.append(...elements);
  await settled(elements);
  look(false);
  elements.forEach((element, i) => play(element, cases[i]!.random));
  await settled(elements);
  await new Promise((resolve) => setTimeout(resolve));
  look(true);
  main.replaceChildren();
  const took = Math.round(performance.now() - began);
  if (took > 1000 + 250 * cases.length) wrong.push(`took ${took} ms`);
  found.push(...wrong.map((what) => ({seed: cases[0]!.seed, what})));
  return found;
}

const BATCH = 20;

/** Fuzzes with `count` seeds from `first` on. What only shows in company is told of the first of it. */
export async function fuzz(first: number, count: number, setup: Setup): Promise<Finding[]> {
  const names = new Set(setup.names);
  const found: Finding[] = [];
  const caseOf = (seed: number): Case => {
    const {json, valid} = inputOf(seed, setup.rules);
    return {
      seed,
      json,
      shown: valid,
      tag: setup.tags[seed % setup.tags.length]!,
      random: randomOf(~seed),
    };
  };
  for (let from = first; from < first + count; from += BATCH) {
    const seeds = Array.from({length: Math.min(BATCH, first + count - from)}, (_, i) => from + i);
    const together = await show(() => seeds.map(caseOf), names, true);
    if (!together.length) continue;
    const alone: Finding[] = [];
    for (const seed of seeds) alone.push(...(await show(() => [caseOf(seed)], names, true)));
    found.push(...(alone.length ? alone : together));
  }
  return found;
}

/** Puts every vector into every text of a story; gives what is found, and how many were shown and refused. */
export async function inject({
  rules,
  tags,
  names,
  share,
}: Setup): Promise<{found: Finding[]; shown: number; refused: number}> {
  const known = new Set(names);
  const cases: (Case & {path: string})[] = [];
  for (const kind of ['photo', 'video', 'footage', 'player'])
    for (const vector of VECTORS) {
      const make = () => fullStory(rules, kind);
      const put = (at: (path: string, is: string) => boolean, tag: string, path: string) => {
        const {story, leaves} = make();
        for (const leaf of leaves) if (at(leaf.path, leaf.is)) leaf.set(vector);
        cases.push({
          seed: `${vector} as ${path}`,
          path,
          tag,
          json: JSON.stringify(story),
          random: randomOf(1),
        });
      };
      const isText = (path: string, is: string) =>
        /^(?:text|line|rich|richLine)$/.test(is) && path !== 'timeZone';
      for (const tag of tags)
        if (kind === 'photo' || tag === 'crisis-media') put(isText, tag, 'every text');
      // What is no text is refused, or is the same in all kinds; each field has its share of the vectors, if not all.
      if (kind === 'photo')
        for (const [i, {path, is}] of make().leaves.entries())
          if (!isText(path, is) && (i + VECTORS.indexOf(vector)) % share === 0)
            put((it) => it === path, 'crisis-story', path);
    }
  const found: Finding[] = [];
  let refused = 0;
  main.addEventListener('crisis-error', () => refused++);
  for (let i = 0; i < cases.length; i += BATCH)
    found.push(...(await show(() => cases.slice(i, i + BATCH), known, false)));
  return {found, shown: cases.length - refused, refused};
}

Object.assign(window, {fuzz, inject});

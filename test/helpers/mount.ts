/**
 * Puts elements on the page in the two ways that pages do, and takes them away after each test.
 * The page is a `<main>`; what a test changes on the document itself is put back.
 */

/** Strings are set as attributes, other values as properties. */
export type Given = Readonly<Record<string, unknown>>;
/** The members of our elements that tests use. */
export interface Ours extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
}
export type Mount = typeof created;

// A test may stop the page's clock, see clock.ts.
const [startTimer, stopTimer] = [setTimeout, clearTimeout];

export const main = document.createElement('main');
const {lang, dir} = document.documentElement;

beforeEach(() => {
  document.documentElement.lang = 'en-GB';
  document.body.append(main);
});
afterEach(() => {
  main.replaceChildren();
  main.removeAttribute('style');
  Object.assign(document.documentElement, {lang, dir});
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
  scrollTo(0, 0);
});

/** Creates an element as a script does: it is connected first, then gets its attributes, properties and content. */
export async function created(
  tag: string,
  given: Given = {},
  inside = '',
  where: Element = main,
): Promise<Ours> {
  const element = document.createElement(tag) as Ours;
  where.append(element);
  for (const [name, value] of Object.entries(given))
    if (typeof value === 'string') element.setAttribute(name, value);
    else Object.assign(element, {[name]: value});
  element.append(parsed(inside));
  return settled(element);
}

/** Creates an element as a parser does: it has attributes, properties and content before it is upgraded. */
export async function upgraded(
  tag: string,
  given: Given = {},
  inside = '',
  where: Element = main,
): Promise<Ours> {
  const content = parsed(`<${tag}>${inside}</${tag}>`);
  const element = content.firstElementChild as Ours;
  for (const [name, value] of Object.entries(given))
    if (typeof value === 'string') element.setAttribute(name, value);
    else Object.assign(element, {[name]: value});
  if (element.shadowRoot) throw new Error('already an element of ours');
  where.append(content);
  return settled(element);
}

export const births = [created, upgraded] as const;

/** Parses markup in an inert document, where nothing is upgraded. */
export function parsed(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}

/** Appends markup to the page. */
export async function write(html: string, where: Element = main): Promise<void> {
  where.append(parsed(html));
  await settled(where);
}

/** Waits until all our elements at and under `root` have updated. */
export async function settled<T extends Element>(root: T): Promise<T> {
  for (let round = 0; round < 5; round++)
    for (const element of [root, ...root.querySelectorAll('*')])
      if (element.localName.startsWith('crisis-')) {
        await (element as Ours).updateComplete;
        for (const section of element.shadowRoot?.querySelectorAll('[class=section]') ?? [])
          await (section as Ours).updateComplete;
      }
  return root;
}

/** Waits until `check` gives something, `longest` milliseconds at most: a busy machine may take a while. */
export async function until<T>(
  check: () => T,
  what = String(check),
  longest = 15_000,
): Promise<NonNullable<T>> {
  const end = performance.now() + longest;
  for (;;) {
    const result = check();
    if (result) return result;
    if (performance.now() > end) throw new Error(`never came: ${what}`);
    await frame();
  }
}

/** Waits for a painted frame, or for 100 ms where the window is not painted. */
export function frame(): Promise<void> {
  return new Promise((resolve) => {
    const late = startTimer(resolve, 100);
    requestAnimationFrame(() => {
      stopTimer(late);
      startTimer(resolve);
    });
  });
}

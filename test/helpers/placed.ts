/** Divs and links of the page, and the elements that replace them. */
import {expect} from 'chai';
import {main, parsed, settled, until} from './mount.js';

export const elementIn = (host: Element | null): Element | null | undefined =>
  host?.shadowRoot?.firstElementChild;

/** Waits long enough for a div or link to be replaced. */
export const later = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 30));

/** Appends markup; returns its node and the element that replaces it. */
export async function placed(html: string, tag = 'crisis-timeline'): Promise<[Element, Element]> {
  main.append(parsed(html));
  const host = main.lastElementChild!;
  const element = await until(() => elementIn(host) ?? elementIn(host.querySelector('*')), html);
  expect(element.localName).to.equal(tag);
  return [host, await settled(element)];
}

/** Appends markup, and expects that nothing in it is replaced. */
export async function leftAlone(html: string): Promise<Element> {
  main.append(parsed(html));
  await later();
  for (const node of main.querySelectorAll('*')) expect(!node.shadowRoot, html).to.equal(true);
  expect(main.innerHTML).to.equal(parsedAgain(html));
  return main.firstElementChild!;
}

export const parsedAgain = (html: string): string => {
  const box = document.createElement('div');
  box.append(parsed(html));
  return box.innerHTML;
};

/** Adds a setting of the publisher to the page, until the end of the test. */
export function pageSays(name: string, content: string, where: Element = document.head): void {
  const meta = document.createElement('meta');
  Object.assign(meta, {name: `crisis-${name}`, content});
  where.append(meta);
  said.push(meta);
}
const said: Element[] = [];
afterEach(() => {
  for (const meta of said.splice(0)) meta.remove();
});

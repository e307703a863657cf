/** Divs and links on the page, and the elements that they become. */
import {expect} from 'chai';
import {main, parsed, settled, until} from './mount.js';

export const elementIn = (host: Element | null): Element | null | undefined =>
  host?.shadowRoot?.firstElementChild;

/** Time for all that could happen. */
export const later = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 30));

/** What the author put on the page, and the element in it once it is there. */
export async function placed(html: string, tag = 'crisis-timeline'): Promise<[Element, Element]> {
  main.append(parsed(html));
  const host = main.lastElementChild!;
  const element = await until(() => elementIn(host) ?? elementIn(host.querySelector('*')), html);
  expect(element.localName).to.equal(tag);
  return [host, await settled(element)];
}

/** That a page shows it as it stands there. */
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

/** What the publisher says for the page, until the end of the test. */
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

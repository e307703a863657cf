/** What readers see in an element, and their actions. */
import {sendKeys} from '@web/test-runner-commands';

const INLINE = /^(?:a|b|del|em|ins|slot|span|strong|summary|time)$/;

/** The text of an element, including shadow roots, as one line. */
export function text(node: Element | null | undefined): string {
  const words = (part: Node): string => {
    if (part instanceof Element && part.shadowRoot) return words(part.shadowRoot);
    if (part.nodeType === Node.TEXT_NODE) return (part as Text).data;
    const inside = [...part.childNodes].map(words).join('');
    return part instanceof Element && !INLINE.test(part.localName) ? ` ${inside} ` : inside;
  };
  return node ? words(node).replace(/\s+/g, ' ').trim() : '';
}

export function all(element: Element, selector: string): HTMLElement[] {
  return [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
}

/** A part of an element; throws where there is none. */
export function part(element: Element, name: string): HTMLElement {
  const found = all(element, `[part~="${name}"]`)[0];
  if (!found) throw new Error(`no part "${name}" in ${text(element)}`);
  return found;
}

/** The id of the story's item that a node shows. */
export function idOf(node: Element): string {
  return node.id.replace(/^crisis-[a-z]+-/, '');
}

/** The entries that are built, in document order. */
export function entries(timeline: Element): HTMLElement[] {
  return all(timeline, '[part~="entry"]');
}

/** The ids of the visible entries: built, and before the limit. */
export function shown(timeline: Element): string[] {
  return entries(timeline)
    .filter((entry) => !entry.closest('[hidden]'))
    .map((entry) => idOf(entry));
}

export function entry(timeline: Element, id: string): HTMLElement {
  const found = entries(timeline).find((it) => idOf(it) === id);
  if (!found) throw new Error(`no entry "${id}"`);
  return found;
}

/** The button with this name; throws where there is none. */
export function button(element: Element, name: string | RegExp): HTMLButtonElement {
  const buttons = all(element, 'button') as HTMLButtonElement[];
  const found = buttons.find((one) =>
    typeof name === 'string' ? text(one) === name : name.test(text(one)),
  );
  if (!found) throw new Error(`no button ${name}; there are: ${buttons.map(text).join(', ')}`);
  return found;
}

export function has(element: Element, name: RegExp): boolean {
  return all(element, 'button').some((one) => name.test(text(one)));
}

/** The focused element, also in shadow roots. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** Whether it is there for a screen reader but not for the eye. */
export function visuallyHidden(node: Element): boolean {
  const {display, visibility, clipPath} = getComputedStyle(node);
  return display !== 'none' && visibility === 'visible' && clipPath.startsWith('inset(50%');
}

/** Has the browser's driver do something; where it says that it cannot, the test is skipped. */
export async function drive(test: Mocha.Context, command: () => Promise<unknown>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!/not supported|support is required|UnsupportedOperation/.test(String(error))) throw error;
    test.skip();
  }
}

/** Presses keys, one after another. */
export async function press(test: Mocha.Context, ...keys: string[]): Promise<void> {
  for (const key of keys) await drive(test, () => sendKeys({press: key}));
}

/** Clicks a link to `hash` on this page. */
export function follow(hash: string): void {
  const link = document.createElement('a');
  link.href = hash;
  document.body.append(link);
  link.click();
  link.remove();
}

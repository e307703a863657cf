type Host = Element & {readonly renderRoot: ParentNode};

/** All `<details>` under `root`, including those in the shadow trees of sections. */
const detailsIn = (root: ParentNode): HTMLDetailsElement[] =>
  [...root.querySelectorAll('*')].flatMap((one) =>
    one instanceof HTMLDetailsElement ? one : one.shadowRoot ? detailsIn(one.shadowRoot) : [],
  );

/** Runs `change`, and opens the `<details>` that were open before, which it recognizes by their summaries. */
export function keepDetailsOpen({renderRoot}: Host, change: () => void): void {
  const summaryOf = (one: Element) => one.firstElementChild!.textContent.trim();
  const open = detailsIn(renderRoot).flatMap((one) => (one.open ? summaryOf(one) : []));
  change();
  // Sections render after this element, and before the next frame.
  requestAnimationFrame(() => {
    for (const one of detailsIn(renderRoot)) if (open.includes(summaryOf(one))) one.open = true;
  });
}

/**
 * Runs `change`, and scrolls so that what the reader sees stays in place: the entry at a third of the window's height, or
 * what follows the element. Safari has no scroll anchoring.
 */
export function keepScrollAnchor(host: Host, change: () => void): void {
  const line = innerHeight / 3;
  const {top, bottom} = host.getBoundingClientRect();
  const isAbove = bottom <= line;
  const anchor = isAbove
    ? host
    : top < line &&
      [...host.renderRoot.querySelectorAll('[id^=crisis-]')].find(
        (node) => node.getBoundingClientRect().bottom > line,
      );
  const position = () => anchor && anchor.getBoundingClientRect()[isAbove ? 'bottom' : 'top'];
  const before = position();
  change();
  const after = position();
  if (typeof before === 'number' && typeof after === 'number' && (anchor as Element).isConnected)
    scrollBy({top: after - before, behavior: 'instant'});
}

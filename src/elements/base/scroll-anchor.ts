type Host = Element & {readonly renderRoot: ParentNode};

/** What can be opened under `root`, in the sections of a briefing too. */
const detailsIn = (root: ParentNode): HTMLDetailsElement[] =>
  [...root.querySelectorAll('*')].flatMap((one) =>
    one instanceof HTMLDetailsElement ? one : one.shadowRoot ? detailsIn(one.shadowRoot) : [],
  );

/** Lets `change` alter what `host` shows; what the reader had opened in it is open again, by its words. */
export function keepOpen({renderRoot}: Host, change: () => void): void {
  const words = (one: Element) => one.firstElementChild!.textContent.trim();
  const opened = detailsIn(renderRoot).flatMap((one) => (one.open ? words(one) : []));
  change();
  // Sections come after it, and before the next frame.
  requestAnimationFrame(() => {
    for (const one of detailsIn(renderRoot)) if (opened.includes(words(one))) one.open = true;
  });
}

/**
 * Lets `change` alter what `host` shows, and keeps in its place what is read: the entry a third down the screen, or
 * what follows the element. Some browsers do so themselves, Safari does not.
 */
export function keepScrollAnchor(host: Host, change: () => void): void {
  const line = innerHeight / 3;
  const {top, bottom} = host.getBoundingClientRect();
  const above = bottom <= line;
  const read = above
    ? host
    : top < line &&
      [...host.renderRoot.querySelectorAll('[id^=crisis-]')].find(
        (node) => node.getBoundingClientRect().bottom > line,
      );
  const place = () => read && read.getBoundingClientRect()[above ? 'bottom' : 'top'];
  const before = place();
  change();
  const after = place();
  if (typeof before === 'number' && typeof after === 'number' && (read as Element).isConnected)
    scrollBy({top: after - before, behavior: 'instant'});
}

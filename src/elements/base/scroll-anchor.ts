type Host = Element & {readonly renderRoot: ParentNode};

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

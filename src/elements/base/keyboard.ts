/** Whether a key types a character: alone, with AltGr, or through an input method. */
function isPrintable(event: KeyboardEvent): boolean {
  const isShortcut = (event.ctrlKey || event.metaKey) && !event.getModifierState('AltGraph');
  return event.isComposing || event.key === 'Dead' || (/^.$/u.test(event.key) && !isShortcut);
}

const stopTyping = (event: Event): void => {
  const [field] = event.composedPath();
  const isField = field instanceof HTMLInputElement || field instanceof HTMLSelectElement;
  if (isField && isPrintable(event as KeyboardEvent)) event.stopPropagation();
};

/**
 * Stops the key events of characters that are typed into a field of a shadow root. Outside the root their target is the
 * element, not a field, so that the page's keyboard shortcuts would react. Escape, Tab, Ctrl and Meta shortcuts pass.
 */
export function isolateTyping(root: EventTarget): void {
  for (const type of ['keydown', 'keypress', 'keyup']) root.addEventListener(type, stopTyping);
}

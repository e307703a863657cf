/** Whether a key writes a character: alone, with AltGr, or on the way through an input method. */
function isPrintable(key: KeyboardEvent): boolean {
  const shortcut = (key.ctrlKey || key.metaKey) && !key.getModifierState('AltGraph');
  return key.isComposing || key.key === 'Dead' || (/^.$/u.test(key.key) && !shortcut);
}

const stop = (key: Event): void => {
  const [field] = key.composedPath();
  const isField = field instanceof HTMLInputElement || field instanceof HTMLSelectElement;
  if (isField && isPrintable(key as KeyboardEvent)) key.stopPropagation();
};

/**
 * Keeps what is typed into the fields of a shadow root from the page: its shortcuts cannot know that it was typed, for
 * outside the root each key comes from the element. Escape, Tab and shortcuts with Ctrl or Meta go on.
 */
export function isolateTyping(root: EventTarget): void {
  for (const type of ['keydown', 'keypress', 'keyup']) root.addEventListener(type, stop);
}

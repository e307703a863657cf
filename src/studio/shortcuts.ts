/** Keyboard shortcuts: commands by letter, with Ctrl or ⌘, also while the text has the focus. */
export function onShortcut(commands: Readonly<Record<string, () => void>>): void {
  addEventListener('keydown', (event) => {
    const {ctrlKey, metaKey, altKey, shiftKey, key} = event;
    const command = (ctrlKey || metaKey) && !altKey && !shiftKey ? commands[key] : undefined;
    if (!command) return;
    event.preventDefault();
    command();
  });
}

const TEXT_CONTROL =
  'textarea, [contenteditable], input:not([type="checkbox"], [type="radio"], [type="button"])';

/**
 * Undo and redo of the document by their keys, the same in all views and wherever the focus is, also while a redraw has taken
 * it away. Text controls outside the form, such as the search field, keep the browser's own undo.
 */
export function onUndoKeys({undo, redo}: Readonly<Record<'undo' | 'redo', () => void>>): void {
  addEventListener('keydown', (event) => {
    const {key, ctrlKey, metaKey, shiftKey, altKey, isComposing, defaultPrevented} = event;
    const letter = key.toLowerCase();
    if (!(ctrlKey || metaKey) || altKey || isComposing || defaultPrevented) return;
    if ((letter !== 'z' && letter !== 'y') || document.querySelector(':modal')) return;
    const [target] = event.composedPath();
    if (target instanceof Element && target.matches(TEXT_CONTROL) && !target.closest('#form'))
      return;
    event.preventDefault();
    if (letter === 'y' || shiftKey) redo();
    else undo();
  });
}

/** Handles files dropped anywhere on the page; `sign` is shown while files are dragged over it. */
export function onFileDrop(sign: HTMLElement, take: (files: readonly File[]) => void): void {
  const WITHIN = {dragenter: 1, dragleave: -1, dragover: 0, drop: -Infinity};
  let within = 0;
  for (const type of ['dragenter', 'dragleave', 'dragover', 'drop'] as const)
    addEventListener(
      type,
      (event) => {
        const {dataTransfer} = event;
        if (!dataTransfer?.types.includes('Files')) return;
        // In the capture phase, before the editor inserts the file into the text.
        event.preventDefault();
        event.stopPropagation();
        within = Math.max(0, within + WITHIN[type]);
        sign.hidden = !within;
        if (type === 'drop') take([...dataTransfer.files]);
      },
      true,
    );
}

const timers = new Map<() => void, ReturnType<typeof setTimeout>>();

/** Runs `run` after no call for so many milliseconds. */
export function debounce(run: () => void, milliseconds: number): void {
  clearTimeout(timers.get(run));
  timers.set(run, setTimeout(run, milliseconds));
}

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

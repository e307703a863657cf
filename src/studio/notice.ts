import {nothing, render} from 'lit';

let isTemporary = false;

/** Shows a message in the notice line, which is a live region. Unless `stays`, the next change of the text clears it. */
export function showNotice(what: unknown, stays = false): void {
  isTemporary = !stays;
  render(what, document.getElementById('notice')!);
}

/** Clears the notice, unless it stays. */
export function clearNotice(): void {
  if (isTemporary) showNotice(nothing);
}

/** Returns a handler that shows what failed and why. */
export function failure(what: string): (error: unknown) => void {
  return (error) =>
    showNotice(`${what}: ${error instanceof Error ? error.message : String(error)}`);
}

export function copy(text: string): void {
  navigator.clipboard.writeText(text).then(() => showNotice('Copied.'), failure('Not copied'));
}

import {nothing, render} from 'lit';

let passing = false;

/** Tells the author, in the line for it and to a screen reader; what does not stay goes with the next change of the text. */
export function showNotice(what: unknown, stays = false): void {
  passing = !stays;
  render(what, document.getElementById('notice')!);
}

/** What was told goes, unless it stays. */
export function clearNotice(): void {
  if (passing) showNotice(nothing);
}

/** Tells that something has failed, and why. */
export function failure(what: string): (error: unknown) => void {
  return (error) =>
    showNotice(`${what}: ${error instanceof Error ? error.message : String(error)}`);
}

export function copy(text: string): void {
  navigator.clipboard.writeText(text).then(() => showNotice('Copied.'), failure('Not copied'));
}

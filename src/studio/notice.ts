import {nothing, render} from 'lit';

let passing = false;

/** Tells the author, in the line for it and to a screen reader; what does not stay goes with the next change of the text. */
export function tell(what: unknown, stays = false): void {
  passing = !stays;
  render(what, document.getElementById('notice')!);
}

/** What was told goes, unless it stays. */
export function forget(): void {
  if (passing) tell(nothing);
}

/** Tells that something has failed, and why. */
export function failure(what: string): (error: unknown) => void {
  return (error) => tell(`${what}: ${error instanceof Error ? error.message : String(error)}`);
}

export function copy(text: string): void {
  navigator.clipboard.writeText(text).then(() => tell('Copied.'), failure('Not copied'));
}

import {cleaned} from '../notation/characters.js';

/** Of what `value` holds, the texts without what no story may have in them; `tell` is called where there was such. */
export function readJson(text: string, tell: () => void): unknown {
  return JSON.parse(text.replace(/^\uFEFF/, ''), (_, value: unknown) => {
    if (typeof value !== 'string') return value;
    const clean = cleaned(value);
    if (clean !== value) tell();
    return clean;
  }) as unknown;
}

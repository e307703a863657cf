import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {fillParts} from '../../i18n/fill.js';
import type {UiText} from './ui-text.js';

/**
 * Before and after in one line, with what differs marked, where they begin or end alike; otherwise in two.
 * Words are what spaces part.
 */
export function differenceOf(voice: UiText, before = '', after = ''): unknown {
  if (!before && !after) return nothing;
  const [old, now] = [before.split(' '), after.split(' ')];
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && old[start] === now[start]) start++;
  let end = 0;
  while (end < most - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const [gone, come] = [old, now].map((all) => all.slice(start, all.length - end).join(' '));
  const alike = start + end;
  // A screen reader says no stroke; it has the words that the eye needs only where nothing is alike.
  const say = (word: 'before' | 'after', text: TemplateResult) =>
    fillParts<unknown>(voice.locale.words[word], {text}).map((part) =>
      part && typeof part === 'string'
        ? html`<span class=${alike ? 'hidden' : ''}>${voice.uiText(part)}</span>`
        : part,
    );
  return html`<p>${old.slice(0, start).join(' ')}
    ${gone && say('before', html`<del>${gone}</del>`)} ${gone && come && !alike ? html`<br />` : nothing}
    ${come && say('after', html`<ins>${come}</ins>`)} ${now.slice(now.length - end).join(' ')}</p>`;
}

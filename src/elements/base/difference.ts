import {html, nothing} from '../../template/html.js';
import type {TemplateResult} from '../../template/html.js';
import {fillParts} from '../../i18n/fill.js';
import type {UiText} from './ui-text.js';

/**
 * Before and after as `<del>` and `<ins>`: on one line where they have words in common at the start or the end, otherwise
 * on two. Words are separated by spaces.
 */
export function differenceOf(uiText: UiText, before = '', after = ''): unknown {
  if (!before && !after) return nothing;
  const [oldWords, newWords] = [before.split(' '), after.split(' ')];
  const max = Math.min(oldWords.length, newWords.length);
  let start = 0;
  while (start < max && oldWords[start] === newWords[start]) start++;
  let end = 0;
  while (end < max - start && oldWords.at(-1 - end) === newWords.at(-1 - end)) end++;
  const [removed, inserted] = [oldWords, newWords].map((words) =>
    words.slice(start, words.length - end).join(' '),
  );
  const hasCommon = start + end;
  // Screen readers need the words "before" and "after"; on one line the marks show it to the eye.
  const labelled = (key: 'before' | 'after', text: TemplateResult) =>
    fillParts<unknown>(uiText.locale.words[key], {text}).map((part) =>
      part && typeof part === 'string'
        ? html`<span class=${hasCommon ? 'hidden' : ''}>${uiText.uiText(part)}</span>`
        : part,
    );
  return html`<p>${oldWords.slice(0, start).join(' ')} ${removed && labelled('before', html`<del>${removed}</del>`)} ${removed && inserted && !hasCommon ? html`<br />` : nothing} ${inserted && labelled('after', html`<ins>${inserted}</ins>`)} ${newWords.slice(newWords.length - end).join(' ')}</p>`;
}

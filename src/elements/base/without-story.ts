import {html, nothing} from '../../template/html.js';
import type {TemplateResult} from '../../template/html.js';
import {Locale} from '../../i18n/locale.js';
import {languageAround} from './language.js';
import {hasFallback} from './options.js';

/** Rendered without a story: the slot of the fallback content, and where that is empty and the story `hasFailed`, a message. */
export function fallback(element: Element, hasFailed: boolean): TemplateResult {
  const {words, wordsLang} = new Locale(languageAround(element), 'UTC');
  return html`<slot></slot>${
    hasFailed && !hasFallback(element)
      ? html`<p class="fine" part="empty" lang=${wordsLang}>${words.failed}</p>`
      : nothing
  }`;
}

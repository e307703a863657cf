import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {Locale} from '../../i18n/locale.js';
import {languageAround} from './language.js';
import {hasFallback} from './options.js';

/** What an element without a story shows: its fallback, or where there is none, that it `failed`. */
export function fallback(element: Element, failed: boolean): TemplateResult {
  const {words, wordsLang} = new Locale(languageAround(element), 'UTC');
  return html`<slot></slot>${
    failed && !hasFallback(element)
      ? html`<p class="fine" part="empty" lang=${wordsLang}>${words.failed}</p>`
      : nothing
  }`;
}

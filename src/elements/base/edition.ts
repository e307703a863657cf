import type {Story} from '../../content/story.js';
import type {Locale} from '../../i18n/locale.js';
import {VERSION} from './version.js';

/**
 * Identifies what an element shows: equal where the same version of the script shows the same story in the same language.
 * Addresses are left out, because a server may resolve them differently.
 */
export function editionOf({
  story,
  locale,
}: {
  readonly story: Story;
  readonly locale: Locale;
}): string {
  const text = JSON.stringify(story, (key, value: unknown) => (key === 'url' ? undefined : value));
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return [VERSION, locale.lang, hash].join(' ');
}

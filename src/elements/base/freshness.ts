import {html, nothing} from 'lit';
import {updatesOf} from '../../content/find.js';
import type {Story} from '../../content/story.js';
import type {StoryState} from '../../store/story-store.js';
import type {Locale, MessageKey} from '../../i18n/locale.js';
import {edtfBounds, parseEdtf} from '../../notation/edtf.js';
import type {Kind} from '../../notation/ref.js';
import {wakeAt} from './clock.js';
import {absent} from '../../richtext/absent.js';

/** What is shown, as far as it is fresh or not. */
interface Context {
  readonly story: Story;
  readonly locale: Locale;
  readonly state: StoryState;
  readonly stale: boolean;
  readonly nested: boolean;
  readonly isFirst: boolean;
  date(edtf: string): unknown;
  uiText(words: unknown): unknown;
  message(word: MessageKey, values?: Readonly<Record<string, unknown>>): unknown;
}

/** Whether a story is to be called stale; `then` is called once it is. */
export function isStale(
  {status, updated, staleAfter = Infinity}: Story,
  then: () => void,
): boolean {
  const due =
    status === 'developing' ? edtfBounds(parseEdtf(updated))[1] + staleAfter * 36e5 : Infinity;
  const stale = due < Date.now();
  wakeAt(stale ? Infinity : due, then);
  return stale;
}

/** That no later edition could be had, if that is so. */
export function notRenewedText(view: Context): unknown {
  const {asOf} = view.state;
  if (!asOf) return nothing;
  // To the minute: nobody counts the seconds, and least of all aloud.
  const minute = `${new Date(asOf).toISOString().slice(0, 16)}Z`;
  return view.message('notRenewed', {date: view.date(minute)});
}

/** Says so when a story is old, over, or kept for the record, and when no later edition could be had. */
export function freshnessNotice(view: Context): unknown {
  const {story, locale, state, stale, nested, isFirst} = view;
  const {status, published, updated, staleAfter} = story;
  if (nested) return nothing;
  // What may go stale has its room from the start, so that nothing moves.
  const may = status === 'developing';
  const word = !may ? status : staleAfter && 'notUpdatedSince';
  // What stands in the archive tells of its own day, whenever its ledger was last written in.
  const date = word === 'archived' ? published : updated;
  const room = may && !stale ? 'room' : '';
  const part = state.asOf ? 'notice' : absent;
  return [
    word
      ? html`<p class="notice ${room}" part="notice">${view.uiText(locale.message(word, {date: locale.date(date)}))}</p>`
      : nothing,
    // One of all that show the story says it aloud. What is to be heard has to be there before its words are.
    isFirst || state.asOf
      ? html`<p class="notice" part=${part} role=${isFirst ? 'status' : absent}>${notRenewedText(view)}</p>`
      : nothing,
  ];
}

/** A word at what is new to the reader, or not as it was when they opened the page. */
export function freshLabel(view: Context, kind: Kind, id: string): unknown {
  const {story, state} = view;
  const {added, edited} = state.news ?? {};
  if (!added?.size && !edited?.size) return nothing;
  const ref = `${kind}:${id}`;
  const touched = () => updatesOf(story, kind, id).some((it) => added!.has(`update:${it.id}`));
  const word = added!.has(ref) ? 'isNew' : edited!.has(ref) || touched() ? 'isEdited' : undefined;
  return word ? html`<span class="fresh" part="fresh">${view.message(word)}</span> ` : nothing;
}

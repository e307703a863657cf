import {html, nothing} from '../../template/html.js';
import {updatesOf} from '../../content/find.js';
import type {Story} from '../../content/story.js';
import type {ShownState} from '../../store/state.js';
import type {Locale, MessageKey} from '../../i18n/locale.js';
import {edtfBounds, parseEdtf} from '../../notation/edtf.js';
import type {Kind} from '../../notation/ref.js';
import {wakeAt} from './clock.js';
import {absent} from '../../richtext/absent.js';

/** The part of a `RenderContext` that is needed here; importing that class would be a cycle. */
interface Context {
  readonly story: Story;
  readonly locale: Locale;
  readonly state: ShownState;
  readonly isStale: boolean;
  readonly isNested: boolean;
  readonly isAnnouncer: boolean;
  date(edtf: string): unknown;
  uiText(content: unknown): unknown;
  message(key: MessageKey, values?: Readonly<Record<string, unknown>>): unknown;
}

/** Whether a story is overdue for an update: `developing`, and older than `staleAfter`. Calls `listener` when it becomes so. */
export function watchStaleness(
  {status, updated, staleAfter = Infinity}: Story,
  listener: () => void,
): boolean {
  const due =
    status === 'developing' ? edtfBounds(parseEdtf(updated))[1] + staleAfter * 36e5 : Infinity;
  const isStale = due < Date.now();
  wakeAt(isStale ? Infinity : due, listener);
  return isStale;
}

/** The text that newer editions could not be loaded, if that is so. */
export function outdatedText(context: Context): unknown {
  const {state} = context;
  if (state.is !== 'stale') return nothing;
  // To the minute, so that it does not change, and is not announced, every second.
  const minute = `${new Date(state.asOf).toISOString().slice(0, 16)}Z`;
  return context.message('notRenewed', {date: context.date(minute)});
}

/** Notices that a story is overdue, closed or archived, and that newer editions could not be loaded. */
export function freshnessNotice(context: Context): unknown {
  const {story, locale, state, isStale, isNested, isAnnouncer} = context;
  const {status, published, updated, staleAfter} = story;
  if (isNested) return nothing;
  const isDeveloping = status === 'developing';
  const key = !isDeveloping ? status : staleAfter && 'notUpdatedSince';
  // An archived story dates from its publication, even if it was corrected later.
  const date = key === 'archived' ? published : updated;
  // Space for the notice of a story that may become overdue, so that the page does not shift then.
  const spaceClass = isDeveloping && !isStale ? 'reserved' : '';
  const isOutdated = state.is === 'stale';
  return [
    key
      ? html`<p class="notice ${spaceClass}" part="notice">${context.uiText(locale.message(key, {date: locale.date(date)}))}</p>`
      : nothing,
    // A live region has to exist before its text does; one element of the story has it.
    isAnnouncer || isOutdated
      ? html`<p class="notice" part=${isOutdated ? 'notice' : absent} role=${isAnnouncer ? 'status' : absent}>${outdatedText(context)}</p>`
      : nothing,
  ];
}

/** A label on an entry that is new to the reader, or was edited or corrected since they opened the page. */
export function freshLabel(context: Context, kind: Kind, id: string): unknown {
  const {story, state} = context;
  const {added, edited} = state.news;
  if (!added.size && !edited.size) return nothing;
  const ref = `${kind}:${id}`;
  const isCorrected = () => updatesOf(story, kind, id).some(({id}) => added.has(`update:${id}`));
  const key = added.has(ref) ? 'isNew' : edited.has(ref) || isCorrected() ? 'isEdited' : undefined;
  return key ? html`<span class="fresh" part="fresh">${context.message(key)}</span> ` : nothing;
}

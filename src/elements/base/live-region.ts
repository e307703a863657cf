import {html, nothing} from '../../template/html.js';
import type {StoryStore} from '../../store/story-store.js';
import {parseRef} from '../../notation/ref.js';
import type {Kind} from '../../notation/ref.js';
import {StoryUpdateEvent} from './events.js';
import type {RenderContext} from './render-context.js';

interface Host extends Element {
  readonly renderRoot: ParentNode;
  /** The kind of thing that it shows; undefined for a whole story. */
  readonly shownKind: Kind | undefined;
  reveal(kind: Kind, id: string): Promise<HTMLElement | null>;
}

/** Kinds that are not counted as news: what a new entry refers to, and its line in the list of updates. */
const SECONDARY = /^(?:actor|place|source|update):/;

/** The refs that are counted as news: those of one kind; for a whole story its entries, or its updates where no entry is new. */
function countable(refs: readonly string[], kind?: Kind): readonly string[] {
  const ofKind = (kind: Kind) => refs.filter((ref) => ref.startsWith(`${kind}:`));
  if (kind) return ofKind(kind);
  const entries = refs.filter((ref) => !SECONDARY.test(ref));
  return entries.length ? entries : ofKind('update');
}

/** Scrolls to and focuses the topmost of these things, in `host` or in a section of it. */
async function goToFirst(host: Host, refs: readonly string[]): Promise<void> {
  const hosts = [host, ...host.renderRoot.querySelectorAll<HTMLElement & Host>('.section')];
  const nodes = await Promise.all(
    refs.flatMap((ref) => {
      const {kind, id} = parseRef(ref)!;
      return hosts.map((one) => one.reveal(kind, id));
    }),
  );
  // The element may have been removed meanwhile.
  if (!host.isConnected) return;
  const top = (node: Element) => node.getBoundingClientRect().top;
  const [first] = nodes.filter((node) => node !== null).sort((a, b) => top(a) - top(b));
  first?.scrollIntoView();
  first?.focus({preventScroll: true});
}

/**
 * A button that counts the news and leads to it, and a button that pauses and resumes polling. The announcer of the story
 * has a live region with the count. An element that shows nothing itself has no buttons.
 */
export function liveLine(
  context: RenderContext,
  store: StoryStore,
  host: Host,
  isShown: boolean,
): unknown {
  const {isPaused, isPolling, unseen, isRemembering} = store;
  const key = isRemembering ? 'sinceVisit' : 'news';
  const here = countable(unseen, host.shownKind);
  const all = countable(unseen);
  const togglePolling = () => (store.isPaused = !isPaused);
  const show = () => {
    // What the shown entries refer to is seen with them.
    store.markSeen([...here, ...unseen.filter((ref) => !host.shownKind || SECONDARY.test(ref))]);
    void goToFirst(host, here);
  };
  return html`${
    !context.isNested && isShown && (here.length || isPolling)
      ? html`<p class="controls" part="live">
          ${here.length ? html`<button type="button" part="news" @click=${show}><b>${context.countMessage(key, here.length)}</b></button>` : nothing}
          ${isPolling ? html`<button type="button" part="pause" @click=${togglePolling}>${context.message(isPaused ? 'resume' : 'pause')}</button>` : nothing}
        </p>`
      : nothing
  }${context.isAnnouncer ? html`<p class="hidden" role="status">${all.length ? context.countMessage(key, all.length) : nothing} ${isShown ? nothing : context.outdatedText()}</p>` : nothing}`;
}

/** Dispatches `crisis-update` where another edition of the same story has replaced the one `before`. */
export function dispatchUpdate(
  host: Element,
  before: RenderContext | undefined,
  context: RenderContext | undefined,
): void {
  if (!before || !context) return;
  const {story, changes} = context.state;
  if (changes && story !== before.story && story.id === before.story.id)
    host.dispatchEvent(new StoryUpdateEvent(story, changes));
}

import {html, nothing} from 'lit';
import type {StoryStore} from '../../store/story-store.js';
import {parseRef} from '../../notation/ref.js';
import type {Kind} from '../../notation/ref.js';
import {StoryUpdateEvent} from './events.js';
import type {RenderContext} from './render-context.js';

interface Host extends Element {
  readonly renderRoot: ParentNode;
  /** The one kind of thing that it shows; a whole story has none. */
  readonly shows: Kind | undefined;
  reveal(kind: Kind, id: string): Promise<HTMLElement | null>;
}

/** What readers do not count: what a new entry brings with it, and its line in the ledger. */
const SECONDARY = /^(?:actor|place|source|update):/;

/** Of what is new, what an element shows; a whole story counts entries, or else the changes in its ledger. */
function countable(refs: readonly string[], kind?: Kind): readonly string[] {
  const of = (kind: Kind) => refs.filter((ref) => ref.startsWith(`${kind}:`));
  if (kind) return of(kind);
  const entries = refs.filter((ref) => !SECONDARY.test(ref));
  return entries.length ? entries : of('update');
}

/** Takes the reader to the first of these on the page, also where a section of `host` shows it. */
async function goToFirst(host: Host, refs: readonly string[]): Promise<void> {
  const hosts = [host, ...host.renderRoot.querySelectorAll<HTMLElement & Host>('.section')];
  const nodes = await Promise.all(
    refs.flatMap((ref) => {
      const {kind, id} = parseRef(ref)!;
      return hosts.map((one) => one.reveal(kind, id));
    }),
  );
  // Meanwhile the reader may have taken them off the page.
  if (!host.isConnected) return;
  const top = (node: Element) => node.getBoundingClientRect().top;
  const [first] = nodes.filter((node) => node !== null).sort((a, b) => top(a) - top(b));
  first?.scrollIntoView();
  first?.focus({preventScroll: true});
}

/**
 * Under an element: how much is new, as a button that leads there, and a button by which the reader stops and starts
 * updates. The first element of a story also says it aloud; one that shows nothing itself has no buttons.
 */
export function liveLine(
  view: RenderContext,
  store: StoryStore,
  host: Host,
  isShown: boolean,
): unknown {
  const {isPaused, isPolling, unseen, isRemembering} = store;
  const word = isRemembering ? 'sinceVisit' : 'news';
  const here = countable(unseen, host.shows);
  const all = countable(unseen);
  const turn = () => (store.isPaused = !isPaused);
  const show = () => {
    // What came with them is not news by itself.
    store.markSeen([...here, ...unseen.filter((ref) => !host.shows || SECONDARY.test(ref))]);
    void goToFirst(host, here);
  };
  return html`${
    !view.nested && isShown && (here.length || isPolling)
      ? html`<p class="controls" part="live">
          ${here.length ? html`<button type="button" part="news" @click=${show}><b>${view.countMessage(word, here.length)}</b></button>` : nothing}
          ${isPolling ? html`<button type="button" part="pause" @click=${turn}>${view.message(isPaused ? 'resume' : 'pause')}</button>` : nothing}
        </p>`
      : nothing
  }${view.isFirst ? html`<p class="hidden" role="status">${all.length ? view.countMessage(word, all.length) : nothing} ${isShown ? nothing : view.notRenewed()}</p>` : nothing}`;
}

/** Tells the page's scripts that another edition has taken the place of the one `before`. */
export function dispatchUpdate(
  host: Element,
  before: RenderContext | undefined,
  now: RenderContext | undefined,
): void {
  const {changes} = now?.state ?? {};
  const is = now?.story;
  const was = before?.story;
  if (changes && is && is !== was && is.id === was?.id)
    host.dispatchEvent(new StoryUpdateEvent(is, changes));
}

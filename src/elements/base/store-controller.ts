import {
  storeOfContent,
  storeOfJson,
  storeOfBundled,
  storeOfUrl,
  onStoryAdded,
} from '../../store/registry.js';
import type {StoryStore} from '../../store/story-store.js';
import {failedStore, storeOfUntrustedUrl} from '../../store/untrusted.js';
import {NO_POLLING} from '../../store/poll-scheduler.js';
import type {PollOptions} from '../../store/poll-scheduler.js';
import type {PlacementInfo} from '../../placement/attributes.js';
import {around, baseOf, closest} from '../../placement/dom.js';
import {isAllowed, disabledReason} from '../../placement/page.js';
import {onServer} from './server.js';
import {isAbsent} from './options.js';

/** An element, as far as it says where its story comes from. */
interface StoreHost extends Element {
  readonly store?: StoryStore | undefined;
  readonly content: unknown;
  readonly src: string | null | undefined;
  readonly story: string | null | undefined;
  readonly rows: string | null | undefined;
  readonly placement: PlacementInfo | undefined;
  requestUpdate(): void;
}
/** An element that hands its story on; before it is defined it has none. */
type Wrapper = Element & {
  readonly currentStore?: StoryStore | undefined;
  requestUpdate?(): void;
};

function wrapperOf(element: Element): Wrapper | null {
  const above = around(element);
  return above ? closest(above, 'crisis-story') : null;
}

/**
 * Calls `find` when the wrapper around an element has another story, and gives what ends that. The wrapper shows its own
 * briefing only while no element stands in it, so it looks again when one comes or goes.
 */
export function followWrapper(element: Element, find: () => void): (() => void)[] {
  const wrapper = wrapperOf(element);
  if (!wrapper) return [];
  const update = () => wrapper.requestUpdate?.();
  wrapper.addEventListener('crisis-store', find);
  update();
  return [() => wrapper.removeEventListener('crisis-store', find), update];
}

/** Where the story comes from, first hit wins: property, wrapper, `data-content`, `src`, `story`, the default. */
function storeFor(element: StoreHost, wrapper: Wrapper | null): StoryStore | undefined {
  const {store, content, src, story, placement} = element;
  const rows = isAbsent(element.rows) ? undefined : String(element.rows);
  if (store) return store;
  const off = onServer ? undefined : disabledReason(element);
  if (off) return failedStore(off);
  if (typeof content === 'object' && content) return storeOfContent(content);
  if (wrapper) return wrapper.currentStore;
  const json = element.getAttribute('data-content');
  if (!isAbsent(json)) return storeOfJson(json!);
  if (!isAbsent(src)) {
    const base = baseOf(document);
    return placement
      ? storeOfUntrustedUrl(String(src), base, isAllowed, rows)
      : storeOfUrl(String(src), base, rows);
  }
  return storeOfBundled(isAbsent(story) ? undefined : String(story));
}

/** An element's way to its story: it listens to one store, and is told when its wrapper has another. */
export class StoreController {
  store: StoryStore | undefined;
  /** Whether the story is another element's. */
  isShared = false;
  readonly #host: StoreHost;
  #polling = NO_POLLING;
  #unsubscribe: (() => void) | undefined;
  #stopWaiting: (() => void) | undefined;

  constructor(host: StoreHost) {
    this.#host = host;
  }

  readonly find = (): void => {
    if (!this.#host.isConnected) return;
    const wrapper = wrapperOf(this.#host);
    const store = storeFor(this.#host, wrapper);
    this.isShared = !!this.#host.store || (!!wrapper && store === wrapper.currentStore);
    this.setStore(store);
  };

  setStore(store?: StoryStore): void {
    // A story that is registered later may be the one.
    if (store) this.#stopWaiting ??= onStoryAdded(this.find);
    else {
      this.#stopWaiting?.();
      this.#stopWaiting = undefined;
    }
    if (store === this.store) return;
    this.#unsubscribe?.();
    this.store = store;
    this.#unsubscribe = store?.subscribe(this.onStoreChange, this.#polling);
    this.onStoreChange();
    this.#host.dispatchEvent(new Event('crisis-store'));
  }

  /** Whether this element is the one that says aloud what all that show the story have to say. */
  get isFirst(): boolean {
    return !!this.store?.isFirst(this.onStoreChange);
  }

  readonly onStoreChange = (): void => this.#host.requestUpdate();

  /** Asks for other editions at another pace; gives whether the story has any. */
  setPolling(pace: PollOptions): boolean {
    this.#polling = pace;
    this.store?.subscribe(this.onStoreChange, pace);
    return pace.interval === Infinity || this.store?.isPollable !== false;
  }
}

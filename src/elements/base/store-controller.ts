import {
  storeOfContent,
  storeOfJson,
  storeOfBundled,
  storeOfUrl,
  onStoryAdded,
} from '../../store/registry.js';
import type {ListenerOptions, StoryStore} from '../../store/story-store.js';
import {failedStore, storeOfUntrustedUrl} from '../../store/untrusted.js';
import type {PlacementInfo} from '../../placement/attributes.js';
import {around, baseOf, closest} from '../../placement/dom.js';
import {isAllowed, disabledReason} from '../../placement/page.js';
import {onServer} from './server.js';
import {isAbsent} from './options.js';

/** The properties of an element that select its story. */
interface StoreHost extends Element {
  readonly store?: StoryStore | undefined;
  readonly content: unknown;
  readonly src: string | null | undefined;
  readonly story: string | null | undefined;
  readonly rows: string | null | undefined;
  readonly placement: PlacementInfo | undefined;
  requestUpdate(): void;
}
/** A `<crisis-story>`, which shares its store with the elements inside; it may not be defined yet. */
type Wrapper = Element & {
  readonly currentStore?: StoryStore | undefined;
  requestUpdate?(): void;
};

function wrapperOf(element: Element): Wrapper | null {
  const container = around(element);
  return container ? closest(container, 'crisis-story') : null;
}

/**
 * Calls `listener` when the wrapper around an element has another store, until the returned functions are called. It also
 * updates the wrapper when the element is connected and disconnected, since it shows its own sections only while it contains no element.
 */
export function followWrapper(element: Element, listener: () => void): (() => void)[] {
  const wrapper = wrapperOf(element);
  if (!wrapper) return [];
  const update = () => wrapper.requestUpdate?.();
  wrapper.addEventListener('crisis-store', listener);
  update();
  return [() => wrapper.removeEventListener('crisis-store', listener), update];
}

/** The store of an element, in this order: property, wrapper, `data-content`, `src`, `story`, the default story. */
function storeFor(element: StoreHost, wrapper: Wrapper | null): StoryStore | undefined {
  const {store, content, src, story, placement} = element;
  const rows = isAbsent(element.rows) ? undefined : String(element.rows);
  if (store) return store;
  const reason = onServer ? undefined : disabledReason(element);
  if (reason) return failedStore(reason);
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

/** Finds the store of an element, subscribes to it, and requests an update when it changes. */
export class StoreController {
  store: StoryStore | undefined;
  /** Whether the store belongs to the `<crisis-story>` around the element, which reports its problems. */
  isShared = false;
  readonly #host: StoreHost;
  #options: ListenerOptions | undefined;
  #unsubscribe: (() => void) | undefined;
  #stopListening: (() => void) | undefined;

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
    // The element's story may be registered later.
    if (store) this.#stopListening ??= onStoryAdded(this.find);
    else {
      this.#stopListening?.();
      this.#stopListening = undefined;
    }
    if (store === this.store) return;
    this.#unsubscribe?.();
    this.store = store;
    this.#unsubscribe = store?.subscribe(this.onStoreChange, this.#options);
    this.onStoreChange();
    this.#host.dispatchEvent(new Event('crisis-store'));
  }

  /** Whether this is the first element that shows the story; it announces for all of them. */
  get isFirst(): boolean {
    return !!this.store?.isFirst(this.onStoreChange);
  }

  readonly onStoreChange = (): void => this.#host.requestUpdate();

  /** Returns false where polling is requested for a story that cannot be loaded again. */
  setOptions(options: ListenerOptions): boolean {
    this.#options = options;
    this.store?.subscribe(this.onStoreChange, options);
    return options.interval === Infinity || this.store?.isPollable !== false;
  }
}

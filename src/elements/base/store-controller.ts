import {
  feedOfContent,
  feedOfJson,
  feedOfStory,
  feedOfUrl,
  onStoryAdded,
} from '../../store/story-store.js';
import type {Feed} from '../../store/story-store.js';
import {feedOfNothing, feedOfUntrustedUrl} from '../../store/untrusted.js';
import {NEVER} from '../../store/poll-scheduler.js';
import type {Pace} from '../../store/poll-scheduler.js';
import type {Placed} from '../../placement/attributes.js';
import {around, baseOf, closest} from '../../placement/dom.js';
import {isAllowed, whyOff} from '../../placement/page.js';
import {onServer} from './server.js';
import {isAbsent} from './options.js';

/** An element, as far as it says where its story comes from. */
interface Asks extends Element {
  readonly feed?: Feed | undefined;
  readonly content: unknown;
  readonly src: string | null | undefined;
  readonly story: string | null | undefined;
  readonly rows: string | null | undefined;
  readonly placement: Placed | undefined;
  requestUpdate(): void;
}
/** An element that hands its story on; before it is defined it has none. */
type Wrapper = Element & {
  readonly currentFeed?: Feed | undefined;
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
  wrapper.addEventListener('crisis-feed', find);
  update();
  return [() => wrapper.removeEventListener('crisis-feed', find), update];
}

/** Where the story comes from, first hit wins: property, wrapper, `data-content`, `src`, `story`, the default. */
function feedFor(element: Asks, wrapper: Wrapper | null): Feed | undefined {
  const {feed, content, src, story, placement} = element;
  const rows = isAbsent(element.rows) ? undefined : String(element.rows);
  if (feed) return feed;
  const off = onServer ? undefined : whyOff(element);
  if (off) return feedOfNothing(off);
  if (typeof content === 'object' && content) return feedOfContent(content);
  if (wrapper) return wrapper.currentFeed;
  const json = element.getAttribute('data-content');
  if (!isAbsent(json)) return feedOfJson(json!);
  if (!isAbsent(src)) {
    const base = baseOf(document);
    return placement
      ? feedOfUntrustedUrl(String(src), base, isAllowed, rows)
      : feedOfUrl(String(src), base, rows);
  }
  return feedOfStory(isAbsent(story) ? undefined : String(story));
}

/** An element's way to its story: it listens to one feed, and is told when its wrapper has another. */
export class Source {
  feed: Feed | undefined;
  /** Whether the story is another element's. */
  shares = false;
  readonly #host: Asks;
  #pace = NEVER;
  #leave: (() => void) | undefined;
  #stopLooking: (() => void) | undefined;

  constructor(host: Asks) {
    this.#host = host;
  }

  readonly find = (): void => {
    if (!this.#host.isConnected) return;
    const wrapper = wrapperOf(this.#host);
    const feed = feedFor(this.#host, wrapper);
    this.shares = !!this.#host.feed || (!!wrapper && feed === wrapper.currentFeed);
    this.listen(feed);
  };

  listen(feed?: Feed): void {
    // A story that is registered later may be the one.
    if (feed) this.#stopLooking ??= onStoryAdded(this.find);
    else {
      this.#stopLooking?.();
      this.#stopLooking = undefined;
    }
    if (feed === this.feed) return;
    this.#leave?.();
    this.feed = feed;
    this.#leave = feed?.listen(this.hear, this.#pace);
    this.hear();
    this.#host.dispatchEvent(new Event('crisis-feed'));
  }

  /** Whether this element is the one that says aloud what all that show the story have to say. */
  get isFirst(): boolean {
    return !!this.feed?.isFirst(this.hear);
  }

  readonly hear = (): void => this.#host.requestUpdate();

  /** Asks for other editions at another pace; gives whether the story has any. */
  keep(pace: Pace): boolean {
    this.#pace = pace;
    this.feed?.listen(this.hear, pace);
    return pace.every === Infinity || this.feed?.renews !== false;
  }
}

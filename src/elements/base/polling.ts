import type {Problem} from '../../content/parse.js';
import type {PollOptions} from '../../store/poll-scheduler.js';
import type {PlacementInfo} from '../../placement/attributes.js';
import {isAllowed, pageSetting} from '../../placement/page.js';
import {url, flag, isAbsent, interval} from './options.js';
import type {OptionParser} from './options.js';
import type {StoreController} from './store-controller.js';

interface Host extends Element {
  readonly live: unknown;
  readonly stream: unknown;
  readonly remember: unknown;
  readonly placement: PlacementInfo | undefined;
}

/** Seconds: the least that a div may ask for where the publisher says no pace for the page. */
const MIN_UNTRUSTED_INTERVAL = 30;

const allowedUrl: OptionParser<string | undefined> = (written, wrong) => {
  const address = url(written, wrong);
  if (!address || isAllowed(address)) return address;
  wrong(`${address} is not where stories may come from on this page`);
  return undefined;
};

/** How often an element asks for other editions: as it says itself, or else as the publisher says for all of the page. */
function pollOptionsOf(host: Host, source: StoreController, problems: Problem[]): PollOptions {
  const renews = !!source.store?.isPollable;
  // A div in the publisher's own element does not set the pace of it.
  const said: Partial<Host> = host.placement && source.isShared ? {} : host;
  const read = <T>(path: string, written: unknown, setting: OptionParser<T>): T =>
    setting(written, (message) => problems.push({path, message}));
  const ofPage = <T>(name: 'live' | 'stream', setting: OptionParser<T>): T =>
    read(`<meta name="crisis-${name}">`, renews ? pageSetting(name) : undefined, setting);

  const pageLive = ofPage('live', interval());
  const live = read(
    'live',
    said.live,
    interval(host.placement && Math.min(MIN_UNTRUSTED_INTERVAL, pageLive)),
  );
  const own = read('stream', said.stream, host.placement ? allowedUrl : url);
  const stream = own ?? ofPage('stream', url);
  return {
    interval: Math.min(live < Infinity ? live : pageLive, stream ? 300 : Infinity),
    stream,
    untrusted: !!own && !!host.placement,
  };
}

/** Lets an element ask for other editions, and mark what is new in them, as it and the page say. */
export function updatePolling(host: Host, source: StoreController, problems: Problem[]): void {
  const {store} = source;
  if (!source.setPolling(pollOptionsOf(host, source, problems)))
    problems.push({path: 'live', message: 'only a story from "src" has other editions'});
  const isOn = (written: unknown) => flag(written, () => undefined);
  // What a stranger has written is not kept in the reader's browser.
  const isTheirs = host.placement && !isAbsent(host.getAttribute('data-content'));
  if (isOn(host.remember) || (!isTheirs && isOn(pageSetting('remember')))) store?.remember();
}

import type {PlacementInfo} from '../../placement/attributes.js';
import {isAllowed, pageSetting} from '../../placement/page.js';
import type {ListenerOptions} from '../../store/story-store.js';
import {url, flag, isAbsent, interval} from './options.js';
import type {OptionParser} from './options.js';
import type {StoreController} from './store-controller.js';

interface Host extends Element {
  readonly live: unknown;
  readonly stream: unknown;
  readonly remember: unknown;
  readonly placement: PlacementInfo | undefined;
}
type Report = (path: string, message: string) => void;

/** The shortest interval of a div, in seconds, where the publisher sets none for the page. */
const MIN_UNTRUSTED_INTERVAL = 30;

const allowedUrl: OptionParser<string | undefined> = (value, report) => {
  const address = url(value, report);
  if (!address || isAllowed(address)) return address;
  report(`${address} is not an allowed address for stories on this page`);
  return undefined;
};

/** The polling options of an element: its attributes, or else the publisher's settings for the page. */
function listenerOptions(
  host: Host,
  {store, isShared}: StoreController,
  report: Report,
): ListenerOptions {
  const {placement} = host;
  const isPollable = !!store?.isPollable;
  // A div inside an element of the publisher's does not change how that is polled.
  const attributes: Partial<Host> = placement && isShared ? {} : host;
  const read = <T>(path: string, value: unknown, parse: OptionParser<T>): T =>
    parse(value, (message) => report(path, message));
  const ofPage = <T>(name: 'live' | 'stream', parse: OptionParser<T>): T =>
    read(`<meta name="crisis-${name}">`, isPollable ? pageSetting(name) : undefined, parse);

  const pageLive = ofPage('live', interval());
  const live = read(
    'live',
    attributes.live,
    interval(placement && Math.min(MIN_UNTRUSTED_INTERVAL, pageLive)),
  );
  const ownStream = read('stream', attributes.stream, placement ? allowedUrl : url);
  const stream = ownStream ?? ofPage('stream', url);
  const isOn = (value: unknown) => flag(value, () => undefined);
  // A story that was not written by the publisher is not recorded in the reader's browser.
  const isUntrustedContent = placement && !isAbsent(host.getAttribute('data-content'));
  return {
    interval: Math.min(live < Infinity ? live : pageLive, stream ? 300 : Infinity),
    stream,
    untrusted: !!ownStream && !!placement,
    remember: isOn(host.remember) || (!isUntrustedContent && isOn(pageSetting('remember'))),
  };
}

/** Passes an element's options for polling and for the reader's last visit to its store. */
export function updatePolling(host: Host, controller: StoreController, report: Report): void {
  if (!controller.setOptions(listenerOptions(host, controller, report)))
    report('live', 'only a story from "src" can be loaded again');
}

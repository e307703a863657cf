import type {Problem} from '../../content/parse.js';
import type {Pace} from '../../store/poll-scheduler.js';
import type {Placed} from '../../placement/attributes.js';
import {isAllowed, pageSetting} from '../../placement/page.js';
import {address, flag, isAbsent, seconds} from './options.js';
import type {Setting} from './options.js';
import type {Source} from './store-controller.js';

interface Host extends Element {
  readonly live: unknown;
  readonly stream: unknown;
  readonly remember: unknown;
  readonly placement: Placed | undefined;
}

/** Seconds: the least that a div may ask for where the publisher says no pace for the page. */
const SLOW = 30;

const allowedAddress: Setting<string | undefined> = (written, wrong) => {
  const url = address(written, wrong);
  if (!url || isAllowed(url)) return url;
  wrong(`${url} is not where stories may come from on this page`);
  return undefined;
};

/** How often an element asks for other editions: as it says itself, or else as the publisher says for all of the page. */
function paceOf(host: Host, source: Source, problems: Problem[]): Pace {
  const renews = !!source.feed?.renews;
  // A div in the publisher's own element does not set the pace of it.
  const said: Partial<Host> = host.placement && source.shares ? {} : host;
  const read = <T>(path: string, written: unknown, setting: Setting<T>): T =>
    setting(written, (message) => problems.push({path, message}));
  const ofPage = <T>(name: 'live' | 'stream', setting: Setting<T>): T =>
    read(`<meta name="crisis-${name}">`, renews ? pageSetting(name) : undefined, setting);

  const pageLive = ofPage('live', seconds());
  const live = read('live', said.live, seconds(host.placement && Math.min(SLOW, pageLive)));
  const own = read('stream', said.stream, host.placement ? allowedAddress : address);
  const stream = own ?? ofPage('stream', address);
  return {
    every: Math.min(live < Infinity ? live : pageLive, stream ? 300 : Infinity),
    stream,
    untrusted: !!own && !!host.placement,
  };
}

/** Lets an element ask for other editions, and mark what is new in them, as it and the page say. */
export function followEditions(host: Host, source: Source, problems: Problem[]): void {
  const {feed} = source;
  if (!source.keep(paceOf(host, source, problems)))
    problems.push({path: 'live', message: 'only a story from "src" has other editions'});
  const isOn = (written: unknown) => flag(written, () => undefined);
  // What a stranger has written is not kept in the reader's browser.
  const isTheirs = host.placement && !isAbsent(host.getAttribute('data-content'));
  if (isOn(host.remember) || (!isTheirs && isOn(pageSetting('remember')))) feed?.remember();
}

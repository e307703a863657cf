import {lookup as resolveName} from 'node:dns';
import {request as requestHttp} from 'node:http';
import type {IncomingHttpHeaders, IncomingMessage, RequestOptions} from 'node:http';
import {request as requestHttps} from 'node:https';
import {BlockList, isIP} from 'node:net';
import type {LookupFunction} from 'node:net';
import {pipeline} from 'node:stream/promises';
import {createBrotliDecompress, createGunzip, createInflate} from 'node:zlib';
import {VERSION} from '../elements/base/version.js';

/** A request that was refused or stopped for security. */
export class RequestRefused extends Error {}

/** Addresses that are not on the public internet (RFC 6890), and IPv6 addresses that embed IPv4 ones. */
const PRIVATE = {4: new BlockList(), 6: new BlockList()};
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  PRIVATE[4].addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of [
  ['::', 8],
  ['100::', 64],
  ['2001::', 23],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 9],
  ['ff00::', 8],
] as const)
  PRIVATE[6].addSubnet(net, prefix, 'ipv6');

/** Whether an IP address belongs to this machine or a private network. */
export function isPrivate(address: string): boolean {
  const [bare = ''] = address.split('%');
  return isIP(bare) === 6 ? PRIVATE[6].check(bare, 'ipv6') : PRIVATE[4].check(bare, 'ipv4');
}

/** Resolves a name to public addresses only. The connection uses the address that was checked, so a later DNS change has no effect. */
const lookupPublic: LookupFunction = (host, options, callback) => {
  resolveName(host, {...options, all: true}, (error, found) => {
    const addresses = error ? [] : found.filter(({address}) => !isPrivate(address));
    const [first] = addresses;
    if (error) callback(error, '');
    else if (!first)
      callback(new RequestRefused('is an address of this machine or its network'), '');
    else if (options.all) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};

export interface FetchHeadOptions {
  readonly method: 'HEAD' | 'GET';
  readonly signal: AbortSignal;
  /** Whether addresses of this machine and its network are allowed. */
  readonly local?: boolean | undefined;
}
export interface Answer {
  readonly status: number;
  /** The target of a redirect. */
  readonly location?: string | undefined;
}

/** How long an answer may take in all, and the redirects that are followed. */
const PATIENCE = 30_000;
const MAX_REDIRECTS = 8;

/**
 * Requests one http(s) address for its status; does not read the body or follow redirects.
 * @throws {RequestRefused} for another scheme, or an address that is not public.
 */
export async function fetchHead(url: URL, options: FetchHeadOptions): Promise<Answer> {
  const response = await request(url, options);
  response.destroy();
  return {status: response.statusCode ?? 0, location: response.headers.location};
}

export interface DownloadOptions {
  readonly signal?: AbortSignal | undefined;
  readonly local?: boolean | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  /** The most bytes of an answer, also once it is unpacked. */
  readonly maxBytes: number;
}
export interface Download {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Uint8Array;
  /** Where it was at the end of all redirects. */
  readonly url: URL;
}

/**
 * What an http(s) address holds, at the end of all redirects, each of which is looked at like the first address.
 * @throws {RequestRefused} for an address that is not public, or an answer that is too large.
 */
export async function download(first: URL, options: DownloadOptions): Promise<Download> {
  const {signal: given, local, headers, maxBytes} = options;
  const patience = AbortSignal.timeout(PATIENCE);
  const signal = given ? AbortSignal.any([given, patience]) : patience;
  let url = first;
  for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
    const response = await request(url, {method: 'GET', signal, local, headers}).catch(
      (error: unknown) => {
        if (!(error instanceof RequestRefused)) throw error;
        throw new RequestRefused(`${hops ? 'leads to what ' : ''}${error.message}`);
      },
    );
    const {statusCode: status = 0} = response;
    const {location} = response.headers;
    if ([301, 302, 303, 307, 308].includes(status) && location !== undefined) {
      response.destroy();
      if (!URL.canParse(location, url)) throw new RequestRefused('leads to what is no address');
      url = new URL(location, url);
      continue;
    }
    return {status, headers: response.headers, bytes: await bodyOf(response, maxBytes), url};
  }
  throw new RequestRefused(`leads on and on, over ${MAX_REDIRECTS} redirects`);
}

/** The body of an answer, unpacked, and never more of it than `maxBytes`. */
async function bodyOf(response: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? '';
  const unpack = UNPACK[encoding];
  if (encoding && encoding !== 'identity' && !unpack) {
    response.destroy();
    throw new RequestRefused(`is sent as “${encoding.slice(0, 40)}”, which was not asked for`);
  }
  const chunks: Buffer[] = [];
  let length = 0;
  let refused: RequestRefused | undefined;
  const collect = async (parts: AsyncIterable<unknown>) => {
    for await (const part of parts) {
      length += (part as Buffer).length;
      if (length > maxBytes) {
        refused = new RequestRefused(`has more than ${maxBytes / 1e6} million bytes`);
        throw refused;
      }
      chunks.push(part as Buffer);
    }
  };
  try {
    if (unpack) await pipeline(response, unpack(), collect);
    else await pipeline(response, collect);
  } catch (error) {
    // The pipeline may say only that it was ended.
    throw refused ?? error;
  }
  return Buffer.concat(chunks);
}

const UNPACK: Readonly<Record<string, () => NodeJS.ReadWriteStream>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

interface RequestSettings extends FetchHeadOptions {
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** @throws {RequestRefused} */
async function request(
  url: URL,
  {method, signal, local, headers}: RequestSettings,
): Promise<IncomingMessage> {
  const {protocol, hostname} = url;
  if (!/^https?:$/.test(protocol)) throw new RequestRefused(`is no web address, but ${protocol}`);
  const bare = hostname.replace(/^\[|\]$/g, '');
  // Names are checked when they are resolved.
  if (!local && isIP(bare) && isPrivate(bare))
    throw new RequestRefused('is an address of this machine or its network');
  const options: RequestOptions = {
    method,
    signal,
    agent: false,
    headers: {accept: '*/*', 'user-agent': `crisis-elements/${VERSION}`, ...headers},
    ...(local ? {} : {lookup: lookupPublic}),
  };
  return new Promise((resolve, reject) => {
    const made = (protocol === 'http:' ? requestHttp : requestHttps)(url, options, resolve);
    made.on('error', reject);
    made.end();
  });
}

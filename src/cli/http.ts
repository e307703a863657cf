import {lookup as resolveName} from 'node:dns';
import {request as requestHttp} from 'node:http';
import type {RequestOptions} from 'node:http';
import {request as requestHttps} from 'node:https';
import {BlockList, isIP} from 'node:net';
import type {LookupFunction} from 'node:net';
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
  ['64:ff9b::', 32],
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

/**
 * Requests one http(s) address for its status; does not read the body or follow redirects.
 * @throws {RequestRefused} for another scheme, or an address that is not public.
 */
export function fetchHead(url: URL, {method, signal, local}: FetchHeadOptions): Promise<Answer> {
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
    headers: {accept: '*/*', 'user-agent': `crisis-elements/${VERSION}`},
    ...(local ? {} : {lookup: lookupPublic}),
  };
  return new Promise((resolve, reject) => {
    const made = (protocol === 'http:' ? requestHttp : requestHttps)(url, options, (response) => {
      const {statusCode: status = 0, headers} = response;
      response.destroy();
      resolve({status, location: headers.location});
    });
    made.on('error', reject);
    made.end();
  });
}

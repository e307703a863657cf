import {createHash, randomBytes, timingSafeEqual} from 'node:crypto';
import type {IncomingMessage} from 'node:http';
import {HttpError} from './http-error.js';

/** Who may use the server. */
export interface Access {
  /** The values of the Host header that this server answers to. */
  readonly hosts: () => readonly string[];
  /** The origin of its pages. */
  readonly originOf: (host: string) => string;
  /** The access token in the address that the command prints; undefined where a proxy signs people in. */
  readonly token?: string | undefined;
  /** The header in which the proxy says who has signed in. */
  readonly userHeader?: string | undefined;
}

/** Only who has the address that the command prints, on this machine. `port` is known once the server listens. */
export function localAccess(port: () => number): Access {
  return {
    hosts: () => [`127.0.0.1:${port()}`, `localhost:${port()}`],
    originOf: (host) => `http://${host}`,
    token: randomBytes(24).toString('base64url'),
  };
}

/** Whoever the proxy at `address` has signed in; it says who in `userHeader`. */
export function proxiedAccess(address: URL, userHeader: string): Access {
  return {
    hosts: () => [address.host],
    originOf: () => address.origin,
    userHeader: userHeader.toLowerCase(),
  };
}

/** The most characters of a name that a proxy may send. */
const MAX_NAME_LENGTH = 100;

/**
 * Refuses requests under another name. DNS rebinding: a name of another site may resolve to this machine, but then the
 * Host header has that name.
 */
export function checkHost({headers}: IncomingMessage, access: Access): void {
  if (!access.hosts().includes(headers.host ?? ''))
    throw new HttpError(403, `This server answers to ${access.hosts()[0]} only.`);
}

/** Returns who asks, if a proxy says so. Refuses requests of other pages, and of whoever has not signed in. */
export function checkUser({headers}: IncomingMessage, access: Access): string | undefined {
  const {host = '', origin, authorization = ''} = headers;
  const isOther = headers['sec-fetch-site'] === 'cross-site';
  if (isOther || (origin !== undefined && origin !== access.originOf(host)))
    throw new HttpError(403, 'Another page may not ask this server.');
  const {token, userHeader} = access;
  if (token !== undefined) {
    if (!isSame(authorization, `Bearer ${token}`))
      throw new HttpError(403, 'Open the address that the command has printed.');
    return undefined;
  }
  return userFrom(headers[userHeader ?? '']);
}

/** Refuses whoever the proxy has not signed in; a server with a token has its own check for what needs it. */
export function checkSignIn({headers}: IncomingMessage, {userHeader}: Access): void {
  if (userHeader) userFrom(headers[userHeader]);
}

function userFrom(value: string | readonly string[] | undefined): string {
  // Headers are read as Latin-1, but proxies send UTF-8.
  const user = Buffer.from(typeof value === 'string' ? value : '', 'latin1')
    .toString('utf8')
    .trim();
  if (!user) throw new HttpError(401, 'Sign in first: the proxy has not said who you are.');
  if (user.length > MAX_NAME_LENGTH || /[\p{C}<>]/u.test(user))
    throw new HttpError(403, 'The name that the proxy has sent is no name.');
  return user;
}

/** Compares secrets in constant time. */
export function isSame(given: string, expected: string): boolean {
  const [one, other] = [given, expected].map((text) => createHash('sha256').update(text).digest());
  return timingSafeEqual(one!, other!);
}

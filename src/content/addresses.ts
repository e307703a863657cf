import {mapLinks} from '../notation/richtext.js';
import {COMPILED_SCHEMA} from './compiled-schema.js';
import type {Rule} from './compiled-schema.js';

type Json = Record<string | number, unknown>;

/** Makes the addresses of a valid story relative to `base`, where it came from, instead of to the page; changes the story. */
export function resolveAddresses(story: unknown, base: string): void {
  resolveIn(COMPILED_SCHEMA, story, base);
}

function resolveIn(rule: Rule, value: unknown, base: string): unknown {
  if (typeof rule === 'string') {
    if (rule === 'url') return resolveAddress(value as string, base);
    return rule.startsWith('rich')
      ? mapLinks(value as string, (href) => resolveAddress(href, base))
      : value;
  }
  const holder = value as Json;
  for (const key of Object.keys(holder)) {
    const of = Array.isArray(rule)
      ? (rule[0] as Rule)
      : 'required' in rule && (rule.required[key] ?? rule.optional[key]);
    if (of && holder[key] !== undefined) holder[key] = resolveIn(of, holder[key], base);
  }
  return value;
}

/** `url` as an address on the page, where it is relative to `base`; that may be relative to the page itself. */
function resolveAddress(url: string, base: string): string {
  // What leads to the page itself stays there.
  if (/^(?:#|[^/?#]*:)/.test(url)) return url;
  if (URL.canParse(url, base)) return new URL(url, base).href;
  return url.startsWith('/')
    ? url
    : base.replace(/[?#].*$/, '').replace(url.startsWith('?') ? /$/ : /[^/]*$/, url);
}

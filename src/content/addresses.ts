import {mapLinks} from '../notation/richtext.js';
import {COMPILED_SCHEMA} from './compiled-schema.js';
import type {Rule} from './compiled-schema.js';

type Json = Record<string | number, unknown>;

/** Resolves the relative addresses of a valid story against `base`, the URL that it was loaded from. Changes the story in place. */
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
  const container = value as Json;
  for (const key of Object.keys(container)) {
    const fieldRule = Array.isArray(rule)
      ? (rule[0] as Rule)
      : 'required' in rule && (rule.required[key] ?? rule.optional[key]);
    if (fieldRule && container[key] !== undefined)
      container[key] = resolveIn(fieldRule, container[key], base);
  }
  return value;
}

/** `url`, resolved against `base`, which may itself be relative to the page. */
function resolveAddress(url: string, base: string): string {
  // A fragment points into the page, and an address with a scheme is absolute.
  if (/^(?:#|[^/?#]*:)/.test(url)) return url;
  if (URL.canParse(url, base)) return new URL(url, base).href;
  return url.startsWith('/')
    ? url
    : base.replace(/[?#].*$/, '').replace(url.startsWith('?') ? /$/ : /[^/]*$/, url);
}

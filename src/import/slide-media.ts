import {frameUrlOf, playerUrlOf} from '../notation/players.js';
import {urlProblem} from '../notation/url.js';
import {HELD_ELSEWHERE, defined} from './draft.js';
import type {Draft} from './draft.js';
import {firstAttribute, lineFromHtml, richFromHtml, textOfHtml} from './html.js';

type Json = Readonly<Record<string, unknown>>;

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const FILE = /\.(?:jpe?g|png|gif|webp|avif|svg|mp4|webm|mov|m4v|ogv)(?:[?#]|$)/i;

/** A quotation in the place of an address. */
export function firstQuotation(media: Json | undefined): string | undefined {
  const url = text(media?.url);
  return /^\s*<blockquote/i.test(url) && !/twitter-|instagram-/.test(url)
    ? richFromHtml(url, () => undefined)
    : undefined;
}

/** Imports a medium by reference: its address, caption and credit; files are not copied. */
export function carryMedia(
  draft: Draft,
  {where, media}: {readonly where: string; readonly media?: Json | undefined},
  headline: string,
): string | undefined {
  const given = text(media?.url).trim();
  if (!media || !given || firstQuotation(media) !== undefined) return undefined;
  const report = (message: string) => draft.note(where, message);
  // An address copied from an embed code may be framed.
  const frame = given.startsWith('<') ? firstAttribute(given, 'iframe', 'src') : '';
  const address = given.startsWith('<')
    ? frame || firstAttribute(given, 'img', 'src') || firstAttribute(given, 'a', 'href')
    : given;
  const url = address.replace(/^\/\//, 'https://');
  if (!url || urlProblem(url) || /\s/.test(url)) {
    report(
      `the media “${given.slice(0, 60)}” has no address that can be linked to, and is left out`,
    );
    return undefined;
  }
  const credit = textOfHtml(text(media.credit));
  const caption = lineFromHtml(text(media.caption), report);
  if (!credit) report('its media has no credit; "Unknown" stands there until it has');
  if (!caption) report('its media has no caption; the headline stands there');
  for (const name of ['thumbnail', 'title', 'link', 'link_target'])
    if (media[name]) report(`the ${name} of its media is left out: ${text(media[name])}`);
  const player =
    FILE.test(url) && !frame
      ? undefined
      : (playerUrlOf(url) ?? (frame && frameUrlOf(url) === undefined ? url : undefined));
  if (player && player !== url)
    report(`its player is ${player}, for ${url} is a page that refuses to be framed`);
  // A file is only shown if its size is known, to avoid a layout shift.
  else if (!player && FILE.test(url)) report(HELD_ELSEWHERE);
  else if (!player) report(`its media is a page, not a player, and linked to: ${url}`);
  return draft.medium(player ?? url, {
    kind: player ? 'player' : 'footage',
    caption: caption || headline,
    credit: credit || draft.sentences.unknown,
    ...defined({alt: textOfHtml(text(media.alt))}),
    sources: draft.claim.sources,
  });
}

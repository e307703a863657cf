import {allIn, attributeOf, closest, headOf} from './dom.js';

/**
 * What the publisher says once for the page: `<meta name="crisis-live" content="30">` in its `<head>`. What authors and
 * readers write stands in the body, where the parser makes no head and a `<meta>` of theirs is not looked at.
 */
const SETTINGS = ['live', 'stream', 'remember', 'stories', 'off'] as const;
type PageSetting = (typeof SETTINGS)[number];

export const isPageSetting = (name: string): boolean => SETTINGS.includes(name as PageSetting);

const metaContentOf = (name: PageSetting): string[] =>
  allIn(headOf(document), `:scope > meta[name="crisis-${name}"]`).flatMap(
    (meta) => attributeOf(meta, 'content') ?? [],
  );

/** The first one counts. */
export const pageSetting = (name: PageSetting): string | undefined => metaContentOf(name)[0];

/** Whether `url` is `place` or lies under it, wherever a server might see another folder in it. */
function isUnder({origin, pathname}: URL, place: string): boolean {
  if (!URL.canParse(place, location.href)) return false;
  const {origin: host, pathname: folder} = new URL(place, location.href);
  const path = folder.replace(/\/$/, '');
  return (
    origin === host &&
    (!path || (`${pathname}/`.startsWith(`${path}/`) && !/%(?:2f|5c)/i.test(pathname)))
  );
}

/** Whether links and divs may name `url`: it is of this site, or of the places that the publisher lists instead. */
export function isAllowed(url: string): boolean {
  if (!/^https?:/.test(url) || !URL.canParse(url)) return false;
  const places = pageSetting('stories')?.match(/\S+/g);
  const parsed = new URL(url);
  // A sandboxed frame has no origin, and so no site.
  return places ? places.some((place) => isUnder(parsed, place)) : parsed.origin === self.origin;
}

/** Why no element may be at `node`, whatever the markup between it and the place that is switched off says. */
export function disabledReason(node: Element): string | undefined {
  const off = metaContentOf('off').join();
  try {
    return closest(node, `[data-crisis-off]${off && `,${off}`}`)
      ? 'is switched off here'
      : undefined;
  } catch {
    return `is switched off: "${off}" of <meta name="crisis-off"> is no selector`;
  }
}

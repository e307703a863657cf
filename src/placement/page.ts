import {allIn, attributeOf, closest, headOf} from './dom.js';

/**
 * The publisher's settings for the page, such as `<meta name="crisis-live" content="30">` in its `<head>`. A `<meta>` in
 * the body is ignored, because authors and readers can write there.
 */
const SETTINGS = ['live', 'stream', 'remember', 'stories', 'off'] as const;
type PageSetting = (typeof SETTINGS)[number];

export const isPageSetting = (name: string): boolean => SETTINGS.includes(name as PageSetting);

const metaContentOf = (name: PageSetting): string[] =>
  allIn(headOf(document), `:scope > meta[name="crisis-${name}"]`).flatMap(
    (meta) => attributeOf(meta, 'content') ?? [],
  );

export const pageSetting = (name: PageSetting): string | undefined => metaContentOf(name)[0];

/** Whether a URL is `base` or under it. Encoded slashes are refused, because a server may resolve them to another folder. */
function isUnder({origin, pathname}: URL, base: string): boolean {
  if (!URL.canParse(base, location.href)) return false;
  const {origin: host, pathname: folder} = new URL(base, location.href);
  const path = folder.replace(/\/$/, '');
  return (
    origin === host &&
    (!path || (`${pathname}/`.startsWith(`${path}/`) && !/%(?:2f|5c)/i.test(pathname)))
  );
}

/** Whether links and divs may load `url`: it is on this site, or under an address that the publisher lists instead. */
export function isAllowed(url: string): boolean {
  if (!/^https?:/.test(url) || !URL.canParse(url)) return false;
  const allowed = pageSetting('stories')?.match(/\S+/g);
  const parsed = new URL(url);
  // The origin of a sandboxed frame is null, which equals no URL's.
  return allowed ? allowed.some((base) => isUnder(parsed, base)) : parsed.origin === self.origin;
}

/** Why elements are disabled at `node`; undefined where they are not. Nothing inside a disabled container enables them again. */
export function disabledReason(node: Element): string | undefined {
  const selector = metaContentOf('off').join();
  try {
    return closest(node, `[data-crisis-off]${selector && `,${selector}`}`)
      ? 'is switched off here'
      : undefined;
  } catch {
    return `is switched off: "${selector}" in <meta name="crisis-off"> is not a CSS selector`;
  }
}

import type {Story} from '../../content/story.js';
import {directionOf} from '../../i18n/locale.js';
import {ATTRIBUTES, ruleFor} from '../../placement/attributes.js';
import {markupOf} from '../ssr/fill-page.js';
import {jsonLdOf} from '../export/jsonld.js';
import {prerender} from '../ssr/prerender.js';
import {PlainText, escapeHtml, jsonInPage} from '../../text/plain-text.js';

/** The attributes that the page's address may set on its element; see `frame.ts`. */
const OPTIONS = Object.keys(ATTRIBUTES)
  .filter((name) => ruleFor(name, 'iframe'))
  .join(' ');

export interface File {
  /** The file's address, relative to the page that loads it. */
  readonly src: string;
  readonly integrity: string;
}
export interface PageOptions {
  readonly script: File;
  /** The script that reports the height; see `frame.ts`. */
  readonly frame: File;
  /** The publisher's style sheet. */
  readonly style?: File | undefined;
  readonly element: string;
  /** Attributes of the element that say where its story comes from, where it is not in the script. */
  readonly settings?: Readonly<Record<string, string>> | undefined;
  /** The ledger as an Atom feed. */
  readonly feed?: string | undefined;
  /** Where oEmbed finds what `oembedOf` gives. */
  readonly oembed?: string | undefined;
  readonly publisher?: string | undefined;
}

/** The HTML of the iframe page: one element with the story, readable without JavaScript, on any background. */
export function pageOf(
  story: Story,
  {
    script,
    frame,
    style,
    element,
    settings = {story: story.id},
    oembed,
    feed,
    publisher,
  }: PageOptions,
): string {
  const plainText = new PlainText(story);
  const {lang, dir = directionOf(lang), title, dek, url} = story;
  const pinned = ({integrity}: File) => `integrity="${integrity}" crossorigin="anonymous"`;
  const load = (file: File) =>
    `<script type="module" src="${escapeHtml(file.src)}" ${pinned(file)}></script>`;
  return `<!doctype html>
<html lang="${escapeHtml(lang)}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
${dek ? `<meta name="description" content="${escapeHtml(plainText.plain(dek, ' '))}">\n` : ''}${url ? `<link rel="canonical" href="${escapeHtml(url)}">\n` : ''}${oembed ? `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(oembed)}" title="${escapeHtml(title)}">\n` : ''}${feed ? `<link rel="alternate" type="application/atom+xml" href="${escapeHtml(feed)}" title="${escapeHtml(title)}">\n` : ''}<style>html{font:1.0625rem/1.5 system-ui,sans-serif}body{margin:0;padding:1px}</style>
${style ? `<link rel="stylesheet" href="${escapeHtml(style.src)}" ${pinned(style)}>\n` : ''}${load(script)}
${load(frame)}
<script type="application/ld+json">${jsonInPage(jsonLdOf(story, {publisher}))}</script>
</head>
<body>
<main data-options="${OPTIONS}">${markupOf(story, element, prerender(story, element, settings))}</main>
</body>
</html>
`;
}

export interface OembedOptions {
  /** The iframe page, with its host. */
  readonly frame: string;
  readonly publisher?: string | undefined;
  readonly home?: string | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** The response of an oEmbed provider. The blockquote before the iframe makes WordPress adjust the height. */
export function oembedOf(
  story: Story,
  {frame, publisher, home, width = 600, height = 600}: OembedOptions,
): object {
  const title = escapeHtml(story.title);
  const quotation = `<blockquote class="wp-embedded-content"><a href="${escapeHtml(story.url ?? frame)}">${title}</a></blockquote>`;
  const iframe = `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" src="${escapeHtml(frame)}" title="${title}" width="${width}" height="${height}" frameborder="0" marginwidth="0" marginheight="0"></iframe>`;
  return {
    version: '1.0',
    type: 'rich',
    title: story.title,
    ...(story.byline && {author_name: story.byline}),
    ...(publisher && {provider_name: publisher}),
    ...(home && {provider_url: home}),
    cache_age: 3600,
    width,
    height,
    html: quotation + iframe,
  };
}

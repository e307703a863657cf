import type {Story} from '../../content/story.js';
import {escapeHtml} from '../../text/plain-text.js';

export interface SnippetTarget {
  /** The address of the bundle. */
  readonly script: string;
  readonly integrity: string;
  /** Where the story lies, for a script that does not carry it. */
  readonly src?: string | undefined;
  /** Attributes by which readers' open pages follow that address. */
  readonly live?: Readonly<Record<string, string>> | undefined;
  /** Where the whole story can be read; it is the fallback's link. */
  readonly page?: string | undefined;
  /** The page for iframes. */
  readonly frame?: string | undefined;
  readonly element?: string | undefined;
  /** Attributes of the element, name to value. */
  readonly settings?: Readonly<Record<string, string>> | undefined;
}
export interface Snippet {
  readonly placement: 'tag' | 'div' | 'link' | 'iframe';
  /** Where this snippet works. */
  readonly where: string;
  readonly html: string;
}

/** The snippets to paste, one for each kind of content management system; the first is the plain element. */
export function snippets(
  story: Pick<Story, 'id' | 'title' | 'url'>,
  target: SnippetTarget,
): [Snippet, ...Snippet[]] {
  const {
    script,
    integrity,
    src,
    live = {},
    page = story.url,
    frame,
    element = 'crisis-story',
    settings = {},
  } = target;
  const attributes = (prefix: string, more: Readonly<Record<string, string>> = {}) =>
    Object.entries({...settings, ...more})
      .map(([name, value]) => ` ${prefix}${name}="${escapeHtml(value)}"`)
      .join('');
  // A div may not name a stream of another site.
  const pace = live.live ? {live: live.live} : {};
  const title = escapeHtml(story.title);
  const link = page ? `<a href="${escapeHtml(page)}">${title}</a>` : title;
  const storyLink =
    page && `<a href="${escapeHtml(linkTo(page, story.id, element, settings))}">${title}</a>`;
  return [
    {
      placement: 'tag',
      where:
        'where HTML is kept as it is: templates, a Custom HTML block of an administrator or editor, a Ghost HTML card',
      html: `${loadScript(script, integrity)}\n<${element} ${src ? `src="${escapeHtml(src)}"` : `story="${story.id}"`}${attributes('', src ? live : {})}>${link}</${element}>`,
    },
    {
      placement: 'div',
      where:
        'where custom tags are taken out, but a div and its data stay: authors in WordPress; the site loads the script',
      html: `<div class="${element}" data-story="${story.id}"${attributes('data-', src ? pace : {})}>${link}</div>`,
    },
    ...(storyLink
      ? [
          {
            placement: 'link' as const,
            where: 'everywhere: a paragraph with this one link; the site loads the script',
            html: `<p>${storyLink}</p>`,
          },
        ]
      : []),
    ...(frame
      ? [
          {
            placement: 'iframe' as const,
            where: 'where no script may be loaded into the page',
            html: `<iframe src="${escapeHtml(withQuery(frame, settings))}" title="${title}" width="600" height="600" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" style="border:0;width:100%"></iframe>`,
          },
        ]
      : []),
  ];
}

/** What stands once on a site, so that its authors' divs and links are live. */
export function siteSnippet({script, integrity, live}: SnippetTarget): string {
  const pace = live?.live;
  const load = loadScript(script, integrity);
  return pace ? `${load}\n<meta name="crisis-live" content="${escapeHtml(pace)}">` : load;
}

function loadScript(script: string, integrity: string): string {
  return `<script type="module" src="${escapeHtml(script)}" integrity="${integrity}" crossorigin="anonymous"></script>`;
}

/** The link that a script on the page understands: the fragment names the element; the path, or else the query, the story. */
function linkTo(
  page: string,
  id: string,
  element: string,
  settings: Readonly<Record<string, string>>,
): string {
  const [address = ''] = page.split('#');
  const [path = ''] = address.split('?');
  const pathNamesStory = new RegExp(`/story/${id}(?:\\.html)?/?$`).test(path);
  return `${withQuery(address, {...(!pathNamesStory && {story: id}), ...settings})}#${element}`;
}

function withQuery(address: string, parameters: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(parameters).toString();
  return `${address}${query && (address.includes('?') ? '&' : '?') + query}`;
}

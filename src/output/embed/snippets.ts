import type {Story} from '../../content/story.js';
import {escapeHtml} from '../../text/plain-text.js';

export interface SnippetTarget {
  /** The address of the bundle. */
  readonly script: string;
  readonly integrity: string;
  /** The page with the whole story, which the fallback links to. */
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
    page = story.url,
    frame,
    element = 'crisis-story',
    settings = {},
  } = target;
  const attributes = (prefix: string) =>
    Object.entries(settings)
      .map(([name, value]) => ` ${prefix}${name}="${escapeHtml(value)}"`)
      .join('');
  const title = escapeHtml(story.title);
  const load = `<script type="module" src="${escapeHtml(script)}" integrity="${integrity}" crossorigin="anonymous"></script>`;
  const link = page ? `<a href="${escapeHtml(page)}">${title}</a>` : title;
  const storyLink =
    page && `<a href="${escapeHtml(linkTo(page, story.id, element, settings))}">${title}</a>`;
  return [
    {
      placement: 'tag',
      where:
        'where HTML is kept as it is: templates, a Custom HTML block of an administrator or editor, a Ghost HTML card',
      html: `${load}\n<${element} story="${story.id}"${attributes('')}>${link}</${element}>`,
    },
    {
      placement: 'div',
      where:
        'where custom tags are taken out, but a div and its data stay: authors in WordPress; the site loads the script',
      html: `<div class="${element}" data-story="${story.id}"${attributes('data-')}>${link}</div>`,
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

/** A link that the script turns into an element: the fragment names the element; the path, or else the query, names the story. */
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

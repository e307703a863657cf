/** The frame of every page: the head of the site, the contents, and the page. */
import {escapeHtml as esc} from '../example.mjs';
import {SECTIONS} from '../configure.mjs';

const CSP = [
  "default-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'self'",
  "object-src 'none'",
].join('; ');
/** The search runs a module of WebAssembly. */
const SEARCH_CSP = `${CSP}; script-src 'self' 'wasm-unsafe-eval'`;

const CHAPTERS = {
  '/start/': 'Get started',
  '/elements/': 'Elements',
  '/theming/': 'Theming',
  '/format/': 'Story format',
  '/desk/': 'Desk',
  '/operations/': 'Operations',
  '/playground/': 'Playground',
};

const link = (item, url, inner = '') => {
  const current = item.url === url ? ' aria-current="page"' : '';
  return `<li><a href="${item.url}"${current}>${esc(item.data.short ?? item.data.title)}</a>${inner}</li>`;
};

/** The headings of the page, as links. */
function headings(content) {
  const found = [...content.matchAll(/<h2 id="([^"]+)">([^]*?)<\/h2>/g)];
  if (found.length < 2) return '';
  const items = found.map(
    ([, id, text]) => `<li><a href="#${id}">${text.replace(/<[^>]+>/g, '')}</a></li>`,
  );
  return `<ul class="headings">${items.join('')}</ul>`;
}

export function render({title, summary, content, page, collections, section, scripts = []}) {
  const {url} = page;
  const items = collections.manual;
  const at = items.findIndex((item) => item.url === url);
  // Each chapter is a link to its first page; the one that is open shows its pages too.
  const chapterItems = Object.entries(SECTIONS).map(([folder, name]) => {
    const own = items.filter((item) => item.data.section === name);
    const pages = own.map((item) => link(item, url, item.url === url ? headings(content) : ''));
    return `<li><a href="/${folder}${folder && '/'}">${name}</a>${name === section ? `<ul>${pages.join('')}</ul>` : ''}</li>`;
  });
  const contents = `<ul>${chapterItems.join('')}</ul>`;
  const chapters = Object.entries(CHAPTERS).map(([to, name]) => {
    const here =
      url === to ? ' aria-current="page"' : url.startsWith(to) ? ' aria-current="true"' : '';
    return `<a href="${to}"${here}>${name}</a>`;
  });
  const turn = (item, rel, label) =>
    item
      ? `<a rel="${rel}" href="${item.url}"><span>${label}</span> ${esc(item.data.title)}</a>`
      : '<span></span>';
  const usesElements = /<crisis-|class="crisis-|data-elements/.test(content);
  const needed = [
    ...(usesElements ? ['/crisis-elements.js'] : []),
    '/scripts/site.js',
    ...scripts.map((name) => `/scripts/${name}.js`),
  ];
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${scripts.includes('search') ? SEARCH_CSP : CSP}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="description" content="${esc(summary)}" />
    <title>${esc(title)} – crisis-elements</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/site.css" />
    <link rel="alternate" type="text/markdown" href="index.md" />
${needed.map((src) => `    <script type="module" src="${src}"></script>`).join('\n')}
  </head>
  <body>
    <a class="skip" href="#page">To the page</a>
    <header class="masthead">
      <p class="name"><a href="/">crisis-elements</a></p>
      <search>
        <form action="/search/">
          <label for="q">Search</label>
          <input id="q" name="q" type="search" autocomplete="off" />
        </form>
      </search>
      <nav aria-label="Chapters">${chapters.join('\n')} <a class="to-contents" href="#contents">Contents</a></nav>
    </header>
    <div class="frame">
      <main id="page" data-pagefind-body>
        <p class="kicker" data-pagefind-ignore>${esc(section)}</p>
        <h1>${esc(title)}</h1>
        <p class="dek">${esc(summary)}</p>
        ${content}
        <nav class="turn" aria-label="Previous and next page" data-pagefind-ignore>
          ${turn(items[at - 1], 'prev', 'Before:')}
          ${turn(items[at + 1], 'next', 'Next:')}
        </nav>
      </main>
      <nav id="contents" aria-label="Contents" tabindex="-1">${contents}</nav>
    </div>
    <footer class="colophon">
      <p>crisis-elements, MIT. This page as <a href="index.md">Markdown</a>; all pages for machines: <a href="/llms.txt">llms.txt</a>.</p>
    </footer>
  </body>
</html>
`;
}

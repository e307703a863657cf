/** How Eleventy makes the pages: Markdown files in `pages/`, with tables that are made from the code. */
import {shortcodes} from './data/shortcodes.mjs';
import {fence} from './example.mjs';

/** The chapters, in the order of the contents list; each is a folder of `pages/`. */
export const SECTIONS = {
  '': 'The manual',
  start: 'Get started',
  elements: 'Elements',
  theming: 'Theming',
  format: 'The story format',
  desk: 'Desk',
  operations: 'Operations',
};
const FOLDERS = Object.keys(SECTIONS);

const folderOf = (url) => FOLDERS.find((folder) => folder && url.startsWith(`/${folder}/`)) ?? '';
const rankOf = (url, order = 50) =>
  FOLDERS.indexOf(folderOf(url)) * 1000 + (url.split('/').length > 3 ? 1 : 0) + order;

/** The id of a heading; in the words of the heading, so that a link to it says where it leads. */
const slug = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** A path from the root of the site, relative to the page at `url`. */
const relativeTo = (url, path) => ('../'.repeat(url.split('/').length - 2) || './') + path;

/** Configures Eleventy; each page is also added to `pages`, as Markdown with what is known of it. */
export function configure(config, pages) {
  config.setUseGitIgnore(false);
  config.setLayoutsDirectory('../layouts');
  // Layouts are 11ty.mjs, pages only Markdown.
  config.setTemplateFormats(['md']);
  config.setLiquidOptions({strictVariables: true});
  config.addGlobalData('layout', 'page.11ty.mjs');
  config.addGlobalData('eleventyComputed', {
    rank: ({page, order}) => page.url && rankOf(page.url, order),
    section: ({page}) => page.url && SECTIONS[folderOf(page.url)],
  });
  config.addCollection('manual', (all) =>
    all.getAll().sort((a, b) => rankOf(a.url, a.data.order) - rankOf(b.url, b.data.order)),
  );
  for (const [name, make] of Object.entries(shortcodes)) config.addShortcode(name, make);

  config.amendLibrary('md', (md) => {
    md.set({html: true, linkify: false, typographer: false});
    md.renderer.rules.fence = fence;
    md.renderer.rules.table_open = () => '<div class="table" tabindex="0"><table>';
    md.renderer.rules.table_close = () => '</table></div>';
    // The policy of the pages allows no style attributes.
    md.core.ruler.push('columns of numbers', ({tokens}) => {
      for (const token of tokens.filter(({type}) => /^t[hd]_open$/.test(type)))
        if (token.attrs) token.attrs = [['class', 'number']];
    });
    md.core.ruler.push('anchors', ({tokens}) => {
      const taken = new Map();
      tokens.forEach((token, i) => {
        if (token.type !== 'heading_open') return;
        const id = slug(tokens[i + 1].content) || 'section';
        const nth = (taken.get(id) ?? 0) + 1;
        taken.set(id, nth);
        token.attrSet('id', nth > 1 ? `${id}-${nth}` : id);
      });
    });
    const render = md.render.bind(md);
    md.render = (markdown, data) => {
      const {title, summary, rank, section, page} = data;
      pages.push({url: page.url, title, summary, rank, section, markdown});
      return render(markdown, data);
    };
  });

  // Links are written from the root of the site, and made relative here.
  config.addTransform('relative links', function (html) {
    const {url} = this.page;
    return html.replace(/<[a-z][^>]*>/g, (tag) =>
      tag.replace(
        /\s(href|src|action|srcset)="\/([^"]*)"/g,
        (_, name, path) => ` ${name}="${relativeTo(url, path)}"`,
      ),
    );
  });
}

import {eachTarget} from '../notation/richtext.js';
import type {Rule} from './rule.js';
import {texts, things} from './walk.js';

/** Texts that people enter instead of a credit, an alternative text or a title. */
const PLACEHOLDER =
  /^(?:[?.\-–—_ ]*|n\/?a|none|null|unknown|tb[acd]|todo|credit|photo|image|alt|lorem ipsum.*)$/i;

export const thingRules: readonly Rule[] = [
  {
    id: 'media-alt',
    reason: 'People who cannot see a picture need its alternative text.',
    check({story, report}) {
      story.media.forEach(({id, kind, alt, files, poster, caption}, i) => {
        const path = `media[${i}]`;
        const at = `media:${id}`;
        if ((files?.length && kind === 'photo') || poster) {
          if (!alt || PLACEHOLDER.test(alt))
            report(path, at, '"alt" does not describe the picture');
          else if (alt.trim() === caption.trim())
            report(
              `${path}.alt`,
              at,
              'is the same as the caption, which screen readers read as well; describe the picture',
            );
          else if (/\.(?:jpe?g|png|webp|avif|gif)$/i.test(alt))
            report(`${path}.alt`, at, 'is a file name');
        }
      });
    },
  },
  {
    id: 'media-captions',
    reason: 'People who cannot hear a video need captions.',
    check({story, report}) {
      story.media.forEach(({id, kind, files, tracks}, i) => {
        if (kind === 'video' && files?.length && !tracks?.length)
          report(
            `media[${i}]`,
            `media:${id}`,
            'a video without "tracks"; add captions, or say in the caption that it has no sound',
          );
      });
    },
  },
  {
    id: 'media-credit',
    reason: 'Whoever made a picture must be credited.',
    check({story, report}) {
      story.media.forEach(({id, credit}, i) => {
        if (PLACEHOLDER.test(credit.trim()))
          report(`media[${i}].credit`, `media:${id}`, `“${credit}” credits nobody`);
      });
    },
  },
  {
    id: 'source-trace',
    reason: 'Readers must be able to look up a source.',
    check({story, report}) {
      story.sources.forEach(({id, kind, url, archived, publisher, published, note}, i) => {
        // A book is found by its title and year.
        const book = kind === 'document' && published;
        if (!url && !archived && !publisher && !note && !book)
          report(
            `sources[${i}]`,
            `source:${id}`,
            'neither "url" nor "publisher" nor "note" says where it can be looked up',
          );
      });
    },
  },
  {
    id: 'source-unused',
    reason: 'An unused source makes the story look better sourced than it is.',
    check({story, report}) {
      const used = new Set<string>();
      for (const found of things(story)) {
        for (const id of (found.thing.sources ?? []) as readonly string[]) used.add(id);
        for (const {text} of texts(found))
          eachTarget(text, (node) => {
            if (node.type === 'ref' && node.kind === 'source') used.add(node.id);
          });
      }
      story.sources.forEach(({id, title}, i) => {
        if (!used.has(id)) report(`sources[${i}]`, `source:${id}`, `nothing refers to “${title}”`);
      });
    },
  },
  {
    id: 'link-placeholder',
    reason: 'A placeholder link leads nowhere.',
    check({story, report}) {
      const reportPlaceholder = (path: string, at: string, url: string) => {
        if (/^https?:\/\/(?:[^/]*\.)?(?:example\.(?:com|org|net)|localhost)(?:[:/]|$)/i.test(url))
          report(path, at, `“${url}” is a placeholder`);
      };
      for (const found of things(story)) {
        const {path, at, thing} = found;
        for (const name of ['url', 'archived', 'poster'])
          if (typeof thing[name] === 'string')
            reportPlaceholder(`${path}.${name}`, at, thing[name]);
        for (const {path, text} of texts(found))
          eachTarget(text, (node) => {
            if (node.type === 'link') reportPlaceholder(path, at, node.href);
          });
      }
    },
  },
  {
    id: 'text-html',
    reason: 'Story text is a small Markdown; HTML in it is shown to readers as typed.',
    check({story, report}) {
      for (const found of things(story))
        for (const {path, text} of texts(found)) {
          const [tag] =
            /<\/?(?:a|b|i|em|strong|p|br|div|span|ul|ol|li|h\d|img|iframe|script|blockquote)\b[^>]*>|&(?:nbsp|amp|quot|lt|gt|#\d+);/i.exec(
              text,
            ) ?? [];
          if (tag)
            report(
              path,
              found.at,
              `“${tag}” is shown as typed; write **strong**, *emphasis* or [link](https://…)`,
            );
          const [typo] =
            /\{figures?(?: *: *[^}]*)?\}|\{\w+:[^}]*\}/.exec(
              text.replace(/\{figure:[a-z][a-z0-9-]*\}/g, ''),
            ) ?? [];
          if (typo)
            report(path, found.at, `“${typo}” is shown as typed; a live figure is {figure:its-id}`);
        }
    },
  },
];

import {eachTarget} from '../notation/richtext.js';
import type {Rule} from './rule.js';
import {texts, things} from './walk.js';

/** What stands where a credit, a text alternative or a title should be. */
const PLACEHOLDER =
  /^(?:[?.\-–—_ ]*|n\/?a|none|null|unknown|tb[acd]|todo|credit|photo|image|alt|lorem ipsum.*)$/i;

export const thingRules: readonly Rule[] = [
  {
    id: 'media-alt',
    reason: 'Readers who do not see a picture get its text alternative, or nothing.',
    check({story, report}) {
      story.media.forEach(({id, kind, alt, files, poster, caption}, i) => {
        const path = `media[${i}]`;
        const at = `media:${id}`;
        if ((files?.length && kind === 'photo') || poster) {
          if (!alt || PLACEHOLDER.test(alt)) report(path, at, 'no "alt" says what is to be seen');
          else if (alt.trim() === caption.trim())
            report(
              `${path}.alt`,
              at,
              'the same as the caption, which is read out as well; say what is to be seen',
            );
          else if (/\.(?:jpe?g|png|webp|avif|gif)$/i.test(alt))
            report(`${path}.alt`, at, 'is the name of a file');
        }
      });
    },
  },
  {
    id: 'media-captions',
    reason: 'Readers who do not hear a video need its captions.',
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
    reason: 'A picture has a maker, who is owed a name.',
    check({story, report}) {
      story.media.forEach(({id, credit}, i) => {
        if (PLACEHOLDER.test(credit.trim()))
          report(`media[${i}].credit`, `media:${id}`, `“${credit}” credits nobody`);
      });
    },
  },
  {
    id: 'source-trace',
    reason: 'A source that nobody can look up is no source.',
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
    reason: 'A source that stands for nothing makes the story look better founded than it is.',
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
    reason: 'A placeholder leads the reader nowhere.',
    check({story, report}) {
      const judge = (path: string, at: string, url: string) => {
        if (/^https?:\/\/(?:[^/]*\.)?(?:example\.(?:com|org|net)|localhost)(?:[:/]|$)/i.test(url))
          report(path, at, `“${url}” is a placeholder`);
      };
      for (const found of things(story)) {
        const {path, at, thing} = found;
        for (const name of ['url', 'archived', 'poster'])
          if (typeof thing[name] === 'string') judge(`${path}.${name}`, at, thing[name]);
        for (const {path, text} of texts(found))
          eachTarget(text, (node) => {
            if (node.type === 'link') judge(path, at, node.href);
          });
      }
    },
  },
  {
    id: 'text-html',
    reason: 'Story text is a small Markdown; HTML in it is shown to the reader as it stands.',
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
              `“${tag}” is shown as it stands; write **strong**, *emphasis* or [link](https://…)`,
            );
          const [typo] =
            /\{figures?(?: *: *[^}]*)?\}|\{\w+:[^}]*\}/.exec(
              text.replace(/\{figure:[a-z][a-z0-9-]*\}/g, ''),
            ) ?? [];
          if (typo)
            report(
              path,
              found.at,
              `“${typo}” is shown as it stands; a live figure is {figure:its-id}`,
            );
        }
    },
  },
];

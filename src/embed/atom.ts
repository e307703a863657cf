import type {Story} from '../content/story.js';
import {parseRef} from '../notation/ref.js';
import {Words, escape} from './say.js';

/** The ledger of a story as an Atom feed (RFC 4287): what was added, corrected, clarified and retracted, newest first. */
export function atomOf(story: Story): string {
  const words = new Words(story);
  const id = `urn:crisis-elements:${story.id}`;
  const iso = (edtf: string) => words.moment(edtf).toISOString().replace('.000Z', 'Z');
  const entries = story.updates
    .toSorted((a, b) => words.moment(b.when).getTime() - words.moment(a.when).getTime())
    .map((update) => {
      const {kind, when, text, before, after, why, touches = []} = update;
      const first = touches[0] ? parseRef(touches[0]) : undefined;
      const link = first ? words.link(first.kind, first.id) : story.url;
      const said = words.locale.words;
      const date = words.locale.date(when);
      const lines = [
        words.plain(text),
        before && said.before.replace('{text}', before),
        after && said.after.replace('{text}', after),
        words.plain(why),
      ].filter(Boolean);
      return `  <entry>
    <id>${id}:update:${update.id}</id>
    <title>${escape(`${said[`${kind}On`].replace('{date}', date)}: ${words.plain(text, ' ')}`)}</title>
    <updated>${iso(when)}</updated>
    <category term="${kind}"/>${link ? `\n    <link href="${escape(link)}"/>` : ''}
    <content type="text">${escape(lines.join('\n'))}</content>
  </entry>
`;
    });
  const {publisher} = story.sources[0] ?? {};
  const author = story.byline ?? publisher ?? story.title;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escape(story.lang)}">
  <id>${id}</id>
  <title>${escape(story.title)}</title>
  <updated>${iso(story.updated)}</updated>
  <author><name>${escape(author)}</name></author>
${story.url ? `  <link href="${escape(story.url)}"/>\n` : ''}${entries.join('')}</feed>
`;
}

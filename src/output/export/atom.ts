import {find} from '../../content/find.js';
import type {Story} from '../../content/story.js';
import {parseRef} from '../../notation/ref.js';
import type {Target} from '../../notation/ref.js';
import {PlainText, escapeHtml} from '../../text/plain-text.js';

export interface AtomOptions {
  /** Who publishes the feed, by name. */
  readonly publisher?: string | undefined;
}

/**
 * The ledger of a story as an Atom feed (RFC 4287): what was added, corrected, clarified and retracted, newest first,
 * each with who says what it touches. Its authors are the byline and the publisher, never whom the story quotes.
 */
export function atomOf(story: Story, {publisher}: AtomOptions = {}): string {
  const words = new PlainText(story);
  const id = `urn:crisis-elements:${story.id}`;
  const iso = (edtf: string) => words.moment(edtf).toISOString().replace('.000Z', 'Z');
  const entries = story.updates
    .toSorted((a, b) => words.moment(b.when).getTime() - words.moment(a.when).getTime())
    .map((update) => {
      const {kind, when, text, touches = []} = update;
      const touched = touches.flatMap((ref) => parseRef(ref) ?? []);
      const first = touched[0];
      const link = first ? words.link(first.kind, first.id) : story.url;
      const title = words.locale.message(`${kind}On`, {date: words.locale.date(when)});
      const lines = [
        ...words.changes(update),
        ...touched.flatMap((thing) => attributed(words, thing)),
      ];
      return `  <entry>
    <id>${id}:update:${update.id}</id>
    <title>${escapeHtml(words.locale.message('labelled', {label: title, text: words.plain(text, ' ')}))}</title>
    <updated>${iso(when)}</updated>
    <category term="${kind}"/>${link ? `\n    <link href="${escapeHtml(link)}"/>` : ''}
    <content type="text">${escapeHtml(lines.join('\n'))}</content>
  </entry>
`;
    });
  // A feed has an author in any case.
  const authors = new Set([story.byline, publisher].filter((name) => name !== undefined));
  if (!authors.size) authors.add(story.title);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeHtml(story.lang)}">
  <id>${id}</id>
  <title>${escapeHtml(story.title)}</title>
  <updated>${iso(story.updated)}</updated>
${[...authors].map((name) => `  <author><name>${escapeHtml(name)}</name></author>\n`).join('')}${story.url ? `  <link href="${escapeHtml(story.url)}"/>\n` : ''}${entries.join('')}</feed>
`;
}

/** What an update touches, and who says so; nothing for what nobody claims, such as a place. */
function attributed(words: PlainText, {kind, id}: Target): string | [] {
  const {story, locale} = words;
  const thing = find(story, kind, id)!;
  if (!('status' in thing)) return [];
  const title = words.title({kind, id});
  const figure = kind === 'figure' ? find(story, kind, id) : undefined;
  const saying = kind === 'statement' ? find(story, kind, id) : undefined;
  return words.locale.sentences(
    figure ? locale.message('labelled', {label: title, text: locale.quantity(figure)}) : title,
    words.claim(thing, saying),
  );
}

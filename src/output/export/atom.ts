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
 * The updates of a story as an Atom feed (RFC 4287), newest first, each with the claims that it touches and their attribution.
 * Its authors are the byline and the publisher, never the people whom the story quotes.
 */
export function atomOf(story: Story, {publisher}: AtomOptions = {}): string {
  const plainText = new PlainText(story);
  const id = `urn:crisis-elements:${story.id}`;
  const iso = (edtf: string) => plainText.moment(edtf).toISOString().replace('.000Z', 'Z');
  const entries = story.updates
    .toSorted((a, b) => plainText.moment(b.when).getTime() - plainText.moment(a.when).getTime())
    .map((update) => {
      const {kind, when, text, touches = []} = update;
      const touched = touches.flatMap((ref) => parseRef(ref) ?? []);
      const first = touched[0];
      const link = first ? plainText.link(first.kind, first.id) : story.url;
      const title = plainText.locale.message(`${kind}On`, {date: plainText.locale.date(when)});
      const lines = [
        ...plainText.changes(update),
        ...touched.flatMap((thing) => attribution(plainText, thing)),
      ];
      return `  <entry>
    <id>${id}:update:${update.id}</id>
    <title>${escapeHtml(plainText.locale.message('labelled', {label: title, text: plainText.plain(text, ' ')}))}</title>
    <updated>${iso(when)}</updated>
    <category term="${kind}"/>${link ? `\n    <link href="${escapeHtml(link)}"/>` : ''}
    <content type="text">${escapeHtml(lines.join('\n'))}</content>
  </entry>
`;
    });
  // Atom requires an author.
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

/** The title and attribution of what an update touches; empty for things that are not claims, such as places. */
function attribution(plainText: PlainText, {kind, id}: Target): string | [] {
  const {story, locale} = plainText;
  const thing = find(story, kind, id)!;
  if (!('status' in thing)) return [];
  const title = plainText.title({kind, id});
  const figure = kind === 'figure' ? find(story, kind, id) : undefined;
  const statement = kind === 'statement' ? find(story, kind, id) : undefined;
  return plainText.locale.sentences(
    figure ? locale.message('labelled', {label: title, text: locale.quantity(figure)}) : title,
    plainText.claim(thing, statement),
  );
}

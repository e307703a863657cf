import {writerOf} from './authors.js';
import type {Context} from './context.js';
import {defined} from './draft.js';
import {richFromText, textOfHtml} from './html.js';
import {text} from './jsonld.js';
import type {Node} from './jsonld.js';
import {unescaped} from './markup.js';

/** Imports the corrections of an entry or of the blog, without those that an entry has already. */
export function carryCorrections(
  context: Context,
  node: Node,
  event: string | undefined,
  where: string,
): void {
  const {draft, graph, date, corrected} = context;
  for (const it of graph.all(node.correction)) {
    const correction = typeof it === 'object' ? (it as Node) : {text: it};
    const words = textOfHtml(unescaped(text(correction.text) || text(correction.description)));
    const when =
      date(correction.datePublished ?? correction.dateCreated, where, 'correction') ??
      date(node.dateModified, where, 'dateModified');
    if (!words || !when) {
      draft.note(
        where,
        `a correction without ${words ? 'a date' : 'words'} is left out${words && `: “${words.slice(0, 200)}”`}`,
      );
      continue;
    }
    const key = `${when} ${words}`;
    if (corrected.has(key)) continue;
    corrected.add(key);
    if (!correction.datePublished && !correction.dateCreated)
      draft.note(where, 'a correction has no date; "dateModified" stands for it');
    if (draft.isFull('updates')) {
      draft.note(where, 'a correction is left out: a story can have no more');
      continue;
    }
    draft.add('updates', `correction ${event ?? ''} ${when}`, {
      kind: 'corrected',
      when,
      ...(event && {touches: [`event:${event}`]}),
      text: richFromText(words),
      ...defined({by: writerOf(context, correction, where)}),
      sources: draft.claim.sources,
    });
    draft.note(where, 'a correction; say in "before" and "after" what was wrong and what is right');
  }
}

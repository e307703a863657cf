import {find} from '../content/find.js';
import {parseRef} from '../notation/ref.js';
import type {Rule} from './rule.js';
import {bounds} from './walk.js';

/** Hours after which a developing story is stale, unless it has `staleAfter`. */
const DEFAULT_STALE_AFTER = 48;
const HOUR = 36e5;

export const recordRules: readonly Rule[] = [
  {
    id: 'correction-touches',
    reason:
      'A correction is shown beside what it corrects; if it names nothing, readers do not see it.',
    check({story, report}) {
      story.updates.forEach(({id, kind, touches}, i) => {
        if (kind !== 'added' && !touches?.length)
          report(`updates[${i}]`, `update:${id}`, `"${kind}", but "touches" is missing`);
      });
    },
  },
  {
    id: 'correction-before',
    reason: 'Readers who saw the error must be able to recognise it.',
    check({story, report}) {
      story.updates.forEach(({id, kind, before, after}, i) => {
        if (kind === 'corrected' && !(before && after))
          report(
            `updates[${i}]`,
            `update:${id}`,
            `"corrected", but without ${before ? '"after", the right version' : '"before", the wrong version'}`,
          );
      });
    },
  },
  {
    id: 'correction-source',
    reason: 'A correction is a claim too: readers must be able to look up its sources.',
    check({story, report}) {
      story.updates.forEach(({id, kind, sources, by}, i) => {
        if (kind !== 'added' && !sources?.length && !by)
          report(
            `updates[${i}]`,
            `update:${id}`,
            `"${kind}", but neither "sources" nor "by" names its source`,
          );
      });
    },
  },
  {
    id: 'retraction-status',
    reason: 'A retracted claim must be marked as retracted.',
    check({story, report}) {
      story.updates.forEach(({id, kind, touches = []}, i) => {
        if (kind !== 'retracted') return;
        touches.forEach((ref, j) => {
          const target = parseRef(ref)!;
          const thing = find(story, target.kind, target.id) as {status?: string} | undefined;
          if (thing?.status && thing.status !== 'retracted')
            report(
              `updates[${i}].touches[${j}]`,
              `update:${id}`,
              `retracts "${ref}", whose status is still "${thing.status}"`,
            );
        });
      });
    },
  },
  {
    id: 'stale',
    reason: '“Developing” promises readers that the story is kept up to date.',
    check({story, now, report}) {
      const {status, updated, checked, staleAfter = DEFAULT_STALE_AFTER} = story;
      const last = checked && bounds(checked)[1] > bounds(updated)[1] ? checked : updated;
      const hours = (now - bounds(last)[1]) / HOUR;
      if (status === 'developing' && hours > staleAfter)
        report(
          'updated',
          'story',
          `"developing", but last updated or checked ${last}, ${hours > 72 ? `${Math.floor(hours / 24)} days` : `${Math.floor(hours)} hours`} ago; review it, or write "ended"`,
        );
    },
  },
  {
    id: 'date-order',
    reason: 'Contradictory dates are typing errors, and readers notice them.',
    check({story, now, report}) {
      const {published, updated} = story;
      if (bounds(updated)[1] < bounds(published)[0])
        report('updated', 'story', `updated ${updated}, before it was published (${published})`);
      if (bounds(updated)[0] > now)
        report('updated', 'story', `updated ${updated}, which is in the future`);
      const known = Math.max(now, bounds(updated)[1]);
      story.updates.forEach(({id, when}, i) => {
        if (bounds(when)[0] > known)
          report(`updates[${i}].when`, `update:${id}`, `${when} is in the future`);
      });
      story.events.forEach(({id, when, status}, i) => {
        if (bounds(when)[0] > known && status === 'confirmed')
          report(
            `events[${i}].when`,
            `event:${id}`,
            `"confirmed" for ${when}, which is in the future; write "reported"`,
          );
      });
    },
  },
];

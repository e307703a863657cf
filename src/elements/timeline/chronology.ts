import type {Story, StoryEvent} from '../../content/story.js';
import {zoneOffset} from '../../i18n/intl.js';
import {edtfBounds, parseEdtf} from '../../notation/edtf.js';
import type {Edtf} from '../../notation/edtf.js';

export interface Dated {
  readonly event: StoryEvent;
  readonly date: Edtf;
}

const cache = new WeakMap<Story, readonly Dated[]>();

/** A story's events with parsed dates, oldest first; events that begin at the same time keep the author's order. */
export function chronology(story: Story): readonly Dated[] {
  const cached = cache.get(story);
  if (cached) return cached;
  // When a day begins matters only next to clock times, and computing the offset of a zone is slow.
  const hasClockTimes = story.events.some(({when}) => when.includes('T'));
  const zone = hasClockTimes ? zoneOffset(story.timeZone) : undefined;
  const sorted = story.events
    .map((event) => {
      const date = parseEdtf(event.when);
      return {event, date, begins: edtfBounds(date, zone)[0]};
    })
    // The difference of two open starts is NaN.
    .sort((a, b) => a.begins - b.begins || 0);
  cache.set(story, sorted);
  return sorted;
}

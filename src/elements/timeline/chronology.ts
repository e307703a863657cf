import type {Story, StoryEvent} from '../../content/story.js';
import {zoneOffset} from '../../i18n/intl.js';
import {edtfBounds, parseEdtf} from '../../notation/edtf.js';
import type {Edtf} from '../../notation/edtf.js';

export interface Dated {
  readonly event: StoryEvent;
  readonly date: Edtf;
}

const chronologies = new WeakMap<Story, readonly Dated[]>();

/** A story's events, oldest first; of two that begin together, the author's order stands. */
export function chronology(story: Story): readonly Dated[] {
  const known = chronologies.get(story);
  if (known) return known;
  // Only beside clock times does it matter where a day begins, and asking the zone is slow.
  const clocks = story.events.some(({when}) => when.includes('T'));
  const zone = clocks ? zoneOffset(story.timeZone) : undefined;
  const sorted = story.events
    .map((event) => {
      const date = parseEdtf(event.when);
      return {event, date, begins: edtfBounds(date, zone)[0]};
    })
    // Two open starts have no difference that is a number.
    .sort((a, b) => a.begins - b.begins || 0);
  chronologies.set(story, sorted);
  return sorted;
}

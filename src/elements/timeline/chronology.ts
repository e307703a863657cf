import type {Story, StoryEvent} from '../../content/story.js';
import {compareEdtf, parseEdtf} from '../../notation/edtf.js';
import type {Edtf} from '../../notation/edtf.js';

export interface Dated {
  readonly event: StoryEvent;
  readonly date: Edtf;
}

const chronologies = new WeakMap<Story, readonly Dated[]>();

/** A story's events, oldest first; of two that begin together the longer first, then as the author has them. */
export function chronology(story: Story): readonly Dated[] {
  const known = chronologies.get(story);
  if (known) return known;
  const dated = story.events.map((event) => ({event, date: parseEdtf(event.when)}));
  const sorted = dated.every(({date}, i) => !i || compareEdtf(dated[i - 1]!.date, date) <= 0)
    ? dated
    : dated.sort((a, b) => compareEdtf(a.date, b.date));
  chronologies.set(story, sorted);
  return sorted;
}

import type {Story, StoryEvent} from '../../content/story.js';
import {PlainText} from '../../text/plain-text.js';

/** A story's events as iCalendar (RFC 5545): those whose date is known to the day or better; the others are named. */
export function icalOf(story: Story): {text: string; left: readonly StoryEvent[]} {
  const words = new PlainText(story);
  const left: StoryEvent[] = [];
  const entries = story.events.flatMap((event) => {
    const span = spanOf(words, event.when);
    if (!span) {
      left.push(event);
      return [];
    }
    const link = words.link('event', event.id);
    const claim = words.claim(event);
    return [
      'BEGIN:VEVENT',
      `UID:${event.id}.${story.id}@crisis-elements`,
      `DTSTAMP:${utc(words.moment(story.updated))}`,
      ...span,
      `SUMMARY:${text(words.plain(event.headline))}`,
      `DESCRIPTION:${text([words.plain(event.text), claim].filter(Boolean).join('\n'))}`,
      ...(link ? [`URL:${link}`] : []),
      `STATUS:${event.status === 'retracted' ? 'CANCELLED' : event.status === 'confirmed' ? 'CONFIRMED' : 'TENTATIVE'}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ];
  });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//crisis-elements//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${text(story.title)}`,
    ...entries,
    'END:VCALENDAR',
  ];
  return {text: `${lines.map(folded).join('\r\n')}\r\n`, left};
}

/** Start and end of a date or an interval of exact ones; a day's end is the day after. */
function spanOf(words: PlainText, when: string): readonly string[] | undefined {
  const [from = '', to = from] = when.split('/');
  if (!from || !to || from === '..' || to === '..') return undefined;
  const [first, last] = [words.exact(from), words.exact(to)];
  if (!first || first.precision !== last?.precision) return undefined;
  if (first.precision === 'instant') {
    const start = `DTSTART:${utc(words.moment(from))}`;
    return to === from ? [start] : [start, `DTEND:${utc(words.moment(to))}`];
  }
  const day = (date: Date) => utc(date).slice(0, 8);
  const after = new Date(Date.UTC(0, last.month! - 1, last.day! + 1));
  after.setUTCFullYear(last.year, last.month! - 1, last.day! + 1);
  return [`DTSTART;VALUE=DATE:${from.replace(/-/g, '')}`, `DTEND;VALUE=DATE:${day(after)}`];
}

const utc = (date: Date) => date.toISOString().replace(/[-:]|\.\d+/g, '');

const text = (value: string) => value.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');

/** No line has more than 75 octets, and no character is cut. */
function folded(line: string): string {
  const lines: string[] = [];
  let open = '';
  for (const character of line) {
    if (new TextEncoder().encode(open + character).length > 74) {
      lines.push(open);
      open = '';
    }
    open += character;
  }
  return [...lines, open].join('\r\n ');
}

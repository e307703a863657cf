import type {Story, StoryEvent} from '../../content/story.js';
import {PlainText} from '../../text/plain-text.js';

/** The events of a story as iCalendar (RFC 5545). Events whose date is less precise than a day are returned in `omitted`. */
export function icalOf(story: Story): {text: string; omitted: readonly StoryEvent[]} {
  const plainText = new PlainText(story);
  const omitted: StoryEvent[] = [];
  const entries = story.events.flatMap((event) => {
    const span = startAndEnd(plainText, event.when);
    if (!span) {
      omitted.push(event);
      return [];
    }
    const link = plainText.link('event', event.id);
    const claim = plainText.claim(event);
    return [
      'BEGIN:VEVENT',
      `UID:${event.id}.${story.id}@crisis-elements`,
      `DTSTAMP:${utc(plainText.moment(story.updated))}`,
      ...span,
      `SUMMARY:${text(plainText.plain(event.headline))}`,
      `DESCRIPTION:${text([plainText.plain(event.text), claim].filter(Boolean).join('\n'))}`,
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
  return {text: `${lines.map(fold).join('\r\n')}\r\n`, omitted};
}

/** DTSTART and DTEND of an exact date or interval; iCalendar's end is exclusive, so a day ends on the day after. */
function startAndEnd(plainText: PlainText, when: string): readonly string[] | undefined {
  const [from = '', to = from] = when.split('/');
  if (!from || !to || from === '..' || to === '..') return undefined;
  const [first, last] = [plainText.exact(from), plainText.exact(to)];
  if (!first || first.precision !== last?.precision) return undefined;
  if (first.precision === 'instant') {
    const start = `DTSTART:${utc(plainText.moment(from))}`;
    return to === from ? [start] : [start, `DTEND:${utc(plainText.moment(to))}`];
  }
  const day = (date: Date) => utc(date).slice(0, 8);
  const after = new Date(Date.UTC(0, last.month! - 1, last.day! + 1));
  after.setUTCFullYear(last.year, last.month! - 1, last.day! + 1);
  return [`DTSTART;VALUE=DATE:${from.replace(/-/g, '')}`, `DTEND;VALUE=DATE:${day(after)}`];
}

const utc = (date: Date) => date.toISOString().replace(/[-:]|\.\d+/g, '');

const text = (value: string) => value.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');

/** Folds a line at 75 octets without splitting a character. */
function fold(line: string): string {
  const lines: string[] = [];
  let current = '';
  for (const character of line) {
    if (new TextEncoder().encode(current + character).length > 74) {
      lines.push(current);
      current = '';
    }
    current += character;
  }
  return [...lines, current].join('\r\n ');
}

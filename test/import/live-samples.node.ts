/** Live blogs in the shapes in which large sites publish them, in our own words. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {parseStory} from '../../src/content/parse.js';
import {readFiles} from '../../src/import/read.js';

function imported(name: string) {
  const text = readFileSync(new URL(`samples/live/${name}.html`, import.meta.url), 'utf8');
  const {story, notes} = readFiles([{name: `${name}.html`, text}], undefined, {
    file: `${name}.html`,
    id: name,
    today: '2026-11-27',
    now: Date.parse('2026-11-27T12:00:00Z'),
  });
  const parsed = parseStory(story);
  assert.deepEqual(parsed.ok ? [] : parsed.problems, []);
  const said = notes.map(({where, message}) => `${where} ${message}`).join('\n');
  return {story, events: story.events ?? [], media: story.media ?? [], said};
}

describe('a live blog', () => {
  it('of a broadcaster: posts with an @id, of which some have the page’s headline; a brand picture', () => {
    const {story, events, media} = imported('broadcaster');
    assert.equal(story.status, 'developing');
    assert.equal(story.lang, 'ru');
    assert.deepEqual(media, []);
    assert.deepEqual(
      events.map(({headline}) => headline),
      ['Паром ждёт', 'Движение остановлено в шесть утра.'],
    );
    assert.equal(new Set(events.map(({id}) => id)).size, 2);
    assert.match(story.sources![0]!.note!, /^Импортировано/);
  });

  it('of a newspaper: a list of nodes, the publisher in another; two corrections; three crops', () => {
    const {story, events, media, said} = imported('paper');
    assert.equal(story.status, 'ended');
    assert.equal(story.sources![0]!.publisher, 'The Paper');
    assert.deepEqual(
      events.map(({headline}) => headline),
      ['Correction', 'Correction'],
    );
    assert.match(events[0]!.text!, /^It is two lorries, not three\./);
    assert.equal(media.length, 2);
    assert.match(said, /^potentialAction is left out$/m);
    assert.deepEqual(
      events.map(({by}) => story.actors?.find(({id}) => id === by)?.name),
      ['B. Writer', undefined],
    );
  });

  it('of a daily: one headline and a logo at all posts, entities, CDATA, a planned end', () => {
    const {story, events, media, said} = imported('diario');
    assert.equal(story.status, 'developing');
    assert.equal(story.timeZone, 'Etc/GMT+3');
    assert.equal(story.sources![0]!.publisher, 'El Diario');
    assert.deepEqual(
      events.map(({headline}) => headline),
      ['El puente sigue cerrado.', 'Los colegios cierran.', 'Llueve desde las cinco.'],
    );
    assert.equal(
      events[0]!.text,
      'El puente sigue cerrado.\u00a0El río crece & sube.\n\nHay desvíos.',
    );
    assert.equal(media.length, 1);
    assert.ok(events.every((event) => !event.media));
    assert.equal(said.match(/has no credit/g)!.length, 1);
    assert.match(said, /^script 1 is not quite JSON \(line 2 column 7: a comment\)/m);
  });

  it('of a blog: a graph of references, a language with an underscore, escaped markup', () => {
    const {story, events, media} = imported('blog');
    assert.deepEqual(
      [story.title, story.lang, story.byline, story.sources![0]!.publisher, media[0]!.caption],
      ['Bridge – live', 'en-US', 'A. Writer', 'The Blog', 'The bridge'],
    );
    assert.deepEqual(
      events.map(({id, headline, text}) => [id, headline, text]),
      [
        ['liveblog-entry-12', 'Second & last entry.', 'Second & last entry.\n\nThe *ferry* waits.'],
        ['liveblog-entry-11', 'First entry', 'The bridge is closed.'],
      ],
    );
  });

  it('of a platform: posts that are dated by their creation, in Hindi, without an end', () => {
    const {story, events, said} = imported('samachar');
    assert.deepEqual(
      [story.status, story.timeZone, story.lang],
      ['developing', 'Asia/Kolkata', 'hi'],
    );
    assert.deepEqual(
      events.map(({when, headline}) => [when, headline]),
      [
        ['2026-11-26T12:30:00+05:30', 'आग बुझ गई'],
        ['2026-11-26T11:30:00+05:30', 'पुल पर आग लगी है।'],
      ],
    );
    assert.equal(story.sources![0]!.note, undefined);
    assert.match(said, /^liveBlogUpdate\[0\] has no "datePublished" that is read; "dateCreated"/m);
  });
});

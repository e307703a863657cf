/** What is exported as JSON-LD of a live blog and imported again is the same, as far as the format can hold it. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {defineStory} from '../../src/content/index.js';
import {parseStory} from '../../src/content/parse.js';
import type {Story} from '../../src/content/story.js';
import {jsonLdOf} from '../../src/output/export/jsonld.js';
import {readFiles} from '../../src/import/read.js';
import {momentMs} from '../../src/import/moment.js';

const parsed = (input: unknown): Story => {
  const result = parseStory(input);
  assert.ok(result.ok, JSON.stringify(result));
  return result.story;
};
const source = {
  id: 'log',
  title: 'The harbour log',
  kind: 'document',
  publisher: 'Harbour',
} as const;
const event = (n: number, headline: string) =>
  ({
    id: `event-${String.fromCharCode(96 + n)}`,
    when: `2026-03-01T0${n}:30:00+02:00`,
    headline,
    status: 'reported',
    sources: ['log'],
  }) as const;
const story = parsed(
  defineStory({
    id: 'fire',
    title: `A fire in the harbour: ${'boats, sheds and quays '.repeat(6)}burn`,
    dek: 'Nobody is hurt & the quay is shut.',
    byline: 'A. Writer',
    lang: 'el',
    timeZone: 'Europe/Athens',
    status: 'developing',
    published: '2026-03-01T05:00:00+02:00',
    updated: '2026-03-01T09:00:00+02:00',
    revision: 3,
    url: 'https://paper.test/fire',
    events: [
      event(3, 'Φωτιά στο λιμάνι'),
      {...event(2, 'Fire <b at 3> & smoke'), text: 'Twelve boats burn.\n\nThe *Argo* is one'},
      {...event(1, 'Alarm'), media: ['quay']},
    ],
    media: [
      {
        id: 'quay',
        kind: 'photo',
        caption: 'The quay',
        credit: 'B. Photo',
        alt: 'Smoke',
        files: [{url: 'https://paper.test/quay.jpg', width: 1600, height: 900}],
      },
    ],
    sources: [source],
    updates: [
      {
        id: 'boats',
        kind: 'corrected',
        when: '2026-03-01T08:00:00+02:00',
        touches: ['event:event-b'],
        text: 'We wrote ten boats.',
      },
    ],
  }),
);

const again = (exported: unknown) => {
  const {story, notes} = readFiles(
    [{name: 'fire.jsonld', text: JSON.stringify(exported)}],
    undefined,
    {file: 'fire.jsonld', id: 'fire', today: '2026-03-02', now: Date.parse('2026-03-02')},
  );
  return {
    story: parsed(story),
    said: notes.map(({where, message}) => `${where} ${message}`).join('\n'),
  };
};

describe('a story that is exported as a live blog and imported again', () => {
  const {story: back, said} = again(jsonLdOf(story, {publisher: 'The Paper'}));

  it('has the words, dates and byline of the whole', () => {
    for (const name of ['title', 'dek', 'byline', 'lang', 'status'] as const)
      assert.equal(back[name], story[name], name);
    for (const name of ['published', 'updated'] as const)
      assert.equal(momentMs(back[name]), momentMs(story[name]), name);
    assert.equal(back.sources[0]!.url, story.url);
    assert.equal(back.sources[0]!.publisher, 'The Paper');
    // Its clock is the same, its zone has another name.
    assert.equal(back.timeZone, 'Etc/GMT-2');
  });

  it('has its events in their order, under their ids, with what is said and who says so', () => {
    const of = ({events}: Story) =>
      events.map(({id, when, headline}) => [id, momentMs(when), headline]);
    assert.deepEqual(of(back), of(story));
    const {text = ''} = back.events[1]!;
    assert.match(text, /^Twelve boats burn\.\n\nThe Argo is one\n/);
    assert.match(text, /Harbour/);
  });

  it('has its pictures, and each correction once, at its event', () => {
    const [medium, ...others] = back.media;
    assert.deepEqual(
      [others, medium!.caption, medium!.credit, medium!.url],
      [[], 'The quay', 'B. Photo', 'https://paper.test/quay.jpg'],
    );
    assert.deepEqual(back.events[2]!.media, [medium!.id]);
    const [update, ...more] = back.updates;
    assert.deepEqual(more, []);
    assert.deepEqual(update!.touches, ['event:event-b']);
    assert.match(update!.text, /We wrote ten boats\./);
  });

  it('lists what is left out', () => {
    for (const name of ['citation', 'about', 'version', 'coverageStartTime'])
      assert.match(said, new RegExp(`^${name} is left out$`, 'm'));
    assert.match(said, /an import makes nothing a fact/);
  });

  it('is the same after another round', () => {
    const once = again(jsonLdOf(back, {publisher: 'The Paper'})).story;
    const ids = ({events}: Story) => events.map(({id}) => id);
    assert.equal(once.title, back.title);
    // A story without an address of its own gives its entries none.
    assert.equal(ids(once).length, ids(back).length);
    const addressed = {...back, url: 'https://paper.test/again'};
    assert.deepEqual(ids(again(jsonLdOf(addressed)).story), ids(back));
  });
});

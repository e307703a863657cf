/**
 * What a screen reader says of each element, as golden files in words. Read them aloud: what sounds wrong is wrong.
 * After a change that is meant: `UPDATE=1 npm test -- --no-build test/elements/aloud.long.ts`, and read the difference.
 */
import assert from 'node:assert/strict';
import {readFile, writeFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import type {StoryInput} from '../../src/content/index.js';
import {readAloud} from '../helpers/aloud.js';
import {show, stage, TAGS} from '../helpers/stage.js';
import type {Stage} from '../helpers/stage.js';
import {disputed, told} from '../helpers/stories.js';

/** The story of the lighthouse with something of every kind in it. */
const story: StoryInput = {
  ...disputed,
  actors: [
    ...disputed.actors!,
    {id: 'crew', name: 'The crew', kind: 'people', of: 'harbour', sources: ['log']},
  ],
  relations: [
    {
      from: 'keeper',
      to: 'harbour',
      kind: 'fights',
      status: 'claimed',
      by: 'keeper',
      sources: ['letter'],
    },
  ],
  events: [
    ...disputed.events!,
    {
      id: 'rescue',
      when: '2020-03-02T09:30',
      headline: 'A rescue is reported',
      text: 'At [the quay](place:quay).',
      status: 'retracted',
      by: 'harbour',
      sources: ['letter'],
      places: ['quay'],
      media: ['photo'],
    },
    {id: 'fog', when: '2020-03~', headline: 'Fog', places: ['point'], ...told},
    {id: 'calm', when: '2020-03-04', headline: 'Calm', ...told},
  ],
  questions: [
    {id: 'why', question: 'Why was it dark?', answer: 'Nobody knows.', ...told},
    {
      id: 'who',
      question: 'Who saw it?',
      answer: 'The keeper.',
      status: 'disputed',
      by: 'keeper',
      counterclaims: ['denial'],
    },
  ],
  places: [
    {id: 'quay', name: 'The quay', kind: 'site', lat: 50.1, lon: -5.1, precision: 'exact'},
    {
      id: 'point',
      name: 'The point',
      kind: 'area',
      lat: 50.2,
      lon: -5.3,
      precision: 'approximate',
      radius: 5,
      sources: ['log'],
    },
  ],
  map: {
    credit: 'Drawn by hand',
    frames: [
      {
        title: 'The coast',
        west: -6,
        south: 49.5,
        east: -4,
        north: 50.5,
        land: 'm0 0 500 0 0 500-500 0z',
      },
    ],
  },
  media: [
    {
      id: 'photo',
      kind: 'footage',
      caption: 'The quay at dawn.',
      credit: 'The Gazette',
      when: '2020-03-02',
      sources: ['letter'],
    },
  ],
};

const golden = (tag: string) => new URL(`aloud/${tag.replace('crisis-', '')}.txt`, import.meta.url);

describe('a screen reader says of', () => {
  let theatre: Stage;
  before(async () => {
    theatre = await stage();
  });
  after(() => theatre.close());

  for (const tag of TAGS)
    it(tag, async () => {
      const page = await theatre.open({
        viewport: {width: 800, height: 900},
        timezoneId: 'Europe/London',
      });
      await show(page, {lang: 'en-GB', story, tags: [tag], attributes: 'open'});
      const aloud = await readAloud(page);
      await page.context().close();
      const file = golden(tag);
      if (process.env.UPDATE) await writeFile(file, aloud);
      assert.equal(aloud, await readFile(file, 'utf8'));
    });
});

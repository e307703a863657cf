/** The pages that TimelineJS and authors name as media, and what their sites allow to be framed. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {frameUrlOf, playerUrlOf} from '../../src/notation/players.js';

const YOUTUBE = 'https://www.youtube-nocookie.com/embed/aaaaaaaaaaa';

describe('a page of a known site has the address that its site gives for frames', () => {
  for (const [page, frame] of [
    ['https://www.youtube.com/watch?v=aaaaaaaaaaa', YOUTUBE],
    ['https://www.youtube.com/watch?v=aaaaaaaaaaa&t=30', `${YOUTUBE}?start=30`],
    ['https://m.youtube.com/watch?feature=share&v=aaaaaaaaaaa&t=1m30s', `${YOUTUBE}?start=90`],
    ['https://youtu.be/aaaaaaaaaaa?t=1h2m3s', `${YOUTUBE}?start=3723`],
    ['https://www.youtube.com/shorts/aaaaaaaaaaa', YOUTUBE],
    ['https://www.youtube.com/live/aaaaaaaaaaa', YOUTUBE],
    [
      'https://www.youtube.com/playlist?list=PLabc',
      'https://www.youtube-nocookie.com/embed/videoseries?list=PLabc',
    ],
    ['https://vimeo.com/123456', 'https://player.vimeo.com/video/123456?dnt=1'],
    ['https://vimeo.com/channels/staff/123456', 'https://player.vimeo.com/video/123456?dnt=1'],
    ['https://vimeo.com/123456/abcdef12', 'https://player.vimeo.com/video/123456?dnt=1&h=abcdef12'],
    [
      'https://www.dailymotion.com/video/x8abc',
      'https://geo.dailymotion.com/player.html?video=x8abc',
    ],
    ['https://dai.ly/x8abc', 'https://geo.dailymotion.com/player.html?video=x8abc'],
    [
      'https://soundcloud.com/desk/tape',
      'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fdesk%2Ftape',
    ],
    ['https://open.spotify.com/episode/4abc', 'https://open.spotify.com/embed/episode/4abc'],
    ['https://archive.org/details/film-1', 'https://archive.org/embed/film-1'],
    ['https://www.ted.com/talks/a_talk', 'https://embed.ted.com/talks/a_talk'],
    [
      'https://www.documentcloud.org/documents/123-memo.html',
      'https://embed.documentcloud.org/documents/123-memo/',
    ],
  ] as const)
    it(page, () => {
      assert.equal(frameUrlOf(page), frame);
      assert.equal(playerUrlOf(page), frame);
      assert.equal(frameUrlOf(frame), undefined, 'which is one itself');
      assert.equal(playerUrlOf(frame), frame);
    });
});

it('a page of a known site that cannot be framed has none', () => {
  for (const page of [
    'https://www.youtube.com/@desk',
    'https://twitter.com/a/status/1',
    'https://x.com/a/status/1',
    'https://en.wikipedia.org/wiki/Idlib',
    'https://www.instagram.com/p/abc/',
    'https://www.flickr.com/photos/a/1',
    'https://www.facebook.com/a/videos/1',
    'https://www.google.com/maps/place/Idlib',
  ]) {
    assert.equal(frameUrlOf(page), '', page);
    assert.equal(playerUrlOf(page), undefined, page);
  }
});

it('of other sites nothing is known', () => {
  for (const page of [
    'https://player.example/1',
    '/player/1',
    'https://notyoutube.com/watch?v=a',
    'x',
  ])
    assert.deepEqual([frameUrlOf(page), playerUrlOf(page)], [undefined, undefined], page);
});

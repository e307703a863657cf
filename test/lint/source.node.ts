import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parseStory} from '../../src/content/parse.js';
import {validateSource} from '../../src/lint/source.js';
import {unsafeUrl, urlProblem} from '../../src/notation/url.js';

const reported = {status: 'reported', sources: ['log']};
const story = {
  id: 'quay',
  title: 'The quay',
  lang: 'en',
  timeZone: 'UTC',
  status: 'developing',
  published: '2020-03-01',
  updated: '2020-03-02',
  revision: 1,
  sources: [{id: 'log', title: 'Log', publisher: 'Harbour office', kind: 'document'}],
};
const problems = (changes: object) => validateSource({...story, ...changes}).problems;

describe('an address that begins like a host', () => {
  const hosts =
    'www.brigade.example www.brigade.example/report brigade.example/report brigade.example en.wikipedia.org/wiki/Elm_(town) bbc.co.uk bbc.co.uk?x=1 münchen.example/x archive.today/abc';
  for (const url of hosts.split(' '))
    it(`is refused, with https:// as the right value: ${url}`, () => {
      const message = `"${url}" begins like a host without its scheme; write https://${url}, or ./${url} for a file beside the page`;
      assert.deepEqual(problems({url}), [{path: 'url', message}]);
      const sources = [{...story.sources[0], url, archived: url}];
      assert.deepEqual(problems({sources}), [
        {path: 'sources[0].url', message},
        {path: 'sources[0].archived', message},
      ]);
      const text = `See [there](${url}).`;
      for (const changes of [
        {facts: [{id: 'f', text, ...reported}]},
        {events: [{id: 'e', when: '2020', headline: text, ...reported}]},
        {questions: [{id: 'q', question: 'Why?', answer: `- a\n- ${text}`, ...reported}]},
      ])
        assert.deepEqual(
          problems(changes).map((it) => it.message),
          [message],
        );
    });

  it('is refused in the files of media', () => {
    const [wrong] = problems({
      media: [
        {
          id: 'p',
          kind: 'photo',
          caption: 'The quay.',
          credit: 'A. Reporter',
          alt: 'Smoke',
          files: [{url: 'www.brigade.example/quay.jpg', width: 3, height: 2}],
        },
      ],
    });
    assert.equal(wrong?.path, 'media[0].files[0].url');
  });

  it('does not keep readers from a story that is published already', () => {
    assert.ok(parseStory({...story, url: 'www.brigade.example'}).ok);
  });
});

for (const url of 'quay.jpg media/quay.jpg index.html index.html?a=b report.v2.pdf v1.2/photo.jpg ./www.x.example ../a.b/c /www.a.example #x ?to=b.com/ land.geojson notes.tar.gz https://www.brigade.example mailto:a@b.example clip.mp4 2020.03/quay.jpg'.split(
  ' ',
))
  it(`${url} is an address as it is`, () => {
    assert.equal(urlProblem(url), undefined);
    assert.deepEqual(problems({url}), []);
  });

it('an unsafe address is refused once', () => {
  for (const url of ['javascript:alert(1)', '//a.example', 'https://a@b.example'])
    assert.deepEqual(problems({url}), [{path: 'url', message: unsafeUrl(url)}]);
});

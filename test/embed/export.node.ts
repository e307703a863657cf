import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import piltdown from '../../demo/stories/piltdown.js';
import {parseStory} from '../../src/content/parse.js';
import idlib from '../../src/content/stories/idlib-2020/index.js';
import {atomOf} from '../../src/embed/atom.js';
import {icalOf} from '../../src/embed/ical.js';
import {jsonLdOf} from '../../src/embed/jsonld.js';

function valid(input: object) {
  const parsed = parseStory(input);
  assert.ok(parsed.ok, JSON.stringify(parsed));
  return parsed.story;
}
const url = 'https://paper.test/idlib?a=1&b=2';
const story = valid({...idlib, url});
const unfolded = (text: string) => text.replaceAll('\r\n ', '');
type Node = Record<string, unknown> & {'@type': string};
const graph = (...args: Parameters<typeof jsonLdOf>) => jsonLdOf(...args)['@graph'] as Node[];

describe('a calendar', () => {
  const {text, left} = icalOf(story);

  it('holds only what is known to the day', () => {
    assert.match(
      unfolded(text),
      /DTSTART;VALUE=DATE:20200227\r\nDTEND;VALUE=DATE:20200228\r\nSUMMARY:Air strike/,
    );
    assert.match(text, /DTSTART;VALUE=DATE:20200227\r\nDTEND;VALUE=DATE:20200229/);
    assert.deepEqual(
      left.map(({id}) => id),
      ['intervention', 'eu-deal', 'offensive', 'losses', 'troops'],
    );
  });

  it('says who says so, and how sure it is', () => {
    assert.match(
      unfolded(text),
      /DESCRIPTION:.*According to The Kremlin \(News report\\, 28\sFebruary 2020\)/,
    );
    assert.match(unfolded(text), /STATUS:TENTATIVE/);
  });

  it('has no line over 75 octets, and ends each with CRLF', () => {
    for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.doesNotMatch(text, /[^\r]\n/);
  });

  it('puts clock times into UTC, from the zone of the story', () => {
    const events = [{...idlib.events![0]!, when: '2020-02-28T14:30/2020-02-28T16:00'}];
    assert.match(
      icalOf(valid({...idlib, events})).text,
      /DTSTART:20200228T113000Z\r\nDTEND:20200228T130000Z/,
    );
  });
});

describe('the feed of corrections', () => {
  it('says what changed, newest first, and leads to it', () => {
    const feed = atomOf(valid({...piltdown, url}));
    const terms = [...feed.matchAll(/<category term="(\w+)"/g)].map(([, term]) => term);
    assert.deepEqual(terms, ['added', 'corrected', 'retracted', 'retracted', 'clarified']);
    assert.match(feed, /Before: about 500,000 years\nNow: a few centuries/);
    assert.match(
      feed,
      /<link href="https:\/\/paper\.test\/idlib\?a=1&#38;b=2#crisis-figure-skull-age"\/>/,
    );
  });

  it('is XML whatever a story says', () => {
    const update = {...idlib.updates![0]!, text: '<script>&"\'', before: ']]>'};
    const feed = atomOf(valid({...idlib, updates: [update]}));
    assert.doesNotMatch(feed, /<script>|\]\]>/);
    assert.match(feed, /&#60;script&#62;&#38;&#34;&#39;/);
  });
});

describe('structured data', () => {
  it('is an article with its corrections and sources', () => {
    const [article] = graph(story, {publisher: 'The Paper'}) as [Node];
    assert.equal(article['@type'], 'NewsArticle');
    assert.equal(article.datePublished, '2020-02-28');
    assert.equal((article.correction as Node[])[0]!['@type'], 'CorrectionComment');
    assert.match((article.correction as {text: string}[])[0]!.text, /Before: Atmed Now: Atmeh/);
    assert.match(
      article.articleBody as string,
      /at least 33 Turkish soldiers\b[^]*According to The Kremlin/,
    );
  });

  it('is a live blog while the story develops, with no end', () => {
    const [blog] = graph(valid({...idlib, status: 'developing', url})) as [Node];
    assert.equal(blog['@type'], 'LiveBlogPosting');
    assert.equal('coverageEndTime' in blog, false);
    const posts = blog.liveBlogUpdate as Node[];
    assert.equal(posts.length, 8);
    assert.equal(posts[0]!.url, `${url}#crisis-event-ultimatum`);
    assert.match(String(posts[0]!.articleBody), /Reported|According to/);
  });

  it('has questions and reviews only on request', () => {
    const kinds = (options: object) => graph(valid(piltdown), options).map((node) => node['@type']);
    assert.deepEqual(kinds({}), ['NewsArticle']);
    assert.deepEqual(kinds({faq: true}), ['NewsArticle', 'FAQPage']);
    const reviews = graph(valid(piltdown), {claimReview: true, publisher: 'The Paper'}).slice(1);
    assert.deepEqual(
      reviews.map(({reviewRating}) => (reviewRating as Node).alternateName),
      ['Retracted', 'Retracted', 'Disputed', 'Confirmed'],
    );
  });

  it('reviews nothing that is only claimed or reported', () => {
    assert.equal(graph(story, {claimReview: true}).length, 1);
  });
});

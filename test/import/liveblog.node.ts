/** A live blog as sites write it comes in as it is meant, and one field that is not understood takes nothing else down. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parseStory} from '../../src/content/parse.js';
import type {ImportOptions} from '../../src/import/draft.js';
import {readFiles} from '../../src/import/read.js';

type Json = Record<string, unknown>;

const post = (more: Json = {}): Json => ({
  '@type': 'BlogPosting',
  headline: 'Bridge closed',
  articleBody: 'The bridge is closed to lorries.',
  datePublished: '2026-11-26T10:00:00Z',
  ...more,
});
const blog = (more: Json = {}): Json => ({
  '@context': 'https://schema.org',
  '@type': 'LiveBlogPosting',
  headline: 'Storm over the bay',
  inLanguage: 'en',
  datePublished: '2026-11-26T08:00:00Z',
  dateModified: '2026-11-26T12:00:00Z',
  liveBlogUpdate: [post()],
  ...more,
});

function imported(source: unknown, options: Partial<ImportOptions> = {}, name = 'live.json') {
  const text = typeof source === 'string' ? source : JSON.stringify(source);
  const {story, notes} = readFiles([{name, text}], undefined, {
    file: name,
    id: 'live',
    today: '2026-11-27',
    now: Date.parse('2026-11-27T09:00:00Z'),
    ...options,
  });
  const parsed = parseStory(story);
  assert.deepEqual(parsed.ok ? [] : parsed.problems, []);
  const {events = [], media = [], updates = []} = story;
  const said = notes.map(({where, message}) => `${where} ${message}`).join('\n');
  return {story, events, media, updates, said, first: events[0]!};
}
const page = (scripts: string, html = '<html lang="en">') =>
  `<!doctype html>${html}<head><title>Live</title>${scripts}</head><body><p>Words.</p></body></html>`;
const script = (text: string, type = 'application/ld+json') =>
  `<script type="${type}">${text}</script>`;
const fromPage = (html: string, options?: Partial<ImportOptions>) =>
  imported(html, options, 'page.html');
const refused = (html: string) => {
  try {
    fromPage(html);
  } catch (error) {
    assert.ok(error instanceof RangeError, String(error));
    return error.message;
  }
  return assert.fail('it was read');
};

describe('the identity of an entry', () => {
  const idsOf = (posts: readonly Json[], more: Json = {}) =>
    new Map(
      imported(blog({url: 'https://paper.test/live', liveBlogUpdate: posts, ...more})).events.map(
        ({id, headline, text = ''}) => [`${headline} ${text}`, id],
      ),
    );
  const at = (minute: number, headline: string, more: Json = {}) =>
    post({headline, articleBody: '', datePublished: `2026-11-26T10:${minute}:00Z`, ...more});

  for (const [kind, identified] of [
    ['@id', (n: number) => ({'@id': `https://paper.test/live#post-${n}`})],
    ['a fragment', (n: number) => ({'@id': `#post-${n}`})],
    ['an address', (n: number) => ({url: `https://paper.test/live/2026/${n}`})],
    [
      'an identifier',
      (n: number) => ({identifier: {'@type': 'PropertyValue', value: `urn:x:${n}`}}),
    ],
    ['a time alone', () => ({})],
    ['the page’s address for all', () => ({url: 'https://paper.test/live/', '@id': '#live'})],
    ['one @id for all', () => ({'@id': 'https://paper.test/#article'})],
    ['numbers of blank nodes', (n: number) => ({'@id': `_:b${9 - n}`})],
  ] as const)
    it(`is kept when a post comes in front, with ${kind}, in another script`, () => {
      const before = [at(12, 'Мост закрыт', identified(2)), at(11, 'Пожар в порту', identified(1))];
      const ids = idsOf(before, {'@id': '#live'});
      assert.equal(new Set(ids.values()).size, 2);
      const after = idsOf([at(13, 'Паром ждёт', identified(3)), ...before], {'@id': '#live'});
      assert.equal(after.size, 3);
      for (const [words, id] of ids) assert.equal(after.get(words), id, words);
      const without = idsOf(before.slice(0, 1), {'@id': '#live'});
      if (kind !== 'one @id for all')
        assert.equal(without.get('Мост закрыт '), ids.get('Мост закрыт '));
    });

  it('is kept when a headline is corrected, with an @id or with a time alone', () => {
    for (const more of [{'@id': 'https://paper.test/live#1'}, {}]) {
      const [id] = idsOf([at(11, 'Three dead in port fire', more)]).values();
      assert.deepEqual([...idsOf([at(11, 'Two dead in port fire', more)]).values()], [id]);
    }
  });

  it('tells two posts of one headline apart, and gives none the id of the other', () => {
    const older = at(11, 'Correction', {articleBody: 'One.'});
    const newer = at(12, 'Correction', {articleBody: 'Two.'});
    const [id] = idsOf([older]).values();
    assert.equal(idsOf([newer, older]).get('Correction One.'), id);
    assert.equal(idsOf([newer, older]).size, 2);
  });

  it('is a readable fragment, and that of an entry of ours its own', () => {
    assert.deepEqual(
      [
        ...idsOf([
          at(12, 'A', {'@id': 'https://paper.test/live#post-7'}),
          at(11, 'B', {'@id': 'https://paper.test/live#crisis-event-bridge-closed'}),
        ]).values(),
      ],
      ['post-7', 'bridge-closed'],
    );
  });

  it('is one for a post that stands there twice', () => {
    const pinned = at(11, 'Pinned', {'@id': '#1'});
    const {events, said} = imported(blog({liveBlogUpdate: [pinned, at(12, 'New'), pinned]}));
    assert.equal(events.length, 2);
    assert.match(said, /^liveBlogUpdate\[2\] left out: it stands there twice$/m);
  });
});

describe('the end of coverage', () => {
  const status = (coverageEndTime: string, more: Json = {}) => {
    const {story, said} = imported(blog({coverageEndTime, ...more}));
    return [story.status, /^coverageEndTime /m.test(said)];
  };
  it('is none where it is still to come, and that is noted', () => {
    assert.deepEqual(status('2999-01-01T00:00:00Z'), ['developing', true]);
    assert.deepEqual(status('2026-12-26'), ['developing', true]);
    assert.deepEqual(status('2026-11-27'), ['developing', true]);
  });
  it('is none where it is the time of the last change, or before it', () => {
    assert.deepEqual(status('2026-11-26T12:00:00Z'), ['developing', true]);
    assert.deepEqual(status('2026-11-26T12:00:00.700Z'), ['developing', true]);
    assert.deepEqual(status('2026-11-26T13:00:00+01:00'), ['developing', true]);
    assert.deepEqual(
      status('2026-11-26T20:00:00Z', {
        liveBlogUpdate: [post({datePublished: '2026-11-26T21:00:00Z'})],
      }),
      ['developing', true],
    );
  });
  it('is one where it lies behind and after all that changed, and that is noted too', () => {
    assert.deepEqual(status('2026-11-26T20:00:00Z'), ['ended', true]);
  });
  it('is quoted where it is not read', () => {
    const {story, said} = imported(blog({coverageEndTime: 'tonight'}));
    assert.equal(story.status, 'developing');
    assert.match(said, /coverageEndTime: “tonight” is not read as a date/);
  });
});

describe('a text', () => {
  for (const [given, text] of [
    [
      'Union &amp; port talk.&nbsp;The ferry&#8217;s captain waits.',
      'Union & port talk.\u00a0The ferry’s captain waits.',
    ],
    ['Caf&eacute; &#x2014; closed', 'Café — closed'],
    ['R&amp;amp;D and &amp;#8217;', 'R&D and ’'],
    ['&lt;p&gt;The bridge &lt;b&gt;is closed&lt;/b&gt;.&lt;/p&gt;', 'The bridge **is closed**.'],
    ['One.&lt;br /&gt;Two.', 'One.\n\nTwo.'],
    [
      'The harbour (<b at 3 o’clock) is shut, and the road',
      'The harbour (<b at 3 o’clock) is shut, and the road',
    ],
    ['Fewer than < 20\nare left', 'Fewer than < 20\n\nare left'],
    ['Winds of <60 km/h & rain\nMore > soon', 'Winds of <60 km/h & rain\n\nMore > soon'],
    ['Write to <desk@paper.test> today', 'Write to <desk@paper.test> today'],
    ['The <redacted> report\nis out', 'The <redacted> report\n\nis out'],
    ['One <b>bold</b> line\nand another', 'One **bold** line\n\nand another'],
    ['<p>One\ntwo</p><p>Three</p>', 'One two\n\nThree'],
    ['AT&T &copy 2020 a&b;', 'AT&T &copy 2020 a&b;'],
    ['To be <script> or not', 'To be <script> or not'],
  ] as const)
    it(`${JSON.stringify(given)} is read as it is meant`, () => {
      assert.equal(imported(blog({liveBlogUpdate: [post({articleBody: given})]})).first.text, text);
    });

  it('of a headline or a caption is read in the same way', () => {
    const {story, first} = imported(
      blog({
        headline: 'Storm &amp;amp; flood',
        liveBlogUpdate: [post({headline: 'Caf&amp;eacute; <b at 3'})],
      }),
    );
    assert.deepEqual([story.title, first.headline], ['Storm & flood', 'Café <b at 3']);
  });
});

describe('the language', () => {
  for (const [inLanguage, lang] of [
    ['en_GB', 'en-GB'],
    ['EN-us', 'en-US'],
    ['English', 'en'],
    ['Deutsch', 'de'],
    ['русский', 'ru'],
    [{'@type': 'Language', name: 'Spanish', alternateName: 'es'}, 'es'],
    [{'@type': 'Language', name: 'Turkish'}, 'tr'],
    [['auto', 'fr'], 'fr'],
    [{'@value': 'el'}, 'el'],
    ['es_ES.UTF-8', 'es-ES'],
    ['auto', 'de'],
    ['x-default', 'de'],
    ['und', 'de'],
    ['', 'de'],
  ] as const)
    it(`${JSON.stringify(inLanguage)} on a German page is ${lang}`, () => {
      const {story, said} = imported(blog({inLanguage}), {pageLang: 'de_DE'});
      assert.equal(story.lang, lang === 'de' && inLanguage !== 'Deutsch' ? 'de-DE' : lang);
      const isLost = lang === 'de' && inLanguage && inLanguage !== 'Deutsch';
      assert.equal(/^inLanguage .* is no language tag/m.test(said), !!isLost);
    });

  it('is that of a saved page, or of its context, where the live blog tells none', () => {
    const ld = JSON.stringify(blog({inLanguage: undefined}));
    assert.equal(fromPage(page(script(ld), '<html lang="de_AT">')).story.lang, 'de-AT');
    const context = {'@vocab': 'https://schema.org/', '@language': 'el'};
    assert.equal(imported(blog({inLanguage: undefined, '@context': context})).story.lang, 'el');
  });

  it('is "en" where nobody tells one, and that is noted; a page’s odd one is passed over', () => {
    const {story, said} = fromPage(
      page(script(JSON.stringify(blog({inLanguage: undefined}))), '<html lang="auto">'),
    );
    assert.equal(story.lang, 'en');
    assert.match(said, /^the language is told nowhere; "en" stands there$/m);
  });

  it('is that of what the import writes for readers; nobody is shown English for want of it', () => {
    const image = 'https://paper.test/a.jpg';
    const of = (inLanguage: string) => {
      const {story, media} = imported(blog({inLanguage, liveBlogUpdate: [post({image})]}));
      return [story.sources![0]!.note, media[0]!.credit];
    };
    assert.deepEqual(of('de-AT'), [
      'Importiert aus live.json am 2026-11-27; von uns nicht geprüft.',
      'Unbekannt',
    ]);
    assert.deepEqual(of('ja'), [undefined, '—']);
    for (const lang of ['ar', 'bg', 'el', 'es', 'fa', 'fr', 'he', 'ru', 'tr', 'uk'])
      assert.doesNotMatch(of(lang).join(), /Imported|Unknown|—/);
  });
});

describe('what does not fit', () => {
  it('is cut or left out, with a note, and the rest comes in', () => {
    const long = 'A very long text. '.repeat(5000);
    const {story, events, said} = imported(
      blog({
        headline: long,
        description: long,
        author: {name: long},
        publisher: {name: long, logo: 5},
        liveBlogUpdate: [
          post({headline: long, articleBody: long, author: {name: long}}),
          post({headline: '', articleBody: '[a](https://x.test/) '.repeat(2000)}),
          post({image: ['javascript:alert(1)', 'http://a b', {url: {}}, `https://a.test/${long}`]}),
          post({headline: '桥'.repeat(5000), articleBody: '👨‍👩‍👧'.repeat(5000)}),
          post({video: {embedUrl: 'data:text/html,x', contentUrl: '//v.test/a.mp4'}}),
        ],
      }),
    );
    assert.equal(events.length, 5);
    assert.ok(story.title.endsWith('…') && story.title.length <= 1000);
    assert.ok(story.sources![0]!.title.length <= 200);
    assert.doesNotMatch(events[3]!.text!, /\u200d…$/);
    assert.match(said, /^the story "title" is longer than 1000 characters, and cut$/m);
    assert.match(said, /"text" is longer than 20000 characters, and cut$/m);
    assert.match(said, /^liveBlogUpdate\[2\] a photo without an address is left out$/m);
  });

  it('is told of more posts than a story can have', () => {
    const many = Array.from({length: 21_000}, (_, n) =>
      post({'@id': `#${n}`, headline: `Post ${n}`, articleBody: ''}),
    );
    const {events, said} = imported(blog({liveBlogUpdate: many}));
    assert.ok(events.length > 15_000);
    assert.match(said, /^liveBlogUpdate\[20999\] left out: a story can have no more$/m);
    const {said: of} = imported(
      blog({
        liveBlogUpdate: many.slice(0, 900).map((it) => ({...it, articleBody: 'x '.repeat(9000)})),
      }),
    );
    assert.match(of, /^liveBlogUpdate\[899\] left out: a story can have no more$/m);
  });
});

describe('a reference', () => {
  const graph = (types: boolean) => {
    const ref = (id: string, type: string) => ({'@id': id, ...(types && {'@type': type})});
    return {
      '@context': 'https://schema.org',
      '@graph': [
        blog({
          author: ref('#w', 'Person'),
          publisher: ref('https://paper.test/#o', 'Organization'),
          image: ref('#i', 'ImageObject'),
          liveBlogUpdate: [ref('#u', 'BlogPosting'), '#v'],
        }),
        {'@id': '#w', '@type': 'Person', name: 'A. Writer'},
        {'@id': 'https://paper.test/#o', name: 'Paper'},
        {'@id': '#i', url: 'https://paper.test/i.jpg', creditText: 'C. Photo'},
        post({'@id': '#u', author: [{'@id': '#w', url: '/w'}, {'@id': '#x'}]}),
        post({'@id': '#v', headline: 'Ferry waits'}),
      ],
    };
  };
  const check = ({story, events, media}: ReturnType<typeof imported>) => {
    assert.equal(story.byline, 'A. Writer');
    assert.equal(story.sources![0]!.publisher, 'Paper');
    assert.equal(media[0]!.credit, 'C. Photo');
    assert.deepEqual(
      events.map(({id, headline}) => [id, headline]),
      [
        ['u', 'Bridge closed'],
        ['v', 'Ferry waits'],
      ],
    );
  };
  it('is the node that it names, with or without its type', () => {
    check(imported(graph(false)));
    check(imported(graph(true)));
  });
  it('is the node of another script of the page, wherever its address is relative to', () => {
    const nodes = graph(false)['@graph'].map((node) => script(JSON.stringify(node)));
    check(fromPage(page(nodes.reverse().join(''))));
    const absolute = JSON.stringify(graph(false)['@graph'][0]).replace(
      /"#(\w)"/g,
      '"https://paper.test/live#$1"',
    );
    const canonical = '<link rel="canonical" href="https://paper.test/live">';
    check(fromPage(page(canonical + [...nodes.slice(0, -1), script(absolute)].join(''))));
  });
  it('in a list, a set or a list item is followed; one that names nothing is told', () => {
    const {events, said} = imported({
      '@graph': [
        blog({
          liveBlogUpdate: {
            '@type': 'ItemList',
            itemListElement: {
              '@list': [{'@type': 'ListItem', item: {'@id': '#u'}}, {'@id': '#no'}],
            },
          },
        }),
        post({'@id': '#u'}),
      ],
    });
    assert.equal(events.length, 1);
    assert.match(said, /^liveBlogUpdate\[1\] left out: nothing is said of “#no”/m);
  });
});

describe('the author of a post', () => {
  const written = (author: unknown, more: object = {}) => {
    const {story, events, said} = imported(
      blog({
        author: {'@type': 'Person', name: 'A. Writer'},
        publisher: {'@type': 'Organization', name: 'Paper'},
        liveBlogUpdate: [post({author, ...more})],
      }),
    );
    return {story, said, by: story.actors?.find(({id}) => id === events[0]!.by)};
  };
  for (const [what, author, name, kind] of [
    [
      'a person',
      {'@type': 'Person', name: 'B. Writer', jobTitle: 'Reporter'},
      'B. Writer',
      'person',
    ],
    ['an agency', {'@type': 'NewsMediaOrganization', name: 'Agency'}, 'Agency', 'media'],
    ['a name alone', 'لينا حداد', 'لينا حداد', 'body'],
    ['two persons', [{name: 'B. Writer'}, {name: 'C. Writer'}], 'B. Writer, C. Writer', 'people'],
    ['of the whole', {'@type': 'Person', name: 'A. Writer'}, undefined, undefined],
    ['the publisher', {'@type': 'Organization', name: 'Paper'}, undefined, undefined],
    ['an address', 'https://paper.test/writers/1', undefined, undefined],
  ] as const)
    it(`stands at it where that is ${what}`, () => {
      const {by, story} = written(author);
      assert.deepEqual([by?.name, by?.kind], [name, kind]);
      assert.equal(story.byline, 'A. Writer');
    });
  it('is who made it, where nothing else is told, and one actor at all posts', () => {
    const writer = {'@type': 'Person', name: 'B. Writer', jobTitle: 'Reporter'};
    assert.equal(written(undefined, {creator: writer}).by?.role, 'Reporter');
    const {story, events} = imported(
      blog({liveBlogUpdate: [post({author: writer}), post({author: writer, headline: 'Ferry'})]}),
    );
    assert.equal(story.byline, undefined);
    assert.deepEqual(
      events.map(({by}) => by),
      [story.actors![0]!.id, story.actors![0]!.id],
    );
    assert.equal(story.actors!.length, 1);
  });
  it('is the one of a correction too, which rests on the live blog', () => {
    const correction = {
      '@type': 'CorrectionComment',
      text: 'Two, not three.',
      datePublished: '2026-11-26T11:00:00Z',
      author: {'@type': 'Person', name: 'C. Editor'},
    };
    const {story} = written(undefined, {correction});
    const [update] = story.updates!;
    assert.equal(story.actors!.find(({id}) => id === update!.by)?.name, 'C. Editor');
    assert.deepEqual(update!.sources, ['import']);
  });
  it('that has no name is said to have none', () => {
    assert.match(written({'@id': '#nobody'}).said, /its author has no name, and is left out/);
  });
});

describe('JSON-LD as sites write it', () => {
  const ld = JSON.stringify(blog(), null, 2);
  const raw = ld.replace('The bridge is closed', 'The bridge\n\tis closed');
  for (const [what, text, type] of [
    ['parameters of the type', ld, 'application/ld+json; charset=utf-8'],
    ['spaces and capitals in the type', ld, ' Application/LD+JSON '],
    ['CDATA in comments', `//<![CDATA[\n${ld}\n//]]>`],
    ['CDATA in comments of one line', `//<![CDATA[ ${JSON.stringify(blog())} //]]>`],
    ['CDATA in other comments', `/* <![CDATA[ */ ${ld} /* ]]> */`],
    ['plain CDATA', `<![CDATA[${ld}]]>`],
    ['an HTML comment', `<!--\n${ld}\n-->`],
    ['a semicolon', `${ld};`],
    ['raw line ends in texts', raw],
    ['commas too many', ld.replace(/\n\s*\}/g, ',$&')],
    ['comments', ld.replace('{', '{ // the live blog\n /* of today */')],
    ['a byte order mark', `\uFEFF${ld}`],
    ['escapes of JavaScript', ld.replace('The bridge', "The bridge\\'s span")],
  ] as const)
    it(`is read with ${what}`, () => {
      assert.equal(fromPage(page(script(text, type))).events.length, 1);
    });

  it('is told of where it is not quite JSON', () => {
    assert.match(
      fromPage(page(script(`${ld};`))).said,
      /^script 1 is not quite JSON \(line \d+ column \d+: a semicolon\), but read as it is meant$/m,
    );
  });

  it('is said to be no JSON where it is none, with line and column', () => {
    assert.match(
      refused(page(script('{"@type": "WebPage"}') + script('{\n\n    oops: 1}'))),
      /^page\.html: the page has no JSON-LD of the type LiveBlogPosting: script 2 is no JSON: line 3 column 5: “oops: 1}” stands where a name in quotation marks should; it has WebPage$/,
    );
    assert.match(refused(page(script(''))), /script 1 is empty/);
    assert.match(refused(page(script('['.repeat(1e5)))), /script 1 is no JSON: .*nested too deep/);
    assert.match(
      refused(page(script('{"@type":["Thing","NewsArticle"]}'))),
      /it has Thing, NewsArticle/,
    );
    assert.match(refused(page('')), /there is no script of the type application\/ld\+json/);
    assert.match(
      refused(page('<div itemscope itemtype="https://schema.org/LiveBlogPosting"></div>')),
      /its live blog is microdata, which is not read/,
    );
  });

  it('is not what stands in comments, templates of script, or other scripts', () => {
    assert.match(
      refused(
        page(`<!-- ${script(ld)} --><script>var x = '${script('{}').slice(0, -9)}'</script>`),
      ),
      /there is no script/,
    );
  });

  it('is passed over in another script, and that is told', () => {
    assert.match(
      fromPage(page(script('nonsense') + script(ld))).said,
      /^script 1 is no JSON: line 1 column 1: “nonsense” .*; it is left out$/m,
    );
  });

  it('is one live blog, the first that has entries; others are told', () => {
    const {story, said} = fromPage(
      page(
        script(JSON.stringify(blog({headline: 'Empty', liveBlogUpdate: []}))) +
          script(ld) +
          script(JSON.stringify(blog({headline: 'Third'}))),
      ),
    );
    assert.equal(story.title, 'Storm over the bay');
    assert.match(said, /another LiveBlogPosting, “Third”, is left out/);
  });
});

describe('a type', () => {
  const renamed = (from: string, to: string) =>
    JSON.stringify(blog()).replaceAll(new RegExp(from, 'g'), to);
  for (const [what, text] of [
    ['an address', renamed('"LiveBlogPosting', '"https://schema.org/LiveBlogPosting')],
    ['an old address', renamed('"LiveBlogPosting', '"http://schema.org/LiveBlogPosting')],
    ['prefixed', renamed('"LiveBlogPosting', '"schema:LiveBlogPosting')],
    ['one of several', renamed('"LiveBlogPosting"', '["NewsArticle","LiveBlogPosting"]')],
    ['under its other name', renamed('"@type"', '"type"')],
    ['of properties with prefixes', renamed('"(?=headline|date|live|article)', '"schema:')],
    [
      'of properties as addresses',
      renamed('"(?=headline|date|live|article)', '"https://schema.org/'),
    ],
    ['left out', renamed('"@type":"LiveBlogPosting",', '')],
  ] as const)
    it(`is the same as ${what}`, () => {
      const {story, first} = imported(text);
      assert.deepEqual([story.title, first.headline], ['Storm over the bay', 'Bridge closed']);
    });
  it('that is another is named', () => {
    assert.throws(() => imported({'@type': 'Recipe'}), /nor a LiveBlogPosting; it has Recipe/);
    assert.throws(() => imported({'@type': 'LiveBlogPostings'}), /it has LiveBlogPostings/);
  });
});

describe('a property', () => {
  it('is the same with the prefix that the context gives schema.org', () => {
    const {story, events} = imported({
      '@context': {s: 'https://schema.org/', dc: 'http://purl.org/dc/terms/'},
      '@type': 's:LiveBlogPosting',
      's:headline': 'Flood',
      's:datePublished': '2026-11-26',
      's:liveBlogUpdate': {
        '@type': 's:BlogPosting',
        's:headline': 'Bridge',
        'dc:headline': 'Not it',
        's:datePublished': '2026-11-26T10:00:00Z',
      },
    });
    assert.equal(story.title, 'Flood');
    assert.deepEqual(
      events.map(({headline}) => headline),
      ['Bridge'],
    );
  });
});

describe('pictures', () => {
  it('that differ in the query of their address alone are one, the widest', () => {
    const {media} = imported(
      blog({
        liveBlogUpdate: [
          post({
            image: [
              {url: 'https://paper.test/p.jpg?w=100', width: 100},
              {url: 'https://paper.test/p.jpg?w=1600', width: 1600, caption: 'Port'},
            ],
          }),
        ],
      }),
    );
    assert.deepEqual(
      media.map(({url, caption}) => [url, caption]),
      [['https://paper.test/p.jpg?w=1600', 'Port']],
    );
  });
  const crop = (shape: string) => `https://paper.test/${shape}/port.jpg`;
  const mediaOf = (...images: unknown[]) =>
    imported(blog({liveBlogUpdate: images.map((image, n) => post({'@id': `#${n}`, image}))}));
  it('in several shapes are one', () => {
    const {media, first, said} = mediaOf([crop('1x1'), crop('4x3'), crop('16x9')]);
    assert.equal(media.length, 1);
    assert.deepEqual(first.media, [media[0]!.id]);
    assert.match(
      said,
      /a picture in another shape is left out: https:\/\/paper\.test\/4x3\/port\.jpg/,
    );
    const sized = [400, 1600, 800].map((width) => ({url: crop(`w${width}`), width}));
    assert.equal(mediaOf(sized).media[0]!.url, crop('w1600'));
  });
  it('with captions of their own are several', () => {
    const of = (caption: string) => ({url: crop(caption), caption});
    assert.equal(mediaOf([of('port'), of('mayor')]).media.length, 2);
    assert.equal(mediaOf([of('port'), {...of('port'), url: crop('2')}]).media.length, 1);
  });
  it('of one address are one medium, at each of two entries', () => {
    const {media, events} = mediaOf(crop('a'), {url: crop('a')});
    assert.equal(media.length, 1);
    assert.deepEqual(
      events.map((event) => event.media),
      [[media[0]!.id], [media[0]!.id]],
    );
  });
  it('that stand at every entry are carried over once, at none of them', () => {
    const {media, events, said} = mediaOf(...Array<string>(5).fill('https://paper.test/brand.png'));
    assert.equal(media.length, 1);
    assert.ok(events.every((event) => !event.media));
    assert.match(said, /one picture stands at 5 entries/);
  });
  it('that are the publisher’s logo are none', () => {
    const logo = {'@type': 'ImageObject', url: 'https://paper.test/logo.png'};
    const {media, said} = imported(
      blog({
        publisher: {name: 'Paper', logo},
        image: logo,
        liveBlogUpdate: [post({image: logo.url})],
      }),
    );
    assert.equal(media.length, 0);
    assert.match(said, /the publisher’s logo is left out/);
  });
  it('of relative addresses are where the live blog came from', () => {
    const base = 'https://paper.test/2026/live.json';
    const {media} = imported(blog({liveBlogUpdate: [post({image: '../img/a.jpg'})]}), {base});
    assert.equal(media[0]!.url, 'https://paper.test/img/a.jpg');
  });
});

describe('a video', () => {
  for (const [video, kind, url] of [
    [
      {embedUrl: 'https://www.youtube.com/watch?v=aaaaaaaaaaa'},
      'player',
      'https://www.youtube-nocookie.com/embed/aaaaaaaaaaa',
    ],
    [{embedUrl: 'https://player.test/1'}, 'player', 'https://player.test/1'],
    [{embedUrl: '//player.test/1'}, 'player', 'https://player.test/1'],
    [{url: 'https://vimeo.com/123456'}, 'player', 'https://player.vimeo.com/video/123456?dnt=1'],
    [{contentUrl: 'https://paper.test/a.mp4'}, 'footage', 'https://paper.test/a.mp4'],
    [
      {embedUrl: 'none', contentUrl: 'https://paper.test/a.mp4'},
      'footage',
      'https://paper.test/a.mp4',
    ],
    [{embedUrl: 'https://x.com/paper/status/1'}, 'footage', 'https://x.com/paper/status/1'],
  ] as const)
    it(`${JSON.stringify(video)} is ${kind === 'player' ? 'a player' : 'a link'}`, () => {
      const {media, first} = imported(blog({liveBlogUpdate: [post({video})]}));
      assert.deepEqual([media[0]!.kind, media[0]!.url], [kind, url]);
      assert.deepEqual(first.media, [media[0]!.id]);
    });
});

describe('the clock', () => {
  const zoneOf = (...dates: string[]) => {
    const {story, said} = imported(
      blog({liveBlogUpdate: dates.map((datePublished) => post({datePublished}))}),
    );
    return {zone: story.timeZone, note: /^all times (.*)$/m.exec(said)?.[1] ?? ''};
  };
  it('is the one that the source states', () => {
    const {zone, note} = zoneOf('2026-11-26T23:30:00-05:00', '2026-11-26T22:30:00-0500');
    assert.equal(zone, 'Etc/GMT+5');
    assert.match(note, /clock of -05:00.*"timeZone" can name the place/);
    assert.equal(zoneOf('2026-11-26T23:30:00+05:30').zone, 'Asia/Kolkata');
    assert.equal(zoneOf('2026-11-26T23:30:00+13:00').zone, 'Etc/GMT-13');
  });
  it('is the one of most entries, and others are told', () => {
    const dates = [
      '2026-10-25T00:30:00+02:00',
      '2026-10-25T03:30:00+01:00',
      '2026-10-25T04:00:00+01:00',
    ];
    const {zone, note} = zoneOf(...dates, '2026-10-25T04:00:00Z');
    assert.equal(zone, 'Etc/GMT-1');
    assert.match(note, /\(others have \+02:00, Z\)/);
  });
  it('is UTC where no zone has it, where it is given so, and where none is told; each is noted', () => {
    assert.match(
      zoneOf('2026-11-26T23:30:00-03:30').note,
      /no zone has all year; they are shown in UTC/,
    );
    assert.match(zoneOf('2026-11-26T23:30:00Z').note, /^are given in UTC/);
    assert.match(zoneOf('2026-11-26T23:30:00').note, /^are taken as UTC/);
  });
  it('is the one that is asked for', () => {
    const {story, said} = imported(blog(), {timeZone: 'Europe/Athens'});
    assert.equal(story.timeZone, 'Europe/Athens');
    assert.doesNotMatch(said, /^all times/m);
  });
});

describe('a date', () => {
  for (const [given, when] of [
    ['Thu, 26 Nov 2026 11:30:00 +0100', '2026-11-26T11:30:00+01:00'],
    ['26 Nov 2026 10:30 GMT', '2026-11-26T10:30Z'],
    ['Thu, 26 Nov 2026 05:30:00 EST', '2026-11-26T05:30:00-05:00'],
    ['Thu Nov 26 2026 11:30:00 GMT+0100 (CET)', '2026-11-26T11:30:00+01:00'],
    ['November 26, 2026 at 3:30 p.m. EST', '2026-11-26T15:30-05:00'],
    [{'@value': '2026-11-26T10:30:00Z', '@type': 'DateTime'}, '2026-11-26T10:30:00Z'],
    [['2026-11-26T10:30:00Z'], '2026-11-26T10:30:00Z'],
    ['2026-11-26 10:30:00+01:00', '2026-11-26T10:30:00+01:00'],
    ['20261126T103000Z', '2026-11-26T10:30:00Z'],
    ['2026-11-26T10:30:00,123+0100', '2026-11-26T10:30:00+01:00'],
    ['2026-11-26T10:30+01', '2026-11-26T10:30+01:00'],
    ['2026-11-26T10:30:00+01:00[Europe/Paris]', '2026-11-26T10:30:00+01:00'],
    ['2026-11-26t10:30:00z', '2026-11-26T10:30:00Z'],
    [1795689000, '2026-11-26T10:30:00Z'],
    ['1795689000123', '2026-11-26T10:30:00Z'],
    ['2026-11-26', '2026-11-26'],
  ] as const)
    it(`${JSON.stringify(given)} is ${when}`, () => {
      const {first} = imported(blog({liveBlogUpdate: [post({datePublished: given})]}));
      assert.equal(first.when, when);
    });

  it('of creation or change stands for one of publication, and that is noted', () => {
    const dates = {dateCreated: '2026-11-26T10:00:00Z', dateModified: '2026-11-26T10:30:00Z'};
    const {first, said} = imported(
      blog({liveBlogUpdate: [post({datePublished: undefined, ...dates})]}),
    );
    assert.equal(first.when, dates.dateCreated);
    assert.match(said, /^liveBlogUpdate\[0\] has no "datePublished" that is read; "dateCreated"/m);
  });

  it('that is not read is quoted; one that is not there is said to be missing', () => {
    const {events, said} = imported(
      blog({
        liveBlogUpdate: [
          post({datePublished: 'a moment ago'}),
          post({datePublished: '2026-13-45'}),
          post({datePublished: undefined}),
          post({datePublished: '2026-11-26 10:30 XYZT'}),
        ],
      }),
    );
    assert.equal(events.length, 1);
    assert.match(
      said,
      /^liveBlogUpdate\[0\] datePublished: “a moment ago” is not read as a date$/m,
    );
    assert.match(
      said,
      /^liveBlogUpdate\[0\] left out: none of its dates is read \(“Bridge closed”\)$/m,
    );
    assert.match(said, /^liveBlogUpdate\[1\] datePublished: “2026-13-45” is not read/m);
    assert.match(said, /^liveBlogUpdate\[2\] left out: it has no date \(“Bridge closed”\)$/m);
    assert.match(said, /^liveBlogUpdate\[3\] datePublished: the zone “XYZT” .* is not known/m);
  });

  it('of the story itself is told where it is missing, not invented', () => {
    const none = {datePublished: undefined, dateModified: undefined};
    const {story, said} = imported(blog(none));
    assert.deepEqual(
      [story.published, story.updated],
      ['2026-11-26T10:00:00Z', '2026-11-26T10:00:00Z'],
    );
    assert.match(
      said,
      /^the story tells no date of its own; that of its first entry stands as "published"$/m,
    );
    const {said: empty} = imported(blog({...none, liveBlogUpdate: []}));
    assert.match(
      empty,
      /^the story tells no date of its own; the day of the import, 2026-11-27, stands/m,
    );
    assert.match(empty, /^liveBlogUpdate has no entry that can be carried over$/m);
    const {story: begun} = imported(blog({...none, coverageStartTime: '2026-11-26T07:00:00Z'}));
    assert.equal(begun.published, '2026-11-26T07:00:00Z');
  });
});

/** What the ear gets of every element on the built bundle: the accessibility tree, as a screen reader walks it. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {StoryInput} from '../../../src/index.js';
import {show, stage} from '../../helpers/stage.js';
import type {Stage} from '../../helpers/stage.js';
import {storyOf, told} from '../../helpers/stories.js';

/** One of each. */
const story: StoryInput = storyOf({
  actors: [
    {id: 'keeper', name: 'The keeper', kind: 'person', role: 'Keeper of the light', of: 'office'},
    {id: 'office', name: 'The harbour office', kind: 'body'},
    {id: 'boats', name: 'The fishermen', kind: 'people'},
  ],
  relations: [{from: 'boats', to: 'office', kind: 'fights', ...told}],
  places: [
    {id: 'point', name: 'The point', kind: 'site', lat: 50, lon: 1, precision: 'exact'},
    {id: 'bay', name: 'The bay', kind: 'area', text: 'Shallow.'},
  ],
  events: [
    {id: 'built', when: '1820', headline: 'The tower is built', ...told},
    {
      id: 'dark',
      key: true,
      when: '2020-03-01',
      headline: 'The lamp goes out',
      text: 'At the [point](place:point).',
      places: ['point'],
      status: 'claimed',
      by: 'boats',
      sources: ['log'],
      counterclaims: ['denial'],
    },
  ],
  facts: [{id: 'lost', text: '{figure:lost} boats were lost.', ...told}],
  figures: [
    {
      id: 'out',
      label: 'Boats at sea',
      qualifier: 'exactly',
      amount: 9,
      asOf: '2020-03-02',
      ...told,
    },
    {
      id: 'lost',
      label: 'Boats lost',
      qualifier: 'at-least',
      amount: 3,
      partOf: 'out',
      asOf: '2020-03-02',
      ...told,
    },
  ],
  statements: [
    {
      id: 'denial',
      topic: 'The lamp',
      by: 'keeper',
      words: 'It burned all night',
      when: '2020-03-02',
      status: 'claimed',
      sources: ['log'],
    },
  ],
  questions: [
    {id: 'why', question: 'Why did it go out?', answer: 'Nobody knows.', ...told},
    {id: 'who', question: 'Who keeps it?', answer: 'The keeper.', ...told},
  ],
  media: [
    {
      id: 'film',
      kind: 'footage',
      caption: 'Video: the lamp.',
      credit: 'The Gazette',
      sources: ['log'],
    },
  ],
  updates: [
    {
      id: 'number',
      kind: 'corrected',
      when: '2020-03-03',
      text: 'The number of boats.',
      before: 'two',
      after: 'three',
      touches: ['fact:lost'],
    },
    {id: 'new', kind: 'added', when: '2020-03-04', text: 'The keeper’s word.'},
  ],
  map: {
    credit: 'Chart of the coast',
    note: 'No borders.',
    frames: [{title: 'The coast', west: 0, south: 49, east: 2, north: 51, land: ''}],
  },
});

let on: Stage;
before(async () => (on = await stage()));
after(() => on.close());

async function heard(tag: string, attributes = ''): Promise<string> {
  const page = await on.open({viewport: {width: 700, height: 900}});
  try {
    await show(page, {story, tags: [tag], attributes});
    const [, ...lines] = said(await page.locator('main').ariaSnapshot()).split('\n');
    // The page's own heading comes first.
    return lines
      .slice(1)
      .map((line) => line.slice(2))
      .join('\n');
  } finally {
    await page.context().close();
  }
}

/** The tree with each paragraph in one line: names of links and buttons in brackets, what was struck in braces. */
function said(tree: string): string {
  const lines = tree.split('\n').filter((line) => !/- (?:\/url|text: Link$)/.test(line));
  const value = (line: string) => line.replace(/^.*?: ?"?|"$/g, '');
  const out: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const indent = line.search(/\S/);
    if (!line.endsWith('- paragraph:')) {
      out.push(line.replace(/(- link .*"):$/, '$1'));
      continue;
    }
    const words: string[] = [];
    for (; lines[i + 1] && lines[i + 1]!.search(/\S/) > indent; i++) {
      const part = lines[i + 1]!;
      if (/- (?:link|button) /.test(part)) words.push(`[${/"(.*)"/.exec(part)![1]}]`);
      else words.push(part.includes('- deletion:') ? `{${value(part)}}` : value(part));
    }
    out.push(`${line} ${words.join(' ').replace(/ \.$/, '.')}`);
  }
  return out.join('\n');
}

/** How every element ends: what was updated and where it comes from, and a live region that is quiet. */
const FOOT = `- text: Updated
- time: 5 March 2020
- group: 1 correction
- group: Sources
- status`;

const EXPECTED: Readonly<Record<string, string>> = {
  'crisis-factbox': `
- heading "Key facts" [level=2]
- list:
  - listitem:
    - paragraph: at least 3 boats were lost.
    - paragraph: Reported · The keeper’s log
    - paragraph: Corrected 3 March 2020 The number of boats.
    - paragraph: Before: {two} Now: three
${FOOT}`,
  'crisis-timeline': `
- heading "What happened" [level=2]
- button "Key events"
- button "All 2 events" [pressed]
- button "Newest first"
- status
- list:
  - listitem:
    - paragraph: 1820
    - heading "The tower is built" [level=3]
    - paragraph: Reported · The keeper’s log · [Link to “The tower is built”]
  - listitem:
    - paragraph: 1 March 2020
    - heading "The lamp goes out" [level=3]
    - paragraph: At the [point].
    - paragraph: Claimed by The fishermen, not verified · The keeper’s log · [Link to “The lamp goes out”]
    - paragraph: Another account
    - blockquote:
      - paragraph: It burned all night
    - paragraph: Claimed by The keeper, Keeper of the light, not verified · 2 March 2020
${FOOT}`,
  'crisis-figures': `
- heading "In figures" [level=2]
- button "Show as table"
- list:
  - listitem:
    - paragraph: "9"
    - paragraph: Boats at sea
    - paragraph: Reported · The keeper’s log · as of 2 March 2020
  - listitem:
    - paragraph: at least 3
    - paragraph: Boats lost
    - img "at least 3"
    - paragraph: "of 9: Boats at sea"
    - paragraph: Reported · The keeper’s log · as of 2 March 2020
- paragraph: Solid is counted, dashed is possible.
${FOOT}`,
  'crisis-map': `
- heading "Where it happened" [level=2]
- figure "The coast":
  - 'img "Map: The coast. The point. The list of places says the same in words."'
  - button "The point"
  - text: The coast
- paragraph: "Map: Chart of the coast. No borders."
- list:
  - listitem:
    - heading "The point" [level=3]:
      - button "The point"
    - paragraph: Site, exact position
    - list:
      - listitem:
        - text: "1 March 2020:"
        - link "The lamp goes out"
  - listitem:
    - heading "The bay" [level=3]:
      - button "The bay"
    - paragraph: Area, position not given
    - paragraph: Shallow.
${FOOT}`,
  'crisis-actors': `
- heading "Who is who" [level=2]
- list:
  - listitem:
    - heading "The harbour office" [level=3]:
      - button "The harbour office"
    - paragraph: Institution
    - list:
      - listitem:
        - paragraph: [The keeper]
        - paragraph: Keeper of the light
  - listitem:
    - heading "The fishermen" [level=3]:
      - button "The fishermen"
    - paragraph: People
- heading "How they stand to each other" [level=3]
- group "How they stand to each other":
  - link "The harbour office"
  - link "The fishermen"
- list:
  - listitem:
    - paragraph: The fishermen fight The harbour office
    - paragraph: Reported · The keeper’s log
${FOOT}`,
  'crisis-statements': `
- heading "Who said what" [level=2]
- heading "The lamp" [level=3]
- paragraph: One account
- paragraph: The lamp goes out
- paragraph: Claimed by The fishermen, not verified · 1 March 2020 · The keeper’s log
- paragraph: Another account
- blockquote:
  - paragraph: It burned all night
- paragraph: Claimed by The keeper, Keeper of the light, not verified · 2 March 2020 · The keeper’s log
${FOOT}`,
  'crisis-explainer': `
- heading "Questions and answers" [level=2]
- button "Open all"
- group:
  - heading "Why did it go out?" [level=3]
- group:
  - heading "Who keeps it?" [level=3]
${FOOT}`,
  'crisis-media': `
- heading "Pictures and footage" [level=2]
- list:
  - listitem:
    - 'figure "Video: the lamp. The Gazette · The keeper’s log"':
      - paragraph: Held elsewhere, not reproduced here.
      - paragraph: "Video: the lamp."
      - paragraph: The Gazette · The keeper’s log
${FOOT}`,
  'crisis-updates': `
- heading "What has changed" [level=2]
- paragraph: Published 2020 · Updated 5 March 2020 · Edition 1
- button "All 2 changes" [pressed]
- button "1 added"
- button "1 corrected"
- list:
  - listitem:
    - paragraph: Added 4 March 2020 The keeper’s word.
  - listitem:
    - paragraph: Corrected 3 March 2020 The number of boats.
    - paragraph: Before: {two} Now: three
    - list:
      - listitem:
        - link "at least 3 boats were lost."
- text: Updated
- time: 5 March 2020
- group: Sources
- status`,
};

describe('a screen reader', () => {
  for (const [tag, expected] of Object.entries(EXPECTED))
    it(`reads <${tag}> so`, async () => {
      assert.equal(await heard(tag), `- paragraph: At the point\n${expected.trim()}`);
    });

  it('finds a briefing’s sections under its title, in the outline of the page', async () => {
    const headings = (await heard('crisis-story')).match(/heading ".*?" \[level=\d\]/g);
    assert.deepEqual(headings, [
      'heading "The lighthouse" [level=2]',
      'heading "Key facts" [level=3]',
      'heading "What happened" [level=3]',
      'heading "The tower is built" [level=4]',
      'heading "The lamp goes out" [level=4]',
      'heading "In figures" [level=3]',
      'heading "Where it happened" [level=3]',
      'heading "The point" [level=4]',
      'heading "The bay" [level=4]',
      'heading "Who is who" [level=3]',
      'heading "The harbour office" [level=4]',
      'heading "The fishermen" [level=4]',
      'heading "How they stand to each other" [level=4]',
      'heading "Who said what" [level=3]',
      'heading "The lamp" [level=4]',
      'heading "Questions and answers" [level=3]',
      'heading "Why did it go out?" [level=4]',
      'heading "Who keeps it?" [level=4]',
      'heading "Pictures and footage" [level=3]',
      'heading "What has changed" [level=3]',
    ]);
  });

  it('gets the contents as a landmark, with a link to each section', async () => {
    const [, contents] = /- navigation "Contents":((?:\n {2}.*)*)/.exec(
      await heard('crisis-story'),
    )!;
    assert.equal(contents!.match(/- link/g)?.length, 9);
  });

  it('hears whether a thing is chosen or open, and of what is chosen, once', async () => {
    const page = await on.open({viewport: {width: 700, height: 900}});
    try {
      await show(page, {story, tags: ['crisis-actors', 'crisis-explainer']});
      await page.getByRole('button', {name: 'The keeper'}).click();
      await page.getByRole('button', {name: 'Open all'}).click();
      const tree = said(await page.locator('main').ariaSnapshot());
      assert.equal(await page.getByRole('button', {name: 'The keeper', pressed: true}).count(), 1);
      assert.match(tree, /- status:\s+- text: "?Marked: The keeper/);
      assert.equal(tree.match(/Marked:/g)?.length, 1);
      assert.match(tree, /- paragraph: Nobody knows\./);
      assert.match(tree, /- button "Close all"/);
    } finally {
      await page.context().close();
    }
  });
});

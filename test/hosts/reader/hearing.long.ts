/** What the ear gets of the built bundle: the outline, the landmarks and the states; `aloud.long.ts` reads each element. */
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

describe('a screen reader', () => {
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
      await page.getByRole('button', {name: 'The keeper', exact: true}).click();
      await page.getByRole('button', {name: 'Open all'}).click();
      const tree = said(await page.locator('main').ariaSnapshot());
      assert.equal(
        await page.getByRole('button', {name: 'The keeper', exact: true, pressed: true}).count(),
        1,
      );
      assert.match(tree, /- status:\s+- text: "?Marked: The keeper/);
      assert.equal(tree.match(/Marked:/g)?.length, 1);
      assert.match(tree, /- paragraph: Nobody knows\./);
      assert.match(tree, /- button "Close all"/);
    } finally {
      await page.context().close();
    }
  });
});

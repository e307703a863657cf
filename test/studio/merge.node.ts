/** Two editors of one story: what each has changed, and what comes of it. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {textWith} from '../../src/studio/json-edits.ts';
import {mergeStories} from '../../src/studio/merge/merge-stories.ts';

const base = {
  id: 'quay',
  title: 'The quay',
  revision: 1,
  updated: '2026-03-01',
  sources: [{id: 'log', title: 'Log'}],
  events: [
    {id: 'fire', when: '2026-03-01', headline: 'A fire', sources: ['log']},
    {id: 'crews', when: '2026-03-02', headline: 'Crews arrive', sources: ['log']},
    {id: 'over', when: '2026-03-03', headline: 'It is over', sources: ['log']},
  ],
  relations: [
    {from: 'a', to: 'b', kind: 'ally', text: 'One'},
    {from: 'a', to: 'b', kind: 'rival', text: 'Two'},
  ],
};
type Story = typeof base & Record<string, unknown>;
const edited = (change: (story: Story) => void): Story => {
  const story = structuredClone(base) as Story;
  change(story);
  return story;
};
/** Our text with their changes, and what both have changed differently. */
function merged(ours: Story, theirs: Story) {
  const {edits, conflicts} = mergeStories(ours, base, theirs);
  const text = textWith(JSON.stringify(ours, null, 2), edits);
  return {story: JSON.parse(text) as Story, conflicts};
}

describe('two editors of a story', () => {
  it('lose nothing if they change different entries, fields and lists', () => {
    const ours = edited(({events, sources}) => {
      events[0]!.headline = 'A great fire';
      events.splice(1, 0, {id: 'ours', when: '2026-03-01', headline: 'Ours', sources: ['log']});
      sources.push({id: 'mine', title: 'Mine'});
    });
    const theirs = edited((story) => {
      story.events[0]!.when = '2026-03-01T10:00';
      story.events[2]!.headline = 'It is out';
      story.events.push({id: 'theirs', when: '2026-03-04', headline: 'Theirs', sources: ['log']});
      story.facts = [{id: 'one', text: 'A fact'}];
      story.title = 'The old quay';
    });
    const {story, conflicts} = merged(ours, theirs);
    assert.deepEqual(conflicts, []);
    assert.deepEqual(
      story.events.map(({id, when, headline}) => `${id} ${when} ${headline}`),
      [
        'fire 2026-03-01T10:00 A great fire',
        'ours 2026-03-01 Ours',
        'crews 2026-03-02 Crews arrive',
        'over 2026-03-03 It is out',
        'theirs 2026-03-04 Theirs',
      ],
    );
    assert.deepEqual(
      story.sources.map(({id}) => id),
      ['log', 'mine'],
    );
    assert.deepEqual([story.title, story.facts], ['The old quay', [{id: 'one', text: 'A fact'}]]);
  });

  it('see both texts if they change the same field, and neither is chosen', () => {
    const ours = edited(({events}) => (events[1]!.headline = 'Ours'));
    const theirs = edited(({events}) => {
      events[1]!.headline = 'Theirs';
      events[0]!.headline = 'Theirs too';
    });
    const {story, conflicts} = merged(ours, theirs);
    assert.deepEqual(conflicts, [
      {kind: 'event', id: 'crews', field: 'headline', ours: 'Ours', theirs: 'Theirs'},
    ]);
    assert.deepEqual(
      story.events.map(({headline}) => headline),
      ['Theirs too', 'Ours', 'It is over'],
    );
  });

  it('are asked if one deletes what the other changes; what nobody changed goes', () => {
    const ours = edited(({events}) => {
      events[0]!.headline = 'Ours';
      events.splice(2, 1);
    });
    const theirs = edited(({events}) => {
      events[2]!.headline = 'Theirs';
      events.splice(0, 2);
    });
    const {story, conflicts} = merged(ours, theirs);
    assert.deepEqual(
      story.events.map(({id}) => id),
      ['fire'],
    );
    assert.deepEqual(
      conflicts.map(({id, field, ours, theirs}) => [id, field, !!ours, !!theirs]),
      [
        ['fire', undefined, true, false],
        ['over', undefined, false, true],
      ],
    );
  });

  it('add and take out sources of one entry side by side', () => {
    const ours = edited(({events}) => (events[0]!.sources = ['log', 'ours']));
    const theirs = edited(({events}) => (events[0]!.sources = ['theirs']));
    const {story, conflicts} = merged(ours, theirs);
    assert.deepEqual(conflicts, []);
    assert.deepEqual(story.events[0]!.sources, ['ours', 'theirs']);
  });

  it('take over another order, unless they have arranged the list themselves', () => {
    const theirs = edited((story) => story.events.reverse());
    const ours = edited(({events}) => (events[0]!.headline = 'Ours'));
    assert.deepEqual(
      merged(ours, theirs).story.events.map(({headline}) => headline),
      ['It is over', 'Crews arrive', 'Ours'],
    );
    const arranged = edited((story) => (story.events = [1, 0, 2].map((i) => base.events[i]!)));
    assert.deepEqual(
      merged(arranged, theirs).story.events.map(({id}) => id),
      ['crews', 'fire', 'over'],
    );
  });

  it('tell apart relations between the same two', () => {
    const ours = edited(({relations}) => (relations[0]!.text = 'Ours'));
    const theirs = edited(({relations}) => (relations[1]!.text = 'Theirs'));
    const {story, conflicts} = merged(ours, theirs);
    assert.deepEqual([conflicts, story.relations.map(({text}) => text)], [[], ['Ours', 'Theirs']]);
  });

  it('go on from the later edition if one of them has released', () => {
    const ours = edited((story) => Object.assign(story, {revision: 2, updated: '2026-03-02'}));
    const theirs = edited((story) => Object.assign(story, {revision: 5, updated: '2026-03-05'}));
    const {story, conflicts} = merged(ours, theirs);
    assert.deepEqual([conflicts, story.revision, story.updated], [[], 5, '2026-03-05']);
  });

  it('see a whole list if its entries cannot be told apart', () => {
    const twice = {id: 'fire', when: '2026', headline: 'Twice', sources: []};
    const ours = edited(({events}) => events.push(twice));
    const theirs = edited(({events}) => (events[1]!.headline = 'Theirs'));
    assert.deepEqual(
      merged(ours, theirs).conflicts.map(({field}) => field),
      ['events'],
    );
  });
});

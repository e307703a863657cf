import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {usesOf} from '../../src/studio/entries/uses.ts';
import {currentMinute, dateSentence, edtfOfTyped} from '../../src/studio/quick-entry/new-entry.ts';

const now = new Date('2026-03-29T00:59:59Z');

describe('the date of a quick entry', () => {
  for (const [typed, zone, edtf] of [
    ['', 'UTC', '2026-03-29T00:59'],
    ['now', 'Asia/Damascus', '2026-03-29T03:59'],
    // The offset is that of the moment, an hour before the clocks change.
    ['', 'Europe/Berlin', '2026-03-29T01:59'],
    // A clock time is one of today, where the story happens.
    ['23:10', 'Pacific/Auckland', '2026-03-29T23:10'],
    ['9:05', 'America/New_York', '2026-03-28T09:05'],
    ['3 March 2026', 'UTC', '2026-03-03'],
    ['March 2026', 'UTC', '2026-03'],
    ['2026-03~', 'UTC', '2026-03~'],
    ['2026-03-03T14:30', 'UTC', '2026-03-03T14:30'],
  ] as const)
    it(`is ${edtf} for “${typed}” in ${zone}`, () => {
      assert.equal(edtfOfTyped(typed, zone, now), edtf);
    });

  // The third of April, or the fourth of March?
  for (const typed of ['some day', '25:10', '2026-13', '3/4/2026'])
    it(`is not guessed from “${typed}”`, () => {
      assert.equal(edtfOfTyped(typed, 'UTC', now), undefined);
    });

  it('is said as readers see it, from the same reading', () => {
    const story = {lang: 'en-GB', timeZone: 'UTC'};
    assert.equal(
      dateSentence('March 2026', story, now, () => undefined),
      'Readers see: March 2026',
    );
    assert.match(
      dateSentence('', story, now, () => undefined),
      /^Now\. Readers see: 29\sMarch\s2026/,
    );
    assert.match(
      dateSentence('some day', story, now, () => undefined),
      /^Not understood/,
    );
  });

  it('is in UTC where the story has no valid zone', () => {
    assert.equal(currentMinute('Nowhere/Land', now), '2026-03-29T00:59Z');
  });
});

describe('the uses of a thing', () => {
  const story = {
    actors: [{id: 'mayor', name: 'The mayor', kind: 'person', of: 'town'}],
    relations: [{from: 'mayor', to: 'town', kind: 'leads', status: 'reported', by: 'mayor'}],
    events: [
      {id: 'fire', headline: 'A fire', actors: ['town', 'mayor'], text: 'Says [she](actor:mayor).'},
    ],
    updates: [{id: 'u', touches: ['actor:mayor', 'event:fire']}],
    // What is named alike is not what is meant.
    places: [{id: 'mayor', name: 'Mayor'}],
  };
  it('are found in fields, lists, the ledger and texts, by the schema', () => {
    assert.deepEqual(
      usesOf(story, 'actor', 'mayor').map(
        ({path, isRemovable}) => `${path.join('.')} ${isRemovable}`,
      ),
      [
        'relations.0.from false',
        'relations.0.by true',
        'events.0.actors.1 true',
        'events.0.text false',
        'updates.0.touches.0 true',
      ],
    );
    assert.deepEqual(usesOf(story, 'actor', 'nobody'), []);
  });
});

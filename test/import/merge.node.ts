import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from '../helpers/property.js';
import type {StoryInput} from '../../src/content/story.js';
import {mergeImport} from '../../src/import/merge.js';
import type {ImportRecord} from '../../src/import/merge.js';

interface Entry {
  readonly id: string;
  readonly [field: string]: unknown;
}
const story = (events: readonly Entry[], fields: object = {}) =>
  ({
    id: 's',
    title: 'T',
    published: '2026',
    updated: '2026',
    revision: 1,
    events,
    ...fields,
  }) as unknown as StoryInput;
const record = (events: readonly Entry[], fields: object = {}): ImportRecord => ({
  from: ['x'],
  story: story(events, fields),
  removed: [],
});
const merge = (
  ours: StoryInput,
  base: ImportRecord | undefined,
  theirs: StoryInput,
  windowed = false,
) => {
  const merged = mergeImport(ours, base, theirs, {from: ['x'], windowed});
  return {
    ...merged,
    events: (merged.story.events ?? []) as unknown as readonly Entry[],
    said: merged.notes.map(({where, message}) => `${where} ${message}`).join('\n'),
  };
};
const a = {id: 'a', headline: 'A', status: 'unverified', sources: ['import']};
const b = {id: 'b', headline: 'B', status: 'unverified', sources: ['import']};
const c = {id: 'c', headline: 'C', status: 'unverified', sources: ['import']};

describe('an import that is done again', () => {
  it('keeps what an editor has set, and takes what the source has changed', () => {
    const edited = {
      ...a,
      status: 'confirmed',
      sources: ['import', 'bulletin'],
      note: 'Seen by us.',
    };
    const {events, said, isChanged} = merge(
      story([b, edited]),
      record([a, b]),
      story([{...a, headline: 'A, corrected'}, b]),
    );
    assert.deepEqual(events, [b, {...edited, headline: 'A, corrected'}]);
    assert.equal(said, '');
    assert.equal(isChanged, true);
  });

  it('changes nothing where the source has not', () => {
    const ours = story([{...b, status: 'confirmed'}, a, {id: 'own', headline: 'Ours'}], {
      kicker: 'Flood',
    });
    const {
      story: merged,
      isChanged,
      said,
    } = merge(ours, record([a, b]), story([a, b], {updated: '2027'}));
    assert.deepEqual(merged, ours);
    assert.equal(isChanged, false);
    assert.equal(said, '');
  });

  it('keeps the editor’s words where both have changed them, and says both', () => {
    const {events, said} = merge(
      story([{...a, headline: 'Ours'}]),
      record([a]),
      story([{...a, headline: 'Theirs'}]),
    );
    assert.equal(events[0]!.headline, 'Ours');
    assert.match(
      said,
      /^event:a headline: "Ours" stays, which was written here; its source now says "Theirs"$/m,
    );
  });

  it('puts a new entry where it stands at its source', () => {
    const first = merge(story([a, b]), record([a, b]), story([c, a, b]));
    assert.deepEqual(
      first.events.map(({id}) => id),
      ['c', 'a', 'b'],
    );
    const between = merge(story([b, a]), record([a, b]), story([a, c, b]));
    assert.deepEqual(
      between.events.map(({id}) => id),
      ['b', 'a', 'c'],
    );
  });

  it('says once that the source has removed an entry, which stays', () => {
    const once = merge(story([a, b]), record([a, b]), story([b]));
    assert.deepEqual(once.events, [a, b]);
    assert.match(once.said, /^event:a its source has removed it; it stays here/m);
    const again = merge(once.story, once.record, story([b]));
    assert.equal(again.said, '');
    const back = merge(again.story, again.record, story([{...a, headline: 'A again'}, b]));
    assert.match(back.said, /^event:a is back at its source$/m);
    assert.equal(back.events[0]!.headline, 'A again');
  });

  it('does not say of a feed, which lists its latest alone, that it has removed an entry', () => {
    const {events, said} = merge(story([a, b]), record([a, b]), story([b]), true);
    assert.deepEqual(events, [a, b]);
    assert.match(
      said,
      /^events one of them is no longer in the source, which may list only its latest/m,
    );
    assert.doesNotMatch(said, /removed/);
  });

  it('does not say of what the editor has added that the source has removed it', () => {
    const {said} = merge(story([a, {id: 'own'}]), record([a]), story([a]));
    assert.equal(said, '');
  });

  it('leaves out what the editor has taken out, and says when the source changes it', () => {
    const silent = merge(story([b]), record([a, b]), story([a, b]));
    assert.deepEqual([silent.events, silent.said], [[b], '']);
    const changed = merge(story([b]), record([a, b]), story([{...a, headline: 'A2'}, b]));
    assert.deepEqual(changed.events, [b]);
    assert.match(
      changed.said,
      /^event:a was taken out here, and has changed at its source; it stays out$/m,
    );
  });

  it('without a record of the last takes whatever differs as the editor’s', () => {
    const {events, said} = merge(story([{...a, status: 'confirmed'}]), undefined, story([a, b]));
    assert.deepEqual(events, [{...a, status: 'confirmed'}, b]);
    assert.match(said, /status: "confirmed" stays/);
  });

  const entry = fc.record(
    {
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      headline: fc.string({maxLength: 3}),
      text: fc.string({maxLength: 3}),
    },
    {requiredKeys: ['id', 'headline'], noNullPrototype: true},
  );
  const entries = fc.uniqueArray(entry, {selector: ({id}) => id, maxLength: 4});

  it('never loses an entry of the editor, nor a field that only the editor has changed', () => {
    fc.assert(
      fc.property(entries, entries, entries, (ours, base, theirs) => {
        const {events} = merge(story(ours), record(base), story(theirs));
        const ids = events.map(({id}) => id);
        assert.equal(new Set(ids).size, ids.length);
        assert.deepEqual(
          ids.filter((id) => ours.some((it) => it.id === id)),
          ours.map(({id}) => id),
        );
        for (const mine of ours) {
          const was = base.find(({id}) => id === mine.id);
          const now = events.find(({id}) => id === mine.id)!;
          if (was?.headline !== mine.headline) assert.equal(now.headline, mine.headline);
        }
      }),
    );
  });

  it('done twice gives the same as done once', () => {
    fc.assert(
      fc.property(entries, entries, entries, (ours, base, theirs) => {
        const once = merge(story(ours), record(base), story(theirs));
        const twice = merge(once.story, once.record, story(theirs));
        assert.deepEqual(twice.story, once.story);
        assert.equal(twice.isChanged, false);
      }),
    );
  });
});

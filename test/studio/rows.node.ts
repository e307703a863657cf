import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Text} from '@codemirror/state';
import {StoryDocument} from '../../src/studio/document.ts';
import {FIRST_LISTING, listed} from '../../src/studio/entries/listing.ts';
import {rowsOf, titleOf} from '../../src/studio/entries/rows.ts';

/** A document that is only read. */
function documentOf(story: object): StoryDocument {
  const unused = () => undefined;
  const doc = Text.of(JSON.stringify(story, null, 2).split('\n'));
  return new StoryDocument({doc, change: unused, receive: unused, subscribe: () => unused}, unused);
}
const analysis = {issues: [], count: 1, issueCounts: {'events[1]': 2}, silences: []};
const story = {
  actors: [
    {id: 'mayor', name: 'The mayor', kind: 'person'},
    {id: 'town', name: 'Elm', kind: 'body'},
  ],
  relations: [
    {from: 'mayor', to: 'town', kind: 'leads', status: 'confirmed'},
    {from: 'mayor', to: 'town', kind: 'backs', status: 'claimed'},
  ],
  figures: [{id: 'hurt', label: 'Hurt', amount: [3, 5], qualifier: 'between'}],
  events: [
    {
      id: 'fire',
      when: '2020-03',
      headline: '{figure:hurt} hurt in *a* [fire](place:quay)',
      status: 'reported',
    },
    {id: 'out', when: '2020-03-02', headline: 'Élan: it is out', status: 'confirmed'},
    {id: 'odd', when: 'soon', headline: 'No date yet'},
    null,
  ],
};

describe('the rows of the table', () => {
  const document = documentOf(story);
  const rows = rowsOf(document, analysis, undefined);

  it('have all things of all kinds, by identity, with their errors', () => {
    assert.deepEqual(
      rows.map(({kind, id, issues}) => `${kind} ${id} ${issues}`),
      [
        ...['event fire 0', 'event out 2', 'event odd 0', 'figure hurt 0', 'actor mayor 0'],
        ...['actor town 0', 'relation mayor-town 0', 'relation mayor-town-2 0'],
      ],
    );
    assert.ok(rows.every(({published}) => published === undefined));
  });

  it('are named in plain words', () => {
    const titles = rows.map((row) => titleOf(row, document));
    assert.equal(titles[0], '3–5 hurt in a fire');
    assert.equal(titles[6], 'The mayor – Elm: leads');
  });

  it('say what readers have, what is changed since, and what is new', () => {
    const published = {
      ...story,
      events: [story.events[0], {...story.events[1], status: 'reported'}],
    };
    assert.deepEqual(
      rowsOf(document, analysis, published).map(({published}) => published),
      ['published', 'changed', 'new', ...Array<string>(5).fill('published')],
    );
  });

  it('are found without case and accents, and sorted with undated things last', () => {
    const ids = (patch: object) =>
      listed(rows, {...FIRST_LISTING, ...patch}, document).map(({id}) => id);
    assert.deepEqual(ids({search: 'ELAN out'}), ['out']);
    assert.deepEqual(ids({kind: 'event'}), ['out', 'fire', 'odd']);
    assert.deepEqual(ids({kind: 'event', sort: 'order', isDescending: false}), [
      'fire',
      'out',
      'odd',
    ]);
    assert.deepEqual(ids({issues: 'some'}), ['out']);
    assert.deepEqual(ids({status: 'claimed'}), ['mayor-town-2']);
  });
});

/** What an entry is called by stays the same while its source grows and is corrected. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {hashOf, idFrom, idsOf, traitsOf} from '../../src/import/identity.js';
import type {Identity} from '../../src/import/identity.js';
import {ID} from '../../src/notation/ref.js';

const at = (when: string, headline: string, text = ''): Identity => ({
  traits: traitsOf(when, headline, text),
});
const address = (given: string): Identity => ({given, traits: ['2026-11-26', given]});

describe('an id', () => {
  it('is the identifier itself where that can be an id, and readable where it is a number', () => {
    assert.equal(idFrom('event', 'meeting-1'), 'meeting-1');
    assert.equal(idFrom('event', '17'), 'event-17');
  });

  it('is one and no other of an address, in any script and however long', () => {
    const addresses = [
      'https://paper.test/live/#post-2',
      'https://paper.test/live/?#post-2',
      'https://paper.test/Мост-закрыт',
      'https://paper.test/Пожар-в-порту',
      'https://paper.test/桥梁关闭',
      'urn:bbc:3F25',
      'urn:bbc:3f25',
      '',
      '-',
      `https://paper.test/${'a'.repeat(5000)}`,
      `https://paper.test/${'a'.repeat(5001)}`,
    ];
    const ids = addresses.map((it) => idFrom('event', it));
    for (const id of ids) assert.match(id, ID);
    assert.equal(new Set(ids).size, addresses.length);
    assert.deepEqual(
      addresses.map((it) => idFrom('event', it)),
      ids,
    );
    assert.equal(hashOf('Мост'), hashOf('Мост'));
  });
});

describe('the ids of a list', () => {
  const lists: Readonly<Record<string, readonly Identity[]>> = {
    'with addresses': [address('https://a.test/2'), address('https://a.test/1')],
    'with clock times': [at('2026-11-26T10:02:00Z', 'Мост'), at('2026-11-26T10:00:00Z', 'Порт')],
    'with days': [at('2026-11-26', 'Мост закрыт'), at('2026-11-26', 'Пожар в порту')],
    'of one headline': [
      at('2026-11-26T10:02Z', 'Correction'),
      at('2026-11-26T10:01Z', 'Correction'),
    ],
    'of one minute': [at('2026-11-26T10:02Z', 'Second'), at('2026-11-26T10:02Z', 'First')],
  };
  const more = [
    address('https://a.test/3'),
    at('2026-11-26T10:02:00Z', 'Correction'),
    at('2026-11-26T10:02:00Z', 'Third'),
    at('2026-11-26', 'Паром ждёт'),
  ];
  for (const [name, list] of Object.entries(lists))
    it(`${name} differ, and stay when the list grows at its top or its end`, () => {
      const ids = idsOf('event', list, true);
      assert.equal(new Set(ids).size, ids.length);
      for (const id of ids) assert.match(id, ID);
      for (const entry of more)
        assert.deepEqual(idsOf('event', [entry, ...list], true).slice(1), ids);
      const oldest = list.toReversed();
      const turned = idsOf('event', oldest);
      assert.deepEqual(turned.toReversed(), ids);
      for (const entry of more)
        assert.deepEqual(idsOf('event', [...oldest, entry]).slice(0, -1), turned);
    });

  it('stay when a headline is corrected, or the same moment is written in another zone', () => {
    const [id] = idsOf('event', [at('2026-11-26T10:00:00Z', 'Three dead')]);
    for (const entry of [
      at('2026-11-26T10:00:00Z', 'Two dead'),
      at('2026-11-26T11:00:00+01:00', 'Three dead'),
      at('2026-11-26T10:00Z', 'Three dead', 'With a text'),
    ])
      assert.deepEqual(idsOf('event', [entry]), [id]);
  });

  it('of 20,000 entries that are all the same differ, and are made at once', () => {
    const began = performance.now();
    const ids = idsOf('event', Array<Identity>(20_000).fill(at('2020', 'Again', 'and again')));
    assert.equal(new Set(ids).size, 20_000);
    assert.ok(performance.now() - began < 5000);
  });
});

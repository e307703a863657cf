import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {coordinatesInWords, parseCoordinates} from '../../src/studio/places/coordinates.ts';

describe('typed coordinates', () => {
  for (const [typed, lat, lon] of [
    ['36.2, 36.6', 36.2, 36.6],
    ['36.2,36.6', 36.2, 36.6],
    ['35.93;36.63', 35.93, 36.63],
    ['(35.93, 36.63)', 35.93, 36.63],
    ['geo:36.2,36.6', 36.2, 36.6],
    ['36,36', 36, 36],
    // With decimal commas, as many languages write them.
    ['36,2 36,6', 36.2, 36.6],
    ['36°N 36.6°E', 36, 36.6],
    ['36.6°E 36°N', 36, 36.6],
    ['S33.9 W18.4', -33.9, -18.4],
    ['36° 12′ 30″ N, 36° 40′ W', 36.208333, -36.666667],
    ["36°12'30\"N 36°40'W", 36.208333, -36.666667],
    ['−17.8, −179.5', -17.8, -179.5],
    // Longitudes go round.
    ['-17.8, 190', -17.8, -170],
    ['-17.8, -190', -17.8, 170],
    ['0, 180', 0, 180],
  ] as const)
    it(`reads ${typed}`, () => {
      assert.deepEqual(parseCoordinates(typed), {lat, lon});
    });

  for (const typed of [
    '',
    'Idlib',
    '36.2',
    '95, 3',
    '36.2, 36.6, 12',
    '36°E 36°E',
    '40.1 O, 3 N',
    '1e5, 2',
  ])
    it(`does not guess at “${typed}”`, () => {
      assert.equal(parseCoordinates(typed), undefined);
    });

  it('are said with their directions', () => {
    assert.equal(coordinatesInWords({lat: -33.9, lon: 18.4}), '33.9° S, 18.4° E');
  });
});

/** What the desk shows is in the address of the page. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {hashOf, parseSelection} from '../../src/studio/selected.js';
import type {Selection} from '../../src/studio/selected.js';

describe('the hash of the desk', () => {
  for (const [hash, selection] of [
    ['#entries', {screen: 'entries'}],
    ['#form/event/strike', {screen: 'form', kind: 'event', id: 'strike'}],
    ['#form/story/', {screen: 'form', kind: 'story', id: ''}],
    ['#form/relation/a%2Fb%20c', {screen: 'form', kind: 'relation', id: 'a/b c'}],
  ] as const)
    it(`${hash} is what is shown`, () => {
      assert.deepEqual(parseSelection(hash), selection);
      assert.equal(hashOf(selection), hash);
    });

  for (const [hash, selection] of [
    ['', {screen: 'entries'}],
    ['#token=secret', {screen: 'entries'}],
    ['#form/constructor/x', {screen: 'form'}],
    ['#form/event/%', {screen: 'form'}],
  ] as const)
    it(`${hash || 'that is empty'} shows what there is`, () => {
      assert.deepEqual<Selection>(parseSelection(hash), selection);
    });
});

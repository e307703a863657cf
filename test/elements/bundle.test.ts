import '../../src/index.js';
import {expect} from 'chai';

declare const ON_BUNDLE: boolean;

describe('this run', () => {
  it('loads either the source or the bundle', () => {
    const loaded = performance.getEntriesByType('resource').map(({name}) => new URL(name).pathname);
    expect(loaded.includes('/dist/crisis-elements.js')).to.equal(ON_BUNDLE);
  });
});

import '../../src/index.js';
import {expect} from 'chai';

describe('this run', () => {
  it('loads either the source or the bundle', () => {
    const files = ['/src/index.ts', '/dist/crisis-elements.js'];
    const [expected, other] = document.querySelector('script[type=importmap]')
      ? files.reverse()
      : files;
    const loaded = performance.getEntriesByType('resource').map(({name}) => new URL(name).pathname);
    expect(loaded).to.include(expected).and.not.include(other);
  });
});

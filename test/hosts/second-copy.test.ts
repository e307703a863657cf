// A page of its own: it loads the script twice.
import '../../src/index.js';
import {expect} from 'chai';
import {define} from '../../src/elements/base/define.js';
import {created} from '../helpers/mount.js';
import {heard} from '../helpers/quiet.js';
import {shown} from '../helpers/reader.js';
import {daysOf} from '../helpers/stories.js';

declare const ON_BUNDLE: boolean;

const TAGS = ['crisis-timeline', 'crisis-factbox', 'crisis-story'];
const classes = () => TAGS.map((tag) => customElements.get(tag));

describe('a second copy of the script on a page', () => {
  it('leaves the first in place, and is silent about it when it is the same version', async () => {
    const first = classes();
    const files = ON_BUNDLE
      ? ['/dist/crisis-elements.js']
      : TAGS.map((tag) => `/src/elements/${tag.slice(7)}.ts`);
    for (const file of files) {
      const copy = (await import(`${file}?2`)) as Record<string, unknown>;
      const its = Object.values(copy).filter((one) => typeof one === 'function');
      expect(its.some((one) => first.includes(one as CustomElementConstructor))).to.be.false;
    }
    expect(classes().every((one, i) => one === first[i])).to.be.true;
    expect(heard().filter((line) => !line.includes('Multiple versions of Lit'))).to.deep.equal([]);
    const element = await created('crisis-timeline', {content: daysOf(2)});
    expect(shown(element)).to.have.length(2);
  });

  it('says which one stands when the versions differ', () => {
    const [first] = classes();
    define(
      'crisis-timeline',
      class extends HTMLElement {
        static readonly version = '9.9.9';
      },
    );
    expect(customElements.get('crisis-timeline') === first).to.be.true;
    const said = heard();
    expect(said).to.have.length(1);
    expect(said[0])
      .to.match(/^<crisis-timeline>/)
      .and.include('9.9.9')
      .and.include((first as unknown as {version: string}).version);
  });

  it('knows its own version', () => {
    for (const one of classes())
      expect((one as unknown as {version: string}).version).to.match(/^\d+\.\d+\.\d+/);
  });
});

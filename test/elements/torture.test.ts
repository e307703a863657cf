import '../../src/index.js';
import {expect} from 'chai';
import {created, main, settled} from '../helpers/mount.js';
import {errors} from '../helpers/quiet.js';
import {text} from '../helpers/reader.js';
import {NAMES, torture} from '../helpers/stories/torture.js';
import {sample} from '../helpers/inputs.js';

// Names in all scripts, long and mixed; nothing, one thing and very many; crowds of actors and places. What a name has in it
// may change how it looks, never whether it is there.

const TAGS = [
  'actors',
  'explainer',
  'factbox',
  'figures',
  'map',
  'media',
  'statements',
  'story',
  'timeline',
  'updates',
].map((name) => `crisis-${name}`);
const WIDTHS = [180, 320, 640, 1280];

/** What sticks out of an element to the left or right, where it can be seen. */
function outside(element: Element): string[] {
  const box = element.getBoundingClientRect();
  const found: string[] = [];
  const visit = (root: ParentNode) => {
    for (const node of root.querySelectorAll('*')) {
      if (node.shadowRoot) visit(node.shadowRoot);
      if (!node.checkVisibility({visibilityProperty: true}) || node.closest('.hidden')) continue;
      // A drawing cuts off what sticks out of it.
      const drawing = node.parentElement?.closest('svg');
      if (drawing && getComputedStyle(drawing).overflow === 'hidden') continue;
      // The box of a group, and of a picture in a picture, is not what is drawn.
      if (node instanceof SVGElement && /^(?:g|svg)$/.test(node.localName)) continue;
      const {left, right, width} = node.getBoundingClientRect();
      if (width > 1 && (left < box.left - 8 || right > box.right + 8))
        found.push(
          `${node.localName}.${node.getAttribute('part') ?? node.getAttribute('class')} ${left - box.left}…${right - box.right}: ${text(node).slice(0, 40)}`,
        );
    }
  };
  visit(element.shadowRoot!);
  return found;
}

for (const [lang, dir] of sample([
  ['ar', 'rtl'],
  ['en-GB', 'ltr'],
] as const))
  describe(`a torture story in ${lang}`, function () {
    this.timeout(60_000);
    beforeEach(() => {
      document.documentElement.dir = dir;
    });

    for (const n of [0, 1, 30, 300])
      it(`of ${n} entries is shown by every element at every width`, async () => {
        for (const tag of n === 300 ? ['crisis-timeline', 'crisis-story'] : TAGS) {
          const element = await created(tag, {content: torture(n, lang)});
          expect(
            errors().flatMap(({problems}) => problems),
            tag,
          ).to.deep.equal([]);
          if (n) expect(text(element).length, tag).to.be.above(20);
          for (const width of n === 300 ? [320] : WIDTHS) {
            main.style.inlineSize = `${width}px`;
            await settled(element);
            expect(outside(element), `${tag} at ${width}`).to.deep.equal([]);
          }
          element.remove();
        }
      });

    it('has every name of every actor and every place, whatever its letters', async () => {
      for (let shift = 0; shift < NAMES.length; shift += 12) {
        const content = torture(30, lang, shift);
        const actors = text(await created('crisis-actors', {content}));
        for (const {name} of content.actors!) expect(actors).to.include(name.replace(/\s+/g, ' '));
        const places = text(await created('crisis-map', {content}));
        for (const {name} of content.places!) expect(places).to.include(name.replace(/\s+/g, ' '));
        expect(errors()).to.deep.equal([]);
        main.replaceChildren();
      }
    });
  });

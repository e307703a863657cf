import '../../src/index.js';
import {expect} from 'chai';
import {births, frame} from '../helpers/mount.js';
import type {Mount} from '../helpers/mount.js';
import '../helpers/quiet.js';
import {all, text} from '../helpers/reader.js';
import {base, daysOf} from '../helpers/stories.js';

const TAGS = 'actors explainer factbox figures map media statements story timeline updates'.split(
  ' ',
);

/** What stands in a slot, as far as the reader sees it: an author's words, or else ours. */
function seen(element: Element, name: string): string {
  const slot = all(element, `slot[name=${name}]`)[0] as HTMLSlotElement;
  return slot
    .assignedElements({flatten: true})
    .concat(slot.assignedElements().length ? [] : [slot])
    .filter((it) => it === slot || it.getClientRects().length)
    .map(text)
    .join(' ');
}

function suite(mount: Mount): void {
  for (const tag of TAGS) {
    it(`are in the place of ours where ${tag} has nothing to show, and give it back`, async () => {
      const inside = '<p slot="empty">The desk is at work.</p>';
      const element = await mount(`crisis-${tag}`, {content: base}, inside);
      expect(seen(element, 'empty')).to.equal('The desk is at work.');
      element.querySelector('[slot=empty]')!.remove();
      await frame();
      expect(seen(element, 'empty')).to.equal('Nothing yet.');
    });

    it(`are what a reader can do with ${tag}, under its heading`, async () => {
      const inside = '<a slot="actions" href="/follow">Follow this story</a>';
      const element = await mount(`crisis-${tag}`, {content: daysOf(2)}, inside);
      expect(seen(element, 'actions')).to.equal('Follow this story');
      const [action, heading] = [
        element.querySelector('[slot=actions]')!,
        all(element, '[part~=heading], [part~=title]')[0]!,
      ].map((it) => it.getBoundingClientRect());
      expect(action!.top).to.be.at.least(heading!.bottom - 1);
      element.querySelector('[slot=actions]')!.remove();
      await frame();
      expect(seen(element, 'actions')).to.equal('');
    });
  }
}
for (const mount of births)
  describe(`an author’s words in a slot, ${mount.name}`, () => suite(mount));

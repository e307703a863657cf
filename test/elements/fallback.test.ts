import '../../src/index.js';
import {expect} from 'chai';
import {births, main, parsed, settled} from '../helpers/mount.js';
import type {Mount} from '../helpers/mount.js';
import {heard} from '../helpers/quiet.js';
import {all, shown} from '../helpers/reader.js';
import {daysOf, wrong} from '../helpers/stories.js';

const visible = (node: Element) => node.checkVisibility() && node.getClientRects().length > 0;

/** What lies in the element and is slotted into its page. */
const slotted = (element: Element) =>
  all(element, 'slot:not([name])').flatMap((slot) => (slot as HTMLSlotElement).assignedElements());

for (const tag of ['crisis-timeline', 'crisis-factbox', 'crisis-story']) {
  const suite = (mount: Mount): void => {
    const content = daysOf(3);

    it('stays on the page, untouched', async () => {
      const inside = '<a href="https://example.org/">The whole story</a>';
      const element = await mount(tag, {content}, inside);
      expect(element.innerHTML).to.equal(inside);
      expect(visible(element.firstElementChild!)).to.be.true;
      expect(slotted(element)).to.deep.equal([...element.children]);
    });

    it('may come late', async () => {
      const element = await mount(tag, {content});
      element.append(parsed('<p>Late</p>'));
      await settled(element);
      expect(visible(element.firstElementChild!)).to.be.true;
    });

    it('may be the rest of an article that an unclosed tag has swallowed', async () => {
      const rest = `<p>Next.</p><h2>Then</h2><ul><li>One</li></ul><figure><img alt=""></figure><table><tbody><tr><td>1</td></tr></tbody></table><form><input></form>`;
      const element = await mount(tag, {content}, rest);
      for (const node of element.querySelectorAll('p, h2, li, td, input'))
        expect(visible(node), node.localName).to.be.true;
      const width = (node: Element) => Math.round(node.getBoundingClientRect().width);
      expect(width(element.querySelector('p')!)).to.equal(width(element));
    });

    it('stays while a story loads, when it fails, and when another comes', async () => {
      const element = await mount(tag, {}, '<p>Here</p>');
      const here = () => visible(element.querySelector('p')!);
      for (const given of [{content: wrong}, {content}, {content: wrong}, {content: null}]) {
        Object.assign(element, given);
        await settled(element);
        expect(here()).to.be.true;
        expect(slotted(element)).to.have.length(1);
      }
      heard();
    });

    it('is hidden with the element, by the page’s own hidden attribute', async () => {
      const element = await mount(tag, {content, hidden: true}, '<p>Here</p>');
      expect(visible(element.firstElementChild!)).to.be.false;
      element.hidden = false;
      expect(visible(element.firstElementChild!)).to.be.true;
    });
  };
  for (const mount of births)
    describe(`the fallback in a ${tag}, ${mount.name}`, () => suite(mount));
}

it('what a pre-rendered page has in the shadow root is not shown twice', async () => {
  const host = document.createElement('div');
  const html = `<crisis-timeline><template shadowrootmode="open"><ol><li>old</li></ol></template></crisis-timeline>`;
  if (!('setHTMLUnsafe' in host)) return;
  host.setHTMLUnsafe(html);
  main.append(host);
  Object.assign(host.firstElementChild!, {content: daysOf(1)});
  await settled(host);
  expect(shown(host.firstElementChild!)).to.deep.equal(['e1']);
  expect(host.firstElementChild!.shadowRoot!.textContent).not.to.include('old');
});

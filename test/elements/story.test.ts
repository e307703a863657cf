import '../../src/index.js';
import {expect} from 'chai';
import idlib from '../../src/content/stories/idlib-2020/index.js';
import {births, created, frame, main, parsed, settled, write} from '../helpers/mount.js';
import type {Mount} from '../helpers/mount.js';
import '../helpers/quiet.js';
import {all, part, shown, text} from '../helpers/reader.js';
import {daysOf, disputed, storyOf} from '../helpers/stories.js';

const times = (word: string, words: string) => words.split(word).length - 1;
const sections = (element: Element) => all(element, '.section').map(({localName}) => localName);

function suite(mount: Mount): void {
  const story = (given = {}, inside = '') => mount('crisis-story', given, inside);

  describe('as a whole briefing', () => {
    it('shows title, standfirst, facts and timeline of the bundled story', async () => {
      const element = await story();
      expect(text(part(element, 'title'))).to.equal(idlib.title);
      expect(text(part(element, 'dek'))).to.equal(idlib.dek);
      expect(sections(element).join(' ').replaceAll('crisis-', '')).to.equal(
        'factbox timeline figures map actors statements explainer media updates',
      );
      const words = text(element);
      expect(times('From the archive; as of 28 February 2020.', words)).to.equal(1);
      const contents = all(element, '[part~=contents] a').map(text);
      expect(contents).to.have.length(9);
      // In the contents, and over the section.
      for (const one of contents) expect(times(one, words), one).to.be.at.least(2);
    });

    it('has one head, one foot and one kicker', async () => {
      const words = text(await story({content: disputed}));
      expect(times('At the point', words)).to.equal(1);
      expect(times('1 correction', words)).to.equal(1);
      const element = main.lastElementChild!;
      const inner = all(element, '*').flatMap((one) => all(one, '[part=foot]'));
      expect([...all(element, '[part=foot]'), ...inner]).to.have.length(1);
    });

    it('says byline, dateline and when it was updated', async () => {
      const content = {...disputed, byline: 'By A. Keeper', dateline: 'THE POINT'};
      expect(text(part(await story({content}), 'byline'))).to.equal(
        'By A. Keeper · THE POINT · Updated 5 March 2020',
      );
    });

    it('leaves out the section that the story has nothing for', async () => {
      expect(sections(await story({content: daysOf(2)}))).to.deep.equal(['crisis-timeline']);
      expect(sections(await story({content: storyOf()}))).to.deep.equal([]);
    });

    it('has its sections one level below its title', async () => {
      const element = await story({content: disputed, heading: '3'});
      expect(part(element, 'title').tagName).to.equal('H3');
      for (const section of all(element, 'crisis-factbox, crisis-timeline'))
        expect(part(section, 'heading').tagName).to.equal('H4');
    });

    it('shows a corrected story in all its sections', async () => {
      const element = await story({content: disputed});
      const figures = disputed.figures!.map((figure) => ({...figure, amount: 4}));
      Object.assign(element, {content: {...disputed, figures}});
      await settled(element);
      expect(times('at least 4', text(element))).to.be.at.least(3);
      expect(text(element)).not.to.include('at least 3');
    });
  });

  describe('as a wrapper', () => {
    const content = daysOf(3);
    const inside =
      '<p>Before</p><div><crisis-timeline></crisis-timeline></div><crisis-factbox></crisis-factbox>';

    it('hands its story to the elements inside it, and shows no briefing of its own', async () => {
      const element = await story({content}, inside);
      await settled(element);
      expect(shown(element.querySelector('crisis-timeline')!)).to.deep.equal(['e1', 'e2', 'e3']);
      expect(text(element.querySelector('crisis-factbox'))).to.match(/(?:No facts|Nothing) yet\./);
      expect(sections(element)).to.deep.equal([]);
      expect(all(element, '[part=title]')).to.be.empty;
    });

    it('hands it to an element that comes late, and puts its briefing away', async () => {
      const element = await story({content});
      expect(sections(element)).to.deep.equal(['crisis-timeline']);
      element.append(parsed('<crisis-timeline order="newest"></crisis-timeline>'));
      await settled(element);
      expect(shown(element.querySelector('crisis-timeline')!)).to.deep.equal(['e3', 'e2', 'e1']);
      expect(sections(element)).to.deep.equal([]);
    });

    it('shows its briefing again when the last element leaves', async () => {
      const element = await story({content}, inside);
      for (const one of element.querySelectorAll('crisis-timeline, crisis-factbox')) one.remove();
      await settled(element);
      expect(sections(element)).to.deep.equal(['crisis-timeline']);
    });

    it('does not follow an element that is moved out, and does one that is moved in', async () => {
      const element = await story({content}, inside);
      const timeline = element.querySelector('crisis-timeline')!;
      main.append(timeline);
      await settled(main);
      expect(shown(timeline)).to.have.length(idlib.events!.length);
      element.append(timeline);
      await settled(main);
      expect(shown(timeline)).to.have.length(3);
    });

    it('moves an element from one wrapper to another', async () => {
      const one = await story({content}, inside);
      const other = await story({content: daysOf(5)}, '<crisis-timeline></crisis-timeline>');
      const timeline = one.querySelector('crisis-timeline')!;
      other.append(timeline);
      await settled(main);
      expect(shown(timeline)).to.have.length(5);
      Object.assign(one, {content: daysOf(7)});
      await settled(main);
      expect(shown(timeline)).to.have.length(5);
      Object.assign(other, {content: daysOf(9)});
      await settled(main);
      expect(shown(timeline)).to.have.length(9);
    });

    it('hands on its new story when it changes', async () => {
      const element = await story({content}, inside);
      Object.assign(element, {content: daysOf(4)});
      await settled(element);
      expect(shown(element.querySelector('crisis-timeline')!)).to.have.length(4);
    });

    it('reaches an element in a shadow tree inside it', async () => {
      const element = await story({content}, '<div></div>');
      const root = element.firstElementChild!.attachShadow({mode: 'open'});
      root.append(parsed('<crisis-timeline></crisis-timeline>'));
      const timeline = root.firstElementChild!;
      await settled(timeline);
      expect(shown(timeline)).to.have.length(3);
    });

    it('is the nearest of two', async () => {
      const element = await story({content}, inside);
      const inner = await story({content: daysOf(2)}, '<crisis-timeline></crisis-timeline>');
      element.append(inner);
      await settled(element);
      expect(shown(inner.querySelector('crisis-timeline')!)).to.have.length(2);
      expect(shown(element.querySelector('crisis-timeline')!)).to.have.length(3);
    });

    it('goes on handing on after it was moved itself', async () => {
      const element = await story({content}, inside);
      main.append(parsed('<section></section>'));
      main.lastElementChild!.append(element);
      await settled(main);
      Object.assign(element, {content: daysOf(6)});
      await settled(main);
      expect(shown(element.querySelector('crisis-timeline')!)).to.have.length(6);
    });

    it('puts its briefing away also for an element with a story of its own', async () => {
      const element = await story({content});
      const own = document.createElement('crisis-timeline');
      Object.assign(own, {content: daysOf(8)});
      element.append(own);
      await settled(element);
      expect(shown(own)).to.have.length(8);
      expect(sections(element)).to.deep.equal([]);
    });
  });
}

for (const mount of births) describe(`a story, ${mount.name}`, () => suite(mount));

describe('a wrapper', () => {
  it('becomes a wrapper with its elements', async () => {
    const json = JSON.stringify(daysOf(2));
    await write(
      `<crisis-story data-content='${json}'><crisis-timeline></crisis-timeline></crisis-story>`,
    );
    expect(shown(main.querySelector('crisis-timeline')!)).to.have.length(2);
  });

  it('shows an element that was put around by a wrapper afterwards', async () => {
    const timeline = await created('crisis-timeline');
    expect(shown(timeline)).to.have.length(idlib.events!.length);
    const wrapper = await created('crisis-story', {content: daysOf(2)});
    wrapper.append(timeline);
    await settled(main);
    await frame();
    expect(shown(timeline)).to.have.length(2);
  });
});

import '../../src/index.js';
import {StoryErrorEvent} from '../../src/index.js';
import {expect} from 'chai';
import {CrisisElement} from '../../src/elements/base/element.js';
import {births, created, main, settled, until} from '../helpers/mount.js';
import type {Mount} from '../helpers/mount.js';
import {errors, heard} from '../helpers/quiet.js';
import {all, part, shown, text} from '../helpers/reader.js';
import {daysOf, disputed, wrong} from '../helpers/stories.js';

const fallback = '<a href="https://example.org/">The whole story</a>';
/** Whether a reader sees it. */
const visible = (node: Element) => node.checkVisibility() && node.getClientRects().length > 0;

function suite(mount: Mount): void {
  const timeline = (given = {}, inside = fallback) => mount('crisis-timeline', given, inside);

  /** One event, of these problems; one word on the console that names the element and each of them. */
  async function told(...expected: (string | RegExp)[]): Promise<void> {
    const [event, ...more] = await until<readonly StoryErrorEvent[] | undefined>(() => {
      const got = errors();
      return got.length ? got : undefined;
    }, 'crisis-error');
    expect(more, 'one event').to.be.empty;
    expect(event).to.be.instanceOf(StoryErrorEvent);
    expect([event!.bubbles, event!.composed]).to.deep.equal([true, true]);
    const lines = event!.problems.map(({path, message}) => `${path}${path && ': '}${message}`);
    expect(lines).to.have.length(expected.length);
    expected.forEach((one, i) =>
      typeof one === 'string' ? expect(lines[i]).to.equal(one) : expect(lines[i]).to.match(one),
    );
    const said = heard();
    expect(said, 'one word on the console').to.have.length(1);
    expect(said[0]).to.include('<crisis-timeline>');
    for (const line of lines) expect(said[0]).to.include(line);
  }

  const failures: [string, Record<string, unknown>, ...(string | RegExp)[]][] = [
    [
      'content with mistakes',
      {content: wrong},
      'titel: is not a field here; did you mean "title"?',
    ],
    [
      'content that refers to nothing',
      {content: {...daysOf(1), title: 'x', events: [{...daysOf(1).events![0], by: 'nobody'}]}},
      'events[0].by: no actor "nobody"',
    ],
    ['content that is a list', {content: []}, /not an object/],
    [
      'data-content with a mistake',
      {'data-content': JSON.stringify({...daysOf(1), status: 'endd'})},
      /^status: .*not one of developing, ended, archived.*did you mean "ended"/,
    ],
    ['data-content that is not JSON', {'data-content': '{"id": "x",'}, /^data-content: /],
    [
      'a src that is not there',
      {src: 'test/helpers/stories/gone.json'},
      /^src: .*gone\.json answered 404$/,
    ],
    ['a src that is not JSON', {src: 'test/helpers/stories/text.txt'}, /^src: ./],
    ['a src that cannot be reached', {src: 'http://127.0.0.1:1/story.json'}, /^src: ./],
    ['a src that is no URL', {src: 'http://['}, /^src: .*URL/],
    [
      'a src with a story that is wrong',
      {src: 'test/helpers/stories/wrong.json'},
      /^events\[0\].*when/,
    ],
    [
      'a story that the bundle does not have',
      {story: 'idlb-2020'},
      'story: no story "idlb-2020" in this bundle; did you mean "idlib-2020"?',
    ],
  ];
  for (const [name, given, ...problems] of failures)
    it(`${name} is told once, and the fallback stays`, async () => {
      const element = await timeline(given);
      await told(...problems);
      await settled(element);
      expect(visible(element.querySelector('a')!)).to.be.true;
      expect(shown(element)).to.be.empty;
    });

  it('a later good story takes the place of a failure', async () => {
    const element = await timeline({content: wrong});
    await told(/titel/);
    Object.assign(element, {content: daysOf(2)});
    await settled(element);
    expect(shown(element)).to.have.length(2);
  });

  it('a later failure is told again', async () => {
    const element = await timeline({content: wrong});
    await told(/titel/);
    Object.assign(element, {content: daysOf(2)});
    await settled(element);
    Object.assign(element, {content: wrong});
    await settled(element);
    await told(/titel/);
  });

  it('a failure is not told again when something else changes', async () => {
    const element = await timeline({content: wrong});
    await told(/titel/);
    element.setAttribute('order', 'newest');
    await settled(element);
    expect([errors().length, heard().length]).to.deep.equal([0, 0]);
  });

  it('without a fallback the reader is told, in the page’s language', async () => {
    const element = await timeline({content: wrong}, '');
    await told(/titel/);
    const slot = all(element, 'slot:not([name])')[0] as HTMLSlotElement;
    expect(slot.assignedNodes()).to.be.empty;
    expect(text(part(element, 'empty'))).to.equal('This cannot be shown at the moment.');
  });

  it('a line break is no fallback: the reader is told', async () => {
    const element = await timeline({content: wrong}, '\n  ');
    await told(/titel/);
    expect(element.getBoundingClientRect().height).to.be.above(10);
    expect(visible(part(element, 'empty'))).to.be.true;
  });

  it('a story that breaks while it is shown leaves the fallback, and a good one mends it', async () => {
    const content = daysOf(2);
    const element = await timeline({content});
    // A page of its own mind, that fails once.
    DocumentFragment.prototype.cloneNode = () => {
      delete (DocumentFragment.prototype as Partial<DocumentFragment>).cloneNode;
      throw new Error('of its own mind');
    };
    Object.assign(element, {content: disputed});
    await settled(element);
    await told(/this element failed: .*of its own mind/);
    expect(visible(element.querySelector('a')!)).to.be.true;
    Object.assign(element, {content: daysOf(4)});
    await settled(element);
    expect(shown(element)).to.have.length(4);
  });

  describe('of a setting', () => {
    for (const [name, value, problem] of [
      ['order', 'newst', 'order: "newst" is not one of oldest, newest; did you mean "newest"?'],
      ['view', 'keys', 'view: "keys" is not one of all, key; did you mean "key"?'],
      ['theme', 'drak', 'theme: "drak" is not one of auto, light, dark; did you mean "dark"?'],
      ['limit', 'many', 'limit: "many" is not a whole number from 1 to 100000'],
      ['limit', '0', 'limit: "0" is not a whole number from 1 to 100000'],
      ['limit', '2.5', 'limit: "2.5" is not a whole number from 1 to 100000'],
      ['heading', '9', 'heading: "9" is not a whole number from 2 to 6'],
      ['heading', '1', 'heading: "1" is not a whole number from 2 to 6'],
    ] as const)
      it(`${name}="${value}" is told, and the default used`, async () => {
        const element = await timeline({content: daysOf(21), [name]: value});
        await told(problem);
        expect(shown(element)).to.deep.equal(daysOf(21).events!.map(({id}) => id));
        expect(part(element, 'heading').tagName).to.equal('H2');
      });

    it('mistakes are told together', async () => {
      await timeline({content: daysOf(2), order: 'newst', limit: 'many'});
      await told(/^order/, /^limit/);
    });

    it('is right again once it is mended', async () => {
      const element = await timeline({content: daysOf(21), limit: 'many'});
      await told(/^limit/);
      element.setAttribute('limit', '2');
      await settled(element);
      expect(shown(element)).to.have.length(2);
    });
  });
}

for (const mount of births) describe(`a mistake in an element, ${mount.name}`, () => suite(mount));

describe('a mistake in a wrapper', () => {
  it('is told by the wrapper once, and the elements in it keep their fallback', async () => {
    const inside = `<crisis-timeline>${fallback}</crisis-timeline><crisis-factbox>${fallback}</crisis-factbox>`;
    const element = await created('crisis-story', {content: wrong}, inside);
    await settled(element);
    for (const link of main.querySelectorAll('a')) expect(visible(link)).to.be.true;
    expect(errors().map(({target}) => (target as Element).localName)).to.include('crisis-story');
    expect(heard().join()).to.include('titel');
  });
});

/** An element that fails with every story. */
class Broken extends CrisisElement {
  protected override body(): unknown {
    throw new TypeError('broken');
  }
}
customElements.define('crisis-broken', Broken);

describe('an element that fails', () => {
  for (const fallback of ['', '<p>The fallback</p>'])
    it(`leaves the reader ${fallback ? 'the fallback' : 'a word'}, and tells the author`, async () => {
      const element = await created('crisis-broken', {content: daysOf(1)}, fallback);
      expect(errors()[0]!.problems[0]!.message).to.include('TypeError: broken');
      expect(heard()).to.have.length(1);
      expect(all(element, '[part~=empty]').map(text)).to.deep.equal(
        fallback ? [] : ['This cannot be shown at the moment.'],
      );
      expect(element.getBoundingClientRect().height).to.be.above(10);
    });
});

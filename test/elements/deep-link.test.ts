import '../../src/index.js';
import {expect} from 'chai';
import {births, created, frame, main, settled, until, write} from '../helpers/mount.js';
import type {Mount} from '../helpers/mount.js';
import '../helpers/quiet.js';
import {button, entry, focused, follow, idOf, part, press, shown, text} from '../helpers/reader.js';
import {daysOf, disputed} from '../helpers/stories.js';

const onEntry = (id: string) =>
  until(() => {
    const at = focused() as HTMLElement | null;
    return at && idOf(at) === id ? at : undefined;
  }, `the focus on ${id}`);

const permalink = (element: Element, id: string) =>
  entry(element, id).querySelector<HTMLAnchorElement>('[part~=permalink]')!;

function suite(mount: Mount): void {
  const timeline = (given = {}) => mount('crisis-timeline', {content: daysOf(90), ...given});

  it('leads to the entry and puts the focus there', async () => {
    const element = await timeline();
    follow('#crisis-event-e80');
    const at = await onEntry('e80');
    expect(at.getRootNode() === element.shadowRoot).to.be.true;
    // Entries above it are built meanwhile; the browser keeps the place when it next draws, not when a box is asked for.
    await until(() => {
      const {top, bottom} = at.getBoundingClientRect();
      return top < innerHeight && bottom > 0;
    }, 'the entry in sight');
  });

  it('leads to the entry that the page was opened at', async () => {
    history.replaceState(null, '', '#crisis-event-e80');
    await timeline();
    await onEntry('e80');
  });

  it('leads beyond the limit', async () => {
    const element = await timeline({limit: '3'});
    follow('#crisis-event-e70');
    await onEntry('e70');
    expect(shown(element)).to.include('e70');
  });

  it('leads out of the key view', async () => {
    const element = await timeline({view: 'key'});
    follow('#crisis-event-e42');
    await onEntry('e42');
    expect(button(element, /^All/).getAttribute('aria-pressed')).to.equal('true');
  });

  it('stays in the key view for a key event', async () => {
    const element = await timeline({view: 'key'});
    follow('#crisis-event-e41');
    await onEntry('e41');
    expect(button(element, /^Key/).getAttribute('aria-pressed')).to.equal('true');
  });

  it('does not move the reader for what the story does not have', async () => {
    await timeline();
    for (const hash of [
      '#crisis-event-gone',
      '#crisis-fact-e1',
      '#crisis-',
      '#crisis-event-%00"]',
    ]) {
      follow(hash);
      await frame();
      expect(focused() === document.body, hash).to.be.true;
    }
  });

  it('shows where the focus is', async function () {
    await timeline();
    await press(this, 'Tab');
    follow('#crisis-event-e3');
    expect(getComputedStyle(await onEntry('e3')).outlineStyle).not.to.equal('none');
  });

  it('leads to a fact', async () => {
    await mount('crisis-factbox', {content: disputed});
    follow('#crisis-fact-lit');
    expect(text(await onEntry('lit'))).to.include('The lamp was lit.');
  });

  it('leads to the sections of a briefing', async () => {
    await mount('crisis-story', {content: disputed});
    follow('#crisis-fact-lit');
    await onEntry('lit');
    follow('#crisis-event-search');
    await onEntry('search');
  });

  describe('from an entry', () => {
    it('is the address of this page and the entry', async () => {
      const {href} = permalink(await timeline(), 'e2');
      expect(href).to.equal(`${location.href.split('#')[0]}#crisis-event-e2`);
    });

    it('has a name that says to what', async () => {
      const element = await timeline();
      expect(permalink(element, 'e2').getAttribute('aria-label')).to.include('Event 2');
    });

    it('does not move the reader to another timeline with the same event', async () => {
      const content = daysOf(3);
      await timeline({content});
      const second = await timeline({content});
      permalink(second, 'e2').click();
      await frame();
      const at = focused();
      expect(at === document.body || at?.getRootNode() === second.shadowRoot).to.be.true;
    });
  });
}

for (const mount of births) describe(`a link to an entry, ${mount.name}`, () => suite(mount));

describe('of two timelines of one story', () => {
  const content = daysOf(90);
  const two = async () => [
    await created('crisis-timeline', {content}),
    await created('crisis-timeline', {content}),
  ];

  it('the first alone answers a link', async () => {
    const [first, second] = await two();
    follow('#crisis-event-e80');
    await onEntry('e80');
    await frame();
    await settled(main);
    expect(focused()?.getRootNode() === first!.shadowRoot).to.be.true;
    expect(shown(second!)).not.to.include('e80');
  });

  it('the first alone answers the address that the page was opened at', async () => {
    history.replaceState(null, '', '#crisis-event-e80');
    const [first] = await two();
    await onEntry('e80');
    await frame();
    expect(focused()?.getRootNode() === first!.shadowRoot).to.be.true;
  });

  for (const births of ['made by a script', 'in the page from the start'])
    it(`the first alone answers, where both come at once, ${births}`, async () => {
      history.replaceState(null, '', '#crisis-event-e80');
      let elements: Element[];
      if (births.startsWith('made')) {
        elements = ['crisis-timeline', 'crisis-timeline'].map((tag) => document.createElement(tag));
        for (const element of elements) Object.assign(element, {content});
        main.append(...elements);
      } else {
        const json = JSON.stringify(content).replaceAll('&', '&amp;').replaceAll("'", '&#39;');
        await write(`<crisis-timeline data-content='${json}'></crisis-timeline>`.repeat(2));
        elements = [...main.children];
      }
      await onEntry('e80');
      await frame();
      await settled(main);
      await frame();
      const [first, second] = elements as [Element, Element];
      expect(focused()?.getRootNode() === first.shadowRoot).to.be.true;
      expect(shown(second), 'the other stays as it was').not.to.include('e80');
      expect(second.shadowRoot!.querySelector('.chosen'), 'but for the mark').to.equal(null);
    });

  it('the first on the page answers, not the first that was made', async () => {
    const [made, second] = [
      document.createElement('crisis-timeline'),
      document.createElement('crisis-timeline'),
    ];
    for (const element of [made, second]) Object.assign(element, {content});
    main.append(made);
    main.prepend(second);
    await settled(main);
    follow('#crisis-event-e80');
    await onEntry('e80');
    await frame();
    await settled(main);
    expect(focused()?.getRootNode() === second.shadowRoot).to.be.true;
    expect(shown(made)).not.to.include('e80');
  });

  it('the first on the page answers, also in a shadow tree', async () => {
    const host = document.createElement('div');
    const inner = document.createElement('crisis-timeline');
    const outer = document.createElement('crisis-timeline');
    for (const element of [inner, outer]) Object.assign(element, {content});
    main.append(outer);
    host.attachShadow({mode: 'open'}).append(inner);
    main.prepend(host);
    await settled(main);
    await settled(inner);
    follow('#crisis-event-e80');
    await onEntry('e80');
    await frame();
    expect(focused()?.getRootNode() === inner.shadowRoot).to.be.true;
    expect(shown(outer)).not.to.include('e80');
  });

  it('nobody takes the reader to what they asked for before', async () => {
    await two();
    follow('#crisis-event-e80');
    follow('#crisis-event-e7');
    await onEntry('e7');
    await frame();
    await settled(main);
    expect(idOf(focused()!)).to.equal('e7');
  });

  it('the second answers what only it has', async () => {
    await created('crisis-timeline', {content: daysOf(3)});
    const second = await created('crisis-timeline', {content});
    follow('#crisis-event-e80');
    await onEntry('e80');
    expect(focused()?.getRootNode() === second.shadowRoot).to.be.true;
  });

  it('the other does not take the focus long after', async () => {
    const [first, second] = await two();
    follow('#crisis-event-e80');
    await onEntry('e80');
    (focused() as HTMLElement).blur();
    first!.remove();
    second!.setAttribute('order', 'newest');
    await settled(main);
    await frame();
    expect(focused() === document.body).to.be.true;
  });
});

describe('once a link has been followed', () => {
  it('a story that is replaced, or a moved element, does not take the reader there again', async () => {
    const element = await created('crisis-timeline', {content: daysOf(90)});
    follow('#crisis-event-e80');
    await onEntry('e80');
    (focused() as HTMLElement).blur();
    Object.assign(element, {content: daysOf(91)});
    await settled(element);
    expect(focused() === document.body).to.be.true;
    main.append(element);
    element.setAttribute('order', 'newest');
    await settled(element);
    await frame();
    expect(focused() === document.body).to.be.true;
  });

  it('it can be followed again', async () => {
    const element = await created('crisis-timeline', {content: daysOf(9)});
    follow('#crisis-event-e8');
    await onEntry('e8');
    part(element, 'controls').querySelector('button')!.focus();
    follow('#');
    await frame();
    follow('#crisis-event-e8');
    await onEntry('e8');
  });
});

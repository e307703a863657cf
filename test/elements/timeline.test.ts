import '../../src/index.js';
import {expect} from 'chai';
import idlib from '../../src/content/stories/idlib-2020/index.js';
import {births, main, settled, until} from '../helpers/mount.js';
import type {Mount} from '../helpers/mount.js';
import '../helpers/quiet.js';
import {
  all,
  button,
  entries,
  entry,
  focused,
  idOf,
  has,
  part,
  press,
  shown,
  text,
  visuallyHidden,
} from '../helpers/reader.js';
import {daysOf, disputed, eventsOf, storyOf} from '../helpers/stories.js';

function suite(mount: Mount): void {
  const timeline = (given = {}, inside = '') => mount('crisis-timeline', given, inside);

  describe('of the bundled story', () => {
    it('shows every event, dated, attributed and with its source', async () => {
      const element = await timeline();
      const ids = shown(element);
      expect(ids).to.have.members(idlib.events!.map(({id}) => id));
      for (const {id, by} of idlib.events!) {
        const words = text(entry(element, id));
        expect(text(entry(element, id).querySelector('time, [part=date]')), id).to.match(/\d{4}/);
        const name = idlib.actors!.find((actor) => actor.id === by)?.name;
        expect(words, id).to.include(name ? `According to ${name}` : 'Reported');
        expect(words, id).to.include('News report, 28 February 2020');
      }
    });

    it('says live figures with their qualifier, and no markup', async () => {
      const words = text(await timeline());
      expect(words).to.include('at least 33 Turkish soldiers');
      expect(words).to.include('at least 16 Syrian soldiers');
      expect(words).not.to.match(/[{}[\]]|undefined|\[object/);
    });

    it('says each date as precisely as it is, and no more', async () => {
      const element = await timeline();
      const when = (id: string) => text(entry(element, id).querySelector('[part=date]'));
      expect(when('intervention')).to.equal('2016');
      expect(when('offensive')).to.equal('since December 2019');
      expect(when('strike')).to.equal('27 February 2020');
      expect(when('losses')).to.match(/^about February 2020 to 28 February 2020$/);
    });

    it('breaks a date before its year where there is no room for it, and nowhere else', async () => {
      const element = await timeline();
      const time = entry(element, 'ultimatum').querySelector('time')!;
      const node = [...time.childNodes].find((it) => it instanceof Text)!;
      const top = (word: string) => {
        const range = document.createRange();
        range.setStart(node, node.data.indexOf(word));
        range.setEnd(node, node.data.indexOf(word) + word.length);
        return range.getBoundingClientRect().top;
      };
      element.style.inlineSize = '200px';
      const {width} = time.getBoundingClientRect();
      expect(top('2020')).to.equal(top('26'));
      const {paddingInlineStart} = getComputedStyle(entry(element, 'ultimatum'));
      element.style.inlineSize = `${parseFloat(paddingInlineStart) + width - 10}px`;
      expect(top('February')).to.equal(top('26'));
      expect(top('2020')).to.be.above(top('26'));
    });

    it('draws how exactly each date is known', async () => {
      const element = await timeline();
      const mark = (id: string) => entry(element, id).querySelector('[part=mark]')!.classList;
      expect([...mark('intervention')])
        .to.include('year')
        .and.not.include('day');
      expect([...mark('strike')])
        .to.include('day')
        .and.not.include('vague');
      expect([...mark('offensive')]).to.include.members(['range', 'open']);
      expect([...mark('troops')])
        .to.include.members(['range', 'vague'])
        .and.not.include('open');
    });

    it('is oldest first; what began together is as its author has it, the longer before', async () => {
      const ids = shown(await timeline());
      expect(ids.slice(0, 3)).to.deep.equal(['intervention', 'eu-deal', 'offensive']);
      expect(ids.at(-1)).to.equal('un');
    });

    it('gives machines only dates that HTML can say', async () => {
      const element = await timeline();
      const times = (id: string) =>
        entry(element, id).querySelector('[part=date] time')?.getAttribute('datetime');
      expect(times('strike')).to.equal('2020-02-27');
      expect(times('intervention')).to.equal('2016');
      expect(times('troops')).to.equal(undefined);
    });
  });

  describe('on a matter in dispute', () => {
    it('puts the other account at the event, as large, with who gives it and by which source', async () => {
      const element = await timeline({content: disputed});
      const dark = entry(element, 'dark');
      const other = dark.querySelector('[part=counterclaim]')!;
      expect(text(other)).to.include('Another account').and.include('The lamp was never lit.');
      expect(text(other)).to.include('Claimed by The harbour office, not verified');
      expect(text(other.querySelector('[part=source]'))).to.equal('The harbour office');
      const size = (node: Element) => getComputedStyle(node).fontSize;
      const own = dark.querySelector(':scope > [part=text] p')!;
      expect(text(own)).to.include('did not come home');
      const [denial] = [...other.querySelectorAll('p')].filter((p) =>
        text(p).includes('never lit'),
      );
      expect(size(denial!)).to.equal(size(own));
      expect(getComputedStyle(denial!).color).to.equal(getComputedStyle(own).color);
    });

    it('says in words who claims it, and that nobody has verified it', async () => {
      const dark = entry(await timeline({content: disputed}), 'dark');
      expect(text(dark)).to.include('Claimed by The keeper, not verified');
      expect(text(dark)).to.include('The log of that night is missing.');
    });

    it('shows the numbers that a list was written with', async () => {
      const [event] = eventsOf({
        headline: 'Fire',
        text: '3. March: a fire.\n\n3. March: a\n4. March: b\n\n- c',
      });
      const element = await timeline({content: storyOf({events: [event!]})});
      const paragraph = all(element, '.text p')[0]!;
      expect(text(paragraph)).to.equal('3. March: a fire.');
      const list = all(element, '.text ol')[0] as HTMLOListElement;
      expect([list.start, getComputedStyle(list).listStyleType]).to.deep.equal([3, 'decimal']);
      expect(getComputedStyle(all(element, '.text ul')[0]!).listStyleType).to.equal('disc');
    });

    it('quotes exact words in quotation marks, with who said them and who passed them on', async () => {
      const element = await timeline({content: disputed});
      const quote = entry(element, 'dark').querySelector('blockquote')!;
      const words = [...quote.querySelectorAll('p')].find((p) => text(p).includes('burned'))!;
      const mark = (side: string) => getComputedStyle(words, side).content;
      const quoted = /["“‘].*["”’]/.test(text(words));
      expect(quoted || (mark('::before') === 'open-quote' && mark('::after') === 'close-quote')).to
        .be.true;
      expect(getComputedStyle(words).quotes).not.to.equal('none');
      expect(text(entry(element, 'dark'))).to.include('The keeper, via The Gazette');
    });

    it('paraphrases without quotation marks', async () => {
      const element = await timeline({content: disputed});
      const other = part(element, 'counterclaim');
      const said = [...other.querySelectorAll('p')].find((p) => text(p).includes('never lit'))!;
      expect(getComputedStyle(said, '::before').content).to.match(/none|normal/);
      expect(text(said)).to.equal('The lamp was never lit.');
    });

    it('shows a correction at the entry it touches, before and after, and at no other', async () => {
      const element = await timeline({content: disputed});
      const corrections = entry(element, 'dark').querySelectorAll('[part=correction]');
      expect(corrections).to.have.length(1);
      const words = text(corrections[0]);
      expect(words).to.match(/^Corrected 3 March 2020: three boats, not two boats/);
      for (const one of [
        'The number of boats.',
        'Before: two Now: three boats',
        'One was counted late.',
      ])
        expect(words).to.include(one);
      expect(entry(element, 'search').querySelector('[part=correction]') === null).to.be.true;
      expect(text(corrections[0]!.querySelector('del'))).to.equal('two');
      expect(text(corrections[0]!.querySelector('ins'))).to.equal('three');
    });

    it('shows a correction of a figure or a statement at each entry that has it', async () => {
      const [number] = disputed.updates!;
      for (const touches of [['figure:boats'], ['statement:quote'], ['statement:denial']]) {
        const content = {...disputed, updates: [{...number!, touches}]};
        const element = await timeline({content});
        expect(
          all(element, '[part~=entry] [part=correction]').map((it) => it.closest('li')!.id),
        ).to.deep.equal(['crisis-event-dark']);
      }
    });

    it('counts the corrections of the whole story in the foot, and not what was merely added', async () => {
      const foot = part(await timeline({content: disputed}), 'foot');
      expect(text(foot)).to.include('Updated 5 March 2020').and.include('1 correction');
    });

    it('links a source, and where it is opened and in the foot also its archived copy', async () => {
      const element = await timeline({content: disputed});
      const [link, ...others] = [...part(element, 'counterclaim').querySelectorAll('a')];
      expect(others).to.be.empty;
      expect(link!.href).to.equal('https://example.org/letter');
      link!.click();
      await settled(element);
      for (const whole of [part(element, 'popover'), part(element, 'sources')]) {
        const links = [...whole.querySelectorAll('a')];
        expect(links.map(({href}) => href)).to.deep.equal([
          'https://example.org/letter',
          'https://archive.example/letter',
        ]);
        expect(links.map(text)).to.deep.equal(['A letter', 'archived copy']);
        expect(text(whole)).to.include('The harbour office: A letter (archived copy)');
      }
    });

    it('keeps the second date of a day for screen readers, and out of sight', async () => {
      const element = await timeline({content: disputed});
      const when = (id: string) => entry(element, id).querySelector('[part=date]')!;
      expect(text(when('search'))).to.equal('1 March 2020');
      expect(visuallyHidden(when('search'))).to.be.true;
      expect(visuallyHidden(when('dark'))).to.be.false;
    });
  });

  describe('in an order', () => {
    it('is newest first where the author says so', async () => {
      expect(shown(await timeline({content: daysOf(3), order: 'newest'}))).to.deep.equal([
        'e3',
        'e2',
        'e1',
      ]);
    });

    it('turns round when the reader asks, and back', async () => {
      const element = await timeline({content: daysOf(3)});
      button(element, 'Newest first').click();
      await settled(element);
      expect(shown(element)).to.deep.equal(['e3', 'e2', 'e1']);
      button(element, 'Oldest first').click();
      await settled(element);
      expect(shown(element)).to.deep.equal(['e1', 'e2', 'e3']);
    });

    it('keeps what the reader chose when the story is replaced', async () => {
      const element = await timeline({content: daysOf(3)});
      button(element, 'Newest first').click();
      Object.assign(element, {content: daysOf(4)});
      await settled(element);
      expect(shown(element)).to.deep.equal(['e4', 'e3', 'e2', 'e1']);
    });

    it('offers no order for a single event', async () => {
      expect(has(await timeline({content: daysOf(1)}), /first/)).to.be.false;
    });

    it('changes when the attribute does', async () => {
      const element = await timeline({content: daysOf(2)});
      element.setAttribute('order', 'newest');
      await settled(element);
      expect(shown(element)).to.deep.equal(['e2', 'e1']);
    });
  });

  describe('of key events', () => {
    it('shows only those, where the author says so', async () => {
      const element = await timeline({content: daysOf(21), view: 'key'});
      expect(shown(element)).to.deep.equal(['e1', 'e11', 'e21']);
    });

    it('is the reader’s choice, and tells a screen reader which is chosen', async () => {
      const element = await timeline({content: daysOf(21)});
      const pressed = (name: string) => button(element, name).getAttribute('aria-pressed');
      expect([pressed('Key events'), pressed('All 21 events')]).to.deep.equal(['false', 'true']);
      button(element, 'Key events').click();
      await settled(element);
      expect(shown(element)).to.have.length(3);
      expect([pressed('Key events'), pressed('All 21 events')]).to.deep.equal(['true', 'false']);
      button(element, 'All 21 events').click();
      await settled(element);
      expect(shown(element)).to.have.length(21);
    });

    it('is not offered where all events are key, or none is', async () => {
      const none = storyOf({events: eventsOf({}, {})});
      const every = storyOf({events: eventsOf({key: true}, {key: true})});
      expect(has(await timeline({content: none}), /Key/)).to.be.false;
      expect(has(await timeline({content: every}), /Key/)).to.be.false;
    });

    it('keeps the focus on the button that was pressed', async function () {
      const element = await timeline({content: daysOf(21)});
      button(element, 'Key events').focus();
      await press(this, 'Enter');
      await settled(element);
      expect(shown(element)).to.have.length(3);
      expect(focused() === button(element, 'Key events')).to.be.true;
    });
  });

  describe('with a limit', () => {
    it('shows so many, and says how many more there are', async () => {
      const element = await timeline({content: daysOf(9), limit: '4'});
      expect(shown(element)).to.deep.equal(['e1', 'e2', 'e3', 'e4']);
      expect(text(part(element, 'more'))).to.equal('Show 5 more');
    });

    it('counts in the order and view that are shown', async () => {
      const element = await timeline({
        content: daysOf(50),
        limit: '2',
        view: 'key',
        order: 'newest',
      });
      expect(shown(element)).to.deep.equal(['e41', 'e31']);
      expect(text(part(element, 'more'))).to.equal('Show 3 more');
    });

    it('keeps the rest where find-in-page finds it', async () => {
      const element = await timeline({content: daysOf(9), limit: '4'});
      const rest = all(element, '[hidden="until-found"]');
      expect(rest).to.have.length(1);
      expect(text(rest[0])).to.be.empty;
      for (let n = 5; n <= 9; n++)
        await until(() => text(rest[0]).includes(`The lamp was lit at dusk on night ${n}.`));
    });

    it('keeps it there with who says so, what is quoted, and who says otherwise', async () => {
      const element = await timeline({content: disputed, limit: '1'});
      const [rest] = all(element, '[hidden="until-found"]');
      await until(() => text(rest), 'the words of the rest');
      expect(text(rest)).to.include(
        '1 March 2020. The lamp is lit; at least 3 boats are lost. In all, at least 3 boats did not come home. Claimed by The keeper, not verified. The log of that night is missing. “It burned all night”. The keeper, via The Gazette. Another account: The lamp was never lit. Claimed by The harbour office, not verified.',
      );
      expect(text(rest)).to.include('1 March 2020. A search begins. Reported.');
    });

    it('shows the rest on "Show more", loses nothing, and goes on at the first new entry', async function () {
      const element = await timeline({content: daysOf(60), limit: '4'});
      button(element, 'Show 56 more').focus();
      await press(this, 'Enter');
      // The entry is built, then it gets the focus.
      await until(() => idOf(focused() ?? element) === 'e5', 'the focus at the first new entry');
      expect(has(element, /more/)).to.be.false;
      expect(all(element, '[hidden]')).to.be.empty;
      expect(getComputedStyle(focused()!).outlineStyle).not.to.equal('none');
      dispatchEvent(new Event('beforeprint'));
      expect(shown(element)).to.deep.equal(daysOf(60).events!.map(({id}) => id));
    });

    it('does the same for a click', async () => {
      const element = await timeline({content: daysOf(9), limit: '4'});
      button(element, /more/).click();
      await settled(element);
      expect(shown(element)).to.have.length(9);
      expect(focused() === entry(element, 'e5')).to.be.true;
    });

    it('opens when find-in-page has found something behind it', async () => {
      const element = await timeline({content: daysOf(9), limit: '4'});
      const [rest] = all(element, '[hidden="until-found"]');
      rest!.dispatchEvent(new Event('beforematch', {bubbles: true}));
      await settled(element);
      expect(has(element, /more/)).to.be.false;
      expect(all(element, '[hidden]')).to.be.empty;
    });

    it('offers nothing more where the limit is as large as the story', async () => {
      const element = await timeline({content: daysOf(4), limit: '4'});
      expect(has(element, /more/)).to.be.false;
      expect(shown(element)).to.have.length(4);
    });

    it('takes a number as a property', async () => {
      expect(shown(await timeline({content: daysOf(9), limit: 2}))).to.have.length(2);
    });
  });

  describe('in the outline of its page', () => {
    for (const [heading, own, below] of [
      [undefined, 'H2', 'H3'],
      ['3', 'H3', 'H4'],
      ['5', 'H5', 'H6'],
      ['6', 'H6', 'H6'],
    ] as const)
      it(`has an ${own} and ${below}s below it for heading ${heading}`, async () => {
        const element = await timeline({content: daysOf(2), ...(heading && {heading})});
        expect(part(element, 'heading').tagName).to.equal(own);
        expect(all(element, '[part~=headline]').map(({tagName}) => tagName)).to.deep.equal([
          below,
          below,
        ]);
      });

    it('lets the author write the heading', async () => {
      const element = await timeline({content: daysOf(2)}, '<h3 slot="heading">Two nights</h3>');
      const slot = all(element, 'slot[name=heading]')[0] as HTMLSlotElement;
      expect(slot.assignedElements().map(text)).to.deep.equal(['Two nights']);
      expect(part(element, 'heading').getClientRects()).to.have.length(0);
    });
  });

  it('says that there are no events yet', async () => {
    const element = await timeline({content: storyOf()});
    expect(entries(element)).to.be.empty;
    expect(text(element)).to.match(/(?:No events|Nothing) yet\./);
  });

  it('says the kicker of its story, or else the title', async () => {
    expect(text(await timeline({content: daysOf(1)}))).to.match(/^At the point What happened/);
    const {kicker, ...plain} = daysOf(1);
    expect(kicker).to.be.a('string');
    expect(text(await timeline({content: plain}))).to.match(/^The lighthouse What happened/);
  });

  it('is a list of items with headings and times', async () => {
    const element = await timeline({content: daysOf(3)});
    for (const item of entries(element)) {
      expect(item.localName).to.equal('li');
      expect(item.parentElement!.matches('ol[role=list]')).to.be.true;
      expect(!!item.querySelector('time')).to.be.true;
      expect(!!item.querySelector('h3')).to.be.true;
    }
  });

  describe('of a story that is old, over or kept', () => {
    for (const [name, parts, says] of [
      ['stale', {staleAfter: 24}, 'Not updated since 5 March 2020'],
      ['ended', {status: 'ended'}, 'This story has ended.'],
      ['archived', {status: 'archived'}, 'From the archive; as of 2020.'],
    ] as const)
      it(`says that it is ${name}`, async () => {
        const content = {...daysOf(2), ...parts};
        expect(text(part(await timeline({content}), 'notice'))).to.equal(says);
      });

    it('says nothing of a story that goes on', async () => {
      const element = await timeline({content: daysOf(2)});
      expect(all(element, '[part=notice]')).to.be.empty;
    });
  });

  describe('by attributes', () => {
    it('takes data- aliases', async () => {
      const element = await timeline({
        'data-content': JSON.stringify(daysOf(21)),
        'data-order': 'newest',
        'data-view': 'key',
        'data-limit': '2',
        'data-heading': '4',
      });
      expect(shown(element)).to.deep.equal(['e21', 'e11']);
      expect(part(element, 'heading').tagName).to.equal('H4');
    });

    it('prefers the plain name to its alias, in whatever order they come', async () => {
      const content = daysOf(5);
      const one = await timeline({content, limit: '2', 'data-limit': '3'});
      const other = await timeline({content, 'data-limit': '3', limit: '2'});
      expect([shown(one).length, shown(other).length]).to.deep.equal([2, 2]);
    });

    it('goes back to the alias when the plain name is taken away', async () => {
      const element = await timeline({content: daysOf(5), limit: '2', 'data-limit': '3'});
      element.removeAttribute('limit');
      await settled(element);
      expect(shown(element)).to.have.length(3);
    });

    it('follows an alias that changes', async () => {
      const element = await timeline({content: daysOf(2), 'data-theme': 'dark'});
      expect(getComputedStyle(element).colorScheme).to.equal('dark');
      element.setAttribute('data-theme', 'light');
      await settled(element);
      expect(getComputedStyle(element).colorScheme).to.equal('light');
    });

    for (const absent of ['', 'false', '[object Object]'])
      it(`takes "${absent}" for what nobody wrote`, async () => {
        const names = [
          'order',
          'view',
          'limit',
          'heading',
          'theme',
          'story',
          'src',
          'data-content',
        ];
        const element = await timeline(Object.fromEntries(names.map((name) => [name, absent])));
        expect(shown(element)).to.have.length(idlib.events!.length);
        expect(part(element, 'heading').tagName).to.equal('H2');
        expect(shown(element)[0]).to.equal('intervention');
      });
  });
}

for (const mount of births) describe(`a timeline, ${mount.name}`, () => suite(mount));

describe('a precise mark', () => {
  for (const [when, ...classes] of [
    ['2020', 'year'],
    ['2020-03', 'month'],
    ['2020-21', 'season'],
    ['202X', 'decade'],
    ['19XX', 'century'],
    ['2020-03-01T10:00', 'instant'],
    ['2020-03-01~', 'day', 'vague'],
    ['2020?', 'year', 'vague'],
    ['2020-03-01/2020-03-04', 'range'],
    ['2020-03/..', 'range', 'open'],
    ['2020-03/', 'range', 'open'],
    ['2020-03~/2020-04', 'range', 'vague'],
  ] as const)
    it(`of ${when} is ${classes.join(' ')}`, async () => {
      const element = await births[0]('crisis-timeline', {
        content: storyOf({events: eventsOf({when})}),
      });
      const {classList} = part(element, 'mark');
      expect([...classList].filter((name) => name !== 'mark')).to.have.members([...classes]);
      const months = /January|March|spring/.test(text(part(element, 'date')));
      expect(months, text(part(element, 'date'))).to.equal(when.includes('-'));
      expect(main.contains(element)).to.be.true;
    });
});

import '../../src/index.js';
import {registerMessages} from '../../src/index.js';
import {expect} from 'chai';
import {births, created, frame, main, parsed, settled} from '../helpers/mount.js';
import type {Mount} from '../helpers/mount.js';
import '../helpers/quiet.js';
import {all, entry, part, text} from '../helpers/reader.js';
import {daysOf, disputed, eventsOf, storyOf} from '../helpers/stories.js';

registerMessages('de', {
  timeline: 'Was geschah',
  newest: 'Neueste zuerst',
  claimedBy: 'Behauptet von {by}, nicht geprüft',
  showMore: {one: 'Noch {n}', other: 'Noch {n} Ereignisse'},
  allEvents: 'Alle {n} Ereignisse',
});
registerMessages('de-AT', {timeline: 'Was war'});

const page = document.documentElement;
const german = {...daysOf(3), lang: 'de'};
const arabic = storyOf({
  lang: 'ar',
  title: 'المنارة',
  kicker: 'عند الرأس',
  events: eventsOf({headline: 'أضيء المصباح'}),
});
const when = (element: Element) => text(entry(element, 'e1').querySelector('[part=date]'));
const root = (element: Element) => all(element, '[lang][dir]')[0]!;

function suite(mount: Mount): void {
  const timeline = (given = {}, where?: Element) =>
    mount('crisis-timeline', {content: daysOf(3), ...given}, '', where);

  it('is the page’s', async () => {
    page.lang = 'de';
    const element = await timeline();
    expect(text(part(element, 'heading'))).to.equal('Was geschah');
    expect(when(element)).to.equal('1. März 2000');
  });

  it('is that of the nearest lang, the element’s own first', async () => {
    page.lang = 'fr';
    main.append(parsed('<section lang="de"></section>'));
    const near = await timeline({}, main.firstElementChild!);
    const own = await timeline({lang: 'en-GB'}, main.firstElementChild!);
    expect(when(near)).to.equal('1. März 2000');
    expect(when(own)).to.equal('1 March 2000');
  });

  it('is that of the property, which the browser reflects', async () => {
    const element = await timeline({lang: 'en-GB'});
    element.lang = 'de';
    await settled(element);
    expect(when(element)).to.equal('1. März 2000');
    expect(element.getAttribute('lang')).to.equal('de');
    element.removeAttribute('lang');
    expect(element.lang).to.equal('');
    await settled(element);
    expect(when(element)).to.equal('1 March 2000');
  });

  it('is that of the property, in a shadow tree too, and over data-lang', async () => {
    const host = document.createElement('div');
    main.append(host);
    const root = host.attachShadow({mode: 'open'});
    root.append(parsed('<div></div>'));
    const element = await timeline({'data-lang': 'en-GB'}, root.firstElementChild!);
    element.lang = 'de';
    await settled(element);
    expect(when(element)).to.equal('1. März 2000');
  });

  it('follows an alias that changes', async () => {
    const element = await timeline({'data-lang': 'en-GB'});
    element.setAttribute('data-lang', 'de');
    await settled(element);
    expect(when(element)).to.equal('1. März 2000');
  });

  it('is that of a lang around the shadow tree in which the element stands', async () => {
    main.append(parsed('<section lang="de"></section>'));
    const host = main.firstElementChild!.attachShadow({mode: 'open'});
    host.append(parsed('<div></div>'));
    expect(when(await timeline({}, host.firstElementChild!))).to.equal('1. März 2000');
  });

  for (const [around, story, says] of [
    ['en', 'en-GB', '1 March 2000'],
    ['en-US', 'en-GB', 'March 1, 2000'],
    ['en-GB', 'en-US', '1 March 2000'],
    ['en', 'en-US', 'March 1, 2000'],
    ['', 'en-GB', '1 March 2000'],
    ['x', 'en-GB', '1 March 2000'],
    ['not a language!', 'en-GB', '1 March 2000'],
  ] as const)
    it(`of a page in "${around}" and a story in ${story} writes ${says}`, async () => {
      page.lang = around;
      expect(when(await timeline({content: {...daysOf(3), lang: story}}))).to.equal(says);
    });

  it('changes when the element is moved to where another is spoken', async () => {
    main.append(parsed('<section lang="de"></section>'));
    const element = await timeline();
    main.firstElementChild!.append(element);
    await frame();
    await settled(element);
    expect(when(element)).to.equal('1. März 2000');
  });

  it('is the story’s where there are no words in the page’s', async () => {
    page.lang = 'fr';
    const element = await timeline({content: german});
    expect(text(part(element, 'heading'))).to.equal('Was geschah');
    expect(when(element)).to.equal('1. März 2000');
  });

  it('takes English words where a language lacks one', async () => {
    page.lang = 'de';
    const element = await timeline({content: disputed});
    expect(text(element)).to.include('Behauptet von The keeper, nicht geprüft');
    expect(text(element)).to.include('Key events');
  });

  it('takes the words of de where de-AT lacks one', async () => {
    page.lang = 'de-AT';
    const element = await timeline({limit: '1'});
    expect(text(part(element, 'heading'))).to.equal('Was war');
    expect(text(part(element, 'more'))).to.equal('Noch 2 Ereignisse');
  });

  it('counts as the language counts', async () => {
    page.lang = 'de';
    expect(text(part(await timeline({limit: '2'}), 'more'))).to.equal('Noch 1');
    const many = await timeline({content: daysOf(1200)});
    expect(text(many)).to.include('Alle 1.200 Ereignisse');
  });

  it('is marked on what is in another than the page’s', async () => {
    page.lang = 'en-GB';
    expect(root(await timeline({content: german})).lang).to.match(/^de/);
  });

  describe('that runs from right to left', () => {
    it('turns an Arabic story round on an English page', async () => {
      const element = await timeline({content: arabic});
      expect(root(element).dir).to.equal('rtl');
      expect(root(element).lang).to.equal('ar');
      expect(getComputedStyle(entry(element, 'e1')).direction).to.equal('rtl');
      const mark = entry(element, 'e1').querySelector('[part=mark]')!.getBoundingClientRect();
      const headline = entry(element, 'e1')
        .querySelector('[part=headline]')!
        .getBoundingClientRect();
      expect(mark.left).to.be.above(headline.right - 1);
    });

    it('keeps an English story as it is on an Arabic page', async () => {
      Object.assign(page, {lang: 'ar', dir: 'rtl'});
      const element = await timeline();
      expect(getComputedStyle(entry(element, 'e1')).direction).to.equal('ltr');
      expect(root(element).lang).to.match(/^en/);
    });

    it('is what the story itself says, before all', async () => {
      const element = await timeline({content: {...daysOf(3), dir: 'rtl'}});
      expect(getComputedStyle(entry(element, 'e1')).direction).to.equal('rtl');
    });
  });
}

for (const mount of births)
  describe(`the language of an element, ${mount.name}`, () => suite(mount));

describe('words that are registered when an element is there already', () => {
  it('are taken up', async () => {
    const element = await created('crisis-timeline', {content: daysOf(3), lang: 'nl'});
    registerMessages('nl', {timeline: 'Wat er gebeurde'});
    await settled(element);
    expect(text(part(element, 'heading'))).to.equal('Wat er gebeurde');
  });
});

it('exact words in another language are marked as such', async () => {
  const [, quote] = disputed.statements!;
  const content = {...disputed, statements: [disputed.statements![0]!, {...quote!, lang: 'ar'}]};
  const element = await created('crisis-timeline', {content});
  const words = [...entry(element, 'dark').querySelectorAll('[lang]')];
  expect(words.map((one) => [one.getAttribute('lang'), text(one)])).to.deep.equal([
    ['ar', '“It burned all night”'],
  ]);
});

import '../../src/index.js';
import {expect} from 'chai';
import arabic from '../../src/content/stories/idlib-2020/ar.js';
import english from '../../src/content/stories/idlib-2020/index.js';
import turkish from '../../src/content/stories/idlib-2020/tr.js';
import {main, parsed, settled, until} from '../helpers/mount.js';
import '../helpers/quiet.js';
import {all, button, entry, part, text} from '../helpers/reader.js';

const page = document.documentElement;
const heading = (element: Element) => text(part(element, 'heading'));
const date = (element: Element, id: string) =>
  text(entry(element, id).querySelector('[part=date]'));

/** Loads the module of a language as a page does. */
async function load(lang: string): Promise<void> {
  const script = document.createElement('script');
  script.type = 'module';
  script.src = `/dist/lang/${lang}.js`;
  await new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
  script.remove();
}

/** A timeline in a section that says its language. */
async function timeline(lang: string, content: unknown): Promise<Element> {
  const section = parsed(`<section lang="${lang}"><crisis-timeline></crisis-timeline></section>`);
  main.append(section);
  Object.assign(main.lastElementChild!.firstElementChild!, {content});
  return settled(main.lastElementChild!.firstElementChild!);
}

describe('the module of a language', () => {
  it('gives its words to elements that are drawn already', async () => {
    const element = await timeline('el', english);
    expect(heading(element)).to.equal('What happened');
    await load('el');
    await until(() => heading(element) === 'Τι συνέβη');
    expect(date(element, 'strike')).to.equal('27 Φεβρουαρίου 2020');
    expect(text(part(element, 'heading'))).not.to.include('happened');
  });

  it('is not needed for a page in another language', async () => {
    expect(heading(await timeline('en', english))).to.equal('What happened');
  });
});

describe('a page of several languages', () => {
  before(async () => {
    await Promise.all(['tr', 'ar'].map(load));
  });

  it('has each element in the language around it', async () => {
    const [en, tr, ar] = [
      await timeline('en', english),
      await timeline('tr', turkish),
      await timeline('ar', arabic),
    ];
    expect([en, tr, ar].map(heading)).to.deep.equal(['What happened', 'Neler oldu?', 'ماذا حدث']);
    expect([en, tr].map((element) => date(element, 'strike'))).to.deep.equal([
      '27 February 2020',
      '27 Şubat 2020',
    ]);
    expect(date(ar, 'strike')).to.include('فبراير');
    expect(text(entry(tr, 'strike'))).to.include('en az 33 Türk askeri');
    expect(text(entry(ar, 'strike'))).to.include('ما لا يقل عن');
    const directions = [en, tr, ar].map(
      (element) => getComputedStyle(entry(element, 'un')).direction,
    );
    expect(directions).to.deep.equal(['ltr', 'ltr', 'rtl']);
    expect([tr, ar].map((element) => all(element, '[lang][dir]')[0]!.lang)).to.deep.equal([
      'tr',
      'ar',
    ]);
  });

  it('shows the exact words in the language in which they were reported', async () => {
    const ar = await timeline('ar', arabic);
    const words = entry(ar, 'nato').querySelector<HTMLElement>('.words')!;
    expect(words.lang).to.equal('en-GB');
    expect(getComputedStyle(words).direction).to.equal('ltr');
    expect(text(words)).to.include('full solidarity');
    expect(text(entry(ar, 'nato'))).to.include('الترجمة: «عبّروا عن تضامنهم الكامل مع تركيا»');
  });

  it('keeps the figures in a story’s text in the language of the text', async () => {
    const element = await timeline('tr', english);
    expect(heading(element)).to.equal('Neler oldu?');
    expect(text(entry(element, 'strike'))).to.include('kills at least 33 Turkish soldiers');
    expect(date(element, 'strike')).to.equal('27 Şubat 2020');
  });

  it('follows when the page says that its language is another', async () => {
    const element = await timeline('en', english);
    const section = element.parentElement!;
    section.lang = 'tr';
    await until(() => heading(element) === 'Neler oldu?');
    section.removeAttribute('lang');
    page.lang = 'ar';
    await until(() => heading(element) === 'ماذا حدث');
    expect(button(element, 'الأحدث أولًا')).to.exist;
  });
});

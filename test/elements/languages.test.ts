import '../../src/index.js';
import {expect} from 'chai';
import {registerMessages} from '../../src/index.js';
import arabic from '../../src/content/stories/idlib-2020/ar.js';
import english from '../../src/content/stories/idlib-2020/index.js';
import turkish from '../../src/content/stories/idlib-2020/tr.js';
import {en} from '../../src/i18n/messages/en.js';
import {main, parsed, settled, until} from '../helpers/mount.js';
import {heard} from '../helpers/quiet.js';
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
    const words = entry(ar, 'nato').querySelector<HTMLElement>('.quotation')!;
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

/** The letters of a language that no other one here has. */
const LETTERS = {ru: /\p{Script=Cyrillic}/u, ar: /\p{Script=Arabic}/u, en: /\p{Script=Latin}/u};
type Lang = keyof typeof LETTERS;

interface Run {
  readonly words: string;
  readonly node: HTMLElement;
  /** What says its language. */
  readonly marked: HTMLElement;
}
/** All that a screen reader says of an element and of those in it. */
function said(element: Element): Run[] {
  return all(element, '[lang], [lang] *').flatMap((node) => {
    const marked = node.closest<HTMLElement>('[lang]')!;
    const texts = [...node.childNodes].filter((it) => it instanceof Text).map(({data}) => data);
    const labels = ['aria-label', 'placeholder', 'alt'].map(
      (name) => node.getAttribute(name) ?? '',
    );
    const runs = [...(node.closest('[aria-hidden=true]') ? [] : texts), ...labels];
    return [
      ...runs.filter((words) => /\p{L}/u.test(words)).map((words) => ({words, node, marked})),
      ...(node.shadowRoot ? said(node) : []),
    ];
  });
}

/** What stands under another language than its letters are of; a label of ours may hold names of the story. */
function astray(element: Element, own: Lang, told: Lang): string[] {
  return said(element).flatMap(({words, marked}) => {
    const lang = LETTERS[own].test(words) ? own : LETTERS[told].test(words) ? told : 'no';
    return marked.getAttribute('lang')!.startsWith(lang)
      ? []
      : [`${marked.getAttribute('lang')}: ${words.trim()}`];
  });
}

describe('words in another language than the story', () => {
  before(() => Promise.all(['ru', 'ar'].map(load)));
  const tags = 'story factbox timeline figures map actors statements explainer media updates';

  for (const tag of tags.split(' ')) {
    const shown = async (lang: string, content: unknown) => {
      main.append(parsed(`<section lang="${lang}"><crisis-${tag}></crisis-${tag}></section>`));
      const element = main.lastElementChild!.firstElementChild!;
      Object.assign(element, {content});
      await settled(element);
      for (const one of all(element, '.section')) await settled(one);
      return element;
    };

    it(`are marked as such, and so is the story among them, by ${tag}`, async () => {
      const russian = await shown('ru', english);
      expect(text(russian)).to.match(LETTERS.ru).and.to.match(LETTERS.en);
      expect(astray(russian, 'ru', 'en')).to.deep.equal([]);
      expect(
        astray(await shown('ru', arabic), 'ru', 'ar').filter((it) => !LETTERS.en.test(it)),
      ).to.deep.equal([]);
    });

    it(`run in their own direction within ${tag}`, async () => {
      const element = await shown('ar', english);
      const runs = said(element).filter(({words}) => LETTERS.ar.test(words));
      expect(runs).not.to.be.empty;
      for (const {words, marked} of runs)
        if (!marked.matches('nav, select, input, a, svg'))
          expect(getComputedStyle(marked).direction, words).to.equal('rtl');
      expect(getComputedStyle(all(element, '[lang]')[0]!).direction).to.equal('ltr');
    });

    it(`have no marks where they are in the story’s, or in its dialect, by ${tag}`, async () => {
      for (const lang of ['en', 'en-GB', 'en-US']) {
        const element = await shown(lang, english);
        const marks = new Set(said(element).map(({marked}) => marked));
        expect([...marks].filter((it) => !it.matches('.quotation, div, g'))).to.deep.equal([]);
      }
    });
  }
});

describe('a page and a story in a language without words', () => {
  const chinese = {
    id: 'quay',
    title: '码头',
    lang: 'zh',
    timeZone: 'UTC',
    status: 'developing',
    published: '2020-03-01',
    updated: '2020-03-02',
    revision: 1,
    sources: [{id: 'log', title: '日志', kind: 'document'}],
    figures: [
      {
        id: 'boats',
        label: '船',
        qualifier: 'at-least',
        amount: 3,
        asOf: '2020-03-01',
        status: 'reported',
        sources: ['log'],
      },
    ],
    events: ['2020-03-01', '2020-02~', '2020-01/..'].map((when, i) => ({
      id: `e${i}`,
      when,
      headline: '火灾',
      text: '{figure:boats}',
      status: 'reported',
      sources: ['log'],
    })),
  };
  for (const tag of ['timeline', 'figures', 'story'])
    it(`have English words that are marked as English, by ${tag}`, async () => {
      main.append(parsed(`<section lang="zh"><crisis-${tag}></crisis-${tag}></section>`));
      const element = main.lastElementChild!.firstElementChild!;
      Object.assign(element, {content: chinese});
      await settled(element);
      for (const one of all(element, '.section')) await settled(one);
      const english = said(element).filter(({words}) => /\p{Script=Latin}/u.test(words));
      expect(english).not.to.be.empty;
      for (const {words, marked} of english)
        expect(marked.getAttribute('lang'), words).to.equal('en');
      // The label of a link is in the language of its first words.
      const han = said(element).filter(
        ({words, node}) => /\p{Script=Han}/u.test(words) && !node.matches('[part=permalink]'),
      );
      expect(han).not.to.be.empty;
      for (const {words, marked} of han) expect(marked.getAttribute('lang'), words).to.equal('zh');
    });

  it('say so also where nothing can be shown', async () => {
    main.append(parsed('<section lang="zh"><crisis-timeline></crisis-timeline></section>'));
    const element = main.lastElementChild!.firstElementChild!;
    Object.assign(element, {content: {}});
    await settled(element);
    await until(() => all(element, '[part=empty]').length > 0);
    expect(all(element, '[part=empty]')[0]!.lang).to.equal('en');
    expect(heard().join()).to.include('needs "id"');
  });
});

describe('the signs between words', () => {
  const SIGN = /(?<![./])[.,:;](?=\s|\{|$)/g;
  const WIDE: Readonly<Record<string, string>> = {'.': '。', ',': '，', ':': '：', ';': '；'};
  const changed = <T>(value: T, sign: (it: string) => string): T =>
    JSON.parse(JSON.stringify(value), (_, text: unknown) =>
      typeof text === 'string' ? text.replace(SIGN, sign) : text,
    ) as T;
  // A story that has no such sign itself, and all that is ever said of a relation.
  const story = changed(
    {
      ...english,
      lang: 'nl',
      relations: english.relations!.map((it) => ({...it, status: 'claimed' as const})),
    },
    () => '',
  );
  before(() =>
    registerMessages(
      'nl',
      changed(en, (sign) => WIDE[sign]!),
    ),
  );
  const shown = async (tag: string, content: {lang: string}) => {
    main.append(parsed(`<section lang="${content.lang}"><${tag} open></${tag}></section>`));
    const element = main.lastElementChild!.firstElementChild!;
    Object.assign(element, {content});
    return settled(element);
  };

  const tags = 'story factbox timeline figures map actors statements explainer media updates';
  for (const tag of tags.split(' '))
    it(`are all those of the language, in ${tag}`, async () => {
      const element = await shown(`crisis-${tag}`, story);
      const labels = all(element, '[aria-label]').map((it) => it.ariaLabel!);
      const said = [text(element), ...labels].join(' ¶ ');
      expect(said).to.match(/[。，：]/);
      expect([...said.matchAll(SIGN)].map(({index}) => said.slice(index - 30, index + 9))).to.be
        .empty;
    });

  it('do not end a sentence twice: a credit or a title may have its own sign', async () => {
    const ended = {
      ...english,
      map: {...english.map!, credit: 'Lines, Inc.'},
      media: english.media!.map((it) => ({...it, credit: 'A. Keeper Jr.'})),
      sources: english.sources!.map((it) => ({
        ...it,
        title: 'Who fired?',
        published: undefined,
        note: 'Unsigned.',
      })),
    };
    for (const [tag, words] of [
      ['map', 'Map: Lines, Inc. Borders as'],
      ['timeline', 'A. Keeper Jr. Held elsewhere'],
      ['timeline', 'Who fired? Unsigned.'],
    ] as const)
      expect(text(await shown(`crisis-${tag}`, ended))).to.include(words);
  });
});

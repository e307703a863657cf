import '../../src/index.js';
import {expect} from 'chai';
import fc from '../helpers/property.js';
import type {CrisisActors, StoryInput} from '../../src/index.js';
import {LINE, NARROW, WIDE, layoutDiagram} from '../../src/elements/actors/diagram.js';
import {parseStory} from '../../src/content/parse.js';
import idlib from '../../src/content/stories/idlib-2020/index.js';
import {violations} from '../helpers/axe.js';
import {births, created, main, settled, until} from '../helpers/mount.js';
import type {Mount, Ours} from '../helpers/mount.js';
import {inkOf} from '../helpers/ink.js';
import {errors, heard} from '../helpers/quiet.js';
import {all, button, focused, idOf, part, press, text} from '../helpers/reader.js';
import {base, storyOf, told} from '../helpers/stories.js';

const KINDS = ['backs', 'fights', 'allied-with', 'agreement', 'leads', 'part-of'] as const;

/** A keeper and a bell-ringer at odds, with a club whose standing is doubted. */
const quarrel = storyOf({
  actors: [
    {
      id: 'office',
      name: 'The harbour office',
      short: 'Office',
      kind: 'body',
      role: 'Runs the port',
    },
    {id: 'keeper', name: 'The keeper', kind: 'person', of: 'office', text: 'Lights the *lamp*.'},
    {id: 'ringers', name: 'The ringers', kind: 'people', side: 'The bell', sources: ['log']},
    {id: 'club', name: 'The club', kind: 'alliance', side: 'The bell'},
  ],
  relations: [
    {from: 'ringers', to: 'keeper', kind: 'fights', since: '2019', by: 'keeper', status: 'claimed'},
    {from: 'ringers', to: 'club', kind: 'part-of', text: 'most of them', ...told},
  ],
});

/** A story in which so many actors stand to each other as the pairs of numbers say. */
function storyWith(names: readonly string[], pairs: readonly (readonly number[])[]): StoryInput {
  return storyOf({
    actors: names.map((name, i) => ({
      id: `a${i}`,
      name,
      kind: 'state' as const,
      ...(i % 3 && {side: `Side ${i % 4}`}),
    })),
    relations: pairs.map(([from = 0, to = 0, kind = 0]) => ({
      from: `a${from % names.length}`,
      to: `a${to % names.length}`,
      kind: KINDS[kind % KINDS.length]!,
      ...told,
    })),
  });
}
const stories = fc
  .record({
    names: fc.array(
      fc.string({minLength: 1, maxLength: 40}).filter((name) => /\S/.test(name)),
      {
        minLength: 3,
        maxLength: 20,
      },
    ),
    pairs: fc.array(fc.tuple(fc.nat(19), fc.nat(19), fc.nat(5)), {minLength: 1, maxLength: 40}),
  })
  .map(({names, pairs}) => storyWith(names, pairs));

/** Of the diagrams for a column and for a page the one that is shown. */
const seen = (element: Element, selector: string) =>
  all(element, selector).filter((node) => node.checkVisibility());

/** The names and words that stand in a diagram, as the browser draws them. */
function drawn(element: Element): {name: string; box: DOMRect; ink: DOMRect}[] {
  const texts = all(element, 'svg g[text-anchor]') as Element[] as SVGGElement[];
  return texts.flatMap((node) => {
    const box = node.getBoundingClientRect();
    return box.width ? [{name: text(node), box, ink: inkOf(node)}] : [];
  });
}
function collisions(element: Element): string[] {
  const words = drawn(element);
  return words.flatMap(({name, ink: a}, i) =>
    words
      .slice(i + 1)
      .filter(
        ({ink: b}) =>
          a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom && b.top < a.bottom,
      )
      .map((other) => `${name} / ${other.name}`),
  );
}
/** The words that a line runs through. */
function crossed(element: Element): string[] {
  const points = (
    seen(element, '[part~=edge] path:first-child') as Element[] as SVGPathElement[]
  ).flatMap((path) =>
    Array.from({length: Math.ceil(path.getTotalLength() / 3)}, (_, i) =>
      path.getPointAtLength(i * 3).matrixTransform(path.getScreenCTM()!),
    ),
  );
  return drawn(element)
    .filter(({box}) =>
      points.some(
        ({x, y}) => x > box.left + 2 && x < box.right - 2 && y > box.top + 4 && y < box.bottom - 4,
      ),
    )
    .map(({name}) => name);
}
const card = (element: Element, id: string) =>
  all(element, '[part~=actor]').find((it) => idOf(it) === id)!;
const sentences = (element: Element) => all(element, '[part~=relation] > p:first-child').map(text);

function suite(mount: Mount): void {
  const actors = (given = {}) => mount('crisis-actors', given);

  it('shows every actor of the bundled story once', async () => {
    const ids = all(await actors(), '[part~=actor]').map(idOf);
    expect(ids).to.have.members(idlib.actors!.map(({id}) => id));
  });

  it('puts people and bodies under what they belong to', async () => {
    const element = await actors();
    const under = (id: string) =>
      [...card(element, id).parentElement!.querySelectorAll(':scope ul [part~=name]')].map(text);
    expect(under('turkey')).to.deep.equal([
      'Recep Tayyip Erdoğan',
      'Turkish Defence Ministry',
      'Devlet Bahçeli',
    ]);
    expect(under('nato')).to.include.members(['Jens Stoltenberg', 'Greece', 'United Kingdom']);
    expect(text(card(element, 'turkey'))).to.include('part of NATO');
    expect(under('un')).to.deep.equal([]);
  });

  it('says of each actor who or what it is, and by which source', async () => {
    const element = await actors();
    expect(text(card(element, 'putin'))).to.include('President of Russia');
    expect(text(card(element, 'kremlin'))).to.include('Institution');
    expect(text(card(element, 'opposition'))).to.include('Idlib is their final stronghold.');
    expect(text(card(element, 'opposition'))).to.include('News report, 28 February 2020');
    expect(text(card(element, 'syria'))).to.include('side: Syria’s government and Russia');
  });

  it('says at an actor what was corrected about it', async () => {
    const bahceli = card(await actors(), 'bahceli');
    expect(text(bahceli.querySelector('[part~=correction]'))).to.include('Corrected November 2026');
    expect(text(bahceli)).to.include('Before: Head official of President Erdoğan’s party');
  });

  it('says each relation in a sentence, since when, and on whose word', async () => {
    const element = await actors({content: quarrel});
    expect(sentences(element)).to.deep.equal([
      'The ringers fight The keeper, since 2019',
      'The ringers are part of The club (most of them)',
    ]);
    const claims = all(element, '[part~=relation] [part~=claim]').map(text);
    expect(claims).to.deep.equal([
      'Claimed by The keeper, not verified',
      'Reported · The keeper’s log',
    ]);
    expect(sentences(await actors())).to.include.members([
      'Russia backs Syria’s government',
      'Turkey backs Idlib’s opposition (some of the fighters)',
      'Turkey has an agreement with EU (to stop refugees travelling on to Europe), since 2016',
    ]);
  });

  it('draws the same relations between the same actors as it lists, each with its word', async () => {
    const element = await actors({content: quarrel});
    const words = seen(element, '[part~=edge]').map(text);
    expect(words).to.have.members(['fighting Claimed, not verified', 'membership most of them']);
    const names = seen(element, '[part~=diagram] a').map(text);
    expect(names).to.have.members(['The ringers', 'The keeper', 'The club']);
    for (const name of names) expect(sentences(element).join()).to.include(name);
    expect(seen(element, '[part~=edge]')).to.have.length(sentences(element).length);
  });

  it('says once what somebody has in the same way with several of one side', async () => {
    const element = await actors();
    const words = seen(element, '[part~=edge]').map(text).filter(Boolean);
    expect(words).to.have.members([
      'agreement to stop refugees travelling on to Europe',
      'alliance in NATO',
      'fighting each strikes the other',
      'fighting',
      'backing some of the fighters',
      'backing',
    ]);
  });

  it('tells each kind of relation by the shape of its line', async () => {
    const content = storyWith(
      ['A', 'B'],
      KINDS.map((_, i) => [0, 1, i]),
    );
    const element = await actors({content});
    const shapes = seen(element, '[part~=edge]').map((edge) => {
      const [line, sign] = edge.querySelectorAll('path');
      const {strokeDasharray, strokeWidth} = getComputedStyle(line!);
      const [d, of] = [sign!.getAttribute('d')!, line!.getAttribute('d')!];
      const shape = d === of ? 'double' : d.replace(/-?[\d.]+/g, '');
      return [strokeDasharray, strokeWidth, shape].join();
    });
    expect(new Set(shapes)).to.have.length(KINDS.length);
  });

  it('takes a reader from a name in the diagram to the actor, by keyboard', async function () {
    const element = await actors();
    const links = seen(element, '[part~=diagram] a');
    expect(links.map(({tabIndex}) => tabIndex)).to.deep.equal(links.map(() => 0));
    const russia = links.find((it) => text(it) === 'Russia')!;
    russia.focus();
    await press(this, 'Enter');
    await until(() => idOf(focused()!) === 'russia', 'the focus on Russia');
    expect(focused()).to.equal(card(element, 'russia'));
  });

  it('marks an actor that the reader chooses, and what goes with it, in the diagram too', async () => {
    const element = await actors();
    button(element, 'Turkey').click();
    await settled(element);
    expect(button(element, 'Turkey').getAttribute('aria-pressed')).to.equal('true');
    expect(card(element, 'turkey').classList.contains('chosen')).to.equal(true);
    expect(card(element, 'erdogan').classList.contains('related')).to.equal(true);
    expect(seen(element, 'svg .chosen').map(text)).to.deep.equal(['Turkey']);
    const between = () =>
      sentences(element).filter((_, i) => all(element, '[part~=relation]')[i]!.matches('.related'));
    expect(between())
      .to.have.length(7)
      .and.to.deep.equal(sentences(element).filter((one) => one.includes('Turkey')));
    const lit = () => seen(element, 'svg .edge .line.related') as unknown as SVGPathElement[];
    const words = () => lit().map((line) => text(line.parentElement));
    expect(words()).to.have.length(4);
    button(element, 'Greece').click();
    await settled(element);
    expect(between()).to.deep.equal(['Turkey is allied with Greece (in NATO)']);
    expect(words()).to.deep.equal(['alliance in NATO']);
    const [line] = lit() as [SVGPathElement];
    const end = line.getPointAtLength(line.getTotalLength()).matrixTransform(line.getScreenCTM()!);
    const reached = seen(element, 'svg a').filter((name) => {
      const {top, bottom} = name.getBoundingClientRect();
      return top < end.y && end.y < bottom;
    });
    expect(reached.map(text), 'the line lights to Greece, not to its other allies').to.include(
      'Greece',
    );
    expect(line.getAttribute('d')!.match(/M/g)).to.have.length(1);
    button(element, 'Turkey').click();
    await settled(element);
    button(element, 'Turkey').click();
    await settled(element);
    expect(all(element, '.chosen')).to.deep.equal([]);
  });

  it('shows the list or the diagram only, as the author asks', async () => {
    const list = await actors({view: 'list'});
    expect(all(list, '[part~=actor]')).to.have.length(idlib.actors!.length);
    expect(all(list, 'svg, [part~=relation]')).to.deep.equal([]);
    const diagram = await actors({view: 'diagram'});
    expect(all(diagram, '[part~=actor]')).to.deep.equal([]);
    expect(seen(diagram, 'svg')).to.have.length(1);
    expect(sentences(diagram)).to.have.length(idlib.relations!.length);
  });

  it('finds an actor also where the author asked for the diagram only', async () => {
    const element = (await actors({view: 'diagram'})) as Ours & Pick<CrisisActors, 'reveal'>;
    expect(await element.reveal('actor', 'assad')).to.equal(card(element, 'assad'));
    expect(await element.reveal('actor', 'nobody')).to.equal(null);
  });

  it('says that a view is none', async () => {
    await actors({view: 'diagramm'});
    expect(heard().join()).to.include('did you mean "diagram"?');
    errors();
  });

  it('says that there is nobody yet, and draws nothing', async () => {
    const element = await actors({content: base});
    expect(text(part(element, 'empty'))).to.equal('Nothing yet.');
    expect(all(element, 'svg')).to.deep.equal([]);
  });

  it('shows actors without relations as a list only', async () => {
    const {relations, ...content} = quarrel;
    expect(relations).to.have.length(2);
    expect(all(await actors({content}), 'svg, h3').map(text)).to.deep.equal([
      'The harbour office',
      'The ringers',
      'The club',
    ]);
  });

  it('is without faults that axe finds', async () => {
    expect(await violations(await actors())).to.deep.equal([]);
  });
}
for (const mount of births) describe(`actors, ${mount.name}`, () => suite(mount));

describe('the diagram of actors', () => {
  for (const width of [288, 608, 1248]) {
    it(`has no words over others, nor lines through words, for the bundled story at ${width} px`, async () => {
      main.style.inlineSize = `${width}px`;
      const element = await created('crisis-actors');
      expect(collisions(element)).to.deep.equal([]);
      expect(crossed(element)).to.deep.equal([]);
      for (const {name, box} of drawn(element)) expect(box.height, name).to.be.above(10);
    });
    for (const n of [3, 8])
      it(`has no words over others, nor lines through words, for ${n} actors at ${width} px`, async () => {
        main.style.inlineSize = `${width}px`;
        const names = Array.from(
          {length: n},
          (_, i) =>
            ['Government of the north', 'Assembly', 'Wadi', 'Verteidigungsministerium'][i % 4]!,
        );
        const pairs = Array.from({length: n + 4}, (_, i) => [i, i * 7 + 1, i]);
        const element = await created('crisis-actors', {content: storyWith(names, pairs)});
        expect(drawn(element)).to.have.length.above(n);
        expect(collisions(element)).to.deep.equal([]);
        expect(crossed(element)).to.deep.equal([]);
      });
  }

  const NAMES = {
    Chinese: ['中华人民共和国外交部发言人', '解放军'],
    Japanese: ['日本国際協力機構理事長', '防衛省'],
    Korean: ['대한민국 국가안전보장회의 사무처', '국방부'],
    Thai: ['กระทรวงการต่างประเทศแห่งราชอาณาจักรไทย', 'กองทัพบก'],
    Burmese: ['ကချင်လွတ်လပ်ရေးအဖွဲ့', 'တပ်မတော်'],
    Khmer: ['ក្រសួងការបរទេសនិងសហប្រតិបត្តិការអន្តរជាតិ', 'កងទ័ព'],
    Lao: ['ກະຊວງການຕ່າງປະເທດ', 'ກອງທັບ'],
    Hindi: ['भारत का विदेश मंत्रालय', 'सेना'],
    Hebrew: ['משרד הביטחון של מדינת ישראל', 'צה״ל'],
    Arabic: ['وزارة الخارجية والمغتربين السورية', 'الجيش'],
    Greek: ['Ύπατη Αρμοστεία του ΟΗΕ για τους Πρόσφυγες', 'Υπουργείο Εξωτερικών'],
    Russian: ['Министерство здравоохранения', 'Минобороны'],
    German: ['Bundesverteidigungsministerium', 'Flüchtlingshilfsorganisationen'],
    Georgian: ['საქართველოს თავდაცვის სამინისტრო', 'არმია'],
    'a mix': ['Hezbollah حزب الله 真主党', '🇺🇳 UN'],
  };
  /** Without a font for a script a machine draws each combining mark as a box of its own. */
  const FONTS: Readonly<Record<string, readonly [family: string, subset: string]>> = {
    Thai: ['noto-sans-thai', 'thai'],
    Burmese: ['noto-sans-myanmar', 'myanmar'],
    Khmer: ['noto-sans-khmer', 'khmer'],
    Lao: ['noto-sans-lao', 'lao'],
    Hindi: ['noto-sans', 'devanagari'],
    Arabic: ['noto-naskh-arabic', 'arabic'],
    Greek: ['noto-sans', 'greek'],
    Russian: ['noto-sans', 'cyrillic'],
    German: ['noto-sans', 'latin'],
  };
  for (const [script, names] of Object.entries(NAMES))
    for (const width of [288, 640])
      it(`keeps names in ${script} whole and in their column, at ${width} px`, async () => {
        main.style.inlineSize = `${width}px`;
        const [family, subset] = FONTS[script] ?? [];
        if (family) {
          const file = `${family}/files/${family}-${subset}-700-normal.woff2`;
          const face = new FontFace(script, `url(/node_modules/@fontsource/${file})`);
          document.fonts.add(await face.load());
          main.style.setProperty('--crisis-font', script);
        }
        const content = storyWith([...names, 'Wadi'], [[0, 1, 0], [1, 2, 1], [2, 0, 3]]); // prettier-ignore
        const element = await created('crisis-actors', {content});
        expect(all(element, '[part~=actor]')).to.have.length(3);
        expect(sentences(element)).to.have.length(3);
        expect(collisions(element)).to.deep.equal([]);
        const [svg] = seen(element, '[part~=diagram]');
        if (!svg) return;
        const around = svg.getBoundingClientRect();
        const scale = around.width / (width < 512 ? NARROW : WIDE).width;
        for (const {name, box} of drawn(element)) {
          expect(box.left, name).to.be.at.least(around.left - 3 * scale);
          expect(box.right, name).to.be.at.most(around.right + 3 * scale);
        }
        const heard = seen(element, '[part~=diagram] a').map((link) => link.ariaLabel);
        expect(heard).to.have.members([...names, 'Wadi']);
      });

  it('names an actor as the story does to those who hear it', async () => {
    const content = storyWith(['Idlib’s opposition', 'Wadi'], [[0, 1, 0]]);
    main.style.inlineSize = '288px';
    const element = await created('crisis-actors', {content});
    const [link] = seen(element, '[part~=diagram] a');
    expect(link!.querySelectorAll('text').length).to.be.above(1);
    expect(link!.ariaLabel).to.equal('Idlib’s opposition');
    expect(link!.textContent.trim()).to.equal('Idlib’s opposition');
  });

  it('gives way to the sentences where too many lines would run through it', async () => {
    const names = Array.from({length: 12}, (_, i) => `Actor ${i}`);
    const pairs = Array.from({length: 20}, (_, i) => [i, i * 5 + 3 + (i >> 3), i]);
    for (const width of [288, 1248]) {
      main.style.inlineSize = `${width}px`;
      const element = await created('crisis-actors', {content: storyWith(names, pairs)});
      expect(drawn(element)).to.deep.equal([]);
      expect(sentences(element)).to.have.length(20);
    }
  });

  it('takes half of a wide page, with the sentences beside it', async () => {
    for (const width of [1216, 1936]) {
      main.style.inlineSize = `${width}px`;
      const element = await created('crisis-actors');
      const [svg] = seen(element, '[part~=diagram]').map((it) => it.getBoundingClientRect());
      const [first] = all(element, '[part~=relation]').map((it) => it.getBoundingClientRect());
      expect(svg!.width).to.be.above(520);
      expect(first!.left).to.be.above(svg!.right);
      expect(first!.top).to.be.below(svg!.top + 40);
      const last = Math.max(
        ...all(element, '[part~=relation]').map((it) => it.getBoundingClientRect().right),
      );
      expect(last, 'to the end of the page').to.be.above(width * 0.9);
    }
  });

  it('leaves the list and the sentences where it cannot be drawn, and says so to the author', async () => {
    const {Segmenter} = Intl;
    Object.assign(Intl, {
      Segmenter: function () {
        throw new TypeError('broken by the page');
      },
    });
    try {
      const element = await created('crisis-actors', {content: {...quarrel, lang: 'cy'}});
      expect(all(element, '[part~=actor]')).to.have.length(4);
      expect(sentences(element)).to.have.length(2);
      expect(all(element, 'svg')).to.deep.equal([]);
      expect(errors()[0]!.problems).to.deep.equal([
        {path: 'diagram', message: 'could not be rendered: TypeError: broken by the page'},
      ]);
      expect(heard().join()).to.include('diagram: could not be rendered');
    } finally {
      Object.assign(Intl, {Segmenter});
    }
  });

  it('draws nothing of thousands of relations, or of names as long as a name may be, and is in time', async function () {
    const pairs = Array.from({length: 1000}, (_, i) => [i, i * 7 + 1, i]);
    const many = storyWith(['A', 'B', 'C'], pairs);
    const long = storyWith(['Donaudampf'.repeat(100), 'ที่'.repeat(333)], [[0, 1, 0]]);
    for (const content of [many, long]) {
      const start = performance.now();
      const element = await created('crisis-actors', {content});
      expect(drawn(element)).to.deep.equal([]);
      expect(performance.now() - start).to.be.below(6000);
    }
  });

  it('keeps long names inside a rail', async () => {
    main.style.inlineSize = '180px';
    const names = ['Donaudampfschifffahrtsgesellschaftskapitänsverband', 'ที่'.repeat(40), 'W'];
    const element = await created('crisis-actors', {content: storyWith(names, [[0, 1, 0]])});
    for (const node of all(element, 'button, p'))
      expect(node.getBoundingClientRect().right, text(node)).to.be.at.most(
        element.getBoundingClientRect().right + 0.5,
      );
  });

  it('gives way to the sentences where it could not be read', async () => {
    main.style.inlineSize = '180px';
    const element = await created('crisis-actors');
    expect(drawn(element)).to.deep.equal([]);
    expect(sentences(element)).to.have.length(idlib.relations!.length);
  });

  it('is mirrored where the story is written from right to left', async () => {
    const centre = (element: Element, name: string) => {
      const svg = seen(element, '[part~=diagram]')[0]!.getBoundingClientRect();
      const {left, right} = drawn(element).find((it) => it.name === name)!.box;
      return (left + right) / 2 - svg.left - svg.width / 2;
    };
    const ltr = await created('crisis-actors', {content: quarrel});
    const rtl = await created('crisis-actors', {content: {...quarrel, dir: 'rtl'}});
    for (const name of ['The ringers', 'The keeper'])
      expect(centre(rtl, name)).to.be.closeTo(-centre(ltr, name), 1);
  });

  it('keeps names 24 pixels apart at least, for those who tap', async () => {
    main.style.inlineSize = '288px';
    const element = await created('crisis-actors');
    for (const link of seen(element, '[part~=diagram] a')) {
      const {width, height} = link.getBoundingClientRect();
      expect(Math.min(width, height), text(link)).to.be.at.least(24);
    }
  });

  const laidOut = (input: StoryInput) => {
    const parsed = parseStory(input);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    return layoutDiagram(parsed.story, ({kind}) => [kind, '']);
  };

  it('holds each actor and relation inside, none over another, whatever the story', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const {height, sides, edges} = laidOut(story);
        const nodes = sides.flatMap((side) => side.nodes);
        const relations = story.relations!;
        const linked = new Set(relations.flatMap(({from, to}) => [from, to]));
        expect(nodes.map(({actor}) => actor.id)).to.have.members([...linked]);
        expect(edges.flatMap((edge) => edge.relations)).to.have.length(relations.length);
        for (const end of [1, -1]) {
          let below = 0;
          for (const side of sides.filter((one) => one.end === end)) {
            below += side.height;
            for (const {y, height, lines} of side.nodes) {
              expect(height).to.be.at.least(lines.length * LINE);
              expect(y - height / 2).to.be.at.least(below - 1e-6);
              below = y + height / 2;
            }
          }
          expect(below).to.be.at.most(height + 1e-6);
        }
        let below = 0;
        for (const one of edges) {
          expect(one.y - one.height / 2).to.be.at.least(below - 1e-6);
          below = one.y + one.height / 2;
        }
        expect(below).to.be.at.most(height + 1e-6);
      }),
      {numRuns: 200},
    );
  });

  it('keeps those of one side together, at one end', () => {
    const {sides} = laidOut(idlib);
    const ends = Object.fromEntries(
      sides.flatMap((side) => side.nodes.map(({actor}) => [actor.id, side.end])),
    );
    expect(ends.turkey).to.equal(ends.opposition);
    expect(ends.syria).to.equal(ends.russia);
    expect(ends.syria).to.equal(-ends.turkey!);
  });

  it('is the same each time', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const places = () => laidOut(story).edges.map(({relations, y}) => [relations[0]!.from, y]);
        expect(places()).to.deep.equal(places());
      }),
      {numRuns: 50},
    );
  });

  it('loses no letter of a name, however long its words', () => {
    fc.assert(
      fc.property(stories, (story) => {
        for (const {actor, lines} of laidOut(story).sides.flatMap(({nodes}) => nodes))
          expect(lines.join('').replace(/[\s\u00ad]/g, '')).to.equal(actor.name.replace(/\s/g, ''));
      }),
      {numRuns: 100},
    );
  });
});

import '../../src/index.js';
import {expect} from 'chai';
import {geoDistance, geoMercator} from 'd3-geo';
import idlib from '../../src/content/stories/idlib-2020/index.js';
import {parseStory} from '../../src/index.js';
import type {StoryInput} from '../../src/index.js';
import {violations} from '../helpers/axe.js';
import {inkOf} from '../helpers/ink.js';
import {births, created, frame, main, settled} from '../helpers/mount.js';
import type {Mount} from '../helpers/mount.js';
import {errors, heard} from '../helpers/quiet.js';
import {all, idOf, part, text} from '../helpers/reader.js';
import {base, eventsOf, storyOf} from '../helpers/stories.js';
import {shortestTime} from '../helpers/shortest-time.js';

type Frame = NonNullable<StoryInput['map']>['frames'][number];
const [region, close] = idlib.map!.frames as [Frame, Frame];
const KM = 6371.0088;

/** Real places, one of each precision. */
const london = storyOf({
  places: [
    {id: 'greenwich', name: 'Greenwich', kind: 'site', lat: 51.4779, lon: -0.0015, precision: 'exact'},
    {id: 'thames', name: 'On the Thames', kind: 'area', lat: 51.5, lon: 0.6},
    {id: 'ship', name: 'A ship', kind: 'site', text: 'Somewhere at sea.'},
  ],
  events: eventsOf({id: 'noon', headline: 'The ball falls', places: ['greenwich']}, {id: 'two'}),
  map: {credit: 'Natural Earth', frames: [{title: 'The Thames', west: -1, south: 51, east: 1.5, north: 52}]},
}); // prettier-ignore

const entry = (element: Element, id: string) =>
  all(element, '[part~=place]').find((it) => idOf(it) === id)!;
const frames = (element: Element) => all(element, '[part~=frame]');
const ground = (figure: Element) => figure.querySelector('.ground')!.getBoundingClientRect();
const seen = (figure: Element) =>
  // WebKit gives boxes even to those that are not displayed.
  [...figure.querySelectorAll<SVGTextElement>('.names text')].filter(
    (it) => getComputedStyle(it.parentElement!).display !== 'none',
  );

/** Where d3 puts a point in a frame that is shown at `box`. */
function oracle({west, east, north}: Frame, box: DOMRect): (lon: number, lat: number) => number[] {
  const project = geoMercator()
    .translate([0, 0])
    .scale((box.width / (east - west) / Math.PI) * 180);
  const [x, y] = project([west, north])!;
  return (lon, lat) => {
    const at = project([lon, lat])!;
    return [at[0] - x + box.left, at[1] - y + box.top];
  };
}

/** The points of a drawn shape as the page shows them. */
function points(shape: SVGGeometryElement, n = 60): DOMPoint[] {
  const to = shape.getScreenCTM()!;
  const length = shape.getTotalLength();
  return Array.from({length: n + 1}, (_, i) =>
    shape.getPointAtLength((length * i) / n).matrixTransform(to),
  );
}

async function at(width: number, element: Element): Promise<void> {
  (element as HTMLElement).style.inlineSize = `${width}px`;
  await frame();
}

function suite(mount: Mount): void {
  const map = (given = {}, inside = '') => mount('crisis-map', given, inside);

  it('puts each place in the closest frame that holds it, where d3 puts it', async () => {
    const element = await map();
    const figures = frames(element);
    const at = (id: string, figure: number) => {
      const place = idlib.places!.find((it) => it.id === id)!;
      const box = [...figures[figure]!.querySelectorAll('button')]
        .find((it) => text(it) === place.name)!
        .getBoundingClientRect();
      const [x, y] = oracle([region, close][figure]!, ground(figures[figure]!))(
        place.lon!,
        place.lat!,
      );
      expect(box.left + box.width / 2, id).to.be.closeTo(x!, 1);
      expect(box.top + box.height / 2, id).to.be.closeTo(y!, 1);
    };
    for (const id of ['turkey-greece', 'bulgaria-turkey']) at(id, 0);
    for (const id of ['idlib', 'atmeh', 'turkey-syria']) at(id, 1);
    expect(all(element, '.frame button')).to.have.length(5);
  });

  it('draws an approximate place as a circle of its radius, to scale', async () => {
    const figure = frames(await map())[1]!;
    const atmeh = figure.querySelector('circle')!.getBoundingClientRect();
    const {lon, lat, radius} = idlib.places!.find(({id}) => id === 'atmeh')!;
    const to = oracle(close, ground(figure));
    const east = lon! + 0.01;
    const kmPerPixel =
      (geoDistance([lon!, lat!], [east, lat!]) * KM) / (to(east, lat!)[0]! - to(lon!, lat!)[0]!);
    // What is drawn includes half of the line on each side.
    expect(((atmeh.width - 1.2) * kmPerPixel) / 2).to.be.closeTo(radius!, 1.5);
    expect((atmeh.left + atmeh.right) / 2).to.be.closeTo(to(lon!, lat!)[0]!, 1);
  });

  it('has a scale that is as long as it says, at the middle of the frame', async () => {
    for (const [i, figure] of frames(await map()).entries()) {
      const box = ground(figure);
      const {west, south, north} = [region, close][i]!;
      const line = figure.querySelector('.scale line')!.getBoundingClientRect();
      const km = Number(
        /^(\d+)\u00a0km$/.exec(
          text(figure.querySelector('.scale text')).replace(' ', '\u00a0'),
        )![1],
      );
      const to = oracle([region, close][i]!, box);
      let lat = (south + north) / 2;
      for (; to(west, lat)[1]! < box.top + box.height / 2; lat -= 0.001);
      for (; to(west, lat)[1]! > box.top + box.height / 2; lat += 0.001);
      const degrees = line.width / (to(west + 1, lat)[0]! - to(west, lat)[0]!);
      expect((geoDistance([west, lat], [west + degrees, lat]) * KM) / km).to.be.closeTo(1, 0.02);
      expect(line.width / box.width).to.be.within(0.08, 0.25);
    }
  });

  it('frames in the first map what the second enlarges', async () => {
    const figure = frames(await map())[0]!;
    const box = figure.querySelector('rect')!.getBoundingClientRect();
    const to = oracle(region, ground(figure));
    expect(box.left).to.be.closeTo(to(close.west, 36)[0]!, 1.5);
    expect(box.bottom).to.be.closeTo(to(36, close.south)[1]!, 1.5);
  });

  it('lays no name over another, at any width', async () => {
    const element = await map();
    for (const width of [180, 320, 460, 640, 900, 1280]) {
      await at(width, element);
      for (const figure of frames(element)) {
        const around = ground(figure);
        const texts = seen(figure);
        const boxes = texts.map((it) => it.getBoundingClientRect());
        expect(texts.length, String(width)).to.be.at.least(4);
        boxes.forEach((a, i) => {
          const name = `${text(texts[i])} at ${width}`;
          expect(a.left >= around.left && a.right <= around.right, `${name} in its frame`).to.be
            .true;
          for (const [j, b] of boxes.entries())
            if (j > i)
              expect(
                a.right <= b.left ||
                  b.right <= a.left ||
                  a.bottom - 3 <= b.top ||
                  b.bottom - 3 <= a.top,
                `${name} and ${text(texts[j])}`,
              ).to.be.true;
          expect(parseFloat(getComputedStyle(texts[i]!).fontSize), name).to.be.at.least(11);
        });
      }
    }
  });

  it('numbers the places as the list does where their names find no room', async () => {
    const element = await map();
    await at(180, element);
    const keys = (figure: Element) =>
      seen(figure)
        .filter((it) => it.matches('.spot'))
        .map(text);
    expect(frames(element).map(keys)).to.deep.equal([
      ['4', '5'],
      ['1', '2', '3'],
    ]);
    expect(all(element, '[part~=place]').map(idOf)).to.deep.equal(idlib.places!.map(({id}) => id));
    await at(1280, element);
    expect(keys(frames(element)[1]!)).to.deep.equal(['Idlib', 'Atmeh', 'Turkey–Syria border']);
  });

  it('says of each place what it is, how exactly it is known, by which source, and what happened there', async () => {
    const element = await map();
    expect(text(entry(element, 'idlib'))).to.match(
      /Idlib Province, an area, drawn roughly · News report/,
    );
    expect(text(entry(element, 'atmeh'))).to.include('within about 5 km of the mark');
    expect(text(entry(element, 'atmeh'))).to.include('Corrected November 2026');
    expect(text(entry(element, 'turkey-greece'))).to.include('Border, drawn as a line');
    const links = [...entry(element, 'turkey-greece').querySelectorAll('a')];
    expect(links.map(({hash}) => hash)).to.deep.equal(['#crisis-event-border']);
    expect(text(links[0])).to.equal('At Turkey’s borders with Greece, hundreds of migrants gather');
  });

  it('marks a place in all elements when the reader chooses it on the map', async () => {
    const element = await map();
    const timeline = await mount('crisis-timeline');
    const marker = all(element, '.frame button').find((it) => text(it) === 'Idlib')!;
    marker.click();
    await settled(main);
    expect(marker.getAttribute('aria-pressed')).to.equal('true');
    expect(entry(element, 'idlib').matches('.chosen')).to.be.true;
    expect(all(timeline, '.entry.related').map(idOf)).to.include('strike');
    entry(element, 'idlib').querySelector('button')!.click();
    await settled(main);
    expect(marker.getAttribute('aria-pressed')).to.equal('false');
  });

  it('shows an exact place as a point, one of no given radius as a ring, and lists one of no position', async () => {
    const element = await map({content: london});
    expect(text(entry(element, 'greenwich'))).to.include('Site, exact position');
    expect(text(entry(element, 'thames'))).to.include('Area, approximate position');
    expect(text(entry(element, 'ship'))).to.include('Site, position not given');
    expect(all(element, '.dot')).to.have.length(1);
    const [ring] = all(element, 'circle.around');
    expect(getComputedStyle(ring!).strokeDasharray).to.not.equal('none');
    expect(all(element, '.frame button').map(text)).to.deep.equal(['Greenwich', 'On the Thames']);
  });

  it('names whose map it is and what its borders follow', async () => {
    const credit = text(part(await map(), 'credit'));
    expect(credit).to.match(/^Map: Natural Earth\. .*who controls the ground; some are disputed/);
    expect(all(await map({content: london}), '.disputed[d]')).to.have.length(0);
  });

  it('dashes the border that is disputed', async () => {
    const [line] = all(await map(), '.disputed');
    const figure = frames(main.firstElementChild!)[0]!;
    expect(getComputedStyle(line!).strokeDasharray).to.not.equal('none');
    const to = oracle(region, ground(figure));
    // Nicosia lies on the line across Cyprus.
    const [x, y] = to(33.36, 35.17);
    const gaps = points(line as unknown as SVGGeometryElement).map((p) =>
      Math.hypot(p.x - x!, p.y - y!),
    );
    expect(Math.min(...gaps)).to.be.below(4);
  });

  it('tells in words what the picture shows', async () => {
    const labels = all(await map(), 'svg[role=img]').map((it) => it.getAttribute('aria-label'));
    expect(labels[0])
      .to.include('From Greece to Syria')
      .and.to.include('Turkey–Greece land border');
    expect(labels[1]).to.include('Idlib').and.to.include('Atmeh');
    expect(await violations(main)).to.deep.equal([]);
  });

  it('lists the places of a story without a map, and says where there are none', async () => {
    const {places} = london;
    const element = await map({content: storyOf({places: places!})});
    expect(frames(element)).to.have.length(0);
    expect(all(element, '[part~=place]')).to.have.length(3);
    expect(text(await map({content: base}))).to.include('Nothing yet.');
  });

  it('turns the list but not the map in a script from right to left', async () => {
    const element = await map({content: {...idlib, dir: 'rtl'}});
    expect(getComputedStyle(entry(element, 'idlib')).direction).to.equal('rtl');
    const [first] = frames(element);
    const [west, east] = ['Bulgaria', 'Iraq'].map(
      (name) =>
        seen(first!)
          .find((it) => text(it) === name)!
          .getBoundingClientRect().left,
    );
    expect(west!).to.be.below(east!);
  });
}

for (const mount of births) describe(`a map, ${mount.name}`, () => suite(mount));

/** Fifteen places, some metres to some hundred metres from each other. */
const town = (apart: number): StoryInput =>
  storyOf({
    places: Array.from({length: 15}, (_, i) => ({
      id: `p${i}`,
      name: `${['Railway station', 'Old market', 'Central hospital', 'Bakery'][i % 4]!} ${'ABCDEFGHIJKLMNO'[i]!}`,
      kind: 'site' as const,
      lat: 35.93 + apart * Math.sin(i * 2.4) * Math.sqrt(i),
      lon: 36.63 + apart * Math.cos(i * 2.4) * Math.sqrt(i),
      precision: 'exact' as const,
    })),
    map: {
      credit: 'Natural Earth',
      frames: [{title: 'A town', west: 35.7, south: 35.4, east: 37.6, north: 36.5}],
    },
  });

/** Whether what stands on the map names a place, or is its number or one of several numbers. */
const names = (label: string, name: string, number: number): boolean => {
  const [from, to = from] = label.split('–').map(Number);
  return label === name || (number >= from! && number <= to!);
};

describe('places that are close to each other', () => {
  for (const apart of [0, 0.001, 0.005, 0.03])
    for (const width of [180, 320, 640, 1280])
      it(`each have a name or a number, ${apart} degrees apart at ${width} px`, async () => {
        const content = town(apart);
        const element = await created('crisis-map', {content});
        await at(width, element);
        const labels = seen(frames(element)[0]!).filter((it) => it.matches('.spot'));
        for (const [i, {name}] of content.places!.entries())
          expect(
            labels.map(text).some((label) => names(label, name, i + 1)),
            name,
          ).to.be.true;
        const boxes = labels.map(inkOf);
        boxes.forEach((a, i) =>
          boxes.slice(i + 1).forEach(
            (b, j) =>
              expect(
                a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top || b.bottom <= a.top, // prettier-ignore
                `${text(labels[i])} and ${text(labels[i + 1 + j])}`,
              ).to.be.true,
          ),
        );
      });

  it('are each found in the list by the number that stands on the map', async () => {
    const content = town(0.001);
    const element = await created('crisis-map', {content});
    await at(320, element);
    const [label] = seen(frames(element)[0]!).filter((it) => /^\d+$/.test(text(it)));
    const entries = all(element, '[part~=place]');
    expect(idOf(entries[Number(text(label)) - 1]!)).to.equal(`p${Number(text(label)) - 1}`);
    // A line leads from the place to its number.
    expect(label!.parentElement!.querySelectorAll('.leader')).to.have.length(15);
  });

  it('are laid out in time, also if they are many', async function () {
    const places = Array.from({length: 500}, (_, i) => ({
      id: `p${i}`,
      name: `Place ${i}`,
      kind: 'site' as const,
      lat: 35.9 + (i % 40) * 0.001,
      lon: 36.6 + Math.floor(i / 40) * 0.001,
    }));
    const start = performance.now();
    await created('crisis-map', {content: {...town(0), places}});
    expect(performance.now() - start).to.be.below(6000);
  });
});

describe('a place that a reader chooses on the map', () => {
  it('has the whole ring of the focus', async () => {
    const element = await created('crisis-map', {content: town(0)});
    for (const holder of all(element, 'foreignObject'))
      expect(getComputedStyle(holder).overflow).to.equal('visible');
  });

  it('says what choosing it does', async () => {
    const element = await created('crisis-map');
    for (const one of all(element, 'button[aria-pressed]'))
      expect(one.title).to.equal('Mark what goes with it');
  });
});

describe('a map that cannot be drawn', () => {
  it('leaves the list of places, and tells the author', async () => {
    const {asinh} = Math;
    Math.asinh = () => {
      throw new TypeError('broken by the page');
    };
    try {
      const element = await created('crisis-map');
      expect(all(element, '[part~=place]')).to.have.length(idlib.places!.length);
      expect(text(part(element, 'credit'))).to.include('Natural Earth');
      expect(errors()[0]!.problems.map(({path}) => path)).to.deep.equal([
        'map.frames[0]',
        'map.frames[1]',
      ]);
      expect(heard()).to.have.length(1);
    } finally {
      Math.asinh = asinh;
    }
  });
});

/** Fiji and Samoa, on either side of the 180th meridian. */
const pacific = storyOf({
  places: [
    {id: 'suva', name: 'Suva', kind: 'town', lat: -18.14, lon: 178.44, precision: 'exact'},
    {id: 'taveuni', name: 'Taveuni', kind: 'area', lat: -16.85, lon: -179.98, radius: 20},
    {id: 'apia', name: 'Apia', kind: 'town', lat: -13.83, lon: -171.76, precision: 'exact'},
    {id: 'line', name: 'A cable', kind: 'border', lat: -16, lon: 180, path: [[178.44, -18.14], [180, -16], [-179, -15], [-171.76, -13.83]]},
    {id: 'far', name: 'A line elsewhere', kind: 'border', path: [[3, 50], [-3, -16]]},
  ],
  map: {
    credit: 'Natural Earth',
    frames: [
      {title: 'Fiji and Samoa', west: 175, south: -20, east: -170, north: -12},
      {title: 'Taveuni', west: 179, south: -17.5, east: -179, north: -16},
    ],
  },
}); // prettier-ignore

describe('a map across the 180th meridian', () => {
  it('puts places on both sides where d3 puts them, and frames what is enlarged', async () => {
    const element = await created('crisis-map', {content: pacific});
    const [whole, close] = frames(element) as [HTMLElement, HTMLElement];
    const box = ground(whole);
    const project = geoMercator()
      .rotate([-182.5, 0])
      .translate([0, 0])
      .scale((box.width / 15 / Math.PI) * 180);
    const origin = project([175, -12])!;
    const to = (lon: number, lat: number) => {
      const [x, y] = project([lon, lat])!;
      return [x - origin[0] + box.left, y - origin[1] + box.top];
    };
    for (const [name, lon, lat] of [
      ['Suva', 178.44, -18.14],
      ['Apia', -171.76, -13.83],
    ] as const) {
      const spot = [...whole.querySelectorAll('button')].find((it) => text(it) === name)!;
      const {left, top, width, height} = spot.getBoundingClientRect();
      const [x, y] = to(lon, lat);
      expect(left + width / 2, name).to.be.closeTo(x!, 1);
      expect(top + height / 2, name).to.be.closeTo(y!, 1);
    }
    expect([...close.querySelectorAll('button')].map(text)).to.include('Taveuni');
    const inset = whole.querySelector('rect.inset')!.getBoundingClientRect();
    expect(inset.left).to.be.closeTo(to(179, -17)[0]!, 1.5);
    expect(inset.right).to.be.closeTo(to(-179, -17)[0]!, 1.5);
    expect(seen(whole).map(text)).to.include.members(['Suva', 'Apia']);
  });

  it('draws a line across it in one piece, and none across the frame that lies elsewhere', async () => {
    const element = await created('crisis-map', {content: pacific});
    const [cable, far] = [
      ...frames(element)[0]!.querySelectorAll<SVGPathElement>('path.drawn'),
    ] as [SVGPathElement, SVGPathElement];
    const xs = Array.from(
      {length: 20},
      (_, i) => cable.getPointAtLength((cable.getTotalLength() * i) / 19).x,
    );
    expect(xs).to.deep.equal(xs.toSorted((a, b) => a - b));
    expect(xs[0]).to.be.closeTo((3.44 / 15) * 1000, 1);
    expect(xs.at(-1)).to.be.closeTo((13.24 / 15) * 1000, 1);
    const outside = far.getAttribute('d')!.match(/-?\d+/g)!;
    expect(outside.filter((_, i) => i % 2 === 0).every((x) => +x < 0 || +x > 1000)).to.be.true;
    expect(far.getAttribute('d')!.match(/M/g), 'in two pieces').to.have.length(2);
  });

  it('has the scale of fifteen degrees, not of 345', async () => {
    const element = await created('crisis-map', {content: pacific});
    expect(text(frames(element)[0]!.querySelector('.scale text'))).to.equal('200 km');
  });
});

describe('the map of a story', () => {
  const problems = (change: Partial<Frame>) => {
    const {frames, ...map} = london.map!;
    const parsed = parseStory({...london, map: {...map, frames: [{...frames[0], ...change}]}});
    return parsed.ok ? [] : parsed.problems.map(({path, message}) => `${path} ${message}`);
  };

  it('holds nothing but relative outlines', () => {
    expect(problems({land: 'm10 20 5-5 5 5zm1 1-2 3'})).to.deep.equal([]);
    for (const land of [
      'M0 0',
      'm1',
      'm1 2 url(#x)',
      'm1,2',
      '"><script>',
      'm1 2 3e9',
      'm123456 1',
    ])
      expect(problems({land}), land).to.have.length(1);
  });

  it('refuses a long outline quickly', () => {
    const refuse = () => expect(problems({land: `m${'1 '.repeat(20_000)}x`})).to.have.length(1);
    expect(shortestTime(refuse, 200)).to.be.below(200);
  });

  it('has its west before its east, but across the 180th meridian', () => {
    const wrong = [
      'map.frames[0] needs south < north, and west < east; or west > east for a frame across the 180th meridian',
    ];
    for (const [west, east] of [
      [2, 1.5],
      [1.5, 1.5],
      [40, 35],
      [170, 120],
    ])
      // prettier-ignore
      expect(problems({west: west!, east: east!}), `${west} to ${east}`).to.deep.equal(wrong);
    expect(problems({south: 60})).to.deep.equal(wrong);
    for (const [west, east] of [
      [176, -178],
      [100, -60],
      [179.9, -179.9],
      [-180, 180],
    ])
      // prettier-ignore
      expect(problems({west: west!, east: east!}), `${west} to ${east}`).to.deep.equal([]);
  });
});

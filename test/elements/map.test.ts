import '../../src/index.js';
import {expect} from 'chai';
import {geoDistance, geoMercator} from 'd3-geo';
import idlib from '../../src/content/stories/idlib-2020/index.js';
import {parseStory} from '../../src/index.js';
import type {StoryInput} from '../../src/index.js';
import {violations} from '../helpers/axe.js';
import {births, frame, main, settled} from '../helpers/mount.js';
import type {Mount} from '../helpers/mount.js';
import '../helpers/quiet.js';
import {all, idOf, part, text} from '../helpers/reader.js';
import {base, eventsOf, storyOf} from '../helpers/stories.js';

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
  [...figure.querySelectorAll('.names text')].filter(
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
    expect(text(links[0])).to.equal('Hundreds of migrants gather at Turkey’s borders with Greece');
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
    const start = performance.now();
    expect(problems({land: `m${'1 '.repeat(20_000)}x`})).to.have.length(1);
    expect(performance.now() - start).to.be.below(200);
  });

  it('has its west before its east', () => {
    expect(problems({west: 2})).to.deep.equal([
      'map.frames[0] needs west < east and south < north',
    ]);
  });
});

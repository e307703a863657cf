import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdtemp, readFile, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync} from 'node:zlib';
import {geoContains, geoDistance} from 'd3-geo';
import type {GeoPermissibleObjects} from 'd3-geo';
import {map, paths} from '../../src/content/stories/idlib-2020/map.ts';
import {REFINEMENTS} from '../../src/content/validators.ts';
import {projectionOf} from '../../src/elements/map/projection.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const MADE = 'src/content/stories/idlib-2020/map.ts';
const require = createRequire(import.meta.url);
const {feature} = require('topojson-client') as {
  feature: (topology: object, object: unknown) => GeoPermissibleObjects;
};
const world = require('world-atlas/countries-10m.json') as {
  objects: {countries: {geometries: {properties: {name: string}}[]}};
};
type Point = readonly [number, number];

function country(name: string): GeoPermissibleObjects {
  const found = world.objects.countries.geometries.find(({properties}) => properties.name === name);
  return feature(world, found);
}

async function run(...args: string[]): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'map-')), 'map.json');
  await new Promise<void>((resolve, reject) => {
    const command = [
      '--import',
      'tsx',
      'src/build/map.mjs',
      ...args.map((arg) => (arg === 'FILE' ? file : arg)),
    ];
    const env = {...process.env, INIT_CWD: root};
    execFile(process.execPath, command, {cwd: root, env}, (error, _, said) =>
      error ? reject(new Error(said)) : resolve(),
    );
  });
  return readFile(file, 'utf8');
}

async function storyFile(story: object): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'story-')), 'story.json');
  await writeFile(file, JSON.stringify(story));
  return file;
}

/** The outline's parts, in units. */
function parts(outline: string): Point[][] {
  let [x, y, fromX, fromY] = [0, 0, 0, 0];
  return outline
    .split('m')
    .slice(1)
    .map((part) => {
      [x, y] = [fromX, fromY];
      const numbers = part.match(/-?\d+/g)!.map(Number);
      const points: Point[] = [];
      for (let i = 0; i < numbers.length; i += 2) {
        [x, y] = [x + numbers[i]!, y + numbers[i + 1]!];
        points.push([x, y]);
      }
      [fromX, fromY] = part.endsWith('z') ? points[0]! : [x, y];
      return points;
    });
}

/** Whether a point lies on the land of an outline. */
function isLand(outline: string, [x, y]: Point): boolean {
  let inside = false;
  for (const points of parts(outline))
    points.forEach(([bx, by], i) => {
      const [ax, ay] = points.at(i - 1)!;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    });
  return inside;
}

describe('the map of the bundled story', () => {
  it('is what its first lines say that it is', async () => {
    const made = await readFile(join(root, MADE), 'utf8');
    const [, command] = /^\/\/ npm run map -- (.+)$/m.exec(made)!;
    const args = [...command!.matchAll(/'([^']*)'|(\S+)/g)].map(
      ([, quoted, bare]) => quoted ?? bare!,
    );
    const again = JSON.parse(
      await run(...args.map((arg) => (arg === MADE ? 'FILE' : arg))),
    ) as unknown;
    assert.deepEqual(again, JSON.parse(JSON.stringify({map, paths})));
  });

  it('costs the reader less than 1.8 KiB', () => {
    const size = brotliCompressSync(JSON.stringify({map, paths})).length;
    assert.ok(size < 1.8 * 1024, String(size));
  });

  it('has land where there is land, and water where there is water', () => {
    const cities: Record<string, Point> = {
      Ankara: [32.85, 39.93],
      Aleppo: [37.16, 36.2],
      Damascus: [36.3, 33.61],
      Plovdiv: [24.75, 42.15],
      Nicosia: [33.36, 35.17],
      Gaziantep: [37.38, 37.06],
    };
    const waters: Record<string, Point> = {
      'Black Sea': [34, 42.6],
      'off Latakia': [35.55, 35.5],
      'the Aegean': [25.2, 38.8],
      'the Gulf of Iskenderun': [35.9, 36.7],
    };
    for (const frame of map.frames) {
      const projection = projectionOf(frame);
      for (const [all, land] of [
        [cities, true],
        [waters, false],
      ] as const)
        for (const [name, point] of Object.entries(all))
          if (projection.contains(...point))
            assert.equal(
              isLand(frame.land, projection.point(...point)),
              land,
              `${name}, ${frame.title}`,
            );
    }
  });

  for (const [id, names, km] of [
    ['turkey-syria', ['Turkey', 'Syria'], 700],
    ['turkey-greece', ['Turkey', 'Greece'], 100],
    ['bulgaria-turkey', ['Bulgaria', 'Turkey'], 150],
  ] as const)
    it(`draws the border of ${names.join(' and ')} between the two`, () => {
      const lands = names.map(country);
      const path: readonly Point[] = paths[id];
      let length = 0;
      path.slice(1).forEach(([lon, lat], i) => {
        const [lonA, latA] = path[i]!;
        length += geoDistance([lonA, latA], [lon, lat]) * 6371;
        const middle: Point = [(lon + lonA) / 2, (lat + latA) / 2];
        // A tenth of a degree around the middle of each piece there are both.
        const around = Array.from({length: 24}, (_, step): [number, number] => {
          const angle = (step / 12) * Math.PI;
          return [middle[0] + 0.1 * Math.cos(angle), middle[1] + 0.1 * Math.sin(angle)];
        });
        for (const land of lands)
          assert.ok(
            around.some((point) => geoContains(land, point)),
            String(middle),
          );
      });
      assert.ok(length > km, String(length));
    });

  it('draws Idlib in Syria, around Atmeh and the city, within its radius', () => {
    const ring: readonly Point[] = paths.idlib;
    assert.deepEqual(ring[0], ring.at(-1));
    const syria = country('Syria');
    for (const [lon, lat] of ring) {
      assert.ok(geoDistance([lon, lat], [36.63, 35.93]) * 6371 < 56);
      const near = [-0.03, 0, 0.03].flatMap((x) =>
        [-0.03, 0, 0.03].map((y): [number, number] => [lon + x, lat + y]),
      );
      assert.ok(
        near.some((point) => geoContains(syria, point)),
        String([lon, lat]),
      );
    }
    const area = ring.map(([lon, lat]) => `${Math.round(lon * 1e3)} ${Math.round(lat * 1e3)}`);
    const outline = `m${area
      .map((point, i) =>
        point
          .split(' ')
          .map((n, axis) => Number(n) - Number(area[i - 1]?.split(' ')[axis] ?? 0))
          .join(' '),
      )
      .join(' ')}z`;
    assert.ok(isLand(outline, [36_690, 36_310]), 'Atmeh');
    assert.ok(isLand(outline, [36_630, 35_930]), 'Idlib');
    assert.ok(!isLand(outline, [36_160, 36_200]), 'Antakya');
  });
});

describe('the map of any story', () => {
  it('takes in all its places where no frame is given', async () => {
    const story = await storyFile({
      title: 'Two towns',
      places: [{id: 'a', lat: 46.95, lon: 7.45}, {id: 'b', lat: 47.37, lon: 8.54}, {id: 'c'}],
    });
    const made = JSON.parse(await run(story, '-o', 'FILE')) as {map: typeof map};
    const [{west, east, south, north, title, labels}] = made.map.frames as [(typeof map.frames)[0]];
    assert.equal(title, 'Two towns');
    assert.ok(west < 7.45 && east > 8.54 && south < 46.95 && north > 47.37);
    assert.ok(labels.some(({text}) => text === 'Switzerland'));
  });

  type Made = {map: typeof map};
  const pacific = {
    title: 'Fiji and Samoa',
    places: [
      {id: 'suva', lat: -18.14, lon: 178.44},
      {id: 'taveuni', lat: -16.85, lon: -179.98},
      {id: 'apia', lat: -13.83, lon: -171.76},
    ],
  };

  it('goes across the 180th meridian where that is the shorter way round', async () => {
    const story = await storyFile(pacific);
    for (const frame of [
      [],
      ['--frame', 'x @ 176,-20,190,-12'],
      ['--frame', 'x @ 176,-20,-170,-12'],
    ]) {
      const {frames} = (JSON.parse(await run(story, '-o', 'FILE', ...frame)) as Made).map;
      const [{west, east, south, north, land}] = frames as [(typeof map.frames)[0]];
      assert.ok(west > 170 && west < 178.44, String(west));
      assert.ok(east > -171.76 && east < -165, String(east));
      assert.deepEqual(REFINEMENTS.frame({west, south, east, north}), undefined);
      const projection = projectionOf({west, south, east, north});
      for (const [name, point] of Object.entries({
        'Viti Levu': [178, -17.8],
        Taveuni: [-179.98, -16.85],
        Upolu: [-171.76, -13.9],
      } as Record<string, Point>))
        if (projection.contains(...point))
          assert.ok(isLand(land, projection.point(...point)), name);
      assert.ok(!isLand(land, projection.point(-176, -16)));
    }
  });

  it('draws no coast along the 180th meridian, where the survey is cut', async () => {
    const story = await storyFile(pacific);
    for (const [west, south, east, north, lat] of [
      [179, -17.5, -179, -16, -16.87],
      [170, 62, -170, 70, 67],
    ] as const) {
      const frame = `x @ ${west},${south},${east},${north}`;
      const {frames} = (JSON.parse(await run(story, '-o', 'FILE', '--frame', frame)) as Made).map;
      const [{land, ...bounds}] = frames as [(typeof map.frames)[0]];
      const projection = projectionOf(bounds);
      const [x, y] = projection.point(180, lat);
      for (const side of [-3, 0, 3]) assert.ok(isLand(land, [x + side, y]), `${frame} ${side}`);
      for (const points of parts(land))
        points.forEach((to, i) => {
          const from = points.at(i - 1)!;
          const along = [from, to].every((point) => Math.abs(point[0] - x) <= 1);
          assert.ok(!along || Math.abs(from[1] - to[1]) < 12, `${String(from)} ${String(to)}`);
        });
    }
  });

  it('takes in the Aleutians, and not the rest of the world', async () => {
    const story = await storyFile({
      title: 'The Aleutians',
      places: [
        {id: 'attu', lat: 52.9, lon: 172.9},
        {id: 'adak', lat: 51.88, lon: -176.65},
        {id: 'unalaska', lat: 53.87, lon: -166.53},
      ],
    });
    const {frames} = (JSON.parse(await run(story, '-o', 'FILE')) as Made).map;
    const [{west, east, land}] = frames as [(typeof map.frames)[0]];
    assert.ok(west > 170 && east < -160 && east > -180, `${west} ${east}`);
    assert.ok(land.length > 100);
  });

  it('refuses a frame whose west and east are in each other’s place', async () => {
    const story = await storyFile(pacific);
    await assert.rejects(
      run(story, '-o', 'FILE', '--frame', 'x @ 8,46,7,47'),
      /W is more than E only/,
    );
  });

  it('says what it cannot draw', async () => {
    const story = await storyFile({title: 'x', places: [{id: 'a', lat: 47, lon: 8}]});
    await assert.rejects(run(story, '-o', 'FILE', '--border', 'b=France,Spain'), /no place "b"/);
    await assert.rejects(
      run(story, '-o', 'FILE', '--border', 'a=France,Poland'),
      /no border between France and Poland/,
    );
    await assert.rejects(
      run(story, '-o', 'FILE', '--frame', 'x @ 1,2'),
      /is not TEXT @ and 4 numbers/,
    );
    await assert.rejects(run(story, '-o', 'FILE', '--within', 'a=France'), /has no radius/);
  });

  it('dashes Crimea’s line, but not the rest of that border', async () => {
    const story = await storyFile({title: 'x', places: []});
    const made = JSON.parse(await run(story, '-o', 'FILE', '--frame', 'x @ 30,44,41,51')) as {
      map: typeof map;
    };
    const [frame] = made.map.frames as [(typeof map.frames)[0]];
    const projection = projectionOf(frame);
    const crimea = projection.point(34, 46.6);
    const dashed = parts(frame.disputed!).flat();
    assert.ok(dashed.length > 1);
    for (const [, y] of dashed) assert.ok(y > crimea[1], 'south of 46.6° N');
    assert.ok(
      parts(frame.borders)
        .flat()
        .some(([x]) => x > projection.point(37, 50)[0]),
    );
    assert.ok(!frame.labels.some(({text}) => text === 'N. Cyprus'));
  });
});

/**
 * Draws the maps of a story at build time: what of the world's land and borders lies in its frames, as compact paths.
 *
 *     npm run map -- STORY -o FILE [--frame 'TITLE @ W,S,E,N']... [--border PLACE=COUNTRY,COUNTRY]...
 *                    [--label 'TEXT @ LON,LAT']... [--water 'TEXT @ LON,LAT']... [--name COUNTRY=NAME]...
 *                    [--credit TEXT] [--note TEXT]
 *
 * STORY is a story's module or JSON file. The first frame is the whole, each further one enlarges a part of it; they
 * grow to 7:4 and 7:6, so that they stand side by side at one height. Without a frame the map takes in all places.
 * `--border` gives a place of the story the line between two countries. FILE becomes a TypeScript module that exports
 * `map`, for the story's own field `map`, and `paths`, for the `path` of its places; or the same as JSON.
 *
 * The geometry is Natural Earth's (public domain), by way of world-atlas (ISC).
 */
import {writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {geoMercator, geoPath} from 'd3-geo';
import {feature, merge, mesh} from 'topojson-client';
import {filter, filterWeight, presimplify, simplify} from 'topojson-simplify';
import {tsImport} from 'tsx/esm/api';

const require = createRequire(import.meta.url);
// npm runs scripts in the repository; the paths were typed in the caller's folder.
const here = process.env.INIT_CWD ?? process.cwd();

/** The units across a frame, as the element has it; and beyond its edges, so that no edge shows as a coast. */
const WIDE = 1000;
const BEYOND = 4;
/** What is not seen, in units squared: a corner that moves a line by less, and an island that is smaller. */
const CORNER = 14;
const ISLAND = 70;
/** A frame less wide than this, in degrees, takes the finer survey of the two. */
const CLOSE = 8;

// Natural Earth draws who controls the ground. These of its lines are disputed; lines that only claims follow it does
// not draw. Territory without general recognition is not named on the map.
const UNRECOGNISED = new Set([
  'N. Cyprus',
  'Cyprus U.N. Buffer Zone',
  'Kosovo',
  'Somaliland',
  'W. Sahara',
  'Siachen Glacier',
]);
const DISPUTED = [
  {between: ['Israel', 'Syria']}, // the Golan Heights
  {between: ['Israel', 'Palestine']},
  {between: ['India', 'Pakistan'], within: [73, 32.2, 81, 37.2]}, // Kashmir
  {between: ['India', 'China']},
  {between: ['Pakistan', 'China'], within: [73, 34, 81, 38]},
  {between: ['Ukraine', 'Russia'], within: [32, 44, 37, 46.5]}, // Crimea
  {between: ['Egypt', 'Sudan']}, // Hala'ib and Bir Tawil
  {between: ['Ethiopia', 'Somalia']},
];

const options = read();
const story = await load(resolve(here, options.story));
const places = story.places ?? [];
const frames = options.frame.map((text, i) => frameOf(parseAt(text, 4), i));
if (!frames.length) frames.push(frameOf(around(places), 0));
const borders = new Map(options.border.map(parseBorder));
const paths = Object.fromEntries([...borders].map(([id, names]) => [id, lineBetween(names)]));
const map = {
  credit: options.credit,
  note: options.note,
  frames: frames.map(draw),
};
write(resolve(here, options.out), {map, paths});

function draw({title, bounds: [west, south, east, north]}) {
  const degree = WIDE / (east - west);
  const project = projectionOf([west, south, east, north]);
  const survey = surveyOf(east - west);
  const world = filter(
    simplify(survey, CORNER / degree ** 2),
    filterWeight(survey, ISLAND / degree ** 2),
  );
  const {countries} = world.objects;
  const emphasised = [...borders.values()].map(String);
  const kindOf = (a, b) => {
    const names = [a, b].map(({properties}) => properties.name).toSorted();
    if (a === b || emphasised.includes(String(names))) return 'none';
    return isDisputed(names, [west, south, east, north]) ? 'disputed' : 'plain';
  };
  const lines = (kind) =>
    outline(
      mesh(world, countries, (a, b) => kindOf(a, b) === kind),
      project,
    );
  const given = (texts, more) =>
    texts
      .map((text) => labelOf(parseAt(text, 2), more))
      .filter(({lon, lat}) => lon > west && lon < east && lat > south && lat < north);
  const disputed = lines('disputed');
  const inside = countries.geometries
    .filter(({properties: {name}}) => !UNRECOGNISED.has(name))
    .flatMap((country) => {
      const middle = middleOf(feature(world, country), project);
      const name = options.names.get(country.properties.name) ?? country.properties.name;
      return middle
        ? [{room: middle.room, label: {text: name, ...unproject(middle, project, degree)}}]
        : [];
    })
    .sort((a, b) => b.room - a.room)
    .map(({label}) => label);
  const own = given(options.label);
  return {
    title,
    west,
    south,
    east,
    north,
    land: outline(merge(world, countries.geometries), project),
    borders: lines('plain'),
    ...(disputed && {disputed}),
    labels: [
      ...own,
      ...inside.filter(({text}) => !own.some((one) => one.text === text)),
      ...given(options.water, {water: true}),
    ],
  };
}

/** d3's Mercator, with the frame's north-west corner at the origin, cut a little beyond its edges. */
function projectionOf([west, south, east, north]) {
  const project = geoMercator()
    .translate([0, 0])
    .scale((WIDE / (east - west) / Math.PI) * 180)
    .precision(0);
  const [x, y] = project([west, north]);
  const [right, bottom] = project([east, south]);
  return project.translate([-x, -y]).clipExtent([
    [-BEYOND, -BEYOND],
    [right - x + BEYOND, bottom - y + BEYOND],
  ]);
}

/** A path of relative whole numbers, "m10 20 5-5z"; what rounds to no move is left out. */
function outline(shape, project) {
  let path = '';
  let from = [0, 0];
  for (const {points, closed} of partsOf(shape, project)) {
    const moves = [];
    let at = from;
    for (const point of points.map((point) => point.map(Math.round))) {
      const [dx, dy] = [point[0] - at[0], point[1] - at[1]];
      if (!moves.length || dx || dy) moves.push(dx, dy);
      at = point;
    }
    if (moves.length < 4) continue;
    const text = moves.map((n, i) => (i && n >= 0 ? ` ${n}` : n)).join('');
    path += `m${text}${closed ? 'z' : ''}`;
    // A closing leads back to where the part began; the next one moves on from there.
    from = closed ? points[0].map(Math.round) : at;
  }
  return path;
}

/** What d3 draws of a shape, as lists of points. */
function partsOf(shape, project) {
  const parts = [];
  geoPath(project, {
    moveTo: (...point) => parts.push({points: [point], closed: false}),
    lineTo: (...point) => parts.at(-1).points.push(point),
    closePath: () => (parts.at(-1).closed = true),
  })(shape);
  return parts;
}

/** The point of a country, in units, that is farthest from its outline and the frame's; names are wider than high. */
function middleOf(country, project) {
  const parts = partsOf(country, project).filter(({points}) => points.length > 2);
  const [[left, top], [right, bottom]] = project.clipExtent();
  const edges = parts.flatMap(({points}) =>
    points.map((point, i) => [point, points[(i + 1) % points.length]]),
  );
  let best;
  if (!edges.length) return best;
  for (let x = left + 20; x < right - 20; x += 10)
    for (let y = top + 20; y < bottom - 20; y += 10) {
      if (!isInside([x, y], edges)) continue;
      const room = Math.min(
        ...edges.map((edge) => distance([x, y], edge)),
        (x - left) / 2.5,
        (right - x) / 2.5,
        y - top,
        bottom - y,
      );
      if (room > (best?.room ?? 14)) best = {x, y, room};
    }
  return best;
}

function isInside([x, y], edges) {
  return (
    edges.filter(
      ([[ax, ay], [bx, by]]) => ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax,
    ).length %
      2 ===
    1
  );
}

function distance([x, y], [[ax, ay], [bx, by]]) {
  const squeeze = 2.5;
  const [px, qx, rx] = [x, ax, bx].map((n) => n / squeeze);
  const [dx, dy] = [rx - qx, by - ay];
  const t = Math.max(0, Math.min(1, ((px - qx) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(px - qx - t * dx, y - ay - t * dy);
}

function unproject({x, y}, project, degree) {
  const [lon, lat] = project.invert([x, y]).map((n) => round(n, degree));
  return {lon, lat};
}

/** The line between two countries, finer where a close frame shows it. */
function lineBetween(names) {
  const world = surveyOf(0);
  const line = mesh(
    world,
    world.objects.countries,
    (a, b) =>
      a !== b && String([a, b].map(({properties}) => properties.name).toSorted()) === String(names),
  );
  if (!line.coordinates.length) fail(`no border between ${names.join(' and ')}`);
  const pieces = line.coordinates.map((points) => {
    const kept = points.filter(([lon, lat, weight]) => {
      const degree = Math.max(
        ...frames.map(({bounds: [west, south, east, north]}) =>
          lon >= west && lon <= east && lat >= south && lat <= north ? WIDE / (east - west) : 0,
        ),
      );
      return weight === Infinity || (degree && weight > CORNER / degree ** 2);
    });
    return kept.map(([lon, lat]) => [round(lon, 100), round(lat, 100)]);
  });
  return joined(pieces);
}

/** Pieces end to end: a place has one line. */
function joined(pieces) {
  let [line, ...rest] = pieces;
  while (rest.length) {
    const gap = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);
    const [start, end] = [line[0], line.at(-1)];
    const choices = rest.flatMap((piece) => [
      {piece, gap: gap(end, piece[0]), line: [...line, ...piece]},
      {piece, gap: gap(end, piece.at(-1)), line: [...line, ...piece.toReversed()]},
      {piece, gap: gap(start, piece.at(-1)), line: [...piece, ...line]},
      {piece, gap: gap(start, piece[0]), line: [...piece.toReversed(), ...line]},
    ]);
    const best = choices.reduce((a, b) => (b.gap < a.gap ? b : a));
    if (best.gap > 0.1)
      console.warn(`the border has pieces ${best.gap.toFixed(1)}° apart; the longest is kept`);
    line = best.gap > 0.1 ? [line, best.piece].sort((a, b) => b.length - a.length)[0] : best.line;
    rest = rest.filter((piece) => piece !== best.piece);
  }
  return line.filter((point, i) => String(point) !== String(line[i - 1]));
}

function isDisputed(names, [west, south, east, north]) {
  if (names.some((name) => UNRECOGNISED.has(name))) return true;
  return DISPUTED.some(
    ({between, within: [w, s, e, n] = [-180, -90, 180, 90]}) =>
      String(between.toSorted()) === String(names) &&
      w < east &&
      e > west &&
      s < north &&
      n > south,
  );
}

/** Natural Earth's countries, each corner weighed by what it adds. */
function surveyOf(degrees) {
  surveyOf.known ??= {};
  const scale = degrees < CLOSE ? '10m' : '50m';
  return (surveyOf.known[scale] ??= presimplify(require(`world-atlas/countries-${scale}.json`)));
}

/** Grows a box to the shape of its place on the page. */
function frameOf({text: title, numbers: [west, south, east, north]}, i) {
  const shape = i ? 7 / 6 : 7 / 4;
  const up = (lat) => Math.asinh(Math.tan((lat * Math.PI) / 180));
  const down = (y) => (Math.atan(Math.sinh(y)) * 180) / Math.PI;
  const [width, height] = [((east - west) * Math.PI) / 180, up(north) - up(south)];
  const wider = (Math.max(0, height * shape - width) / 2 / Math.PI) * 180;
  const higher = Math.max(0, width / shape - height) / 2;
  const bounds = [west - wider, down(up(south) - higher), east + wider, down(up(north) + higher)];
  return {title, bounds: bounds.map((n) => round(n, 1000))};
}

/** A box around all places, with a margin. */
function around(places) {
  const at = places.filter(({lat, lon}) => lat !== undefined && lon !== undefined);
  if (!at.length) fail('no frame is given, and no place has coordinates');
  const side = (name, pick, sign) =>
    pick(...at.map((place) => place[name] + (sign * Math.max(50, 2 * (place.radius ?? 0))) / 111));
  return {
    text: story.title,
    numbers: [
      side('lon', Math.min, -1),
      side('lat', Math.min, -1),
      side('lon', Math.max, 1),
      side('lat', Math.max, 1),
    ],
  };
}

/** Enough decimals for `units` to a degree. */
function round(n, units) {
  return Number(n.toFixed(Math.ceil(Math.log10(units))));
}

function labelOf({text, numbers: [lon, lat]}, more) {
  return {text, lon, lat, ...more};
}

/** Reads 'TEXT @ 1,2,…'. */
function parseAt(given, count) {
  const [, text, list = ''] = /^(.+?)\s*@\s*([-\d., ]+)$/.exec(given) ?? [];
  const numbers = list.split(',').map(Number);
  if (numbers.length !== count || numbers.some(Number.isNaN))
    fail(`"${given}" is not TEXT @ and ${count} numbers`);
  return {text, numbers};
}

function parseBorder(given) {
  const [, id, names] =
    /^([^=]+)=(.+)$/.exec(given) ?? fail(`"${given}" is not PLACE=COUNTRY,COUNTRY`);
  if (!places.some((place) => place.id === id)) fail(`the story has no place "${id}"`);
  return [id, names.split(',').toSorted()];
}

async function load(path) {
  if (path.endsWith('.json')) return require(path);
  const {default: module} = await tsImport(path, import.meta.url);
  return module.default ?? module;
}

function read() {
  try {
    const text = {type: 'string'};
    const texts = {...text, multiple: true, default: []};
    const {values, positionals} = parseArgs({
      allowPositionals: true,
      options: {
        out: {...text, short: 'o'},
        frame: texts,
        border: texts,
        label: texts,
        water: texts,
        name: texts,
        credit: {...text, default: 'Natural Earth'},
        note: {
          ...text,
          default:
            'Borders as Natural Earth draws them, which follows who controls the ground; some are disputed.',
        },
      },
    });
    const [story, ...rest] = positionals;
    if (!story || !values.out || rest.length)
      fail('usage: npm run map -- STORY -o FILE [--frame "TITLE @ W,S,E,N"]...');
    return {...values, story, names: new Map(values.name.map((one) => one.split('=')))};
  } catch (error) {
    return fail(error.message);
  }
}

function write(file, made) {
  const words = process.argv
    .slice(2)
    .map((word) => (/^[\w./=,-]+$/.test(word) ? word : `'${word}'`));
  const module = `// The lines are Natural Earth's (public domain). Made by
// npm run map -- ${words.join(' ')}

// prettier-ignore
export const map = ${JSON.stringify(made.map, null, 2)};

// prettier-ignore
export const paths = {${Object.entries(made.paths)
    .map(([id, path]) => `\n  ${JSON.stringify(id)}: ${JSON.stringify(path)},`)
    .join('')}
} satisfies Record<string, [number, number][]>;
`;
  writeFileSync(file, file.endsWith('.json') ? JSON.stringify(made) : module);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

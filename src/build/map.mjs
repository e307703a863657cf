/**
 * Draws the maps of a story at build time: what of the world's land and borders lies in its frames, as compact paths.
 *
 *     npm run map -- STORY -o FILE [--frame 'TITLE @ W,S,E,N']... [--border PLACE=COUNTRY,COUNTRY]...
 *                    [--within PLACE=COUNTRY]... [--name COUNTRY=NAME]... [--label 'TEXT @ LON,LAT']...
 *                    [--water 'TEXT @ LON,LAT']... [--note TEXT]
 *
 * STORY is a story's module or JSON file. The first frame is the whole, each further one enlarges a part of it; they
 * grow to 7:4 and 7:6, so that they stand side by side at one height. Without a frame the map takes in all places.
 * Across the 180th meridian W is more than E: 'Fiji @ 176,-20,-178,-15'.
 * `--border` gives a place of the story the line between two countries, `--within` an area its circle as far as it lies
 * in a country. A name given by hand goes into the closest frame that holds it. FILE becomes a TypeScript module that
 * exports `map`, for the story's field of that name, and `paths`, for the `path` of its places; or the same as JSON.
 *
 * The geometry is Natural Earth's (public domain), by way of world-atlas (ISC).
 */
import {writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {geoAzimuthalEquidistant, geoMercator, geoPath} from 'd3-geo';
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
const CORNER = 36;
const ISLAND = 90;
/** A frame less wide than this, in degrees, takes the finer survey of the two. */
const CLOSE = 8;
/** As many degrees may a frame across the 180th meridian have: a wider one has W and E in each other's place. */
const WIDEST = 300;

// Natural Earth draws who controls the ground. These of its lines are disputed; lines that only claims follow it does
// not draw. Territory without general recognition is not named on the map.
const UNRECOGNISED = [
  'Cyprus U.N. Buffer Zone',
  'Kosovo',
  'N. Cyprus',
  'Siachen Glacier',
  'Somaliland',
  'W. Sahara',
];
const EVERYWHERE = [-180, -90, 180, 90];
const DISPUTED = [
  {between: ['Israel', 'Syria'], within: EVERYWHERE}, // the Golan Heights
  {between: ['Israel', 'Palestine'], within: EVERYWHERE},
  {between: ['Egypt', 'Sudan'], within: EVERYWHERE}, // Hala'ib and Bir Tawil
  {between: ['Ethiopia', 'Somalia'], within: EVERYWHERE},
  {between: ['China', 'India'], within: EVERYWHERE},
  {between: ['India', 'Pakistan'], within: [73, 32.2, 81, 37.2]}, // Kashmir
  {between: ['China', 'Pakistan'], within: [73, 34, 81, 38]},
  {between: ['Russia', 'Ukraine'], within: [32, 44, 37, 46.5]}, // Crimea
];

const options = read();
const story = await load(resolve(here, options.story));
const places = story.places ?? [];
const frames = options.frame.map((text, i) => frameOf(parseAt(text, 4), i));
if (!frames.length) frames.push(frameOf(around(places), 0));
const borders = new Map(options.border.map(parsePlace));
const paths = Object.fromEntries([
  ...options.within.map(parsePlace).map(([id, [name]]) => [id, areaWithin(id, name)]),
  ...[...borders].map(([id, names]) => [id, lineBetween(names)]),
]);
const map = {
  credit: 'Natural Earth',
  note: options.note,
  frames: frames.map(draw),
};
write(resolve(here, options.out), {map, paths});

function draw({title, bounds}) {
  const [west, south, east, north] = bounds;
  const degree = WIDE / widthOf(bounds);
  const project = projectionOf(bounds);
  const survey = surveyOf(widthOf(bounds));
  const whole = (shape) => (west < east ? shape : stitched(shape));
  const isSeen = filterWeight(survey, ISLAND / degree ** 2);
  // What the 180th meridian cuts may be large, also where each part is small.
  const world = filter(
    simplify(survey, CORNER / degree ** 2),
    (arcs, ...rest) =>
      isSeen(arcs, ...rest) || arcs.some((arc) => survey.arcs[arc < 0 ? ~arc : arc].some(isOnSeam)),
  );
  const {countries} = world.objects;
  const lines = bordersOf(world);
  // Other frames that enlarge the same part have the name.
  const given = (texts, more) =>
    texts
      .map((text) => ({...labelOf(parseAt(text, 2)), ...more}))
      .filter((label) => frameAround(label)?.title === title);
  const disputed = outline(lines.disputed, project);
  const inside = countries.geometries
    .filter(({properties: {name}}) => !UNRECOGNISED.includes(name))
    .flatMap((country) => {
      const middle = middleOf(whole(feature(world, country).geometry), project);
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
    land: outline(whole(merge(world, countries.geometries)), project),
    borders: outline(lines.plain, project),
    ...(disputed && {disputed}),
    labels: [
      ...own,
      ...inside.filter(({text}) => !own.some((one) => one.text === text)),
      ...given(options.water, {water: true}),
    ],
  };
}

/** Degrees from west to east, also across the 180th meridian, where the west is more than the east. */
function widthOf([west, , east]) {
  return west < east ? east - west : east - west + 360;
}

/** Degrees of longitude from -180 to 180. */
function turned(lon) {
  return lon >= -180 && lon <= 180 ? lon : ((((lon + 180) % 360) + 360) % 360) - 180;
}

function holds([west, south, east, north], {lon, lat}) {
  const isBetween = west < east ? lon >= west && lon <= east : lon >= west || lon <= east;
  return isBetween && lat >= south && lat <= north;
}

/** d3's Mercator, with the frame's north-west corner at the origin, cut a little beyond its edges. */
function projectionOf(bounds) {
  const [west, south, east, north] = bounds;
  const project = geoMercator()
    .rotate([west < east ? 0 : -(west + widthOf(bounds) / 2), 0])
    .translate([0, 0])
    .scale((WIDE / widthOf(bounds) / Math.PI) * 180)
    .precision(0);
  const [x, y] = project([west, north]);
  const [right, bottom] = project([east, south]);
  return project.translate([-x, -y]).clipExtent([
    [-BEYOND, -BEYOND],
    [right - x + BEYOND, bottom - y + BEYOND],
  ]);
}

function isOnSeam([lon]) {
  return Math.abs(lon) > 179.999;
}

/** A shape without the cut that the survey makes along the 180th meridian, which would show as a coast. */
function stitched({type, coordinates}) {
  // Of several corners on the meridian, one after the other, the first and the last say where it is cut.
  const corners = (ring) =>
    ring
      .slice(1)
      .filter((at, i, all) => ![all.at(i - 1), at, all[(i + 1) % all.length]].every(isOnSeam));
  const polygons = (type === 'Polygon' ? [coordinates] : coordinates).map(([ring, ...holes]) => ({
    ring: corners(ring),
    holes,
  }));
  const whole = polygons.filter(({ring}) => !ring.some(isOnSeam));
  const cut = polygons.filter(({ring}) => ring.some(isOnSeam));
  while (cut.length) {
    const one = cut.pop();
    const joint = cut.map((other) => jointOf(one, other)).find(Boolean);
    if (joint) cut.splice(cut.indexOf(joint.other), 1, joint.both);
    else whole.push(one);
  }
  return {
    type: 'MultiPolygon',
    coordinates: whole
      .filter(({ring}) => ring.length > 2)
      .map(({ring, holes}) => [[...ring, ring[0]], ...holes]),
  };
}

/** Two polygons as one, where an edge of each lies in the same place on the 180th meridian. */
function jointOf(one, other) {
  for (const a of edgesOnSeam(one.ring))
    for (const b of edgesOnSeam(other.ring)) {
      const [from, to, back, forth] = [a.at(-1), a[0], b.at(-1), b[0]];
      if (Math.abs(from[1] - forth[1]) > 0.02 || Math.abs(to[1] - back[1]) > 0.02) continue;
      const holes = [...one.holes, ...other.holes];
      return {other, both: {ring: [...a, ...b.slice(1, -1)], holes}};
    }
  return undefined;
}

/** A ring as it begins after each of its edges on the 180th meridian, and ends before it. */
function edgesOnSeam(ring) {
  return ring.flatMap((at, i) =>
    isOnSeam(at) && isOnSeam(ring.at(i - 1)) ? [[...ring.slice(i), ...ring.slice(0, i)]] : [],
  );
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
  for (let x = left + 20; x < right - 20; x += 20)
    for (let y = top + 20; y < bottom - 20; y += 20) {
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

/** The lines between countries that no place of the story has for its own, apart by whether they are disputed. */
function bordersOf(world) {
  const lines = {plain: [], disputed: []};
  const own = [...borders.values()].map(String);
  const pairs = new Map();
  mesh(world, world.objects.countries, (a, b) => {
    if (a !== b) pairs.set(String(namesOf(a, b)), namesOf(a, b));
    return false;
  });
  for (const [pair, names] of pairs) {
    if (own.includes(pair)) continue;
    const rule = DISPUTED.find(({between}) => String(between) === pair);
    const unrecognised = names.some((name) => UNRECOGNISED.includes(name));
    const [w, s, e, n] = rule?.within ?? (unrecognised ? EVERYWHERE : [0, 0, 0, 0]);
    for (const points of between(world, names).coordinates)
      points.slice(1).forEach((point, i) => {
        const [lon, lat] = point.map((value, axis) => (value + points[i][axis]) / 2);
        const kind = lon > w && lon < e && lat > s && lat < n ? 'disputed' : 'plain';
        // A segment goes on where the one before it ended.
        if (lines[kind].at(-1)?.at(-1) === points[i]) lines[kind].at(-1).push(point);
        else lines[kind].push([points[i], point]);
      });
  }
  const shape = (coordinates) => ({type: 'MultiLineString', coordinates});
  return {plain: shape(lines.plain), disputed: shape(lines.disputed)};
}

function namesOf(...countries) {
  return countries.map(({properties}) => properties.name).toSorted();
}

function between(world, names) {
  return mesh(
    world,
    world.objects.countries,
    (a, b) => a !== b && String(namesOf(a, b)) === String(names),
  );
}

/** The closest frame that holds a point. */
function frameAround({lon, lat}) {
  return frames.findLast(({bounds}) => holds(bounds, {lon, lat}));
}

/** The weight under which a corner at a point is not seen. */
function unseen(point) {
  const frame = frameAround(point);
  return frame ? CORNER / (WIDE / widthOf(frame.bounds)) ** 2 : Infinity;
}

/** The line between two countries, finer where a closer frame shows it. */
function lineBetween(names) {
  const line = between(surveyOf(0), names);
  if (!line.coordinates.length) fail(`no border between ${names.join(' and ')}`);
  const pieces = line.coordinates.map((points) =>
    points.filter(([lon, lat, weight]) => weight >= unseen({lon, lat})).map(degrees),
  );
  return joined(pieces);
}

/** The circle of an area as far as it lies in a country, as a line that ends where it began. */
function areaWithin(id, name) {
  const place = places.find((place) => place.id === id);
  if (!place.radius) fail(`the place "${id}" has no radius`);
  const survey = surveyOf(0);
  const world = simplify(survey, unseen(place));
  const country = world.objects.countries.geometries.find(
    ({properties}) => properties.name === name,
  );
  if (!country) fail(`no country "${name}"`);
  const project = geoAzimuthalEquidistant()
    .scale(1)
    .translate([0, 0])
    .rotate([-place.lon, -place.lat])
    .clipAngle(place.radius / 111.195)
    .precision(0);
  // Of the round, a point each 12 degrees is enough for the eye; d3 gives one each 2.
  const edge = (place.radius / 111.195) * (Math.PI / 180) * 0.999;
  const isRound = ([x, y] = [0, 0]) => Math.hypot(x, y) > edge;
  const [ring] = partsOf(feature(world, country), project)
    .map(({points}) =>
      points.filter((at, i) => i % 6 === 0 || ![at, points[i - 1], points[i + 1]].every(isRound)),
    )
    .sort((a, b) => b.length - a.length);
  if (!ring) fail(`"${id}" does not lie in ${name}`);
  return [...ring, ring[0]].map((point) => degrees(project.invert(point)));
}

function degrees([lon, lat]) {
  return [round(lon, 100), round(lat, 100)];
}

/** Pieces end to end: a place has one line. */
function joined(pieces) {
  let [line, ...rest] = pieces;
  while (rest.length) {
    const gap = (a, b) => Math.hypot(turned(a[0] - b[0]), a[1] - b[1]);
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

/** Natural Earth's countries, each corner weighed by what it adds. */
function surveyOf(degrees) {
  surveyOf.known ??= {};
  const scale = degrees < CLOSE ? '10m' : '50m';
  const survey = (surveyOf.known[scale] ??= presimplify(
    require(`world-atlas/countries-${scale}.json`),
  ));
  // Both sides of the cut along the 180th meridian keep its ends, by which they are put together.
  for (const point of survey.arcs.flat()) if (isOnSeam(point)) point[2] = Infinity;
  return survey;
}

/** Grows a box to the shape of its place on the page. */
function frameOf({text: title, numbers: [west, south, east, north]}, i) {
  const shape = i ? 7 / 6 : 7 / 4;
  const up = (lat) => Math.asinh(Math.tan((lat * Math.PI) / 180));
  const down = (y) => (Math.atan(Math.sinh(y)) * 180) / Math.PI;
  const degrees = Math.min(
    east > west ? east - west : widthOf([turned(west), 0, turned(east)]),
    360,
  );
  if (east < west && degrees > WIDEST)
    fail(`"${title}": W is more than E only for a frame across the 180th meridian`);
  const [width, height] = [(degrees * Math.PI) / 180, up(north) - up(south)];
  const wider = (Math.max(0, height * shape - width) / 2 / Math.PI) * 180;
  const higher = Math.max(0, width / shape - height) / 2;
  const [from, to] = [turned(west - wider), turned(west + degrees + wider)];
  const isWorld = degrees + 2 * wider > (from > to ? WIDEST : 359);
  const bounds = [
    isWorld ? -180 : from,
    down(up(south) - higher),
    isWorld ? 180 : to,
    down(up(north) + higher),
  ];
  return {title, bounds: bounds.map((n) => round(n, 1000))};
}

/** A box around all places, with a margin; across the 180th meridian where that is the shorter way round. */
function around(places) {
  const at = places.filter(({lat, lon}) => lat !== undefined && lon !== undefined);
  if (!at.length) fail('no frame is given, and no place has coordinates');
  const margin = ({radius = 0}) => Math.max(50, 2 * radius) / 111;
  const lons = at.map(({lon}) => lon).toSorted((a, b) => a - b);
  // What is left out is the widest gap between two; it may lie between the last and the first.
  const gaps = lons.map((lon, i) => (lons[i + 1] ?? lons[0] + 360) - lon);
  const start = lons[(gaps.indexOf(Math.max(...gaps)) + 1) % lons.length];
  const east = ({lon}) => (lon < start ? lon + 360 : lon);
  return {
    text: story.title,
    numbers: [
      Math.min(...at.map((place) => east(place) - margin(place))),
      Math.min(...at.map((place) => place.lat - margin(place))),
      Math.max(...at.map((place) => east(place) + margin(place))),
      Math.max(...at.map((place) => place.lat + margin(place))),
    ],
  };
}

/** Enough decimals for `units` to a degree. */
function round(n, units) {
  return Number(n.toFixed(Math.ceil(Math.log10(units))));
}

function labelOf({text, numbers: [lon, lat]}) {
  return {text, lon: turned(lon), lat};
}

/** Reads 'TEXT @ 1,2,…'. */
function parseAt(given, count) {
  const [, text, list = ''] = /^(.+?)\s*@\s*([-\d., ]+)$/.exec(given) ?? [];
  const numbers = list.split(',').map(Number);
  if (numbers.length !== count || numbers.some(Number.isNaN))
    fail(`"${given}" is not TEXT @ and ${count} numbers`);
  return {text, numbers};
}

/** Reads 'PLACE=COUNTRY,COUNTRY'. */
function parsePlace(given) {
  const [, id, names] = /^([^=]+)=(.+)$/.exec(given) ?? fail(`"${given}" is not PLACE=COUNTRY`);
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
        within: texts,
        label: texts,
        water: texts,
        name: texts,
        note: {
          ...text,
          default:
            'Borders as Natural Earth draws them, which follows who controls the ground; some are disputed, the dashed ones among them.',
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

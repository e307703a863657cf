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
import {pathToFileURL} from 'node:url';
import {parseArgs} from 'node:util';
import {geoAzimuthalEquidistant} from 'd3-geo';
import {feature} from 'topojson-client';
import {simplify} from 'topojson-simplify';
import {between} from '../studio/world/borders.ts';
import * as world from '../studio/world/frames.ts';
import {WIDE, holds, partsOf, round, widthOf, wrapLongitude} from '../studio/world/geometry.ts';

const require = createRequire(import.meta.url);
// npm runs scripts in the repository; the paths were typed in the caller's folder.
const here = process.env.INIT_CWD ?? process.cwd();

const options = read();
const story = await load(resolve(here, options.story));
const places = story.places ?? [];
const frames = framesOf();
const borders = new Map(options.border.map(parsePlace));
const paths = Object.fromEntries([
  ...options.within.map(parsePlace).map(([id, [name]]) => [id, areaWithin(id, name)]),
  ...[...borders].map(([id, names]) => [id, lineBetween(names)]),
]);
const map = {
  credit: world.CREDIT,
  note: options.note,
  frames: frames.map(draw),
};
write(resolve(here, options.out), {map, paths});

function framesOf() {
  const given = options.frame.map((text) => parseAt(text, 4));
  const around = world.boundsAround(places);
  if (!given.length && !around) fail('no frame is given, and no place has coordinates');
  const boxes = given.length ? given : [{text: story.title, numbers: around}];
  try {
    return boxes.map(({text, numbers}, i) => world.frameOf(text, numbers, !i));
  } catch (error) {
    return fail(error.message);
  }
}

function draw(frame) {
  // Other frames that enlarge the same part have the name.
  const given = (texts, more) =>
    texts
      .map((text) => ({...labelOf(parseAt(text, 2)), ...more}))
      .filter((label) => frameAround(label)?.title === frame.title);
  return world.drawFrame(surveyOf(widthOf(frame.bounds)), frame, {
    ownBorders: [...borders.values()],
    names: options.names,
    labels: [...given(options.label), ...given(options.water, {water: true})],
  });
}

/** The closest frame that holds a point. */
function frameAround({lon, lat}) {
  return frames.findLast(({bounds}) => holds(bounds, {lon, lat}));
}

/** The weight under which a corner at a point is not seen. */
function unseen(point) {
  const frame = frameAround(point);
  return frame ? world.CORNER / (WIDE / widthOf(frame.bounds)) ** 2 : Infinity;
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
  const seen = simplify(survey, unseen(place));
  const country = seen.objects.countries.geometries.find(
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
  const [ring] = partsOf(feature(seen, country), project)
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
    const gap = (a, b) => Math.hypot(wrapLongitude(a[0] - b[0]), a[1] - b[1]);
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

function surveyOf(degrees) {
  surveyOf.known ??= {};
  const scale = world.scaleFor(degrees);
  return (surveyOf.known[scale] ??= world.surveyOf(require(`world-atlas/countries-${scale}.json`)));
}

function labelOf({text, numbers: [lon, lat]}) {
  return {text, lon: wrapLongitude(lon), lat};
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
  const {default: module} = await import(pathToFileURL(path));
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
        note: {...text, default: world.NOTE},
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

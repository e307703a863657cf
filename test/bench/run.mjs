/**
 * Measures timelines beside each other in a real browser, within ten minutes, and writes the tables into the README.
 *
 *     npm run bench                          everything, on what is built (npm run build:fast)
 *     npm run bench -- --only ours,script    some of the peers; nothing is written
 *     npm run bench -- --scenario 12,cpu4    some of the scenarios; nothing is written
 */
import {writeFileSync} from 'node:fs';
import {cpus, loadavg} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {install, writeBetween} from './install.mjs';

const {values} = parseArgs({
  options: {only: {type: 'string'}, scenario: {type: 'string'}, rounds: {type: 'string'}},
});
const [only, scenarios] = [values.only, values.scenario].map((list) => list?.split(','));
const COUNTS = [12, 100, 1000, 10_000];
const ROUNDS = Number(values.rounds ?? 3);
/** A peer that has used so many milliseconds in a scenario sits out its other rounds. */
const MAX_TIME = 15_000;

install();
const {Bench} = await import('./browser.mjs');
const {loadPeers} = await import('./peers.mjs');
const {measureOurs} = await import('./ours.mjs');
const {report} = await import('./report.mjs');

const began = Date.now();
/** Other work on the machine, as the number of processes that wait for it. */
const load = Math.round(loadavg()[0]);
const log = (text) =>
  console.error(`${String(Math.round((Date.now() - began) / 1000)).padStart(4)} s  ${text}`);
const peers = (await loadPeers(COUNTS)).filter(
  ({id}) => !only || id === 'none' || only.includes(id),
);
const bench = new Bench();
await bench.start(peers, COUNTS);
log(`Chromium ${bench.version}: ${peers.map(({id}) => id).join(', ')}`);

// What is in view, and what is loaded.
const last = {};
const scripts = {};
for (const peer of peers)
  for (const n of [12, 100]) {
    const run = await bench.measure(peer, n, {calibrate: !peer.isEmpty});
    if (run.error) log(`${peer.id}: ${run.error}`);
    last[`${peer.id}/${n}`] = run.last ?? 0;
    scripts[peer.id] ??= (run.requested ?? [])
      .filter((path) => path.startsWith('/p/') && !path.endsWith('.json'))
      .reduce((sum, path) => sum + (bench.sizes.get(path) ?? 0), 0);
  }

const runs = [];
async function scenario(name, n, rounds, options = {}) {
  if (scenarios && !scenarios.includes(name)) return;
  const spent = {};
  for (let round = 0; round < rounds; round++)
    for (let i = 0; i < peers.length; i++) {
      // Each round begins with another peer.
      const peer = peers[(i + round) % peers.length];
      if (peer.isEmpty && name !== '12') continue;
      if (spent[peer.id] > MAX_TIME) continue;
      const start = Date.now();
      const key = `${peer.id}/${Math.min(n, 100)}`;
      const run = await bench.measure(peer, n, {last: last[key], ...options});
      spent[peer.id] = (spent[peer.id] ?? 0) + Date.now() - start;
      if (run.error) log(`${name}, ${peer.id}: ${run.error}`);
      runs.push({scenario: name, round, peer: peer.id, ...run});
    }
  log(`${name}: ${rounds} rounds`);
}
await scenario('12', 12, ROUNDS, {isDeep: true});
await scenario('100', 100, ROUNDS, {isDeep: true});
await scenario('cpu4', 12, ROUNDS, {cpu: 4});
await scenario('slow', 12, Math.min(3, ROUNDS), {isSlow: true});
await scenario('1000', 1000, ROUNDS, {isDeep: true});
await scenario('10000', 10_000, Math.min(3, ROUNDS), {isDeep: true});
const ours = scenarios ? undefined : await measureOurs(bench);
log('our own figures');
const pages = Object.fromEntries(
  [...bench.sizes].flatMap(([path, size]) =>
    path.startsWith('/page/') ? [[path.replace('/page/', ''), size]] : [],
  ),
);
await bench.stop();

const here = dirname(fileURLToPath(import.meta.url));
const results = {
  runs,
  peers: peers.map(({id, label}) => ({id, label})),
  scripts,
  pages,
  ours,
  meta: {
    date: new Intl.DateTimeFormat('en-GB', {dateStyle: 'long'}).format(new Date()),
    chromium: bench.version,
    cores: cpus().length,
    load,
    rounds: ROUNDS,
    minutes: Math.ceil((Date.now() - began) / 60_000),
  },
};
writeFileSync(join(here, 'results.json'), JSON.stringify(results, null, 1));
if (only || scenarios) {
  for (const run of runs) console.log(JSON.stringify({...run, requested: undefined}));
  if (ours) console.log(JSON.stringify(ours));
} else {
  const text = report(results);
  console.log(text);
  writeBetween('README.md', 'bench', text);
}

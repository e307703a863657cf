/** The tables that the README has. */
import {median} from './stats.mjs';

const table = (head, rows) =>
  [head, head.map((_, i) => (i ? '---:' : '---')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
const kib = (bytes) => (bytes / 1024).toFixed(1);
const percent = (part) => `${part < 0 ? '−' : '+'}${Math.abs(part * 100).toFixed(1)} %`;
const count = (n) => n.toLocaleString('en');

/**
 * @param {object} results `runs` of each scenario, `peers`, `sizes` of scripts and pages, `ours`, `meta`
 * @returns {string} Markdown
 */
export function report({runs, peers, scripts, pages, ours, meta}) {
  const of = (scenario, id) => runs.filter((run) => run.scenario === scenario && run.peer === id);
  const middle = (scenario, id, name) => median(of(scenario, id).map((run) => run[name]));
  /** Each round's figure beside the same round's of the bare script, so that the load of the machine cancels out. */
  const ratio = (scenario, id, name, to = 'script') =>
    median(
      of(scenario, id).flatMap((run) => {
        const other = of(scenario, to).find(({round}) => round === run.round);
        return other?.[name] > 0 && run[name] !== undefined ? [run[name] / other[name]] : [];
      }),
    );
  const cell = (scenario, id, name) => {
    const all = of(scenario, id);
    if (all.length && all.every(({error}) => error)) return all[0].error;
    return ratio(scenario, id, name)?.toFixed(2) ?? '–';
  };
  const without = (scenario, id, name) =>
    middle(scenario, id, name) - (middle('12', 'none', name) ?? 0);

  const columns = [
    ['12 events', '12', 'content'],
    ['100', '100', 'content'],
    ['1,000', '1000', 'content'],
    ['10,000', '10000', 'content'],
    ['12, CPU ÷ 4', 'cpu4', 'content'],
    ['12, slow 4G', 'slow', 'content'],
    ['1,000, processor', '1000', 'cpu'],
    ['a new one in 1,000', '1000', 'append'],
    ['in 10,000', '10000', 'append'],
  ];
  const shown = peers.filter(({id}) => id !== 'none');
  const ratios = table(
    ['until painted, as a ratio to a bare script', 'KiB', ...columns.map(([title]) => title)],
    shown.map(({id, label}) => [
      label,
      kib(scripts[id] ?? 0),
      ...columns.map(([, scenario, name]) => cell(scenario, id, name)),
    ]),
  );
  const absolute = table(
    [
      '',
      '12: ms',
      '10,000: ms',
      'blocked, 1,000: ms',
      'CPU ÷ 4: blocked, ms',
      'heap, 12 / 10,000: MiB',
      'nodes, 1,000',
      'layout shift',
    ],
    shown.map(({id, label}) => {
      const ms = (scenario, name) => middle(scenario, id, name)?.toFixed(0) ?? '–';
      const mib = (scenario) => {
        const bytes = without(scenario, id, 'heap');
        return Number.isFinite(bytes) ? (Math.max(0, bytes) / 2 ** 20).toFixed(2) : '–';
      };
      const nodes = without('1000', id, 'nodes');
      return [
        label,
        ms('12', 'content'),
        ms('10000', 'content'),
        ms('1000', 'blocked'),
        ms('cpu4', 'blocked'),
        `${mib('12')} / ${mib('10000')}`,
        Number.isFinite(nodes) ? count(Math.round(nodes)) : '–',
        middle('12', id, 'shift')?.toFixed(2) ?? '–',
      ];
    }),
  );
  const pageRatio = (n) => {
    const size = (id) => pages[`${id}/${n}`] - pages[`none/${n}`];
    return `${kib(size('prerendered'))} KiB (${(size('prerendered') / size('html')).toFixed(2)} × plain HTML)`;
  };
  const takeover =
    without('1000', 'prerendered', 'cpu') / Math.max(1, without('1000', 'html', 'cpu'));
  const own = [
    [
      'nodes of a plain entry',
      `${ours.liveNodes.toFixed(0)} live, ${ours.prerenderedNodes.toFixed(0)} pre-rendered`,
    ],
    [
      '1,000 pre-rendered events taken over',
      `${middle('1000', 'prerendered', 'blocked')?.toFixed(0)} ms blocked, ${takeover.toFixed(1)} × the processor time of plain HTML, ${count(ours.replaced)} of 1,000 entries replaced`,
    ],
    [
      'pre-rendered until painted, 12 / 1,000',
      ['12', '1000']
        .map((n) => `${ratio(n, 'prerendered', 'content', 'html')?.toFixed(2)} ×`)
        .join(' / ')
        .concat(' plain HTML'),
    ],
    ['pre-rendered in the page, 12 events', pageRatio(12)],
    ['pre-rendered in the page, 1,000 events', pageRatio(1000)],
    [
      'ten elements on one page',
      `${ours.tenCpu.toFixed(1)} × the processor time of a timeline, ${ours.tenHeap.toFixed(1)} × its memory`,
    ],
    ['memory after 1,000 editions', percent(ours.afterUpdates)],
    ['memory after 100 removals and insertions', percent(ours.afterInsertions)],
  ].map(([what, figure]) => `| ${what} | ${figure} |`);
  return `Measured by \`npm run bench\` on ${meta.date} in Chromium ${meta.chromium} on ${meta.cores} cores${meta.load > meta.cores ? ` that were busy with other work (load ${meta.load})` : ''}, the pages on the same machine and
nothing in their caches; medians of ${meta.rounds} rounds, in ${meta.minutes} minutes. Below 1 is faster than the bare script, which has no attribution, search
or languages. “–”: it has no way to add an event, or was not measured.

${ratios}

${absolute}

| of ours | |
| --- | --- |
${own.join('\n')}
`;
}

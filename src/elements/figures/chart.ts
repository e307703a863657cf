import {nothing, svg} from 'lit';
import type {Figure} from '../../content/story.js';
import type {Reach} from './scale.js';

interface Drawn {
  readonly reach: Reach;
  readonly qualifier: Figure['qualifier'];
  /** The whole that it is a part of; zero without one. */
  readonly whole: number;
  /** What it says to those who do not see it. */
  readonly label: string;
}

/** Units in a row, with a gap in the middle, as they are counted in tens. */
const ROW = 20;

/** A dot for each: solid what is counted, dashed what may be, hollow the rest; three small ones where more may come. */
export function units({reach: [sure, possible], whole, label}: Drawn): unknown {
  const open = !whole && possible === Infinity;
  const total = whole || (open ? sure : Math.ceil(possible));
  const dots = Array.from({length: total + (open ? 3 : 0)}, (_, i) => {
    const at = i % ROW;
    const beyond = i - total;
    const kind =
      i < Math.floor(sure) || beyond >= 0 ? 'counted' : i < possible ? 'possible' : 'rest';
    return svg`<circle class=${kind} cx=${at * 10 + (at < ROW / 2 ? 4 : 8)} cy=${Math.floor(i / ROW) * 10 + 5} r=${beyond < 0 ? 3.5 : 1.8 - beyond * 0.5} />`;
  });
  const height = Math.ceil(dots.length / ROW) * 10;
  return svg`<svg class="units" role="img" aria-label=${label} viewBox="0 0 203 ${height}">${dots}</svg>`;
}

/** A bar from zero: solid what is sure, dashed how far it may reach, and an edge only where there is one. */
export function bar(
  {reach: [sure, possible], qualifier, whole, label}: Drawn,
  end: number,
): unknown {
  const percent = (n: number) => `${+((n / end) * 100).toFixed(3)}%`;
  // What nothing bounds trails off.
  const far = possible < Infinity ? possible : sure + end * 0.07;
  const rect = (kind: string, n: number) =>
    svg`<rect class=${kind} width=${percent(n)} height="100%" />`;
  return svg`<svg class="bar" role="img" aria-label=${label}>
    ${whole ? rect('rest', whole) : nothing}
    ${qualifier === 'unknown' ? nothing : rect('counted', sure)}
    <svg x=${percent(sure)} width=${percent(far - sure)}><rect class="possible" x="-9" y="10%" width="200%" height="80%" /></svg>
    ${/most|up/.test(qualifier) ? svg`<line x1=${percent(far)} x2=${percent(far)} y2="100%" />` : nothing}
  </svg>`;
}

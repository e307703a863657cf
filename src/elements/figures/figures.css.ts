import {css} from 'lit';

export const figuresStyles = css`
  .figures {
    list-style: none;
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr));
    column-gap: calc(var(--_step) * 8);
  }
  /* Number, words, marks and sources of the figures in a row stand on common lines. */
  .figure {
    display: grid;
    grid-row: span 4;
    grid-template-rows: subgrid;
    grid-template-columns: 100%;
    border-block-start: 1px solid var(--_rule);
    padding-block: var(--_step) calc(var(--_step) * 4);
  }
  .figure .number {
    font-size: 1.25em;
    line-height: 1.2;
    & b {
      font-size: min(1.92em, 15cqi);
      font-weight: 600;
      letter-spacing: -0.01em;
    }
  }
  .chart {
    padding-block: calc(var(--_step) * 1.5) var(--_step);
  }
  svg {
    display: block;
    inline-size: 100%;
    max-inline-size: 20em;
    fill: none;
    stroke: var(--_accent);
  }
  [dir='rtl'] .chart > svg {
    scale: -1 1;
  }
  .bar {
    block-size: 0.9em;
  }
  .counted {
    fill: var(--_accent);
    stroke: none;
  }
  .possible {
    stroke-dasharray: 2 2;
  }
  .axis {
    display: flex;
    justify-content: space-between;
    max-inline-size: 20em;
    border-block-start: 1px solid var(--_rule);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.9em;
  }
  :is(th, td) {
    text-align: start;
    vertical-align: top;
    padding-block: var(--_step);
    padding-inline-end: calc(var(--_step) * 3);
    border-block-end: 1px solid var(--_rule);
  }
`;

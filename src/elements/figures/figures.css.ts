import {css} from '@lit/reactive-element';

export const figuresStyles = css`
  .figures {
    list-style: none;
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr));
    column-gap: calc(var(--_step) * 8);
  }
  /* Aligns the labels, and what follows, of the figures in a row. */
  .figure {
    display: grid;
    grid-row: span 3;
    grid-template: subgrid / 100%;
    border-block-start: 1px solid var(--_rule);
    padding-block: var(--_step) calc(var(--_step) * 4);
    break-inside: avoid;
  }
  .figure > .number {
    align-self: end;
    font-size: 1.1em;
    line-height: 1.2;
    container-type: inline-size;
    & b {
      font-size: min(2.2em, 13cqi);
    }
    /* A number on two lines could be read as two numbers. */
    & .long {
      font-size: min(1.6em, 9cqi);
    }
  }
  .retracted > .number b {
    text-decoration: line-through;
  }
  .chart {
    max-inline-size: 18em;
    padding-block-start: calc(var(--_step) * 1.5);
  }
  /* The current colour, which forced colours replace. */
  svg {
    color: var(--_accent);
    display: block;
    inline-size: 100%;
    fill: none;
    stroke: currentcolor;
  }
  [dir='rtl'] .chart > svg {
    scale: -1 1;
  }
  .bar {
    block-size: 0.9em;
  }
  .counted {
    fill: currentcolor;
    stroke: none;
  }
  .possible {
    fill: currentcolor;
    fill-opacity: 0.16;
    stroke-dasharray: 2;
  }
  .short {
    stroke-width: 2;
  }
  .axis {
    display: flex;
    justify-content: space-between;
    border-block-start: 1px solid var(--_rule);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  tr {
    border-block-end: 1px solid var(--_rule);
  }
  :is(th, td) {
    text-align: start;
    vertical-align: baseline;
    font-weight: 400;
    padding-block: var(--_step);
    padding-inline-end: calc(var(--_step) * 3);
  }
  @container (max-width: 28em) {
    thead {
      position: absolute;
      clip-path: inset(50%);
    }
    :is(tr, th, td) {
      display: block;
      padding-block: 0;
    }
    tr {
      padding-block: var(--_step);
    }
    /* The column headers are hidden here. */
    [data-label]::before {
      content: attr(data-label) ' ';
    }
  }
`;

import {css} from '@lit/reactive-element';

export const timelineStyles = css`
  ol {
    list-style: none;
  }
  .controls {
    align-items: end;
  }
  /* Each field is below its label, and as wide as its value. */
  .fields,
  label {
    display: flex;
    max-inline-size: 100%;
  }
  .fields {
    flex-wrap: wrap;
    gap: inherit;
  }
  label {
    flex-direction: column;
    line-height: 1.2;
    & > * {
      field-sizing: content;
      max-inline-size: 100%;
      min-inline-size: 6em;
    }
  }
  /* Also chunks from a server, which do not know their number of entries. */
  .placeholder {
    content-visibility: auto;
    contain-intrinsic-block-size: auto calc(var(--_n, 40) * 6.4em);
  }
  .entry {
    --_at: 0.3em;
    position: relative;
    padding-block-end: calc(var(--_step) * 5);
    padding-inline-start: 1.5em;
  }
  .when {
    color: var(--_soft);
    font-size: 0.9em;
    font-weight: 600;
    line-height: 1.3;
    padding-block-start: 0.15em;
    text-wrap: balance;
  }
  /* Keeps its line breaks when the local time is added. */
  .when time {
    display: inline-block;
  }
  /* The local time is laid over the space reserved for it, which is as long as a time on another day. */
  .when .stack {
    display: inline-grid;
    font-size: 0.9em;
    font-weight: 400;
    & > * {
      grid-area: 1 / 1;
    }
  }
  .when .reserved {
    padding-inline-end: 7em;
  }
  .statements {
    padding-block: var(--_step);
    padding-inline-start: 0.9em;
  }
  .statements > * + .quote {
    margin-block-start: calc(var(--_step) * 2);
  }
  .entry .fine {
    max-inline-size: var(--crisis-measure, 38em);
  }
  crisis-media::part(head),
  crisis-media::part(caption) {
    display: none;
  }
  .key .headline {
    font-size: 1.1em;
  }

  /* The vertical line with the marks of the dates. Shapes are borders, which are printed and kept in forced colours. */
  .mark,
  .entry::before {
    content: '';
    position: absolute;
    inset-inline-start: var(--_at);
    inset-block-start: 0.35em;
    border: 0 solid;
    translate: -50%;
  }
  .entry::before {
    inset-block-end: -0.35em;
    border-inline-start: 1px solid var(--_rule);
  }
  ol:last-of-type > .entry:last-child::before {
    display: none;
  }
  .key .mark {
    color: var(--_accent);
  }
  .instant {
    border-width: 0.18em;
    border-radius: 50%;
  }
  .day {
    border-width: 0.32em;
    border-radius: 50%;
  }
  .key .day {
    border-width: 0.4em;
    margin-block-start: -0.08em;
  }
  /* A bar; for a year or more it is as long as the entry. */
  .month,
  .season,
  .year,
  .decade,
  .century {
    border-inline-start-width: 0.3em;
    block-size: 1.6em;
  }
  .year,
  .decade,
  .century,
  .range {
    block-size: auto;
    inset-block-end: calc(var(--_step) * 5);
  }
  .range {
    inline-size: 0.5em;
    border-width: 2px 0;
    border-inline-start-width: 2px;
    translate: -1px;
  }
  [dir='rtl'] .mark {
    translate: 50%;
  }
  [dir='rtl'] .range {
    translate: 1px;
  }
  .vague {
    border-style: dashed;
  }
  .day.vague {
    inline-size: 0.6em;
    block-size: 0.6em;
    border-width: 1px;
    background: var(--_paper);
  }
  .open {
    border-block-end: 0;
    inset-block-end: 0.3em;
  }
  .open::after {
    content: '';
    position: absolute;
    inset-block-end: 0;
    inset-inline-start: -1px;
    inline-size: 0.4em;
    block-size: 0.4em;
    border: solid;
    border-width: 0 2px 2px 0;
    translate: -50%;
    rotate: 45deg;
  }
  [dir='rtl'] .open::after {
    translate: 50%;
  }

  @container (width <= 18em) {
    .controls {
      column-gap: calc(var(--_step) * 2);
    }
  }
  @media print {
    .entry {
      break-inside: avoid;
    }
    /* The entry above, which has the same date, may be on another page. */
    .when.hidden {
      position: static;
      clip-path: none;
      inline-size: auto;
      white-space: normal;
      font-weight: 400;
    }
    .placeholder,
    .rest {
      display: block;
      content-visibility: visible;
    }
  }
  @container (width >= 34em) {
    .entry {
      --_at: calc(var(--crisis-date-width, 10.3em) + 0.8em);
      padding-inline-start: calc(var(--_at) + 1.3em);
    }
    .entry .when {
      position: absolute;
      inset-inline-start: 0;
      inline-size: var(--crisis-date-width, 11.4em);
      text-align: end;
    }
  }
  /* A timeline that is not built in chunks has two columns; an entry stays with the one above that shows its date. */
  @media screen {
    /* In pixels, because with a font size of 0 on the page each width is many em. */
    @container (width >= 1400px) {
      ol:only-of-type {
        columns: 2;
        gap: calc(var(--_step) * 8);
        & > .entry {
          break-inside: avoid;
          &:has(> .hidden) {
            break-before: avoid;
          }
        }
      }
    }
  }
`;

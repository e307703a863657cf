import {css} from 'lit';

export const timelineStyles = css`
  .entries {
    list-style: none;
  }
  .stub {
    content-visibility: auto;
    contain-intrinsic-block-size: auto calc(var(--_n, 1) * 6.4em);
    font-size: 0.9em;
  }
  .entry {
    position: relative;
    margin: 0;
    padding-block-end: calc(var(--_step) * 5);
    padding-inline-start: 1.5em;
    scroll-margin-block-start: 4em;
  }
  .entry:focus {
    outline-offset: calc(var(--_step) * 1.5);
  }
  .when {
    font-size: 0.9em;
    font-weight: 600;
    padding-block-end: calc(var(--_step) * 0.5);
  }
  .yours {
    font-weight: 400;
    color: var(--_soft);
  }
  .headline {
    padding-block-end: calc(var(--_step) * 0.5);
  }
  .text,
  .statements > * + * {
    padding-block-end: var(--_step);
  }
  .statements {
    padding-block: var(--_step);
  }

  /* The rule, and on it how exactly each date is known. Shapes are borders: they print, and forced colours keep them. */
  .entry::before,
  .mark {
    position: absolute;
    inset-inline-start: 0.3125em;
  }
  .entry::before {
    content: '';
    inset-block: 0.6em -0.6em;
    border-inline-start: 1px solid var(--_rule);
  }
  .entries:last-of-type > .entry:last-child::before,
  .rest:not([hidden]) .entries:last-of-type > .entry:last-child::before {
    border-inline-start-color: transparent;
  }
  .mark {
    inset-block-start: 0.34em;
    transform: translateX(-50%);
    border: 0 solid var(--_ink);
  }
  [dir='rtl'] .mark {
    transform: translateX(50%);
  }
  .instant {
    border-width: 0.17em;
    border-radius: 50%;
  }
  .day {
    border-width: 0.32em;
    border-radius: 50%;
  }
  .day.vague,
  .instant.vague {
    inline-size: 0.64em;
    block-size: 0.64em;
    border-width: 1px;
    border-style: dashed;
    background: var(--crisis-paper, Canvas);
  }
  .month,
  .season,
  .year,
  .decade,
  .century {
    border-inline-width: 0.16em;
    border-radius: 0.1em;
    block-size: 1.6em;
  }
  .season {
    block-size: 2.4em;
  }
  .year,
  .decade,
  .century,
  .range {
    block-size: auto;
    inset-block-end: calc(var(--_step) * 5);
  }
  .decade {
    border-inline-width: 0.22em;
  }
  .century {
    border-inline-width: 0.3em;
  }
  .vague {
    border-style: dashed;
  }
  .month.vague,
  .season.vague,
  .year.vague,
  .decade.vague,
  .century.vague {
    border-inline-width: 0.3em 0;
  }
  .range {
    inline-size: 0.5em;
    border-width: 2px 0 2px 2px;
  }
  [dir='rtl'] .range {
    border-width: 2px 2px 2px 0;
  }
  .range.open {
    border-block-end-width: 0;
    inset-block-end: 0.2em;
  }
  .range.open::after {
    content: '';
    position: absolute;
    inset-block-end: 0;
    inset-inline-start: calc(-0.25em - 1px);
    inline-size: 0.42em;
    block-size: 0.42em;
    border: solid var(--_ink);
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
  }
  [dir='rtl'] .range.open::after {
    border-width: 0 2px 2px 0;
  }
  .key .mark {
    border-color: var(--_accent);
  }
  .key .range.open::after {
    border-color: var(--_accent);
  }
  .key .day {
    border-width: 0.42em;
    inset-block-start: 0.24em;
  }
  .entry:not(.key) .headline {
    font-weight: 600;
  }
  .key .headline {
    font-size: 1.1em;
  }

  .permalink {
    text-decoration-color: transparent;
    white-space: nowrap;
  }
  .entry:hover .permalink,
  .permalink:focus-visible {
    text-decoration-color: currentcolor;
  }

  @container (min-width: 34em) {
    .entry {
      padding-inline-start: 13em;
    }
    .when {
      position: absolute;
      inset-inline-start: 0;
      inline-size: 11em;
      text-align: end;
      padding-inline-end: 0;
      line-height: 1.6;
    }
    .entry::before,
    .mark {
      inset-inline-start: 11.1em;
    }
  }
  @media print {
    .entry {
      break-inside: avoid;
    }
    .stub {
      content-visibility: visible;
    }
    .rest[hidden] {
      display: block;
      content-visibility: visible;
    }
  }
`;

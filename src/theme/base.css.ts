import {css} from '@lit/reactive-element';

/**
 * The base styles of every element. A public token (`--crisis-…`) is resolved once, to a private one (`--_…`). Colours are
 * derived from the page's text colour, so that an element suits any page, including dark ones.
 */
export const base = css`
  :host {
    --_accent: var(--crisis-accent, light-dark(#a3122a, #ff8f8f));
    --_ink: var(--crisis-ink, currentcolor);
    --_soft: var(--crisis-soft, color-mix(in srgb, var(--_ink) 78%, transparent));
    --_rule: var(--crisis-rule, color-mix(in srgb, var(--_ink) 22%, transparent));
    --_paper: var(--crisis-paper, Canvas);
    /* The outline of fields has a contrast of 3 to 1 with the background. */
    --_edge: color-mix(in srgb, var(--_ink) 62%, transparent);
    /* Every distance is a multiple of it. */
    --_step: var(--crisis-step, 0.375em);
    display: block !important;
    container-type: inline-size;
    /* A width for places where the content determines it, such as a table cell, in which a size container would have none. */
    contain-intrinsic-inline-size: min(24em, 80vw);
    color: var(--_ink);
    font-family: var(--crisis-font, inherit);
    overflow-wrap: break-word;
  }
  /*
   * Many dark pages set no color-scheme, so these colours are computed from the text colour, which is light on a dark
   * background. Its lightness l is 0 to 1; from 0.6 it counts as light. Grey text is not made softer, to stay readable.
   */
  @supports (color: oklch(from currentcolor l c h)) {
    :host {
      --_accent: var(
        --crisis-accent,
        oklch(from var(--_ink) clamp(0.455, (l - 0.6) * 999, 0.83) clamp(0.1, (0.6 - l) * 999, 0.178) 21 / 1)
      );
      --_soft: var(
        --crisis-soft,
        oklch(from var(--_ink) l c h / clamp(0.78, 1.12 - 2 * max(l - 0.6, 0.6 - l), 1))
      );
      --_paper: var(--crisis-paper, oklch(from var(--_ink) clamp(0.19, (0.6 - l) * 999, 1) 0 0 / 1));
    }
  }
  /* Resets inherited properties that are meant for the page's own text; fallback content keeps them. */
  :host > div {
    font-size: max(1em, 0.75rem);
    font-variant: lining-nums tabular-nums;
    letter-spacing: normal;
    line-height: 1.45;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    text-wrap: pretty;
    word-spacing: normal;
    writing-mode: horizontal-tb;
  }
  :host([hidden]) {
    display: none !important;
  }
  :host(:is([theme='light'], [theme='dark'], [data-theme='light'], [data-theme='dark'])) {
    --_ink: var(--crisis-ink, light-dark(#161616, #ebe8e3));
    --_paper: var(--crisis-paper, light-dark(#fff, #131416));
    color-scheme: light;
    background: var(--_paper);
  }
  :host(:is([theme='dark'], [data-theme='dark'])) {
    color-scheme: dark;
  }
  [dir='rtl'] {
    line-height: 1.6;
  }
  * {
    margin: 0;
    padding: 0;
    /* Keeps the sticky bar at the bottom from covering the focused element. */
    scroll-margin-block: 4em 7em;
  }

  /* Head */
  .head {
    border-block-start: 1px solid var(--crisis-rule, currentcolor);
    padding-block: calc(var(--_step) * 1.5) calc(var(--_step) * 2);
  }
  .kicker,
  .label,
  .notice {
    font-size: 0.8em;
    font-weight: 600;
  }
  .kicker {
    color: var(--_accent);
  }
  .reserved {
    visibility: hidden;
  }
  :is(h2, h3, h4, h5, h6) {
    font-family: var(--crisis-heading-font, inherit);
    font-size: 1em;
    line-height: 1.25;
    /* Hyphenates only long words, where the browser supports that. */
    @supports (hyphenate-limit-chars: 14 5 5) {
      hyphens: auto;
      hyphenate-limit-chars: 14 5 5;
    }
  }
  .heading {
    font-size: 1.25em;
  }

  /* Text in lines of about 66 characters; fine print is as wide. */
  .headline,
  .text,
  .quote,
  .dek {
    max-inline-size: var(--crisis-measure, 32em);
  }
  .claim,
  .note,
  .correction {
    max-inline-size: var(--crisis-measure, 38em);
  }
  .text > * + *,
  .text > del > * + * {
    margin-block-start: calc(var(--_step) * 2);
  }
  .text :is(ul, ol) {
    padding-inline-start: 1.2em;
  }
  .text ul {
    list-style: disc;
  }
  .text ol {
    list-style: decimal;
  }
  /* Numbers of a list that does not start at 1 may have three digits. */
  .text ol[start] {
    padding-inline-start: 2.2em;
  }
  /* Text of the other direction starts at the same edge as the text of the page. */
  .quotation {
    inline-size: fit-content;
    max-inline-size: 100%;
    /* The opening quotation mark hangs in the margin. */
    text-indent: -0.45em;
  }

  .fresh {
    font-size: 0.8em;
    font-weight: 600;
    color: var(--_accent);
  }
  .problems {
    padding: calc(var(--_step) * 2);
    border: 2px solid var(--_accent);
    white-space: pre-line;
  }

  /* Foot */
  .foot {
    margin-block-start: calc(var(--_step) * 3);
    padding-block-start: var(--_step);
    border-block-start: 1px solid var(--_rule);
    display: flex;
  }
  .foot,
  .controls {
    flex-wrap: wrap;
    gap: 0 calc(var(--_step) * 4);
  }
  .foot > *,
  .controls > a,
  ul.fine {
    line-height: 24px;
  }
  /* Without it Chromium counts the markers of all summaries for each one; 1,300 took seconds. */
  details {
    contain: style;
  }
  details[open] {
    flex-basis: 100%;
  }

  /* Controls look like text */
  a,
  button,
  .ref {
    color: inherit;
    /* Safari supports no colour and no width in the shorthand. */
    text-decoration: underline;
    text-decoration-color: color-mix(in srgb, currentcolor 45%, transparent);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  :is(a, button, summary, .ref):hover {
    color: var(--_accent);
  }
  button,
  summary {
    font: inherit;
    cursor: pointer;
    min-block-size: 24px;
    min-inline-size: 24px;
  }
  button {
    text-decoration-color: var(--crisis-rule, color-mix(in srgb, currentcolor 45%, transparent));
    background: none;
    border: 0;
    /* Breaks a word that is longer than a line. */
    max-inline-size: 100%;
  }
  button[aria-pressed='true'] {
    color: var(--_ink);
    font-weight: 600;
    text-decoration-color: currentcolor;
    text-decoration-thickness: 2px;
  }
  .controls {
    display: flex;
    padding-block-end: calc(var(--_step) * 2);
  }
  .more {
    min-block-size: 44px;
    font-weight: 600;
  }
  select,
  input {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    border-block-end: 1px solid var(--_edge);
    border-radius: 0;
    min-block-size: 24px;
  }
  option {
    color: var(--_ink);
    background: var(--_paper);
  }
  @media (pointer: coarse) {
    button,
    select,
    input,
    summary:not(.correction > *) {
      min-block-size: 44px;
    }
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .claim {
    position: relative;
  }
  .hidden {
    position: absolute;
    clip-path: inset(50%);
    &:not(.implied) {
      inline-size: 1px;
      overflow: hidden;
      white-space: nowrap;
    }
  }
  .implied {
    inset-inline-start: 0;
  }
  .chosen .implied {
    position: static;
    clip-path: none;
  }
  ::slotted(a:only-child) {
    font-size: 0.8em;
  }
`;

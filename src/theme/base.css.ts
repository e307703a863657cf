import {css} from 'lit';

/**
 * What every element looks like. A public token (`--crisis-…`) is resolved once, to a private one. Colours are mixed
 * from the page's own ink, so an element belongs to any page, dark ones included; only the accent has two values.
 */
export const base = css`
  :host {
    --_accent: var(--crisis-accent, light-dark(#a3122a, #ff8f8f));
    --_ink: var(--crisis-ink, currentcolor);
    --_soft: var(--crisis-soft, color-mix(in srgb, var(--_ink) 78%, transparent));
    --_rule: var(--crisis-rule, color-mix(in srgb, var(--_ink) 22%, transparent));
    --_heading: var(--crisis-heading-font, inherit);
    --_measure: var(--crisis-measure, 38em);
    /* The baseline step; every distance is a multiple of it. */
    --_step: var(--crisis-step, 0.375em);
    display: block !important;
    container-type: inline-size;
    box-sizing: border-box;
    min-inline-size: 0;
    color: var(--_ink);
    font-family: var(--crisis-font, inherit);
    line-height: 1.45;
    text-align: start;
    overflow-wrap: break-word;
    hyphens: manual;
    font-variant-numeric: lining-nums;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  :host([hidden]) {
    display: none !important;
  }
  :host([theme='light']),
  :host([theme='dark']) {
    --_ink: var(--crisis-ink, light-dark(#161616, #ebe8e3));
    background: var(--crisis-paper, light-dark(#fff, #131416));
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  blockquote {
    margin: 0;
    padding: 0;
  }
  [dir='rtl'] {
    direction: rtl;
  }

  /* Head */
  .head {
    border-block-start: 1px solid var(--_ink);
    padding-block: calc(var(--_step) * 1.5) calc(var(--_step) * 3);
  }
  .kicker {
    font-size: 0.8em;
    font-weight: 600;
    color: var(--_accent);
  }
  .heading {
    font-family: var(--_heading);
    font-size: 1.25em;
    line-height: 1.2;
    font-weight: 700;
    text-wrap: balance;
  }
  .headline {
    font-family: var(--_heading);
    font-size: 1em;
    line-height: 1.3;
    font-weight: 700;
    text-wrap: pretty;
  }

  /* Text */
  .text {
    max-inline-size: var(--_measure);
    text-wrap: pretty;
  }
  .text > * + *,
  li + li {
    margin-block-start: calc(var(--_step) * 2);
  }
  .text ul,
  .text ol {
    padding-inline-start: 1.2em;
  }
  .quantity {
    font-variant-numeric: lining-nums tabular-nums;
  }
  time {
    font-variant-numeric: lining-nums tabular-nums;
  }
  .quote {
    quotes: auto;
    padding-inline-start: 0.9em;
    max-inline-size: var(--_measure);
  }
  .words::before {
    content: open-quote;
    position: absolute;
    transform: translateX(-0.45em);
  }
  [dir='rtl'] .words::before {
    transform: translateX(0.45em);
  }
  .words::after {
    content: close-quote;
  }

  /* Who says so, and how sure */
  .claim,
  .note,
  .foot,
  .controls,
  .fine {
    font-size: 0.8em;
    line-height: 1.4;
    color: var(--_soft);
  }
  .claim b,
  .fine b {
    color: var(--_ink);
    font-weight: 600;
  }
  .sure {
    color: var(--_ink);
    font-weight: 600;
  }
  .sure::before {
    content: '';
    display: inline-block;
    inline-size: 0.62em;
    block-size: 0.62em;
    margin-inline-end: 0.4em;
    border: 0.13em solid;
    border-radius: 50%;
  }
  .sure.disputed::before {
    background: linear-gradient(90deg, CanvasText 50%, transparent 50%);
    background: linear-gradient(90deg, currentcolor 50%, transparent 50%);
  }
  .sure.unverified::before {
    border-style: dashed;
  }
  .sure.retracted::before {
    border-radius: 0;
    border-width: 0.13em 0 0;
    block-size: 0.25em;
  }
  .retracted .headline,
  .retracted > .text {
    text-decoration: line-through;
    text-decoration-thickness: 1px;
  }
  .other {
    border-inline-start: 2px solid var(--_ink);
    padding-inline-start: calc(var(--_step) * 2.5);
    margin-block-start: calc(var(--_step) * 2);
  }
  .label {
    font-weight: 600;
    font-size: 0.8em;
  }

  /* Foot */
  .foot {
    margin-block-start: calc(var(--_step) * 4);
    padding-block-start: calc(var(--_step) * 1.5);
    border-block-start: 1px solid var(--_rule);
    display: flex;
    flex-wrap: wrap;
    gap: var(--_step) calc(var(--_step) * 4);
  }
  .foot details[open] {
    flex-basis: 100%;
  }
  .foot ul {
    list-style: none;
    padding-block: var(--_step);
  }
  .notice {
    font-size: 0.9em;
    font-weight: 600;
    padding-block-end: calc(var(--_step) * 2);
  }
  ins,
  del {
    text-decoration-thickness: 1px;
  }
  ins {
    text-decoration: none;
    font-weight: 600;
  }

  /* Controls look like text until they are needed */
  a {
    color: inherit;
    text-decoration-line: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
    text-decoration-color: color-mix(in srgb, currentcolor 45%, transparent);
  }
  a:hover {
    color: var(--_accent);
    text-decoration-color: currentcolor;
  }
  button,
  summary {
    font: inherit;
    color: inherit;
    cursor: pointer;
    min-block-size: 24px;
    min-inline-size: 24px;
  }
  button {
    background: none;
    border: 0;
    padding: 0;
    text-align: start;
    text-decoration: underline 1px;
    text-underline-offset: 0.25em;
  }
  button:hover,
  summary:hover {
    color: var(--_accent);
  }
  button[aria-pressed='true'] {
    color: var(--_ink);
    font-weight: 600;
    text-decoration-thickness: 2px;
  }
  button:not([aria-pressed='true'], .more) {
    text-decoration-color: color-mix(in srgb, currentcolor 35%, transparent);
  }
  .more {
    min-block-size: 44px;
    font-size: 0.9em;
    font-weight: 600;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_step) * 4);
    padding-block-end: calc(var(--_step) * 2);
  }
  @media (pointer: coarse) {
    button,
    summary {
      min-block-size: 44px;
      min-inline-size: 44px;
    }
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  ::slotted(a:only-child) {
    font-size: 0.8em;
  }

  @media print {
    .controls,
    .permalink,
    .more {
      display: none;
    }
    :host {
      --_ink: #000;
      --_soft: #222;
      --_rule: #999;
    }
    .headline,
    .heading,
    .kicker {
      break-after: avoid;
    }
    a[href^='http']::after {
      content: ' (' attr(href) ')';
      font-size: 0.9em;
      word-break: break-all;
    }
  }
`;

import {css} from '@lit/reactive-element';

export const mapStyles = css`
  .frames {
    --_water: var(--crisis-water, color-mix(in srgb, #5b8aa3 22%, transparent));
    display: grid;
    gap: calc(var(--_step) * 2);
  }
  @container (inline-size >= 32em) {
    .frames {
      grid-template-columns: 3fr 2fr;
    }
    .frame:only-child {
      grid-column: span 2;
    }
  }
  .frame {
    container-type: inline-size;
    /* Lines and points keep their size when the map shrinks. */
    font-size: max(11px, 0.72em);
    line-height: 1.3;
  }
  .sheet {
    position: relative;
    /* A map is not mirrored in right-to-left scripts. */
    direction: ltr;
  }
  svg {
    display: block;
    inline-size: 100%;
    fill: none;
    stroke-linejoin: round;
  }
  .ground :is(path, rect, circle) {
    vector-effect: non-scaling-stroke;
  }
  path.water {
    fill: var(--_water);
    fill-rule: evenodd;
    stroke: var(--_rule);
    stroke-width: 0.6;
  }
  .border {
    stroke: var(--_soft);
    stroke-width: 0.4;
  }
  .disputed {
    stroke-dasharray: 4 3;
  }
  rect.inset {
    stroke: var(--_accent);
  }
  .drawn {
    stroke: var(--_ink);
    stroke-width: 2;
  }
  .around {
    fill: color-mix(in srgb, var(--_ink) 8%, transparent);
    stroke-width: 1.2;
    stroke-dasharray: 3 2.5;
  }
  .dot {
    fill: var(--_ink);
    stroke: var(--_paper);
    stroke-width: 1;
  }
  .drawn:is(.chosen, .related) {
    stroke: var(--_accent);
    stroke-width: 3;
  }
  .names {
    position: absolute;
    inset: 0;
    block-size: 100%;
    overflow: visible;
    line-height: normal;
  }
  text {
    unicode-bidi: plaintext;
    fill: var(--_ink);
    stroke: var(--_paper);
    stroke-width: 3px;
    paint-order: stroke;
  }
  text.spot {
    font-weight: 600;
  }
  .land,
  text.water,
  .scale text {
    fill: var(--_soft);
  }
  text.water {
    font-style: italic;
  }
  text.inset {
    fill: var(--_accent);
  }
  .scale line {
    stroke: var(--_ink);
  }
  .leader {
    stroke: var(--_soft);
    stroke-width: 0.75;
  }
  /* Keeps the focus outline from being clipped. */
  foreignObject {
    overflow: visible;
  }
  /* Each layout of labels is made for the narrowest frame that shows it. */
  .layer {
    display: none;
  }
  @container (inline-size < 18em) {
    .at-12 {
      display: inline;
    }
  }
  @container (18em <= inline-size < 28em) {
    .at-18 {
      display: inline;
    }
  }
  @container (28em <= inline-size < 44em) {
    .at-28 {
      display: inline;
    }
  }
  @container (44em <= inline-size < 70em) {
    .at-44 {
      display: inline;
    }
  }
  @container (inline-size >= 70em) {
    .at-70 {
      display: inline;
    }
  }
  button.spot {
    inline-size: 24px;
    min-block-size: 24px;
    block-size: 24px;
    vertical-align: top;
    border-radius: 50%;
  }
  figcaption {
    padding-block-start: 0.3em;
    color: var(--_soft);
  }
  .places {
    columns: 18em;
    column-gap: calc(var(--_step) * 8);
    padding-inline-start: 1.4em;
    margin-block-start: calc(var(--_step) * 3);
  }
  .place {
    break-inside: avoid;
    /* The bar of a highlighted entry is before its number. */
    &::after {
      inset-inline-start: -1.6em;
    }
    padding-block-end: calc(var(--_step) * 2);
  }
  .place ul {
    list-style: none;
  }
  .place button {
    text-align: start;
    font-weight: 600;
    /* The number of an entry is on its first line. */
    vertical-align: top;
  }
  @media print {
    .place button {
      display: inline;
      text-decoration: none;
    }
  }
`;

import {css} from '@lit/reactive-element';

/** The fine print under an entry: attribution, certainty and corrections. */
export const finePrintStyles = css`
  /* Certainty is shown by a word and a shape, never by colour alone */
  .claim,
  .note,
  .foot,
  .controls,
  .fine:not(.foot *) {
    font-size: 0.8em;
    color: var(--_soft);
  }
  .claim {
    padding-block-start: calc(var(--_step) * 0.5);
  }
  .doubt,
  .claim b,
  .fine b {
    color: var(--_ink);
    font-weight: 600;
  }
  .doubt::before {
    content: '';
    display: inline-block;
    inline-size: 0.36em;
    block-size: 0.36em;
    margin-inline-end: 0.4em;
    border: 0.13em solid;
    border-radius: 50%;
  }
  .disputed::before {
    border-inline-end-width: 0.36em;
    inline-size: 0.13em;
  }
  .unverified::before {
    border-style: dashed;
  }
  .doubt.retracted::before {
    border-width: 0.13em 0 0;
    border-radius: 0;
    vertical-align: middle;
  }
  .retracted > :is(.headline, .text, .quotation),
  del {
    text-decoration: line-through;
  }
  .text > del {
    display: block;
  }
  /* On a line of its own, without the line through it. */
  .retraction {
    display: inline-block;
    inline-size: 100%;
  }
  .counterclaim {
    border-inline-start: 2px solid;
    padding-inline-start: calc(var(--_step) * 2);
    margin-block-start: calc(var(--_step) * 2);
  }

  /* A closed correction has one line. */
  .counterclaim + .correction {
    margin-block-start: var(--_step);
  }
  @media screen {
    @container (min-width: 24em) {
      .correction:not([open]) .truncated {
        display: inline-block;
        max-inline-size: calc(100% - 1.5em);
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        vertical-align: top;
      }
    }
  }
  .unbroken {
    white-space: nowrap;
  }
  .quantity {
    unicode-bidi: isolate;
  }
`;

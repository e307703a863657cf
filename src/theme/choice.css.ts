import {css} from '@lit/reactive-element';

/** Highlights of the reader's selection, the bar that names it, and popovers. */
export const choiceStyles = css`
  /* A bar next to what the reader has selected, and a thinner one next to what is related. */
  .chosen,
  .related {
    position: relative;
    &::after {
      content: '';
      position: absolute;
      inset-block: 0;
      inset-inline-start: -0.6em;
      border-inline-start: 2px solid var(--_accent);
    }
  }
  .chosen::after {
    border-inline-start-width: 4px;
  }
  .bar:has([part~='news'], [part~='choice'] button) {
    position: sticky;
    inset-block-end: 0;
    background: var(--_paper);
    border-block-start: 1px solid var(--_rule);
    & .controls {
      padding-block: 0;
    }
  }
  .ref {
    cursor: pointer;
    text-decoration-style: dotted;
  }
  .popover {
    max-inline-size: min(20em, 90vw);
    padding: calc(var(--_step) * 2);
    border: 1px solid var(--_rule);
    background: var(--_paper);
    color: var(--_ink);
    font-size: 0.9em;
  }
  @supports (position-area: block-end) {
    .popover {
      inset: auto;
      position-area: block-end span-inline-end;
      position-try-fallbacks: flip-block, flip-inline;
    }
  }
`;

import {css} from '@lit/reactive-element';

/** Print and forced colours. */
export const printStyles = css`
  /* Overrides the theme and the publisher's tokens. */
  @media print, (forced-colors: active) {
    :host {
      --_ink: CanvasText !important;
      --_soft: CanvasText !important;
      --_accent: CanvasText !important;
      --_paper: Canvas !important;
    }
  }
  @media print {
    :host {
      color-scheme: light !important;
    }
    button,
    .controls,
    .permalink,
    .unprinted {
      display: none;
    }
    .head,
    .head + p,
    .controls + p,
    .label,
    .headline,
    summary {
      break-inside: avoid;
      break-after: avoid;
      list-style: none;
    }
    details::details-content {
      content-visibility: visible;
    }
    /* Addresses of sources break, which they do not as items of a flex box. */
    .foot {
      display: block;
    }
    /* Paper needs no room to tap a link. */
    .foot *,
    ul.fine {
      line-height: inherit;
    }
    /* In print each entry shows what the head states for all. */
    .implied {
      position: static;
      clip-path: none;
    }
    a[href^='http']:not([data-here])::after {
      content: ' (' attr(href) ')';
    }
  }
`;

import {css} from 'lit';

/** Paper, and a reader's own colours. */
export const printStyles = css`
  /* Whatever the theme and the house style: the reader's own colours, or ink on paper. */
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
    .permalink {
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
    /* Nobody has to hit a link there. */
    .foot * {
      line-height: inherit;
    }
    /* What the head says for all is said at each entry on paper. */
    .implied {
      position: static;
      clip-path: none;
    }
    a[href^='http']:not([data-here])::after {
      content: ' (' attr(href) ')';
    }
  }
`;

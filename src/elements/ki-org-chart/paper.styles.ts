import {css, unsafeCSS} from 'lit';
import {drawingStyles} from './drawing.styles.js';

/**
 * The chart on paper. A chart that fits on one sheet is a drawing, and any other is a list, which continues between two units.
 *
 * The rules of the drawing are repeated without container queries. Firefox 153 prints an element without its text if a container
 * query changes its `display`.
 */
export const paperStyles = css`
  /* Also while the drawing is measured before it is printed. The details have the members' full names. */
  .paper :is(.toggle, .copy, [part='members']:has(~ [part='details'])) {
    display: none;
  }
  @media print {
    .sheet {
      font-size: max(0.875em, 8pt);
    }
    .sheet:not(.paper) {
      container-type: normal; /* Otherwise the drawing of the screen would be printed if no event announces the print. */
    }
    /* Small enough for four columns, and at least 8 pt. */
    .paper {
      font-size: max(0.72em, 8pt);
    }
    .head {
      display: flow-root;
    }
    .ruler,
    .chart-end,
    .toggle,
    .skip,
    [part='members']:has(~ [part='details']),
    [part='toolbar'],
    [part='downloads'] {
      display: none;
    }
    .scrolled {
      overflow: visible;
      padding: 0;
      border: 0;
    }
    .scrolled > .sheet {
      width: auto;
    }
    .forest {
      display: block;
    }
    [part='unit'],
    .paper,
    [part='legend'],
    [part='abbreviations'] {
      break-inside: avoid;
    }
    [part='unit'] {
      background: #fff; /* Covers the lines behind it. */
      box-shadow: none;
    }
  }
  ${unsafeCSS(`@media print{.paper{${drawingStyles.cssText.replace(/@container[^{]+/g, '@media print')}}}`)}
  @media print {
    .paper :is([part='unit'] > *, .line, .route-label) {
      font-size: 1em;
    }
  }
`;

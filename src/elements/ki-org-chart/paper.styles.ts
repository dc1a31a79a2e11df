import {css} from 'lit';

/** The chart on paper. A chart that fits on one sheet is a drawing, and any other is a list, which continues between two units. */
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
    .stack > li:not(:has(> ul)),
    .paper,
    [part='legend'],
    [part='abbreviations'] {
      break-inside: avoid;
    }
    [part='unit'] {
      background: #fff; /* Covers the lines behind it. */
      box-shadow: none;
    }
    /* The line to a unit belongs to its box, because Firefox may put the two on different pages. */
    .sheet:not(.paper) .stack > li {
      background: none;
    }
    .sheet:not(.paper) .stack > li > [part='unit']::before {
      content: '';
      position: absolute;
      top: calc(-1px - var(--_lead) - var(--_top, 0px));
      inset-inline-start: calc(-2px - var(--_indent) - var(--_start, 0px));
      width: var(--_indent);
      height: calc(var(--_lead) + var(--_branch, 1.5em));
      border: solid var(--_connector);
      border-width: 0 0 1px;
    }
    .sheet:not(.paper) .stack > li:last-child > [part='unit']::before {
      border-inline-start-width: var(--_rule, 1px);
    }
  }
  /* A sheet in landscape format has room for two columns of the list. */
  @media print and (min-width: 60em) {
    .sheet:not(.paper) {
      columns: 2;
      gap: 2em;
    }
  }
`;

import {css} from 'lit';

/**
 * The list as a drawing, where its container is wide enough. Positions are fractions of the chart's width (--_x, --_w) and grid rows
 * (--_row), so the browser sizes the boxes and no script has to measure them.
 */
export const drawingStyles = css`
  @container (min-width: 37em) {
    .drawn {
      --_box: var(--_w);
      --_trunk: 0.55em;
      --_indent: 0.8em;
      display: grid;
      grid-template-columns: 100%;
      grid-template-rows: var(--_rows) 1fr;
    }
    .drawn .placed,
    .drawn .row {
      display: contents;
    }
    .drawn .placed.stacked,
    .placed:not(.stacked) > [part='unit'] {
      grid-area: var(--_row) / 1;
      align-self: start;
      width: calc(var(--_box) * 100% - var(--_gap));
      margin-inline-start: calc((var(--_centre) - var(--_box) / 2) * 100% + var(--_gap) / 2);
      z-index: 1;
    }
    /* A unit and its stack form one block down to the last row, so that only the last row grows with the stack. */
    .drawn .placed.stacked {
      display: block;
      position: relative;
      grid-row-end: -1;
      padding: 0;
      border: 0;
      background: none;
    }
    .placed.start > [part='unit'] {
      margin-inline-start: 0;
    }
    .placed.end > [part='unit'] {
      margin-inline-start: auto;
    }
    /* A line leads down from a parent to the middle of the gap … */
    .drawn .placed:is(.across, .has-grid)::after {
      content: '';
      grid-area: var(--_row) / 1 / span 2;
      width: 0;
      margin-inline-start: calc(var(--_centre) * 100%);
      margin-block-end: 1.1em;
      border: 0;
      border-inline-start: 1px solid var(--_connector);
    }
    /* … and from there across and down to each child. */
    .drawn .placed.below::before {
      content: '';
      grid-area: calc(var(--_row) - 1) / 1;
      position: static;
      align-self: end;
      width: calc(var(--_line-width) * 100% + 1px);
      height: 1.1em;
      margin-inline-start: calc(var(--_line-start) * 100%);
      border: 0 solid var(--_connector);
      border-block-start-width: min(1px, var(--_line-width) * 1000px);
      border-inline-start-width: calc(1px * (1 - var(--_to-end)));
      border-inline-end-width: calc(1px * var(--_to-end));
    }
    .drawn .placed.stacked.below::before {
      position: absolute;
      inset-block: -1.1em auto;
      inset-inline-start: calc(50% - var(--_to-end) * var(--_line-width) * 100cqi);
      width: calc(var(--_line-width) * 100cqi + 1px);
      margin: 0;
    }
    .drawn .grid {
      display: grid;
      grid: auto / var(--_tracks);
      align-items: start;
      column-gap: var(--_gap);
      margin: 0;
    }
    /* Columns of children: one horizontal line in the middle of the gap, and a vertical line for each column. */
    .drawn .placed > .grid {
      grid-area: calc(var(--_row) + 2) / 1 / -1;
      position: relative;
      z-index: 1;
      width: calc(var(--_grid-columns) * var(--_w) * 100% - var(--_gap));
      margin-block-start: -1.1em;
      margin-inline-start: calc(var(--_grid-start) * 100% + var(--_gap) / 2);
    }
    /* From the first column to the last one, or to the line from the parent. */
    .drawn .placed > .grid::before {
      content: '';
      position: absolute;
      inset-block-start: 0;
      inset-inline-start: var(--_trunk);
      width: calc(
        max((100% + var(--_gap)) * var(--_grid-last), (100% + var(--_gap)) * var(--_grid-centre) - var(--_gap) / 2 - var(--_trunk)) + 1px
      );
      border-block-start: 1px solid var(--_connector);
    }
    /* A column may be wider than a box. A box above columns is as wide as they are, and their lines begin at its lower edge. */
    .drawn .wide .stack > li {
      --_widest: calc(var(--_w) * 100cqi - var(--_gap) - var(--_trunk) - var(--_indent));
    }
    .drawn .wide .stack > li > [part='unit'] {
      max-width: var(--_widest);
    }
    /* Boxes below each other are a little lower. */
    .drawn:not(.compact) .stack > li > [part='unit']:not(.coordinating, .deliverable, .network) {
      padding-block: 0.6em;
    }
    /* The first boxes are level with those of the row. */
    .drawn .placed > .grid > li > .stack > li:first-child {
      --_lead: 1.1em;
    }
    /* Relations begin at the lower edge of the row. */
    .drawn .joined > [part='unit'] {
      align-self: stretch;
    }
    /* Relations across the tree run in lanes, for which the gaps have space. */
    .drawn .routes,
    .drawn .routes > [part='connector'] {
      display: contents;
    }
    .route {
      position: relative;
      grid-area: var(--_row) / 1 / span var(--_rows-down);
      margin: calc(var(--_top, 0) * 1em) 0 calc(var(--_bottom, 0) * 1em) calc(var(--_x) * 100%);
      border: 0 dashed var(--_warm-line);
    }
    .along,
    .labelled {
      align-self: start;
      width: calc(var(--_line-width) * 100% + 1px);
      height: 0;
    }
    .along {
      border-block-start-width: 1px;
    }
    .labelled {
      display: grid;
      justify-items: center;
    }
    .down {
      justify-self: start;
      border-inline-start-width: 1px;
    }
    .tip {
      position: absolute;
      inset-block-start: calc(50% - 0.3em);
      inset-inline-start: calc(-0.3em - 0.5px);
      border: 0.3em solid transparent;
    }
    .tip.down-to {
      inset-block: auto 0;
      border-block-start: 0.5em solid var(--_warm-line);
      border-block-end: 0;
    }
    .tip.up {
      inset-block-start: 0;
      border-block-end: 0.5em solid var(--_warm-line);
      border-block-start: 0;
    }
    .tip.to-end {
      inset-inline: auto 0;
      border-inline-start: 0.5em solid var(--_warm-line);
      border-inline-end: 0;
    }
    .tip.to-start {
      inset-inline-start: 0;
      border-inline-end: 0.5em solid var(--_warm-line);
      border-inline-start: 0;
    }
    .route-label {
      position: absolute;
      transform: translateY(-50%);
      max-width: 100%;
      padding-inline: 0.3em;
      overflow: hidden;
      text-overflow: ellipsis;
      background: var(--ki-color-background, Canvas);
      color: var(--ki-color-text, CanvasText);
      font-size: 0.8125em;
      line-height: 1.3;
      white-space: nowrap;
    }
    .is-routed {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    /* A line from the edge of a side unit to the edge of its neighbour. */
    .drawn [part='connector'] {
      display: block;
      grid-area: var(--_row) / 1;
      align-self: start;
      width: calc((var(--_target) - var(--_box) * 1.5) * 100% + var(--_gap) * 1.5);
      margin-inline-start: calc(var(--_box) * 100% - var(--_gap));
      padding-top: 0.75em;
    }
    .drawn [part='connector'].end {
      justify-self: end;
      margin-inline: 0 calc(var(--_box) * 100% - var(--_gap));
    }
    .line {
      position: relative;
      display: flex;
      align-items: center;
      justify-content: center;
      min-height: 1.75em;
      font-size: 0.875em;
      line-height: 1.2;
      text-align: center;
    }
    .line::before {
      content: '';
      position: absolute;
      inset-inline: 0;
      top: 50%;
      border-top: 1px dashed var(--_warm-line);
    }
    /* The small arrow in a label. */
    .sign {
      --_warm-line: currentcolor;
      display: inline-block;
      width: 1.3em;
      min-height: 0.6em;
      vertical-align: middle;
    }
    .sign::before {
      inset-inline: 0.1em;
      border-top-style: solid;
    }
    .label {
      display: none;
    }
    /* The button is on the line down to the children, if these form a row. */
    :is(.across, .has-grid) > [part='unit'] > .toggle {
      inset-block: auto calc(-1em - 0.5px);
      inset-inline: calc(-1 * var(--_start, 0px)) 0;
      margin-inline: auto;
    }
    .drawn :is(.across, .has-grid) > [part='unit'] > :is([part='kind'], [part='kind']:empty + [part='name']) {
      padding-inline-end: 1.1em;
    }
    :is(.across, .has-grid) > [part='unit'] {
      padding-block-end: 1.25em;
    }
  }

  /* Here the connectors have space for labels. The boxes become narrower and leave out the same words. */
  @container (min-width: 58em) {
    .with-sides {
      --_box: calc(var(--_w) * 0.82);
    }
    .label {
      position: relative;
      display: block;
      max-width: calc(100% - 1.5em);
      padding-inline: 0.3em;
      background: var(--ki-color-background, Canvas);
      color: var(--ki-color-text, CanvasText);
    }
    .is-drawn {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }

  @media (forced-colors: active) {
    .tip {
      --_warm-line: CanvasText;
      forced-color-adjust: none; /* Keeps the sides of an arrow head transparent. */
    }
  }
`;

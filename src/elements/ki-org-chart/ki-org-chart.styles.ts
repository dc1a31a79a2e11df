import {css} from 'lit';

/**
 * A nested list first; inside the container query the same list as a drawing. The places come as fractions of the chart's
 * width (--_x, --_w) and as grid rows (--_row), so the browser sizes everything and nothing is measured.
 */
export const styles = css`
  :host {
    --_connector: var(--ki-color-connector, var(--_strong-line));
    --_warm: var(--ki-color-advising, light-dark(#fbf3e2, #2b2516));
    --_warm-line: var(--ki-color-advising-line, light-dark(#b98a2e, #c99f4c));
    --_cool: var(--ki-color-leading, light-dark(#e4f0f4, #16313c));
    --_gap: 1.25em;
    --_trunk: min(0.75em, 2cqi);
    --_indent: min(1.1em, 4.5cqi);
  }

  [part='unit'] {
    position: relative;
    padding: 0.75em 0.9em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_on-surface);
  }
  /* Each kind of body has a form of its own, and says its kind in words. */
  .leading {
    border-color: var(--_accent);
    border-inline-start-width: 0.35em;
    background: var(--_cool);
  }
  .coordinating {
    border-color: var(--_accent);
    border-block-start: 0.35em double var(--_accent);
  }
  .group:not(:focus-visible) {
    box-shadow:
      0.25em 0.25em 0 -1px var(--_tinted),
      0.25em 0.25em 0 var(--_strong-line);
  }
  .deliverable {
    border-block-end: 0.3em solid var(--_strong-line);
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }
  .advising {
    border-style: dashed;
    border-color: var(--_warm-line);
    background: var(--_warm);
  }
  .network {
    border: 0.15em dotted var(--_warm-line);
    border-radius: 1.5em;
    background: var(--_warm);
  }
  .organization {
    border-color: var(--_strong-line);
    border-radius: 0;
  }
  .gone {
    border-style: dashed;
    border-color: var(--_strong-line);
    background: transparent;
    color: inherit;
  }
  .gone > [part='name'] {
    text-decoration: line-through;
  }
  [part='change'] {
    padding-inline-start: 0.5em;
    border-inline-start: 0.25em solid var(--_accent);
  }
  .marked:not(:focus-visible) {
    outline: 0.19em solid var(--_accent);
    outline-offset: 0.19em;
  }
  mark {
    padding-inline: 0.1em;
    background: light-dark(#ffe9a8, #5a4a12);
    color: inherit;
    text-decoration: underline;
    text-decoration-thickness: 0.14em;
  }

  [part='kind'],
  [part='name'],
  [part='period'] {
    display: block;
    line-height: 1.35;
  }
  [part='kind'] {
    color: var(--_muted);
  }
  [part='name'] {
    font-weight: 650;
    hyphens: auto;
    hyphenate-limit-chars: 16 5 5;
  }
  [part='period'],
  [part='members'],
  [part='relation'],
  .note {
    color: var(--_muted);
  }
  [part='unit'] p {
    margin: 0.35em 0 0;
    line-height: 1.45;
  }
  :is(.leading, .advising, .network) > :is([part='kind'], [part='members'], [part='relation'], [part='period']) {
    color: inherit;
  }

  details {
    margin-top: 0.35em;
  }
  .count {
    font-weight: 650;
  }
  .members > li {
    margin-top: 0.35em;
  }

  .toggle {
    position: absolute;
    inset-block-start: 0.25em;
    inset-inline-end: 0.25em;
    min-width: 1.65em;
    min-height: 1.65em;
    padding: 0 0.45em;
    border: 1px solid var(--_strong-line);
    border-radius: 1em;
    background: var(--_surface);
    color: var(--_link);
    font: inherit;
    font-weight: 650;
    line-height: 1.2;
    white-space: nowrap;
    cursor: pointer;
  }
  .parent > [part='kind'] {
    padding-inline-end: 2.5em; /* Beside the button; the name stands below it. */
  }
  .toggle:hover {
    border-color: currentcolor;
  }

  [part='toolbar'] {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.75em;
    margin-block-end: 1.25em;
  }
  label {
    display: grid;
    gap: 0.25em;
  }
  [part='input'] {
    min-height: 2.75em;
    max-width: 100%;
    padding: 0.4em 0.75em;
    border: 1px solid var(--_strong-line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_on-surface);
    font: inherit;
  }
  [role='status'] {
    align-self: end;
    padding-block: 0.6em;
  }
  [role='status']:empty {
    padding: 0; /* It stays: a region that comes with its words is not read aloud. */
  }
  /* There when the keyboard comes to it. */
  .skip:not(:focus) {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .skip {
    margin-block-end: 0.75em;
    padding: 0.5em 1em;
    border: 1px solid;
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_link);
    font: inherit;
  }
  [part='downloads'] {
    margin-top: 1.25em;
  }
  [part='downloads'] p {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-top: 0.5em;
  }

  /* A drawing that is wider than its place: the page never scrolls sideways, the box does. */
  .scrolled {
    overflow-x: auto;
    padding: 0.25em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .sheet {
    container-type: inline-size;
  }
  @container (min-width: 29em) {
    .scrolled > .sheet {
      width: calc(var(--_columns) * 14.75em);
    }
  }

  /* The list: each unit hangs on a line that goes on to the next. */
  [part='units'] > li + li {
    margin-top: 0.75em;
  }
  li > ul {
    margin-inline-start: var(--_trunk);
  }
  /* The piece across is a background: a pseudo-element each would be a tenth of the time that a large chart takes. */
  .stack > li,
  .row > li {
    --_across: linear-gradient(var(--_connector), var(--_connector)) 0 2.25em / var(--_indent) 1px no-repeat;
    padding-block-start: 0.75em;
    padding-inline-start: var(--_indent);
    border: 0 solid var(--_connector);
    border-inline-start-width: var(--_rule, 1px);
    background: var(--_across);
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }
  .stack > li:last-child,
  .row > li:last-child {
    padding-inline-start: calc(var(--_indent) + var(--_rule, 1px));
    border: 0;
    background:
      linear-gradient(var(--_connector), var(--_connector)) 0 0 / var(--_rule, 1px) 2.25em no-repeat,
      var(--_across);
  }
  /* From the ninth level on there is no room to give away: a phone would have to scroll sideways. */
  ul ul ul ul ul ul ul ul ul {
    --_trunk: 0px;
  }
  ul ul ul ul ul ul ul ul ul > li {
    --_indent: 0px;
    --_rule: 0px;
  }
  [part='connector'],
  .routes {
    display: none;
  }
  .forest {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(17em, 100%), 1fr));
    gap: 1.5em;
    align-items: start;
  }
  .forest > li + li {
    margin-top: 0;
  }

  /* The drawing */
  @container (min-width: 44em) {
    .drawn {
      --_box: var(--_w);
      --_trunk: 0.55em;
      --_indent: 0.8em;
      display: grid;
      grid-template-columns: 100%;
      grid-template-rows: var(--_rows) 1fr;
    }
    /* A little smaller than the names, as far as all of it is read well. */
    .drawn [part='unit'] > :not([part='name'], button, slot) {
      font-size: 0.9375em;
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
    /* A unit with its stack is one block that reaches down to the last row, which alone grows by it. */
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
    /* Down from a parent to half way … */
    .drawn .placed.across::after {
      content: '';
      grid-area: var(--_row) / 1 / span 2;
      width: 0;
      margin-inline-start: calc(var(--_centre) * 100%);
      margin-block-end: 1.25em;
      border: 0;
      border-inline-start: 1.5px solid var(--_connector);
    }
    /* … and from there across and down to each child. */
    .drawn .placed.below::before {
      content: '';
      grid-area: calc(var(--_row) - 1) / 1;
      position: static;
      align-self: end;
      width: calc(var(--_line-width) * 100% + 1.5px);
      height: 1.25em;
      margin-inline-start: calc(var(--_line-start) * 100%);
      border: 0 solid var(--_connector);
      border-block-start-width: 1.5px;
      border-inline-start-width: calc(1.5px * (1 - var(--_to-end)));
      border-inline-end-width: calc(1.5px * var(--_to-end));
    }
    .drawn .placed.stacked.below::before {
      position: absolute;
      inset-block: -1.25em auto;
      inset-inline-start: calc(50% - var(--_to-end) * var(--_line-width) * 100cqi);
      width: calc(var(--_line-width) * 100cqi + 1.5px);
      margin: 0;
    }
    .drawn .joined > [part='unit'] {
      align-self: stretch;
    }
    /* Relations across the tree, in the lanes that the gaps keep for them. */
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
      width: calc(var(--_line-width) * 100% + 1.5px);
      height: 0;
    }
    .along {
      border-block-start-width: 1.5px;
    }
    .labelled {
      display: grid;
      justify-items: center;
    }
    .down {
      justify-self: start;
      border-inline-start-width: 1.5px;
    }
    .arrow-down::after,
    .arrow-up::after {
      content: '';
      position: absolute;
      inset-inline-start: calc(-0.3em - 0.75px);
      border: 0.3em solid transparent;
    }
    .arrow-down::after {
      inset-block-end: 0;
      border-block-start: 0.5em solid var(--_warm-line);
      border-block-end: 0;
    }
    .arrow-up::after {
      inset-block-start: 0;
      border-block-end: 0.5em solid var(--_warm-line);
      border-block-start: 0;
    }
    .route-word {
      position: absolute;
      transform: translateY(-50%);
      padding-inline: 0.3em;
      background: var(--ki-color-background, Canvas);
      color: var(--ki-color-text, CanvasText);
      font-size: 0.8125em;
      line-height: 1.3;
      white-space: nowrap;
    }
    /* From the edge of a box at the side to the edge of the one that it is joined to. */
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
      border-top: 1.5px dashed var(--_warm-line);
    }
    .line::after {
      content: '';
      position: absolute;
      top: calc(50% - 0.3em);
      border: 0.3em solid transparent;
    }
    .forward::after {
      inset-inline-end: 0;
      border-inline-start: 0.5em solid var(--_warm-line);
      border-inline-end: 0;
    }
    .backward::after {
      inset-inline-start: 0;
      border-inline-end: 0.5em solid var(--_warm-line);
      border-inline-start: 0;
    }
    .label {
      display: none;
    }
    /* On the line down to the children, where they stand across. */
    .across > [part='unit'] > .toggle {
      inset-block: auto -0.85em;
      inset-inline: calc(50% - 0.825em) auto;
    }
    .drawn .across > [part='unit'] > [part='kind'] {
      padding-inline-end: 0;
    }
    .across > [part='unit'] {
      padding-block-end: 1.25em;
    }
  }

  /* Room for words on the connectors: the boxes give way, and the words need not stand in them. */
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
    :host {
      --_connector: CanvasText;
    }
    .stack > li,
    .row > li {
      forced-color-adjust: none; /* Or the lines, being backgrounds, would go. */
    }
    [part='unit'] {
      forced-color-adjust: auto;
    }
    .line::after,
    .route::after {
      --_warm-line: CanvasText;
      forced-color-adjust: none; /* Or the empty sides of the arrow head would be filled. */
    }
  }
  @media print {
    /* So small that a sheet holds the drawing, never smaller than 8 pt. */
    .sheet {
      font-size: max(0.72em, 8pt);
    }
    .toggle,
    .skip,
    [part='toolbar'],
    [part='downloads'],
    details:not([open]),
    summary {
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
    [part='unit'],
    .drawing {
      break-inside: avoid;
    }
    [part='unit'] {
      -webkit-print-color-adjust: economy;
      print-color-adjust: economy; /* Only the lines are needed on paper. */
    }
  }
`;

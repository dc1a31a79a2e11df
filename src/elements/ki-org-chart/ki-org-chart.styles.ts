import {css} from 'lit';

/** The nested list, its boxes and what stands around it. How the same list is drawn: drawing.styles.ts. */
export const styles = css`
  /* @prerendered .ki-org-chart */
  :host {
    --_share: 45vw;
    --_connector: var(--ki-color-connector, var(--_strong-line));
    --_warm: var(--ki-color-advising, light-dark(#fbf3e2, #2b2516));
    --_warm-line: var(--ki-color-advising-line, light-dark(#b98a2e, #c99f4c));
    --_cool: var(--ki-color-leading, light-dark(#e4f0f4, #16313c));
    --_gap: 1.25em;
    --_trunk: min(0.75em, 2cqi);
    --_indent: min(1.1em, 4.5cqi);
  }

  @supports not (color: light-dark(red, red)) {
    :host {
      --_warm: var(--ki-color-advising, #fbf3e2);
      --_warm-line: var(--ki-color-advising-line, #b98a2e);
      --_cool: var(--ki-color-leading, #e4f0f4);
    }
  }

  /* @prerendered .ki-prerendered .ki-unit */
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
  [part='kind']:empty {
    display: none;
  }
  /* @prerendered .ki-prerendered .ki-unit strong */
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
  /* @prerendered .ki-prerendered .ki-unit p */
  [part='unit'] p {
    margin: 0.35em 0 0;
    line-height: 1.45;
  }
  :is(.leading, .advising, .network) > :is([part='kind'], [part='members'], [part='relation'], [part='period']) {
    color: inherit;
  }

  /* @prerendered .ki-prerendered .ki-unit details */
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
  .parent > :is([part='kind'], [part='kind']:empty + [part='name']) {
    padding-inline-end: 2.5em; /* Beside the button, which is in the first line. */
  }
  /* Large letters on a phone: a few letters beside the button are no word. */
  @container (max-width: 12em) {
    [part='kind'],
    [part='name'] {
      hyphens: auto;
      hyphenate-limit-chars: auto;
    }
    .parent > :is([part='kind'], [part='kind']:empty + [part='name']) {
      padding: 1.5em 0 0;
    }
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
    grid-template-columns: minmax(0, auto);
    max-width: 100%;
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
    position: absolute; /* It stays, without a gap beside it: a region that comes with its words is not read aloud. */
  }
  /* The way past the chart is seen when the keyboard comes to it. It has its room all the time, so that nothing moves then. */
  .head {
    display: flow-root;
  }
  @container (min-width: 30em) {
    .head {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: start;
      column-gap: 1em;
    }
  }
  .skip:not(:focus) {
    clip-path: inset(50%);
  }
  .skip {
    margin-block-end: 0.5em;
    padding: 0.25em 1em;
    border: 1px solid;
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_link);
    font: inherit;
  }
  /* Where it leads: a word for the eye and for the ear, over the space after the units. */
  .chart-end {
    position: relative;
    width: fit-content;
  }
  .chart-end:focus {
    outline: none;
    box-shadow: none;
  }
  .chart-end:focus::after {
    content: attr(aria-label);
    position: absolute;
    outline: 0.19em solid var(--ki-color-focus, var(--_on-surface));
    padding-inline: 0.4em;
    background: var(--_surface);
    color: var(--_on-surface);
    white-space: nowrap;
  }
  /* @prerendered .ki-prerendered .ki-abbreviations */
  [part='abbreviations'] {
    margin-top: 1.25em;
    font-size: 0.9375em;
    line-height: 1.45;
    color: var(--_muted);
  }
  /* @prerendered .ki-prerendered .ki-abbreviations p */
  [part='abbreviations'] p {
    margin: 0 0 0.25em;
    font-weight: 650;
  }
  [part='abbreviations'] dl {
    margin: 0;
  }
  /* @prerendered .ki-prerendered .ki-abbreviations :is(dt, dd) */
  dl > div,
  dt,
  dd {
    display: inline;
    margin: 0;
  }
  /* @prerendered .ki-prerendered .ki-abbreviations dd */
  dd {
    margin-inline-end: 0.75em;
  }
  /* @prerendered .ki-prerendered .ki-abbreviations dt */
  dt {
    font-weight: 650;
    white-space: nowrap;
  }
  /* @prerendered .ki-abbreviations dt::after */
  dt::after {
    content: ':';
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
  /* @prerendered .ki-org-chart > ul > li + li */
  [part='units'] > li + li {
    margin-top: 0.75em;
  }
  /* @prerendered .ki-org-chart li:not(details *) > ul */
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

  @media (forced-colors: active) {
    :host {
      --_connector: CanvasText;
    }
    .stack > li,
    .row > li,
    .grid {
      forced-color-adjust: none; /* Or the lines, being backgrounds, would go. */
    }
    [part='unit'] {
      forced-color-adjust: auto;
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

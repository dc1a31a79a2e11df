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
    --_gap: 1.75em;
  }

  [part='unit'] {
    position: relative;
    padding: 0.75em 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_on-surface);
  }
  .leading {
    border-color: var(--_accent);
    border-inline-start-width: 0.3em;
    background: var(--_cool);
  }
  .advising {
    border-style: dashed;
    border-color: var(--_warm-line);
    background: var(--_warm);
  }
  [part='kind'],
  [part='name'],
  [part='period'] {
    display: block;
    line-height: 1.35;
  }
  [part='kind'] {
    font-size: 0.875em;
    color: var(--_muted);
  }
  [part='name'] {
    font-weight: 650;
    hyphens: auto;
  }
  [part='period'],
  [part='members'],
  [part='relation'],
  .note {
    font-size: 0.9375em;
    color: var(--_muted);
  }
  [part='unit'] p {
    margin: 0.35em 0 0;
    line-height: 1.45;
  }
  .leading [part='kind'],
  .leading [part='members'],
  .leading [part='relation'],
  .advising [part='kind'],
  .advising [part='relation'] {
    color: inherit;
  }

  details {
    margin-top: 0.35em;
  }
  summary {
    font-size: 0.9375em;
  }
  .count {
    font-weight: 650;
  }
  .members {
    display: grid;
    gap: 0.35em;
    margin-top: 0.35em;
    font-size: 0.9375em;
  }

  .toggle {
    position: absolute;
    inset-block-start: 0.6em;
    inset-inline-end: 0.6em;
    min-width: 1.9em;
    min-height: 1.9em;
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
  [part='unit']:has(.toggle) [part='kind'],
  [part='unit']:has(.toggle) [part='name'] {
    padding-inline-end: 2.5em;
  }
  .toggle:hover {
    border-color: currentcolor;
  }

  /* The list */
  [part='units'],
  .stack,
  .row {
    display: grid;
    gap: 0.75em;
  }
  li > ul {
    position: relative;
    margin-inline-start: 0.75em;
    padding-top: 0.75em;
    padding-inline-start: 1.1em;
  }
  .stack > li,
  .row > li {
    position: relative;
  }
  .stack > li::before,
  .row > li::before {
    content: '';
    position: absolute;
    inset-block: -0.75em 0;
    inset-inline-start: -1.1em;
    border-inline-start: 1.5px solid var(--_connector);
  }
  .stack > li:last-child::before,
  .row > li:last-child::before {
    inset-block-end: auto;
    height: 2.25em;
  }
  .stack > li::after,
  .row > li::after {
    content: '';
    position: absolute;
    top: 1.5em;
    inset-inline-start: -1.1em;
    width: 1.1em;
    border-top: 1.5px solid var(--_connector);
  }
  [part='connector'] {
    display: none;
  }

  /* The drawing */
  @container (min-width: 44em) {
    .drawn {
      gap: 0;
      grid-template-columns: 100%;
      grid-template-rows: repeat(var(--_rows), auto 2.5em) 1fr;
    }
    .drawn li.placed,
    .drawn .row {
      display: contents;
    }
    .placed > [part='unit'] {
      grid-area: var(--_row) / 1;
      width: calc(var(--_w) * 100% - var(--_gap));
      margin-inline-start: calc(var(--_x) * 100% + var(--_gap) / 2);
      align-self: start;
      z-index: 1;
    }
    .placed > .stack {
      grid-area: calc(var(--_row) + 1) / 1 / -1;
      align-self: start;
      width: calc(var(--_w) * 100% - var(--_gap) - 0.75em);
      margin-inline-start: calc(var(--_x) * 100% + var(--_gap) / 2 + 0.75em);
    }
    /* Down from a parent to half way … */
    .placed.across::after {
      content: '';
      grid-area: var(--_row) / 1 / span 2;
      position: static;
      width: 0;
      margin-inline-start: calc((var(--_x) + var(--_w) / 2) * 100%);
      margin-block-end: 1.25em;
      border: 0;
      border-inline-start: 1.5px solid var(--_connector);
    }
    /* … and from there across and down to each child. */
    .placed.below::before {
      content: '';
      grid-area: calc(var(--_row) - 1) / 1;
      position: static;
      align-self: end;
      width: calc(var(--_line-w) * 100% + 1.5px);
      height: 1.25em;
      margin-inline-start: calc(var(--_line-x) * 100%);
      border: 0 solid var(--_connector);
      border-block-start-width: 1.5px;
      border-inline-start-width: calc(1.5px * (1 - var(--_to-end)));
      border-inline-end-width: calc(1.5px * var(--_to-end));
    }
    .placed:not(.across)::after {
      content: none;
    }
    .drawn [part='connector'] {
      display: block;
      grid-area: var(--_row) / 1;
      align-self: start;
      width: calc((var(--_to) - var(--_from)) * 100% + var(--_gap));
      margin-inline-start: calc(var(--_from) * 100% - var(--_gap) / 2);
      padding-top: 0.75em;
    }
    .is-drawn {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
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
      position: relative;
      max-width: calc(100% - 1.5em);
      padding-inline: 0.3em;
      background: var(--ki-color-background, Canvas);
      color: var(--ki-color-text, CanvasText);
    }
    .toggle {
      inset-block: auto -0.95em;
      inset-inline: calc(50% - 0.95em) auto;
    }
    .stack .toggle {
      inset-block: 0.6em auto;
      inset-inline: auto 0.6em;
    }
    .placed > [part='unit']:has(.toggle) :is([part='kind'], [part='name']) {
      padding-inline-end: 0;
    }
  }

  @media print {
    .toggle,
    summary {
      display: none;
    }
    [part='unit'] {
      break-inside: avoid;
    }
  }
`;

import {css} from 'lit';

/** The nested list of units. drawing.styles.ts turns the same list into a drawing. */
export const styles = css`
  /* @prerendered .ki-org-chart */
  :host {
    --_share: 45vw;
    --_connector: var(--ki-color-connector, color-mix(in srgb, currentcolor 58%, var(--ki-color-background, Canvas)));
    --_cool: var(--ki-color-leading, color-mix(in srgb, var(--_accent) 12%, var(--_surface)));
    --_warm: var(--ki-color-advising, var(--_tinted));
    --_warm-line: var(--ki-color-advising-line, var(--_accent));
    --_gap: 1.25em;
    --_trunk: min(0.75em, 2cqi);
    --_indent: min(1.1em, 4.5cqi);
  }

  @supports not (color: light-dark(red, red)) {
    /* @prerendered .ki-org-chart */
    :host {
      --_connector: var(--ki-color-connector, var(--_strong-line));
      --_cool: var(--ki-color-leading, var(--_tinted));
    }
  }
  @media (prefers-contrast: more) {
    /* @prerendered .ki-org-chart */
    :host {
      --_connector: currentcolor;
      --_cool: var(--_surface);
      --_warm: var(--_surface);
    }
  }

  /* A drawing that is wider than its container scrolls in its box. The page never scrolls sideways. */
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

  /* In the list, a vertical line connects each unit to the next one. */
  /* @prerendered .ki-org-chart > ul > li + li */
  [part='units'] > li + li {
    margin-top: 0.75em;
  }
  /* @prerendered .ki-org-chart .ki-unit + ul */
  li > ul {
    margin-inline-start: var(--_trunk);
  }
  /* The horizontal line is a background. Pseudo-elements would take a tenth of the render time of a large chart. */
  .stack > li,
  .row > li {
    --_lead: 0.6em;
    --_across: linear-gradient(var(--_connector), var(--_connector)) var(--_side, 0) calc(var(--_lead) + var(--_branch, 1.5em)) /
      var(--_indent) 1px no-repeat;
    padding-block-start: var(--_lead);
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
      linear-gradient(var(--_connector), var(--_connector)) var(--_side, 0) 0 / var(--_rule, 1px) calc(var(--_lead) + var(--_branch, 1.5em))
        no-repeat,
      var(--_across);
  }
  :is(.stack, .row):dir(rtl) > li {
    --_side: 100%;
  }
  /* From the ninth level on nothing is indented. Otherwise a phone would have to scroll sideways. */
  ul ul ul ul ul ul ul ul ul {
    --_trunk: 0px;
  }
  ul ul ul ul ul ul ul ul ul > li {
    --_indent: 0px;
    --_rule: 0px;
  }
  /* These lines are on the page's background. */
  [part='connector'],
  .routes,
  .sample-line {
    --_warm-line: var(--ki-color-advising-line, var(--_link));
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
      forced-color-adjust: none; /* Keeps the lines, which are backgrounds. */
    }
    [part='unit'] {
      forced-color-adjust: auto;
    }
  }
`;

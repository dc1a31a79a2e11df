import {css} from 'lit';

/**
 * A traced unit keeps its colours, and so do the units on its path and at the other ends of its relations. All others recede. No opacity
 * is involved, so their text keeps a contrast of at least 4.5:1, and their borders and lines of 3:1. Paper shows no trace.
 */
export const traceStyles = css`
  @supports (color: color-mix(in srgb, red, red)) {
    @media screen {
      [data-tracing] {
        --_faint: color-mix(in srgb, var(--_connector) 85%, var(--ki-color-background, Canvas));
      }
      [data-tracing] li,
      [data-tracing] [data-trace~='self']::after {
        --_connector: var(--_faint);
      }
      [data-tracing] [data-trace~='path'] {
        --_connector: var(--_link);
      }
      [data-tracing] [data-unit]:not([data-trace]) > [part='unit'] {
        --_muted: currentcolor;
        border-color: color-mix(in srgb, var(--_on-surface) 55%, var(--_surface));
        color: color-mix(in srgb, var(--_on-surface) 75%, var(--_surface));
      }
      [data-tracing] [data-from]:not([data-trace]) {
        --_warm-line: var(--_faint);
      }
      [data-tracing] [data-from]:not([data-trace]) :is(.label, .route-label) {
        color: var(--_muted);
      }
      /* Lines are thicker, too. In forced colours, that is the only difference. */
      [data-tracing] [data-trace='path'].placed::after {
        border-inline-start-width: 3px;
      }
      [data-tracing] [data-trace~='path'].below::before {
        z-index: 1;
        border-block-start-width: 3px;
        border-inline-start-width: calc(3px * (1 - var(--_to-end)));
        border-inline-end-width: calc(3px * var(--_to-end));
      }
      /* In a stack, the line comes along the units above. */
      [data-tracing] .stack > [data-unit]:has(~ [data-trace~='path']) {
        border-color: var(--_accent);
      }
      [data-tracing] .stack > [data-trace~='path']:not(:last-child) {
        border-image: linear-gradient(var(--_accent) 2.25em, var(--_faint) 0) 1;
      }
    }
    @media screen and (forced-colors: active) {
      [data-trace~='path'] > [part='unit']:not(:focus-visible) {
        outline: 3px solid;
        outline-offset: -3px;
      }
    }
  }
`;

import {css} from 'lit';

/** Toolbar, skip button, abbreviations and downloads. */
export const controlStyles = css`
  [part='toolbar'] {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.75em;
    margin-block-end: 1.25em;
  }
  [part='timeline']:empty {
    height: 8.7em; /* Reserves the place of the timeline while it is loading. */
  }
  .hits {
    flex: 1 0 100%;
  }
  .hits li {
    margin-block-end: 0.5em;
  }
  .hits button {
    min-height: 1.75em;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_link);
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.18em;
    cursor: pointer;
  }
  .hits [aria-current] {
    font-weight: 650;
  }
  .hits li > span {
    color: var(--_muted);
  }
  [part='toolbar'] label {
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
  [role='status']:where(:not([part='note'] > *, .loading)) {
    align-self: end;
    padding-block: 0.6em;
  }
  [role='status']:empty {
    /* Keep the empty region: screen readers don't read a region that is inserted with its text. Out of flow it adds no gap. */
    position: absolute;
  }
  /* The skip button is visible only while it has the focus. It is next to the heading, or over its end if there is no room. */
  .head {
    position: relative;
  }
  @container (min-width: 30em) {
    .head {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: start;
      column-gap: 1em;
    }
    .head > .skip {
      position: static;
    }
  }
  .skip:not(:focus) {
    clip-path: inset(50%);
  }
  .skip {
    position: absolute;
    inset: 0 0 auto auto;
    z-index: 1;
    margin-block-end: 0.5em;
    padding: 0.25em 1em;
    border: 1px solid;
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_action);
    font: inherit;
  }
  /* The target of the skip button shows its name over the space after the units. */
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
  [part='legend'] {
    margin-top: 1.25em;
  }
  [part='legend'] ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.5em;
    margin-top: 0.5em;
  }
  [part='legend'] li {
    display: flex;
    gap: 0.6em;
    align-items: center;
  }
  /* Small samples with the styles of boxes and lines. */
  .sample,
  .sample-line,
  .sample-tree {
    flex: none;
    width: 2.5em;
  }
  :where(.sample) {
    height: 1.5em;
    border: 1px solid var(--_strong-line);
    border-radius: 0.4em;
    background: var(--_surface);
    box-shadow: var(--_shape, 0 0 transparent);
  }
  .sample.deliverable {
    --_shape: inset 0 -0.2em var(--_strong-line);
  }
  .sample-tree {
    border-top: 1.5px solid var(--_connector);
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
`;

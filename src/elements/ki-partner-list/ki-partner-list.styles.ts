import {css} from 'lit';

export const styles = css`
  :host {
    column-rule-color: Canvas; /* Never drawn: LogoController reads it to find out whether the background is dark. */
  }
  .roles {
    display: grid;
    gap: 1.75em;
  }
  /* @prerendered .ki-partner-list > :is(h1, h2, h3, h4, h5, h6):not(:first-child) */
  [part='role-heading'] {
    margin-bottom: 0.25em;
    font-size: 1.0625em;
  }
  /* @prerendered .ki-partner-list > ul:not(.ki-logos, .ki-strip) */
  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(17em, 100%), 1fr));
    gap: 0 2em;
  }
  /* @prerendered .ki-partner-list > ul:not(.ki-logos, .ki-strip) > li */
  .grid li {
    padding: 0.65em 0;
    border-bottom: 1px solid var(--_line);
  }
  .note {
    font-size: 0.9375em;
    color: var(--_muted);
  }
  .grid .name,
  .note,
  th > .name {
    display: block;
  }
  [part='change'] {
    display: block;
    margin-block: 0.25em;
  }
  .gone .name {
    text-decoration: line-through;
  }
  .grid .gone,
  tr.gone > * {
    border-bottom-style: dashed;
  }
  [part='statement'] {
    max-width: 42em;
  }

  /* @prerendered .ki-partner-list > .ki-strip */
  .strip {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 2em;
  }
  /* A long name breaks instead of widening the strip. WebKitGTK has no Norwegian hyphenation. */
  .strip > li,
  .strip .cell > span {
    min-width: 0;
    max-width: 100%;
  }
  /* Cells of equal size, so that nothing moves when a logo is loaded. A phone has two columns. */
  /* @prerendered .ki-partner-list > .ki-logos */
  .logos {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(8.1em, 100%), 1fr));
    gap: 0.8em;
    column-rule-color: Canvas;
    transition: column-rule-color 1ms;
    line-height: 1.3;
  }
  @container (min-width: 40em) {
    /* @prerendered .ki-partner-list > .ki-logos */
    .logos {
      grid-template-columns: repeat(auto-fill, minmax(11em, 1fr));
      column-gap: 2em;
    }
  }
  /* @prerendered .ki-partner-list > .ki-logos > li */
  .cell {
    position: relative;
    display: flex;
    align-items: center;
    font-weight: 500;
    hyphens: auto;
    hyphenate-limit-chars: 16 5 5;
  }
  /* @prerendered .ki-partner-list > .ki-logos > li */
  .logos .cell {
    min-height: 4.5em;
  }
  /* @prerendered .ki-partner-list > .ki-logos > li > * */
  .logos .name {
    font-size: 0.9375em;
  }
  /* The name keeps its space behind a logo. */
  .loaded + .name {
    clip-path: inset(50%);
  }
  img {
    position: absolute;
    inset-inline-start: 0;
    max-width: 100%;
    height: calc(3.75em * var(--_height, 0.6));
    max-height: 100%;
    opacity: 0;
    object-fit: contain;
    object-position: left;
  }
  img:not(.loaded) + .name {
    animation: appear 1ms 0.4s backwards; /* The name does not flash before a logo that loads at once. */
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  .loaded {
    opacity: 1;
  }
  /* On dark pages, a logo without a dark version gets a light background. */
  .plate {
    box-sizing: content-box;
    max-width: calc(100% - 0.8em);
    border: 0.4em solid #fff;
    border-radius: 0.2em;
    background: #fff;
    color-scheme: light;
    forced-color-adjust: none;
  }

  /* A shadow at an edge shows that the table continues there. The first two backgrounds cover it at the end. */
  /* @prerendered .ki-partner-list > .ki-scroll */
  .scroll {
    --_background: var(--ki-color-background, Canvas);
    overflow-x: auto;
    background:
      linear-gradient(to right, var(--_background) 50%, transparent) left / 2em 100%,
      linear-gradient(to left, var(--_background) 50%, transparent) right / 2em 100%,
      linear-gradient(to right, var(--_strong-line), transparent) left / 0.75em 100%,
      linear-gradient(to left, var(--_strong-line), transparent) right / 0.75em 100%;
    background-attachment: local, local, scroll, scroll;
    background-repeat: no-repeat;
  }
  /* @prerendered .ki-partner-list table */
  table {
    overflow-wrap: break-word;
    width: 100%;
    border-collapse: collapse;
    text-align: start;
  }
  /* @prerendered .ki-partner-list :is(th, td) */
  th,
  td {
    padding: 0.6em 1.25em 0.6em 0;
    border-bottom: 1px solid var(--_line);
    text-align: start;
    vertical-align: baseline;
  }
  /* @prerendered .ki-partner-list :is(th, td):last-child */
  th:last-child,
  td:last-child {
    padding-inline-end: 0;
  }
  /* @prerendered .ki-partner-list thead th */
  thead th {
    border-bottom: 2px solid var(--_strong-line);
    font-size: 0.9375em;
  }
  /* @prerendered .ki-partner-list tbody th */
  tbody th {
    font-weight: inherit;
    min-width: 10em;
  }
  /* @prerendered .ki-partner-list td */
  td {
    min-width: 7.25em; /* «hausten 2019» on one line */
    font-variant-numeric: tabular-nums;
  }
  @container (min-width: 52em) {
    /* @prerendered .ki-partner-list td */
    td {
      white-space: nowrap;
    }
  }
  /* The name stays in view while the table scrolls. */
  [tabindex] th:first-child {
    position: sticky;
    inset-inline-start: 0;
    background: var(--_background);
  }

  @media print {
    .grid li,
    .logos li,
    tr {
      break-inside: avoid;
    }
    .scroll {
      overflow: visible;
      background: none;
    }
    /* Paper is light, so a logo for dark pages needs a dark background. */
    .dark {
      box-sizing: content-box;
      max-width: calc(100% - 0.8em);
      border: 0.4em solid #18232b;
      background: #18232b;
      -webkit-print-color-adjust: exact;
      print-color-adjust: exact;
    }
  }
`;

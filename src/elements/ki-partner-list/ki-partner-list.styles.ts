import {css} from 'lit';

export const styles = css`
  :host {
    column-rule-color: Canvas; /* Never drawn: LogoController reads it to find out whether the background is dark. */
  }
  .roles > div + div {
    margin-top: 1em;
    padding-top: 1em;
    border-top: 1px solid var(--_line);
  }
  /* @prerendered .ki-partner-list > :is(h1, h2, h3, h4, h5, h6):not(:first-child) */
  [part='role-heading'] {
    margin-bottom: 0.35em;
    font-size: 1.0625em;
  }
  /* Read down the columns. Their numbers of items differ by one at most. */
  /* @prerendered .ki-partner-list > ul:not(.ki-logos) */
  .grid,
  .strip {
    column-gap: 2em;
    margin-bottom: -0.75em;
  }
  /* @prerendered .ki-partner-list > ul:not(.ki-logos) > li */
  .grid li,
  .strip li {
    break-inside: avoid;
    padding-bottom: 0.75em;
  }
  /* @prerendered .ki-partner-list > ul > li:only-child */
  li:only-child {
    column-span: all;
  }
  @container (min-width: 30em) {
    /* @prerendered .ki-partner-list > ul:not(.ki-logos) */
    .grid,
    .strip {
      columns: 2;
    }
  }
  @container (min-width: 52em) {
    .roles > div {
      display: grid;
      grid-template-columns: 12em minmax(0, 1fr);
      column-gap: 2em;
      align-items: baseline;
    }
    /* A narrow column in a wide widget. Chromium leaves out the hyphens of balanced lines. */
    .roles > div > [part='role-heading'] {
      text-wrap: wrap;
    }
    .roles > div > [part='role-heading'] .hyphen::before {
      content: '\\AD';
      content: '\\AD' / '';
    }
  }
  @container (min-width: 64em) {
    /* Fewer columns where the last one would lack two items or more: 4 are 2 + 2, and 10 are 5 + 5. */
    /* @prerendered .ki-partner-list > ul:not(.ki-logos):not(:has(> :last-child:is(:nth-child(2), :nth-child(3n + 1)))) */
    .grid:not(:has(> :last-child:is(:nth-child(2), :nth-child(3n + 1)))) {
      columns: 3;
    }
    /* @prerendered .ki-partner-list > .ki-strip:not(:has(> :last-child:is(:nth-child(2), :nth-child(12n + 10), :nth-child(12n + 13)))) */
    .strip:not(:has(> :last-child:is(:nth-child(2), :nth-child(12n + 10), :nth-child(12n + 13)))) {
      columns: 3;
    }
    /* @prerendered .ki-partner-list > .ki-strip:has(> :last-child:is(:nth-child(4n), :nth-child(4n + 7))) */
    .strip:has(> :last-child:is(:nth-child(4n), :nth-child(4n + 7))) {
      columns: 4;
    }
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
  [part='statement'] {
    max-width: 42em;
  }

  /* A long name breaks instead of widening the strip. */
  .strip .cell > span {
    min-width: 0;
  }
  /* Cells of equal size, so that nothing moves when a logo is loaded. A phone has two columns. */
  /* @prerendered .ki-partner-list > .ki-logos */
  .logos {
    --_3: 3;
    --_4: 4;
    --_5: 5;
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(8.1em, 100%), 1fr));
    gap: 0.8em;
    column-rule-color: Canvas;
    transition: column-rule-color 1ms;
    line-height: 1.3;
  }
  @container (min-width: 30em) {
    /* @prerendered .ki-partner-list > .ki-logos */
    .logos {
      grid-template-columns: repeat(var(--_3), minmax(0, 1fr));
      column-gap: 2em;
    }
  }
  @container (min-width: 50em) {
    /* @prerendered .ki-partner-list > .ki-logos */
    .logos {
      grid-template-columns: repeat(var(--_4), minmax(0, 1fr));
    }
  }
  @container (min-width: 64em) {
    /* @prerendered .ki-partner-list > .ki-logos */
    .logos {
      grid-template-columns: repeat(var(--_5), minmax(0, 1fr));
    }
  }
  /* @prerendered .ki-partner-list > .ki-logos > li */
  .cell {
    position: relative;
    display: flex;
    align-items: center;
    font-weight: 500;
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
    padding: 0.6em 1em 0.6em 0;
    text-align: start;
    vertical-align: baseline;
  }
  /* Lines only between rows. The source line below the table has a line of its own. */
  /* @prerendered .ki-partner-list tr + tr */
  tr + tr {
    border-top: 1px solid var(--_line);
  }
  /* @prerendered .ki-partner-list thead th */
  thead th {
    border-bottom: 2px solid var(--_strong-line);
    font-size: 0.9375em;
    white-space: nowrap;
  }
  /* @prerendered .ki-partner-list tbody th */
  tbody th {
    font-weight: inherit;
  }
  /* @prerendered .ki-partner-list td */
  td {
    font-variant-numeric: tabular-nums;
  }
  /* Without a width, the longest name would take the room of the dates, and each of them would wrap. */
  @container (min-width: 44em) and (max-width: 51.99em) {
    /* @prerendered .ki-partner-list tbody th */
    tbody th {
      width: 35%;
    }
  }
  @container (min-width: 52em) {
    /* @prerendered .ki-partner-list td */
    td {
      white-space: nowrap; /* The names wrap. */
    }
  }
  /* In a narrow column, each row is a card with labels. */
  @container (max-width: 43.99em) {
    /* @prerendered .ki-partner-list thead */
    thead {
      position: absolute;
      width: 1px; /* Otherwise a page narrower than the row of headers would scroll sideways. */
      overflow: hidden;
      clip-path: inset(50%);
    }
    /* @prerendered .ki-partner-list :is(table, tbody, tbody tr) */
    table,
    tbody,
    tbody tr {
      display: block;
    }
    /* @prerendered .ki-partner-list tbody tr */
    tbody tr {
      padding: 0.75em 0;
    }
    /* @prerendered .ki-partner-list tbody tr > * */
    tbody th,
    td {
      display: block;
      padding: 0;
    }
    /* @prerendered .ki-partner-list tbody th */
    tbody th {
      margin-bottom: 0.25em;
      font-weight: 600;
    }
    /* @prerendered .ki-partner-list tbody tr > td */
    td {
      display: flex;
      flex-wrap: wrap;
      column-gap: 1em;
    }
    /* @prerendered .ki-partner-list td::before */
    td::before {
      content: attr(data-label);
      content: attr(data-label) / ''; /* Screen readers read the header of the column. */
      flex: 0 0 11em;
      font-size: 0.9375em;
      color: var(--_muted);
    }
  }
  @container (min-width: 36em) and (max-width: 43.99em) {
    /* @prerendered .ki-partner-list tbody tr */
    tbody tr {
      display: flex;
      flex-wrap: wrap;
      column-gap: 1.5em;
    }
    /* @prerendered .ki-partner-list tbody th */
    tbody th {
      flex: 0 0 100%;
    }
    /* @prerendered .ki-partner-list tbody tr > td */
    td {
      display: block;
      flex: 1 0 5.5em;
    }
    /* @prerendered .ki-partner-list tbody tr > td:last-child */
    td:last-child {
      flex-basis: 10em;
    }
    /* @prerendered .ki-partner-list td::before */
    td::before {
      display: block;
    }
  }

  @media print {
    .grid li,
    .logos li,
    tr {
      break-inside: avoid;
    }
    [part='role-heading'] {
      break-after: avoid;
    }
    .roles {
      display: block;
    }
    .roles > * + * {
      margin-block-start: 1.75em;
    }
    /* The name and the address are below the logo. */
    .logos .cell {
      display: block;
    }
    img {
      position: static;
      display: block;
    }
    img:not(.loaded) {
      display: none;
    }
    .loaded + .name {
      clip-path: none;
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

import {css} from 'lit';

export const styles = css`
  /* @prerendered .ki-publication-info .ki-card dl */
  dl {
    display: grid;
    grid-template-columns: fit-content(60%) minmax(0, 1fr);
    gap: 0.25em 1.25em;
    margin: 0;
  }
  dl div {
    display: contents;
  }
  /* @prerendered .ki-publication-info .ki-card dt */
  dt {
    color: var(--_muted);
  }
  /* @prerendered .ki-publication-info .ki-card dd */
  dd {
    margin: 0;
  }
  [part='picked-day'] {
    margin-top: 1em;
  }
  /* @prerendered .ki-publication-info .ki-card > :is(details, p:last-child) */
  details,
  .all {
    margin: 0.75em 0 0;
  }
  [part='versions'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
    margin-top: 0.5em;
  }
  [part='version'] {
    padding-inline-start: 1em;
    border-inline-start: 0.2em solid var(--_line);
  }
  [part='version'][aria-current] {
    padding-inline-start: 0.85em;
    border-color: var(--_accent);
    border-width: 0.35em;
  }
  /* @prerendered .ki-publication-info .ki-card li p */
  [part='version'] p {
    margin: 0;
  }
  .day {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.1em 0.6em;
    font-weight: 600;
  }
  [part='current'] {
    font-weight: 400;
    padding: 0.05em 0.7em;
    border: 1px solid var(--_strong-line);
    border-radius: 1em;
    font-size: 0.875em;
  }
  [part='pick'] {
    display: block;
    width: fit-content;
    min-height: 1.75em;
    margin-top: 0.15em;
    padding: 0.1em 0;
    border: 0;
    background: none;
    color: var(--_link);
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: from-font;
    text-underline-offset: 0.18em;
    cursor: pointer;
  }
  [part='pick']:hover {
    text-decoration-thickness: 0.14em;
  }
  @container (max-width: 24em) {
    /* @prerendered .ki-publication-info .ki-card dl */
    dl {
      display: block;
    }
    dl div {
      display: block;
      margin-bottom: 0.5em;
    }
  }
  @media print {
    [part='pick'] {
      display: none;
    }
  }
`;

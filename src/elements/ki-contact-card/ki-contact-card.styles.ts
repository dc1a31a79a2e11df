import {css} from 'lit';

export const styles = css`
  /* @prerendered .ki-contact-card .ki-card > ul > li + li */
  li + li {
    margin-top: 1.75em;
    padding-top: 1.5em;
    border-top: 1px solid var(--_line);
  }
  [part='contact'] + [part='contact'] {
    margin-top: 1.5em;
  }
  /* @prerendered .ki-prerendered .ki-card p */
  :where([part='contact']) > p {
    margin: 0 0 0.25em;
  }
  /* @prerendered .ki-contact-card .ki-card li > :is(h1, h2, h3, h4, h5, h6) */
  [part='role'] {
    margin-bottom: 0.25em;
    font-weight: 650;
  }
  /* @prerendered .ki-contact-card .ki-card li > :is(h1, h2, h3, h4, h5, h6) */
  li > [part='role'] {
    font-size: 1.125em;
  }
  /* @prerendered .ki-contact-card .ki-card dl */
  dl {
    display: grid;
    gap: 0.5em;
    margin: 1em 0 0;
  }
  /* @prerendered .ki-contact-card .ki-card dl */
  dl div {
    display: grid;
    grid-template-columns: minmax(min(5.5em, 100%), max-content) minmax(0, 1fr);
    align-items: baseline;
    column-gap: 1em;
  }
  /* @prerendered .ki-contact-card .ki-card dt */
  dt {
    color: var(--_muted);
  }
  /* @prerendered .ki-contact-card .ki-card dd */
  dd {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: baseline;
    gap: 0.25em 0.75em;
    margin: 0;
  }
  dd a {
    justify-self: start;
    max-width: 100%;
    min-height: 1.5em;
  }
  /* The part after @ moves to the next line as a whole. */
  .domain {
    display: inline-block;
    max-width: 100%;
    text-decoration: inherit;
  }
  dd > [role='status'] {
    grid-column: 1 / -1;
    text-align: end;
  }
  [part='contact'] [part='button'] {
    min-height: 2em;
    padding: 0.15em 0.75em;
    font-size: 0.875em;
  }
  .save {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25em 0.75em;
    margin: 1em 0 0;
  }
  @container (max-width: 24em) {
    /* @prerendered .ki-contact-card .ki-card dl */
    dl div {
      display: block;
    }
    /* @prerendered .ki-contact-card .ki-card dd */
    dd {
      grid-template-columns: minmax(0, 1fr);
      justify-items: start;
    }
  }
  @media print {
    .save,
    [role='status'] {
      display: none;
    }
  }
`;

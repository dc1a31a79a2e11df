import {css} from 'lit';

export const styles = css`
  li + li {
    margin-top: 1.75em;
    padding-top: 1.5em;
    border-top: 1px solid var(--_line);
  }
  [part='contact'] + [part='contact'] {
    margin-top: 1.5em;
  }
  p {
    margin: 0 0 0.25em;
  }
  [part='role'] {
    margin-bottom: 0.25em;
    font-weight: 650;
  }
  li > [part='role'] {
    font-size: 1.125em;
  }
  dl {
    display: grid;
    gap: 0.5em;
    margin: 1em 0 0;
  }
  dl div {
    display: grid;
    grid-template-columns: minmax(min(5.5em, 100%), max-content) minmax(0, 1fr);
    align-items: baseline;
    column-gap: 1em;
  }
  dt {
    color: var(--_muted);
  }
  dd {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25em 0.75em;
    margin: 0;
  }
  dd a {
    min-height: 1.5em;
  }
  [part='contact'] [part='button'] {
    min-height: 2em;
    padding: 0.15em 0.75em;
    font-size: 0.875em;
  }
  .save {
    margin: 1em 0 0;
  }
  @container (max-width: 24em) {
    dl div {
      display: block;
    }
  }
  @media print {
    .save,
    [role='status'] {
      display: none;
    }
  }
`;

import {css} from 'lit';

export const styles = css`
  [part='card'] {
    padding: 1.25em 1.5em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_tinted);
    color: var(--_on-surface);
  }
  li + li {
    margin-top: 1.25em;
    padding-top: 1.25em;
    border-top: 1px solid var(--_line);
  }
  p {
    margin: 0 0 0.25em;
  }
  [part='role'] {
    font-weight: 650;
  }
  dl {
    display: grid;
    gap: 0.4em;
    margin: 0.75em 0 0;
  }
  dl div {
    display: grid;
    grid-template-columns: minmax(min(5.5em, 100%), max-content) minmax(0, 1fr);
    column-gap: 1em;
  }
  dt {
    color: var(--_muted);
  }
  dd {
    margin: 0;
  }
  dd a {
    display: inline-block;
    min-height: 1.5em;
  }
  @container (max-width: 20em) {
    dl div {
      display: block;
    }
  }
`;

import {css} from 'lit';

export const styles = css`
  [part='card'] {
    padding: 1.25em 1.5em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_tinted);
    color: var(--_on-surface);
  }
  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 0.25em 1.25em;
    margin: 0;
  }
  dl div {
    display: contents;
  }
  dt {
    color: var(--_muted);
  }
  dd {
    margin: 0;
  }
  details {
    margin-top: 0.75em;
  }
  [part='versions'] {
    display: grid;
    gap: 0.5em;
    margin-top: 0.5em;
    padding-inline-start: 1em;
    border-inline-start: 0.15em solid var(--_line);
  }
  @container (max-width: 24em) {
    dl {
      display: block;
    }
    dl div {
      display: block;
      margin-bottom: 0.5em;
    }
  }
  @media print {
    details::details-content {
      content-visibility: visible;
    }
  }
`;

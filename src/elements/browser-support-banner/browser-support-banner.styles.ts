import {css} from 'lit';

export const styles = css`
  :host {
    min-inline-size: 0;
  }
  [part='banner'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.5em;
    align-items: center;
    justify-content: space-between;
    padding: 0.75em 1.25em;
    border: 1px solid var(--ki-color-warning-line, light-dark(#b98a2e, #c99f4c));
    border-inline-start-width: 0.35em;
    border-radius: var(--_radius);
    background: var(--ki-color-warning, light-dark(#fbf3e2, #2e2613));
    color: var(--_on-surface);
  }
  p {
    flex: 1 1 18em;
    margin: 0;
  }
`;

import {css} from 'lit';

/** The same as the script's (src/browser-support/notice.ts), with tokens. */
export const styles = css`
  :host {
    display: contents; /* Nothing drawn is no box, so no gap in a page that lays out its parts by grid or flex. */
  }
  [part='banner'] {
    display: flex;
    flex-flow: wrap;
    align-items: center;
    padding: 0.5em;
    border: 1px solid var(--ki-color-warning-line, light-dark(#b98a2e, #c99f4c));
    background: var(--ki-color-warning, light-dark(#fbf3e2, #2e2613));
    color: var(--_on-surface);
    line-height: inherit;
  }
  [part='notice'] {
    margin: 0.5em;
  }
  a {
    color: inherit;
  }
  [part='button'] {
    min-height: 0;
    margin-inline-start: auto;
    padding: 0.5em 1em;
    border-color: currentcolor;
    border-radius: 0;
    background: none;
    color: inherit;
    font-weight: inherit;
  }
`;

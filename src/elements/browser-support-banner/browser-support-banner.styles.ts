import {css} from 'lit';

/** Looks like the notice of the script (src/browser-support/notice.ts), with tokens. Both are light on a dark page, too. */
export const styles = css`
  :host {
    display: contents; /* An empty element has no box, so it leaves no gap in a grid or flex layout. */
    line-height: inherit;
  }
  [part='banner'] {
    display: flex;
    flex-flow: wrap;
    align-items: center;
    padding: 0.5em;
    border: 1px solid var(--ki-color-warning-line, #8f6a1e);
    background: var(--ki-color-warning, #fbf3e2);
    color: var(--ki-color-on-warning, #14202b);
  }
  [part='notice'],
  a {
    margin: 0.5em;
  }
  [part='notice'] {
    padding: 0;
    border: 0;
  }
  a {
    color: inherit;
  }
  [part='button'] {
    min-height: 0;
    margin-inline-start: auto;
    padding: 0.5em 1em;
    border: 1px solid;
    border-radius: 0;
    background: none;
    color: inherit;
    font-weight: inherit;
  }
`;

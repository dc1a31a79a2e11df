import {css} from 'lit';

/** Looks like the notice of the script (src/browser-support/notice.ts), with tokens. */
export const styles = css`
  :host {
    display: contents; /* An empty element has no box, so it leaves no gap in a grid or flex layout. */
  }
  [part='banner'] {
    display: flex;
    flex-flow: wrap;
    align-items: center;
    padding: 0.5em;
    border: 1px solid var(--ki-color-warning-line, #b98a2e);
    background: var(--ki-color-warning, #fbf3e2);
    color: var(--ki-color-on-surface, #14202b);
  }
  /* Browsers that show the notice often lack light-dark(). There, each declaration that uses it is invalid. */
  @supports (color: light-dark(red, red)) {
    [part='banner'] {
      border-color: var(--ki-color-warning-line, light-dark(#b98a2e, #c99f4c));
      background: var(--ki-color-warning, light-dark(#fbf3e2, #2e2613));
      color: var(--_on-surface);
    }
  }
  [part='notice'],
  a {
    margin: 0.5em;
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

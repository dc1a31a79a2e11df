import {css} from 'lit';

export const styles = css`
  :host {
    display: contents;
  }
  :host([hidden]) {
    display: none;
  }
  [part='notice'] {
    margin: 1.5em 0 0;
    padding-inline-start: 0.75em;
    border-inline-start: 0.25em solid var(--ki-color-accent, var(--ds-color-accent-base-default, light-dark(#0b5a77, #5db4d1)));
  }
  [part='notice']:empty {
    position: absolute; /* An empty line must not be an item in the grid or the row of the children. */
    margin: 0;
    border: 0;
    padding: 0;
  }
`;

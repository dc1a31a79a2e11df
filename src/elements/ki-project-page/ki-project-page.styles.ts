import {css} from 'lit';

export const styles = css`
  :host {
    --_share: 45vw;
  }
  [part='page'] {
    --ki-widget-gap: 0;
    display: grid;
    gap: clamp(2.5em, 6cqi, 4em);
  }
  [part='page'] > * {
    min-width: 0;
  }
  [part='page']:focus {
    outline: none;
    box-shadow: none;
  }
  .pair {
    display: grid;
    gap: 2em;
    grid-template-columns: repeat(auto-fit, minmax(min(22em, 100%), 1fr));
    align-items: start;
  }
  [part='source'] {
    margin-top: 3em;
  }
`;

import {css} from 'lit';

/** The box of widgets that look like a card. */
export const cardStyles = css`
  /* Cards next to each other are equally high, and one alone is not wider than a readable line. */
  [part='widget'] {
    display: flex;
    flex-direction: column;
    height: 100%;
    max-width: 42em;
  }
  /* @prerendered .ki-prerendered .ki-card */
  [part='card'] {
    flex: 1;
    max-width: 42em;
    padding: 1em;
    padding: min(1.25em, 5cqi) min(1.5em, 6cqi); /* Less padding in narrow columns. The line above is for browsers without min(). */
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_tinted);
    color: var(--_on-surface);
  }
`;

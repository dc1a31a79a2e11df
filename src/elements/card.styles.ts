import {css} from 'lit';

/** The box of widgets that look like a card. */
export const cardStyles = css`
  /* @prerendered .ki-prerendered .ki-card */
  [part='card'] {
    padding: 1em;
    padding: min(1.25em, 5cqi) min(1.5em, 6cqi); /* Less padding in narrow columns. The line above is for browsers without min(). */
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_tinted);
    color: var(--_on-surface);
  }
`;

import {css} from 'lit';

/** The path to the branch that is shown, and the button in the details of a unit. */
export const branchStyles = css`
  .alone {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
    margin-block-end: 1em;
  }
  .alone > p {
    flex: 1 0 100%;
    margin: 0;
    padding: 0;
  }
  .path {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  /* A character that the browser mirrors in a text from right to left. Screen readers read a list. */
  .path > li + li::before {
    content: '›';
    content: '›' / '';
    margin-inline: 0.5em;
    color: var(--_muted);
  }
  .path button {
    min-height: 1.75em;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_link);
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.18em;
    cursor: pointer;
  }
  .path [aria-current] {
    font-weight: 650;
  }
  /* A link to the root of the branch also leaves the path in view. */
  .alone ~ [part='frame'] [part='units'] > li > [part='unit'] {
    scroll-margin-block-start: calc(var(--ki-scroll-margin, 0.75em) + 8em);
  }
  @media print {
    .path button {
      color: inherit;
      text-decoration: none;
    }
  }
`;

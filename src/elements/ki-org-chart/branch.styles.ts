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
  .alone > nav {
    flex: 1 0 100%;
  }
  [part='branch'] > p {
    margin: 0;
    max-width: none;
  }
  .path {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  /*
    A character that the browser mirrors in a text from right to left. It is in the padding, so that it never begins a line of its own.
    Screen readers read a list.
  */
  .path button::after {
    content: '›';
    content: '›' / '';
    display: inline-block; /* Otherwise it would be underlined. */
    width: 0.5em;
    margin-inline: 0.35em -0.85em;
  }
  .path button {
    min-height: 1.75em;
    padding: 0;
    padding-inline-end: 1.2em;
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
  .copy {
    flex-wrap: wrap;
  }
  @media print {
    .path button {
      color: inherit;
      text-decoration: none;
    }
  }
`;

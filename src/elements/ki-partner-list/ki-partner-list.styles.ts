import {css} from 'lit';

export const styles = css`
  .roles {
    display: grid;
    gap: 1.75em;
  }
  [part='role-heading'] > * {
    margin-bottom: 0.25em;
    font-size: 1.0625em;
  }
  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(17em, 100%), 1fr));
    gap: 0 2em;
  }
  .grid li {
    display: flex;
    flex-direction: column;
    padding: 0.65em 0;
    border-bottom: 1px solid var(--_line);
  }
  .note {
    font-size: 0.9375em;
    color: var(--_muted);
  }
  [part='statement'] {
    max-width: 42em;
  }
  .strip {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em 2em;
    font-weight: 600;
  }
  .strip img {
    display: block;
    height: 2.75em;
    max-width: 11em;
    object-fit: contain;
  }
  /* A shadow at an edge tells that there is more behind it; at the end it is covered. */
  .scroll {
    --_ground: var(--ki-color-background, Canvas);
    overflow-x: auto;
    background:
      linear-gradient(to right, var(--_ground) 50%, transparent) left / 2em 100%,
      linear-gradient(to left, var(--_ground) 50%, transparent) right / 2em 100%,
      linear-gradient(to right, var(--_strong-line), transparent) left / 0.75em 100%,
      linear-gradient(to left, var(--_strong-line), transparent) right / 0.75em 100%;
    background-attachment: local, local, scroll, scroll;
    background-repeat: no-repeat;
  }
  table {
    overflow-wrap: break-word;
    width: 100%;
    border-collapse: collapse;
    text-align: start;
  }
  th,
  td {
    padding: 0.6em 1.25em 0.6em 0;
    border-bottom: 1px solid var(--_line);
    text-align: start;
    vertical-align: baseline;
  }
  thead th {
    border-bottom: 2px solid var(--_strong-line);
    font-size: 0.9375em;
    white-space: nowrap;
  }
  tbody th {
    font-weight: inherit;
    min-width: 12em;
  }
  td {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  @media print {
    .grid li {
      break-inside: avoid;
    }
    .scroll {
      overflow: visible;
    }
  }
`;

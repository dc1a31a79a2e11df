import {css} from 'lit';

/** The boxes of units. */
export const unitBoxStyles = css`
  /* @prerendered .ki-prerendered .ki-unit */
  [part='unit'] {
    position: relative;
    padding: 0.75em 0.9em;
    border: 1px solid var(--_strong-line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_on-surface);
  }
  /* Each kind of body has its own shape, and is also named in words. Colour is never the only difference. */
  .leading {
    border-color: var(--_accent);
    border-inline-start-width: 0.35em;
    background: var(--_cool);
  }
  .coordinating {
    border-color: var(--_accent);
    border-block-start: 0.35em double var(--_accent);
  }
  .group:not(:focus-visible) {
    box-shadow:
      0.25em 0.25em 0 -1px var(--_tinted),
      0.25em 0.25em 0 var(--_strong-line);
  }
  .deliverable {
    border-block-end: 0.3em solid var(--_strong-line);
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }
  .advising {
    border-style: dashed;
    border-color: var(--_warm-line);
    background: var(--_warm);
  }
  .network {
    border: 0.15em dotted var(--_warm-line);
    border-radius: 1.5em;
    background: var(--_warm);
  }
  .organization {
    border-color: var(--_strong-line);
    border-radius: 0;
  }
  .gone {
    border-style: dashed;
    border-color: var(--_strong-line);
    background: transparent;
    color: inherit;
  }
  .gone > [part='name'] {
    text-decoration: line-through;
  }
  .marked:not(:focus-visible) {
    outline: 0.19em solid var(--_accent);
    outline-offset: 0.19em;
  }
  mark {
    padding-inline: 0.1em;
    background: light-dark(#ffe9a8, #5a4a12);
    color: inherit;
    text-decoration: underline;
    text-decoration-thickness: 0.14em;
  }

  [part='kind'],
  [part='name'],
  [part='period'] {
    display: block;
    line-height: 1.35;
  }
  [part='kind'] {
    color: var(--_muted);
  }
  [part='kind']:empty {
    display: none;
  }
  /* @prerendered .ki-prerendered .ki-unit strong */
  [part='name'] {
    font-weight: 650;
    hyphens: auto;
    hyphenate-limit-chars: 16 5 5;
  }
  [part='period'],
  [part='members'],
  [part='relation'],
  .note {
    color: var(--_muted);
  }
  /* @prerendered .ki-prerendered .ki-unit p */
  [part='unit'] p {
    margin: 0.35em 0 0;
    line-height: 1.45;
  }
  :is(.leading, .advising, .network) > :is([part='kind'], [part='members'], [part='relation'], [part='period']) {
    color: inherit;
  }

  /* @prerendered .ki-prerendered .ki-unit details */
  details {
    margin-top: 0.35em;
  }
  .count {
    font-weight: 650;
  }
  .members > li {
    margin-top: 0.35em;
  }

  .toggle {
    position: absolute;
    inset-block-start: 0.25em;
    inset-inline-end: 0.25em;
    min-width: 1.65em;
    min-height: 1.65em;
    padding: 0 0.45em;
    border: 1px solid var(--_strong-line);
    border-radius: 1em;
    background: var(--_surface);
    color: var(--_action);
    font: inherit;
    font-weight: 650;
    line-height: 1.2;
    white-space: nowrap;
    cursor: pointer;
  }
  .parent > :is([part='kind'], [part='kind']:empty + [part='name']) {
    padding-inline-end: 2.5em; /* Space for the button in the first line. */
  }
  /* With large text on a phone, only a few letters would fit next to the button. */
  @container (max-width: 12em) {
    [part='kind'],
    [part='name'] {
      hyphens: auto;
      hyphenate-limit-chars: auto;
    }
    .parent > :is([part='kind'], [part='kind']:empty + [part='name']) {
      padding: 1.5em 0 0;
    }
  }
  .toggle:hover {
    border-color: currentcolor;
  }
`;

import {css} from 'lit';

/** The boxes of units. */
export const unitBoxStyles = css`
  /* @prerendered .ki-prerendered .ki-unit */
  [part='unit'] {
    position: relative;
    max-width: 42em;
    padding: 0.75em 0.9em;
    border: 1px solid var(--_strong-line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_on-surface);
  }
  /* The inner shadows are not part of a box, so they move no text and follow its corners. */
  [part='unit'] {
    box-shadow: var(--_ring, 0 0 transparent), var(--_shape, 0 0 transparent);
  }
  /*
    Each kind of body has its own shape, and is also named in words. Colour is never the only difference. The padding makes up for
    a thicker border, so that the edges of all texts are in line.
  */
  .leading {
    --_start: calc(0.375em - 1px);
    padding-inline-start: calc(0.9em - var(--_start));
    border-color: var(--_accent);
    border-inline-start-width: 0.375em;
    background: var(--_cool);
  }
  .coordinating {
    --_top: calc(0.375em - 1px);
    padding-block-start: calc(0.375em + 1px);
    border-color: var(--_accent);
    border-block-start: 0.375em double var(--_accent);
  }
  .group {
    --_shape: 0.25em 0.25em 0 -1px var(--_tinted), 0.25em 0.25em 0 var(--_strong-line);
  }
  .deliverable {
    padding-block-end: 1em;
    --_shape: inset 0 -0.3em var(--_strong-line);
  }
  .advising {
    border-style: dashed;
    border-color: var(--_warm-line);
    background: var(--_warm);
  }
  .network {
    padding: calc(0.625em + 1px) calc(0.775em + 1px);
    border: 0.125em dotted var(--_warm-line);
    border-radius: 1.5em;
    background: var(--_warm);
  }
  .organization {
    border-radius: 0;
  }
  .gone {
    border-style: dashed;
    background: transparent;
    color: inherit;
  }
  .gone > [part='name'] {
    text-decoration: line-through;
  }
  /* Both rings are inside the box, where no line crosses them and the ground has a known colour. */
  .marked {
    --_ring: inset 0 0 0 0.19em var(--_accent);
  }
  [part='unit']:focus-visible {
    outline-offset: -0.25em;
  }
  .marked:focus-visible {
    outline-offset: -0.44em;
  }
  .detailed {
    cursor: pointer;
  }
  mark {
    padding-inline: 0.1em;
    background: light-dark(#ffe9a8, #5a4a12);
    color: inherit;
    text-decoration: underline;
    text-decoration-thickness: 0.14em;
  }

  /* Kind, name and notes have clearly different sizes. */
  [part='kind'],
  [part='name'],
  [part='period'] {
    display: block;
    line-height: 1.35;
  }
  [part='kind'] {
    color: var(--_muted);
    font-size: 0.8125em;
  }
  [part='kind']:empty {
    display: none;
  }
  /* @prerendered .ki-prerendered .ki-unit .ki-narrow::before */
  .placed .narrow::before {
    content: '\\AD';
    content: '\\AD' / '';
  }
  /* @prerendered .ki-prerendered .ki-unit strong */
  [part='name'] {
    font-size: 1.0625em;
    font-weight: 650;
  }
  [part='unit'] > :not([part='kind'], [part='name'], .toggle, slot) {
    font-size: 0.9375em;
  }
  /* The name is as wide as the box and a little higher than its text, so that it is easy to hit. */
  button[part='name'] {
    width: 100%;
    margin-block: -0.2em;
    padding: 0.2em 1.1em 0.2em 0;
    padding-inline: 0 1.1em;
    border: 0;
    background: none;
    color: inherit;
    font-family: inherit;
    font-variant: inherit;
    line-height: 1.35;
    letter-spacing: inherit;
    word-spacing: inherit;
    text-align: start;
    cursor: pointer;
    user-select: text;
  }
  .detailed:hover > [part='name'] {
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  /* The mark is in the padding. It never begins a line of its own. */
  button[part='name']::after {
    content: '';
    display: inline-block;
    width: 0.4em;
    height: 0.4em;
    margin-inline: 0.5em -0.9em;
    border: solid var(--_link);
    border-width: 0 0.13em 0.13em 0;
    transform: translateY(-0.2em) rotate(45deg);
  }
  [aria-expanded='true'][part='name']::after {
    transform: translateY(0.05em) rotate(225deg);
  }
  [part='name']:active {
    color: var(--_link);
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

  [part='unit'] > .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em;
    margin-top: 0.5em;
  }
  .chips > [aria-hidden] {
    display: contents;
  }
  .chip {
    max-width: 100%;
    padding: 0 0.5em;
    border: 1px solid var(--_line);
    border-radius: 1em;
    background: var(--_surface);
    color: var(--_on-surface);
    font: inherit;
    font-size: 0.9em;
    line-height: 1.6;
  }
  .lead {
    border-color: currentcolor;
    font-weight: 650;
  }
  .attending {
    border-style: dashed;
    background: none;
  }
  .more {
    color: var(--_link);
    cursor: pointer;
  }
  .more:hover,
  .toggle:hover {
    border-color: currentcolor;
  }
  .more:active,
  .toggle:active {
    background: var(--_tinted);
  }

  [part='details'] {
    margin-top: 0.6em;
    border-top: 1px solid var(--_line);
    cursor: auto;
  }
  .count {
    font-weight: 650;
  }
  .members > li {
    margin-top: 0.35em;
  }
  .copy {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  /* Two links of a chain. */
  .link {
    position: relative;
    width: 2.1em;
    height: 2.1em;
    border: 1px solid var(--_strong-line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .link:hover {
    border-color: currentcolor;
  }
  .link:active {
    background: var(--_tinted);
  }
  .link::before,
  .link::after {
    content: '';
    position: absolute;
    inset: calc(50% - 0.24em) calc(50% - 0.4em);
    border: 0.13em solid;
    border-radius: 1em;
    transform: rotate(-45deg) translateX(-0.3em);
  }
  .link::after {
    transform: rotate(-45deg) translateX(0.3em);
  }

  .toggle {
    position: absolute;
    inset-block-start: 0.15em;
    inset-inline-end: 0.15em;
    width: fit-content;
    min-width: 2em;
    height: 2em;
    padding: 0 0.2em;
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
  .toggle > span {
    font-size: 0.875em;
  }
  .parent > :is([part='kind'], [part='kind']:empty + [part='name']) {
    padding-inline-end: 2.5em; /* Space for the button in the first line. */
  }
  /* The name begins below the button, with all the width for its longest word. */
  li:not(.across, .has-grid) > .parent > [part='kind'] {
    padding-block-end: 0.6em;
  }
  /* With large text on a phone, only a few letters would fit next to the button. */
  @container (max-width: 12em) {
    [part='unit'] {
      padding-inline: 0.4em;
    }
    .parent > :is([part='kind'], [part='kind']:empty + [part='name']) {
      padding: 2em 0 0;
    }
    button[part='name'] {
      padding-inline-end: 0; /* The mark may begin a line, so that words get its place. */
    }
    button[part='name']::after {
      margin-inline-end: 0;
    }
  }

  @media (forced-colors: active) {
    /* Shadows are not drawn in these modes. */
    .deliverable {
      border-block-end-width: 0.3em;
    }
    .group {
      border-inline-end-width: 0.3em;
      border-block-end-width: 0.3em;
    }
    .marked {
      outline: 0.19em solid Highlight;
      outline-offset: -0.19em;
    }
  }
  @media print {
    .copy,
    button[part='name']::after {
      display: none;
    }
  }
`;

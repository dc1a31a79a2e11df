import {css} from 'lit';

export const styles = css`
  /* Never drawn: ImageLoadingController reads it to find out whether the background is dark. The end of the transition renders again. */
  :host,
  [part='image'] {
    column-rule-color: Canvas;
  }
  /* @prerendered .ki-prerendered .ki-intro */
  [part='intro'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5em 3em;
    align-items: start;
  }
  /* @prerendered .ki-prerendered :is(.ki-opening, .ki-text) > :last-child */
  [part='opening'] > :last-child,
  [part='text'] > :last-child {
    margin-bottom: 0;
  }
  /* @prerendered .ki-intro h1:first-child */
  h1[part='heading'] {
    font-size: clamp(1.4em, 0.98em + 2.45cqi, 2.6em);
    line-height: 1.15;
    letter-spacing: -0.01em;
  }
  /* @prerendered .ki-prerendered .ki-full-name */
  [part='full-name'] {
    margin-top: -0.4em;
    font-size: 1.125em;
    line-height: 1.4;
  }
  @container (min-width: 30em) {
    /* @prerendered .ki-prerendered .ki-full-name */
    [part='full-name'] {
      text-wrap: balance;
    }
  }
  /* @prerendered .ki-prerendered .ki-history */
  [part='history'] {
    margin-bottom: 1em;
  }
  /* @prerendered .ki-prerendered .ki-state */
  [part='state'] {
    display: inline-block;
    margin-bottom: 1em;
    padding: 0.2em 0.9em;
    border: 1px solid var(--_line);
    border-radius: 1em;
    font-size: 0.875em;
    color: var(--_muted);
  }
  [part='state'] span {
    display: inline-block; /* Each part wraps as a whole. */
  }
  /* @prerendered .ki-prerendered .ki-lead */
  [part='lead'] {
    font-size: clamp(1.125em, 1em + 0.5cqi, 1.25em);
    line-height: 1.5;
    color: var(--_muted);
    max-width: 34em;
  }
  /* @prerendered .ki-prerendered .ki-intro img */
  [part='image'] {
    display: block;
    width: 100%;
    height: auto;
    border-radius: calc(var(--_radius) * 1.25);
    background: var(--_tinted);
    transition: column-rule-color 1ms;
  }
  /* A picture without a size in the feed gets a fixed aspect ratio, so that nothing moves when it is loaded. */
  .unsized {
    aspect-ratio: 8 / 5;
    object-fit: contain;
  }
  .alt {
    padding: 1em;
    padding: min(1.25em, 5cqi) min(1.5em, 6cqi);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    color: var(--_muted);
  }
  @container (min-width: 44em) {
    /* A text of one or two paragraphs fits next to the title. */
    /* @prerendered .ki-prerendered .ki-intro:has(> .ki-text):not(:has(> p > img, > .ki-text > :nth-child(3))) */
    [part='intro']:has(> [part='text']):not(.with-image, :has(> [part='text'] > :nth-child(3))) {
      grid-template: auto 1fr / minmax(0, 1fr) minmax(0, 1fr);
    }
    /* @prerendered .ki-prerendered .ki-intro > .ki-text:has(> :nth-child(3)) */
    [part='text']:has(> :nth-child(3)) {
      grid-column: 1 / -1;
      columns: 2;
      column-gap: 3em;
    }
    /* @prerendered .ki-prerendered .ki-intro > .ki-text > p */
    [part='text'] > p {
      break-inside: avoid;
    }
  }
  /* In a narrower column, the title and the lead would be much higher than the picture next to them. */
  @container (min-width: 58em) {
    /* @prerendered .ki-intro:has(> p > img) h1:first-child */
    .with-image h1[part='heading'] {
      font-size: clamp(1.4em, 3.6cqi, 2.6em); /* A compound of 23 letters fits next to the picture. */
    }
    /* @prerendered .ki-prerendered .ki-intro:has(> p > img) */
    .with-image {
      grid-template: auto 1fr / minmax(0, 1fr) minmax(0, 1fr);
    }
    /* @prerendered .ki-prerendered .ki-intro > p:has(> img) */
    [part='image'] {
      grid-area: 1 / 2 / span 2;
    }
  }
  @media print {
    [part='intro'] {
      display: block;
    }
    /* Paper is light, so a picture for dark pages needs a dark background. */
    .dark {
      background: #18232b;
      -webkit-print-color-adjust: exact;
      print-color-adjust: exact;
    }
    [part='image'] {
      margin-block: 1.5em;
      max-width: 12cm;
    }
  }
`;

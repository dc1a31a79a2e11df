import {css} from 'lit';

/** All widgets on paper, which is white, whatever the page's colours are. */
export const printStyles = css`
  @media print {
    :host {
      --_muted: #333;
      --_line: #999;
      --_strong-line: #555;
      --_link: inherit;
      --_surface: #fff;
      --_tinted: #fff;
      --_on-surface: #000;
      --ki-color-text: #000;
      --ki-color-background: #fff;
      container-type: normal; /* Firefox 153 prints an element without its text if a container query changes its display. */
      color-scheme: light;
    }
    [part='button'] {
      display: none;
    }
    summary {
      color: inherit;
      text-decoration: none;
    }
    summary::before {
      content: none;
    }
    ::details-content {
      content-visibility: visible;
    }
    [part='card'],
    [part='image'],
    [part='source'],
    h1,
    h2,
    h3,
    h4,
    h5,
    h6 {
      break-inside: avoid;
    }
    h1,
    h2,
    h3,
    h4,
    h5,
    h6 {
      break-after: avoid;
    }
    /* Firefox ignores break-after in nested boxes, so headings also reserve space for the first lines below them. */
    :is(h1, h2, h3, h4, h5, h6)::after {
      content: '';
      display: block;
      block-size: 5em;
      margin-block-end: -5em;
    }
    /* The text of the class is the address. */
    a[href^='http']:not(.address)::after {
      content: ' (' attr(href) ')';
    }
  }
`;

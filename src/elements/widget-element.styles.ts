import {css} from 'lit';

/**
 * Styles of all widgets. Sizes are in `em`, since some pages set the root's font size to 62.5 %. Colours are tokens. Their
 * defaults derive from the brand, the page's text and its `color-scheme`. src/themes/tokens.css describes each token.
 */
export const styles = css`
  /* @prerendered .ki-prerendered, .ki-prerendered :is(.ki-page > div, .ki-pair > div) */
  :host {
    --_brand: var(--ki-color-brand, var(--ds-color-accent-base-default, #0b5a77));
    --_surface: var(--ki-color-surface, var(--ds-color-neutral-surface-default, light-dark(#fff, #18232b)));
    --_on-surface: var(--ki-color-on-surface, var(--ds-color-neutral-text-default, light-dark(#14202b, #e8eef2)));
    /* The brand's hue and chroma. The lightness comes mostly from the second colour, so that every brand has enough contrast. */
    --_accent: var(
      --ki-color-accent,
      light-dark(color-mix(in oklch, var(--_brand) 35%, oklch(42% none none)), color-mix(in oklch, var(--_brand) 20%, oklch(78% none none)))
    );
    --_action: var(
      --ki-color-link,
      light-dark(color-mix(in oklch, var(--_brand) 8%, oklch(43% none none)), color-mix(in oklch, var(--_brand) 8%, oklch(90% none none)))
    );
    /* On the page and in boxes: follows the text around it, since a dark section need not have a color-scheme. */
    --_link: var(--ki-color-link, currentcolor);
    --_muted: var(--ki-color-muted, color-mix(in srgb, currentcolor 80%, transparent));
    --_line: var(--ki-color-line, color-mix(in srgb, currentcolor 25%, transparent));
    --_strong-line: var(--ki-color-strong-line, color-mix(in srgb, var(--_on-surface) 68%, var(--_surface)));
    --_tinted: var(--ki-color-tinted, color-mix(in srgb, var(--_accent) 5%, var(--_surface)));
    --_radius: var(--ki-radius, var(--ds-border-radius-md, 0.6em));

    container-type: inline-size;
    /* A container's content does not count where a parent is as wide as its content: a table cell, a dialog, a float. */
    contain-intrinsic-inline-size: min(clamp(14em, var(--_share, 30vw), 40em), 100vw - 4em);
    color: var(--ki-color-text, inherit);
    font-family: var(--ki-font-family, inherit);
    font-weight: 400;
    font-style: normal;
    line-height: var(--ki-line-height, 1.6);
    letter-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    hyphens: manual;
    overflow-wrap: anywhere; /* For what has no place to break: numbers, and words of other scripts. */
  }
  :host {
    display: flow-root; /* As while themes/reserved.css reserves space. Another value would lay the widget out again. */
    scroll-margin-block: var(--ki-scroll-margin, 0.75em);
    min-inline-size: min(100%, 18em);
    /* Most of the space below is inside, since a page may reset all margins. The rest collapses with the margins of the page. */
    --_inner-gap: calc(var(--ki-widget-gap, 2em) * 0.75);
    --_prerendered-margin: 0; /* Prerendered content has the margin below until the widget has it. */
    margin-block-end: calc(var(--ki-widget-gap, 2em) * 0.25);
    font-size: var(--ki-font-size, inherit);
  }
  /* Browsers from 2024 on can limit the lightness: most brands are an accent as they are, and links take the side of the text. */
  @supports (color: oklch(from currentcolor l c h)) {
    /* @prerendered .ki-prerendered, .ki-prerendered :is(.ki-page > div, .ki-pair > div) */
    :host {
      --_accent: var(--ki-color-accent, light-dark(oklch(from var(--_brand) min(l, 0.6) c h), oklch(from var(--_brand) max(l, 0.64) c h)));
      --_link: var(
        --ki-color-link,
        color-mix(in oklch, var(--_brand) 8%, oklch(from currentcolor clamp(0.43, (l - 0.6) * 9, 0.9) none none / 1))
      );
    }
  }
  /* Browsers from before 2024: boxes as on a light page, words outside them in the page's own colour. */
  @supports not (color: light-dark(red, red)) {
    /* @prerendered .ki-prerendered, .ki-prerendered :is(.ki-page > div, .ki-pair > div) */
    :host {
      --_surface: var(--ki-color-surface, #fff);
      --_on-surface: var(--ki-color-on-surface, #14202b);
      --_accent: var(--ki-color-accent, var(--_on-surface));
      --_action: var(--_on-surface);
      --_line: var(--ki-color-line, #c9d3db);
      --_strong-line: var(--ki-color-strong-line, #6b7b88);
      --_tinted: var(--ki-color-tinted, #f3f6f8);
    }
  }
  @media (prefers-contrast: more) {
    /* @prerendered .ki-prerendered, .ki-prerendered :is(.ki-page > div, .ki-pair > div) */
    :host {
      --_accent: var(--_on-surface);
      --_muted: currentcolor;
      --_line: currentcolor;
      --_strong-line: var(--_on-surface);
      --_tinted: var(--_surface);
    }
  }
  /* Safari 16 has containers and no width for them. */
  @supports not (contain-intrinsic-inline-size: 1em) {
    :host {
      min-inline-size: min(14em, 100vw - 4em);
    }
  }
  :host([hidden]) {
    display: none;
  }
  /* @prerendered .ki-prerendered, .ki-prerendered * */
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  /* Room below a sticky header, as the page gives it to the widget, for the targets of links and for what gets the focus. */
  * {
    scroll-margin: inherit;
  }

  /* @prerendered .ki-prerendered :is(h1, h2, h3, h4, h5, h6) */
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 0 0 0.6em;
    font-family: var(--ki-font-family-heading, inherit);
    font-weight: var(--ki-font-weight-heading, 650);
    line-height: 1.25;
  }
  @container (min-width: 30em) {
    /* @prerendered .ki-prerendered :is(h1, h2, h3, h4, h5, h6) */
    h1,
    h2,
    h3,
    h4,
    h5,
    h6 {
      text-wrap: balance;
    }
  }
  /* Places where a line may end with a hyphen. Screen readers skip the hyphen where they can. */
  /* @prerendered .ki-prerendered .ki-hyphen::before */
  .hyphen::before {
    content: '\\AD';
    content: '\\AD' / '';
  }
  @media print {
    .narrowest::before {
      content: none; /* No column on paper is that narrow. */
    }
  }
  /* Not on paper: Firefox 153 prints no text after a hyphen that a container query removes. */
  @media screen {
    @container (min-width: 14em) {
      .narrowest::before {
        content: none;
      }
    }
    @container (min-width: 24em) {
      /* @prerendered .ki-prerendered .ki-narrow::before */
      .narrow::before {
        content: none;
      }
    }
    @container (min-width: 30em) {
      /* @prerendered .ki-prerendered :is(h1, h2, h3, h4, h5, h6) .ki-compound::before */
      :is(h1, h2, h3, h4, h5, h6, [part='full-name']) .compound::before {
        content: none;
      }
    }
  }
  @container (min-width: 30em) {
    /* Chromium leaves out the hyphens of balanced lines. */
    :is(h1, h2, h3, h4, h5, h6, [part='full-name']):has([class='hyphen']) {
      text-wrap: wrap;
    }
  }
  /* @prerendered .ki-prerendered :is(h1, h2, h3, h4, h5, h6):first-child */
  [part='heading'] {
    font-size: 1.5em;
  }
  /* @prerendered .ki-prerendered h1:first-child */
  h1[part='heading'] {
    font-size: 2em;
  }
  /* @prerendered .ki-prerendered h3:first-child */
  h3[part='heading'] {
    font-size: 1.35em;
  }
  /* @prerendered .ki-prerendered h4:first-child */
  h4[part='heading'] {
    font-size: 1.25em;
  }
  /* @prerendered .ki-prerendered h5:first-child */
  h5[part='heading'] {
    font-size: 1.2em;
  }
  /* @prerendered .ki-prerendered h6:first-child */
  h6[part='heading'] {
    font-size: 1.125em;
  }
  /* @prerendered .ki-prerendered p */
  p {
    margin: 0 0 0.9em;
    max-width: 42em;
  }
  /* @prerendered .ki-contact-card .ki-card > ul, .ki-partner-list > ul, .ki-org-chart > ul, .ki-org-chart > ul ul:not(details *) */
  ul,
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  a {
    color: var(--_link);
    text-decoration-thickness: from-font;
    text-underline-offset: 0.18em;
  }
  a:hover {
    text-decoration-thickness: 0.14em;
  }
  [part='button'] {
    min-height: 2.75em;
    padding: 0.4em 1em;
    border: 1px solid var(--_strong-line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_action);
    font: inherit;
    font-weight: 550;
    cursor: pointer;
  }
  [part='button']:hover {
    border-color: currentcolor;
  }
  [part='button'][aria-disabled='true'] {
    border-style: dashed;
    cursor: default;
  }
  summary {
    display: flex; /* Or the blank before the words would be underlined. */
    align-items: baseline;
    width: fit-content;
    min-height: 1.75em;
    padding-block: 0.1em;
    color: var(--_link);
    text-decoration: underline;
    text-underline-offset: 0.18em;
    list-style: none;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    content: '';
    display: inline-block;
    width: 0.4em;
    height: 0.4em;
    margin-inline: 0.1em 0.55em;
    border: solid currentcolor;
    border-width: 0 0.13em 0.13em 0;
    transform: translateY(-0.2em) rotate(45deg);
  }
  [open] > summary::before {
    transform: translateY(0.05em) rotate(225deg);
  }
  summary:hover {
    text-decoration-thickness: 0.14em;
  }
  :focus-visible {
    outline: 0.19em solid var(--ki-color-focus, var(--_on-surface));
    outline-offset: 0.15em;
    box-shadow: 0 0 0 0.15em var(--ki-color-focus-inner, var(--_surface));
  }

  [part='widget']:focus {
    outline: none;
    box-shadow: none;
  }
  /* @prerendered .ki-prerendered .ki-history */
  [part='note'],
  p[part='notice']:not(:empty),
  [part='picked-day'],
  [part='history'] {
    max-width: 42em;
    padding: 0.75em min(1em, 4cqi);
    border: 1px solid var(--_line);
    border-inline-start: 0.3em solid var(--_accent);
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_on-surface);
  }
  [part='widget'] {
    padding-block-end: var(--_inner-gap);
  }
  [part='note'] {
    margin-block: 0 var(--_inner-gap);
  }
  /* The shape of a text, while there is none. */
  .loading::after {
    content: '';
    display: block;
    height: 4.5em;
    margin-top: 0.75em;
    background:
      linear-gradient(var(--_line) 0 0) 0 0 / 100% 0.75em,
      linear-gradient(var(--_line) 0 0) 0 50% / 92% 0.75em,
      linear-gradient(var(--_line) 0 0) 0 100% / 60% 0.75em;
    background-repeat: no-repeat;
    opacity: 0.6;
  }
  [part='notice'] {
    margin: 1.5em 0 0;
  }
  [part='notice']:empty {
    margin: 0;
  }
  /* @prerendered .ki-prerendered > p:last-of-type */
  [part='source'] {
    margin: 1.5em 0 0;
    padding-top: 0.6em;
    border-top: 1px solid var(--_line);
    max-width: none;
    color: var(--_muted);
  }
  [part='change'] {
    padding-inline-start: 0.5em;
    border-inline-start: 0.25em solid var(--_accent);
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
  }
`;

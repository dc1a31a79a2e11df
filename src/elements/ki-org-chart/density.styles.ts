import {css} from 'lit';

/** Units in rows of about 40 px: kind, name and period share a line. Everything else is in the details. */
export const densityStyles = css`
  .compact [part='unit'] {
    padding: 0.3em 0.75em;
  }
  .compact .parent {
    min-height: 2.3em; /* Space for the button. */
  }
  .compact .deliverable {
    padding-block-end: 0.6em;
  }
  .compact .deliverable.parent {
    min-height: 2.7em;
  }
  .compact:not(.drawn) :is([part='kind'], [part='name'], [part='period']):not(:empty) {
    display: inline;
  }
  .compact:not(.drawn) button[part='name'] {
    width: auto;
  }
  /* The button is next to the first line, and to the second one of a name that shares the first. */
  .compact:not(.drawn) .parent > :is([part='kind'], [part='kind']:empty + span)::before {
    content: '';
    float: right;
    float: inline-end;
    width: 2.3em;
    height: 2.3em;
  }
  .compact:not(.drawn) .detailed > [part='kind']::before {
    height: 1.5em;
  }
  .compact:not(.drawn) .parent > :is([part='kind'], [part='kind']:empty + span) {
    padding: 0;
  }
  .compact.drawn li:not(.across, .has-grid) > .parent > [part='kind'] {
    padding-block-end: 1em;
  }
  .compact.drawn [part='unit'] > [part='name'] {
    font-size: 0.9375em;
  }
  .compact [part='unit'] > :is([part='kind'], [part='name'], [part='period']) {
    line-height: 1.25;
  }
  .compact [part='unit'] > :is([part='kind'], [part='period']) {
    font-size: 0.8125em;
  }
  .compact > li + li,
  .compact > li {
    margin-top: 0.5em;
  }
  .compact :is(.stack, .row) > li {
    --_lead: 0.5em;
    --_branch: 1em;
  }
  /* Details name the members. Screen readers read them in the box, too. */
  .compact [part='unit'] > [part='members'] {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  /* A hidden button must not have the focus. */
  .compact .more {
    display: none;
  }
  /* These boxes have no room for the longest parts of words, so syllables may end a line, too. */
  .tight .stack .narrowest::before {
    content: '\\AD';
    content: '\\AD' / '';
  }
  .cramped .stack button[part='name'] {
    padding-inline-end: 0; /* The mark may begin a line, so that words get its place. */
  }
  .cramped .stack button[part='name']::after {
    margin-inline-end: 0;
  }
  /* Boxes that are indented often are narrow in a wide list, too. */
  .stack .stack .stack .narrow::before {
    content: '\\AD';
    content: '\\AD' / '';
  }
  @container (max-width: 24em) {
    .stack .stack .stack .stack .stack .narrowest::before {
      content: '\\AD';
      content: '\\AD' / '';
    }
  }
`;

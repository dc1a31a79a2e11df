import {css} from 'lit';

/** Units in rows of about 40 px: kind, name and period share a line. Everything else is in the details. */
export const densityStyles = css`
  .compact [part='unit'] {
    padding: 0.3em 0.75em;
  }
  .compact:not(.drawn) :is([part='kind'], [part='name'], [part='period']) {
    display: inline;
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
`;

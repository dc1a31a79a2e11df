import {css} from 'lit';

export const styles = css`
  /* @prerendered .ki-project-page */
  :host {
    --_share: 45vw;
  }
  /* @prerendered .ki-prerendered .ki-page */
  [part='page'] {
    --ki-widget-gap: 0px;
    display: grid;
    gap: clamp(2.5em, 6cqi, 4em);
  }
  /* @prerendered .ki-prerendered .ki-page > * */
  [part='page'] > * {
    min-width: 0;
  }
  /* In the flow, so that everything inside gets its final width. */
  .prepared {
    height: 0;
    overflow: hidden;
    visibility: hidden;
  }
  [part='page']:focus {
    outline: none;
    box-shadow: none;
  }
  /* @prerendered .ki-prerendered .ki-pair */
  .pair {
    display: grid;
    gap: 2em;
    grid-template-columns: repeat(auto-fit, minmax(min(20em, 100%), 1fr));
  }
  /* @prerendered .ki-project-page > p:last-of-type */
  [part='source'] {
    margin-top: 3em;
  }
  /* Firefox prints the items of a grid over one another when it continues on the next sheet. */
  @media print {
    [part='page'],
    .pair {
      display: block;
    }
    [part='page'] > * + *,
    .pair > * + * {
      margin-block-start: 2em;
    }
  }
`;

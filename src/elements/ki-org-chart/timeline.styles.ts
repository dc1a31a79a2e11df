import {css} from 'lit';

/** The slider with the dates on which the chart changes. Drawn alike in all browsers, with a tick for each date. */
export const timelineStyles = css`
  [part='timeline'] {
    --_thumb: 1.5em;
    --_track: 0.25em;
    margin-block-end: 1.5em;
  }
  [part='timeline'] p {
    margin: 0 0 0.5em;
    padding: 0;
  }
  .time {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6em;
    align-items: baseline;
  }
  .time strong {
    font-weight: 650;
  }
  .steps {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0.75em;
    max-width: 52em;
    margin-block-end: 0.5em;
  }
  .moment {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    min-height: 2.75em; /* The height of the button. The chart does not move when it appears. */
  }
  [part='timeline'] .moment p {
    margin: 0;
  }
  .step {
    display: flex;
    align-items: center;
    justify-content: center;
    min-width: 2.75em;
    height: 2.75em;
    gap: 0.5em;
  }
  .previous::before,
  .next::after {
    content: '';
    width: 0.5em;
    height: 0.5em;
    border: solid;
    border-width: 0.13em 0 0 0.13em;
    transform: translateX(0.12em) rotate(-45deg);
  }
  .next::after {
    transform: translateX(-0.12em) rotate(135deg);
  }
  .step[aria-disabled='true'] {
    color: var(--_muted);
  }
  .scale {
    position: relative;
    display: grid;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    gap: 1em;
    margin-block-start: -0.6em;
    font-size: 0.875em;
    line-height: 1.3;
    color: var(--_muted);
  }
  .ends > :last-child {
    text-align: end;
  }
  .ticks::before {
    content: '';
    position: absolute;
    inset: auto calc(var(--_thumb) / 2 - 1px);
    top: 0.875em; /* Half of what the slider is higher. */
    height: 1em;
    background: repeating-linear-gradient(to right, var(--_connector) 0 2px, transparent 2px calc((100% - 2px) / var(--_steps)));
    pointer-events: none;
    forced-color-adjust: none;
  }
  [part='range'] {
    appearance: none;
    position: relative;
    width: 100%;
    height: 2.75em;
    margin: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  [part='range']::-webkit-slider-runnable-track {
    height: var(--_track);
    border-radius: var(--_track);
    background: var(--_connector);
  }
  [part='range']::-moz-range-track {
    height: var(--_track);
    border-radius: var(--_track);
    background: var(--_connector);
  }
  [part='range']::-webkit-slider-thumb {
    appearance: none;
    width: var(--_thumb);
    height: var(--_thumb);
    margin-block-start: calc((var(--_track) - var(--_thumb)) / 2);
    border: 0.2em solid var(--_surface);
    border-radius: 50%;
    background: var(--_accent);
    box-shadow: 0 0 0 1px var(--_accent);
  }
  [part='range']::-moz-range-thumb {
    box-sizing: border-box;
    width: var(--_thumb);
    height: var(--_thumb);
    border: 0.2em solid var(--_surface);
    border-radius: 50%;
    background: var(--_accent);
    box-shadow: 0 0 0 1px var(--_accent);
  }

  /* Where there is no room for words, the arrows are enough. Screen readers still read the words. */
  @container (max-width: 36em) {
    .step > span {
      position: absolute;
      clip-path: inset(50%);
      width: 1px;
      overflow: hidden;
      white-space: nowrap;
    }
    .step {
      padding-inline: 0;
    }
  }
  @media (forced-colors: active) {
    .ticks::before {
      --_connector: CanvasText;
    }
    [part='range']::-webkit-slider-runnable-track {
      background: CanvasText;
      forced-color-adjust: none;
    }
    [part='range']::-moz-range-track {
      background: CanvasText;
      forced-color-adjust: none;
    }
    [part='range']::-webkit-slider-thumb {
      border-color: Canvas;
      background: Highlight;
      box-shadow: 0 0 0 1px CanvasText;
      forced-color-adjust: none;
    }
    [part='range']::-moz-range-thumb {
      border-color: Canvas;
      background: Highlight;
      box-shadow: 0 0 0 1px CanvasText;
      forced-color-adjust: none;
    }
  }
  @media print {
    .steps,
    .time label,
    [part='timeline'] [role='status'] {
      display: none;
    }
  }
`;

import {reportStyles} from './view/report-styles.js';

/** Styles of the panel in its shadow root. Nothing of the page reaches it, apart from what is set here. */
export const panelStyles = `
:host { all: initial; }
dialog { box-sizing: border-box; inline-size: min(52rem, 100%); max-inline-size: 100%; block-size: 100%; max-block-size: 100%; inset: 0 0 0 auto; margin: 0; margin-inline-start: auto; padding: 1rem clamp(1rem, 4vw, 2rem) 3rem; overflow-y: auto; border: 0; border-inline-start: 4px solid var(--line);
  color-scheme: light dark; --page: light-dark(#fff, #11181d); --ink: light-dark(#14202b, #e8eef2); --soft: light-dark(#4a5a68, #b3c0ca); --line: light-dark(#8897a4, #5f707d); --soft-page: light-dark(#f1f5f7, #1a242b); --problem: light-dark(#a3121f, #ffb0b0); --note: light-dark(#7a4b00, #f2c572); --good: light-dark(#1d6b33, #8fd6a0); --accent: light-dark(#0b5a77, #8fd0e6); --on-accent: light-dark(#fff, #0d1a21);
  background: var(--page); color: var(--ink); font: 1rem/1.6 system-ui, sans-serif; text-align: start; }
dialog::backdrop { background: rgb(0 0 0 / 40%); }
.bar { position: sticky; inset-block-start: -1rem; z-index: 1; display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; justify-content: space-between; margin-block-end: 1rem; padding-block: .5rem; border-block-end: 1px solid var(--line); background: var(--page); }
.bar > h2 { margin: 0; font-size: 1.125rem; line-height: 1.3; }
button { min-block-size: 2.75rem; padding: .375rem 1.25rem; border: 2px solid var(--accent); border-radius: .25rem; background: var(--accent); color: var(--on-accent); font: inherit; font-weight: 650; cursor: pointer; }
button:focus-visible, pre:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
${reportStyles}`;

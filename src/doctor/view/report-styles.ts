/** Styles of a report, for the panel on other pages and for the doctor’s own page. Colours have names that both define. */
export const reportStyles = `
.summary { margin: 0 0 .25rem; font-size: 1.75rem; line-height: 1.25; }
.summary:focus-visible { outline: 3px solid currentcolor; outline-offset: 4px; }
.subject { margin: 0 0 1.5rem; color: var(--soft); overflow-wrap: anywhere; }
.layer { margin-block: 2rem; }
.layer > :first-child { margin: 0 0 .5rem; font-size: 1.25rem; line-height: 1.3; }
.layer > ul, .issues { margin: 0; padding: 0; list-style: none; }
.finding { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .75rem; padding: .75rem; border-block-start: 1px solid var(--line); border-inline-start: 6px solid var(--mark); overflow-wrap: anywhere; }
.finding[data-status=problem] { --mark: var(--problem); background: var(--soft-page); }
.finding[data-status=note] { --mark: var(--note); background: var(--soft-page); }
.finding[data-status=unknown] { --mark: var(--soft); }
.finding[data-status=ok] { --mark: var(--good); }
.finding[data-status=info] { --mark: var(--line); }
.mark { display: grid; place-items: center; inline-size: 1.6em; block-size: 1.6em; border: 2px solid var(--mark); border-radius: 50%; color: var(--mark); font-weight: 700; line-height: 1; }
.finding[data-status=info] .mark { color: var(--soft); border-color: var(--soft); }
.finding p { margin: 0 0 .375rem; }
.why { color: var(--soft); }
.issues { margin-block: .5rem; }
.issues li { margin-block-end: .5rem; }
.copy { margin-block-start: .5rem; }
.copy pre { margin: .5rem 0 0; padding: .75rem; border: 1px solid var(--line); white-space: pre-wrap; overflow-wrap: anywhere; }
.copy-status { margin-inline-start: .75rem; font-weight: 650; }
@media (max-width: 22rem) { .finding { grid-template-columns: minmax(0, 1fr); } }
@media (forced-colors: active) { .finding { border-inline-start-color: CanvasText; } .mark { border-color: CanvasText; color: CanvasText; } }
`;

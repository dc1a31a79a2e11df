/**
 * Moves the focus between the buttons of a table with the arrow keys, Home and End. The first button and the last one that had the
 * focus are tab stops.
 */
export function moveInGrid(event: KeyboardEvent): void {
  const button = (event.target as Element).closest<HTMLElement>('button.cell');
  if (!button || event.altKey || event.ctrlKey || event.metaKey) return;
  const table = button.closest('table');
  const rows = [...(table?.querySelectorAll<HTMLElement>('tbody > tr:not(.form-row)') ?? [])].map(listCells);
  const row = rows.findIndex((cells) => cells.includes(button));
  const cells = rows[row] ?? [];
  const column = cells.indexOf(button);
  const target = {
    ArrowLeft: cells[column - 1],
    ArrowRight: cells[column + 1],
    ArrowUp: inColumn(
      rows.slice(0, row).findLast((each) => each.length),
      column,
    ),
    ArrowDown: inColumn(
      rows.slice(row + 1).find((each) => each.length),
      column,
    ),
    Home: cells[0],
    End: cells.at(-1),
  }[event.key];
  if (!target) return;
  event.preventDefault();
  if (button !== rows[0]?.[0]) button.tabIndex = -1;
  target.tabIndex = 0;
  target.focus();
}

/** Narrow pages hide empty cells. */
function listCells(row: HTMLElement): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('button.cell')].filter((cell) => cell.getClientRects().length);
}

function inColumn(cells: readonly HTMLElement[] | undefined, column: number): HTMLElement | undefined {
  return cells?.[Math.min(column, cells.length - 1)];
}

import type { Table, TableRow } from 'mdast';
import type { TextLine } from './lines.ts';

/** How many lines from here are the rows of a table: at least two, each with as many cells; 0 where they are not. */
export function countRows(lines: readonly TextLine[], index: number): number {
  const width = cellsOf(lines[index + 1]).length;
  const first = cellsOf(lines[index]).length;
  // The corner above the names of the rows is often empty, and its tab is lost with the space around the line.
  const isTable = width > 1 && (first === width || (first === width - 1 && first > 1));
  if (!isTable) return 0;
  let count = 2;
  while (cellsOf(lines[index + count]).length === width) count += 1;
  return count;
}

/** Makes a table of such lines, the first its header. */
export function tableOf(lines: readonly TextLine[]): Table {
  const rows = lines.map(cellsOf);
  const width = rows.at(-1)?.length ?? 0;
  return {
    type: 'table',
    children: rows.map((cells) => rowOf(cells.length < width ? ['', ...cells] : cells)),
  };
}

function rowOf(cells: readonly string[]): TableRow {
  const children = cells.map((value) => ({
    type: 'tableCell' as const,
    children: value === '' ? [] : [{ type: 'text' as const, value }],
  }));
  return { type: 'tableRow', children };
}

/** A browser sets a tab between the cells of a table that is copied as text. */
function cellsOf(line: TextLine | undefined): string[] {
  return line?.text ? line.text.split('\t').map((cell) => cell.trim()) : [];
}

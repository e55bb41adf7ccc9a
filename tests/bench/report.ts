/** One measured value, with what is asked of it. */
export interface Cell {
  readonly value: number;
  readonly unit: Unit;
  /** A value beyond it is a missed budget. */
  readonly limit?: number;
  /** What would be better still; nothing is missed by staying short of it. */
  readonly aim?: number;
  /** Whether larger values are the better ones. */
  readonly isHighGood?: boolean;
}

/** Bytes are shown in KB of 1,024. */
export type Unit = 'bytes' | 'ms' | 's' | 'MB' | 'score' | 'share' | 'ratio' | 'count' | 'shift';

/** What one part of the bench measured. */
export interface Table {
  readonly title: string;
  /** How it was measured, in a line or two. */
  readonly note?: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    readonly cells: readonly (Cell | undefined)[];
  }[];
}

const FORMATS: Readonly<Record<Unit, (value: number) => string>> = {
  bytes: (value) => `${(value / 1024).toFixed(2)} KB`,
  ms: (value) => `${value.toFixed(0)} ms`,
  s: (value) => `${value.toFixed(1)} s`,
  MB: (value) => `${value.toFixed(0)} MB`,
  score: (value) => value.toFixed(0),
  share: (value) => value.toFixed(3),
  ratio: (value) => `${value.toFixed(2)}×`,
  count: (value) => value.toFixed(0),
  shift: (value) => value.toFixed(4),
};

/** A table as text, columns aligned; a value that misses its budget is marked with `!`. */
export function formatTable({ title, note, columns, rows }: Table): string {
  const lines = [
    ['', ...columns],
    ...rows.map(({ name, cells }) => [name, ...cells.map(formatCell)]),
  ];
  const widths =
    lines[0]?.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length))) ??
    [];
  const body = lines.map((line) =>
    line
      .map((text, column) =>
        column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  return [`\n${title}`, ...(note ? [note] : []), ...body].join('\n');
}

function formatCell(cell: Cell | undefined): string {
  if (!cell) return '–';
  const { value, unit, limit, aim } = cell;
  const asked = [
    limit === undefined ? '' : `limit ${FORMATS[unit](limit)}`,
    aim === undefined ? '' : `aim ${FORMATS[unit](aim)}`,
  ];
  const budget = asked.filter(Boolean).join(', ');
  return `${isMissed(cell) ? '! ' : ''}${FORMATS[unit](value)}${budget && ` (${budget})`}`;
}

/** Every missed budget of a table, as a sentence. */
export function missedBudgets({ title, columns, rows }: Table): string[] {
  return rows.flatMap(({ name, cells }) =>
    cells.flatMap((cell, column) =>
      cell && isMissed(cell)
        ? [
            `${title}: ${name}, ${columns[column] ?? ''}: ${FORMATS[cell.unit](cell.value)}, limit ${FORMATS[cell.unit](cell.limit ?? 0)}`,
          ]
        : [],
    ),
  );
}

function isMissed({ value, limit, isHighGood }: Cell): boolean {
  if (limit === undefined) return false;
  return isHighGood ? value < limit : value > limit;
}

/** The middle of some values; of two middles, the lower. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;
}

import type { Segment } from '../types.ts';
import type { NoticeLog } from './notice-log.ts';

/** Lines on the way; each step may change those behind it. */
export interface LineContext {
  readonly lines: string[];
  readonly format: 'md' | 'mdx';
  readonly log: NoticeLog;
  /** Notes that words went from a line. */
  remove(text: string, index: number, reason?: Segment['dropped']): void;
}

/** Longer than any that code holds. */
export const CODE_FENCE = '`'.repeat(12);

/** Notes a piece that mdBook would have put in. */
export function noteInclude(log: NoticeLog, index: number): void {
  log.add('lost', 'what mdBook includes from other files is shown as its {{#…}}', index + 1);
}

/** The first line from `start` on that passes the test; -1 where none does. */
export function findLine(
  lines: readonly string[],
  start: number,
  test: (line: string) => boolean,
): number {
  for (let index = start; index < lines.length; index += 1)
    if (test(lines[index] ?? '')) return index;
  return -1;
}

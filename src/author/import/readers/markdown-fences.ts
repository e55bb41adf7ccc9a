/** A line that opens or closes a block: of code, by backticks or tildes, or of content, by colons. */
export interface Fence {
  /** What leads the line: spaces, quote and list marks. */
  readonly prefix: string;
  readonly sign: string;
  readonly size: number;
  /** The rest of the line. */
  readonly info: string;
}

const PREFIX = /(?:[ \t>]|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/y;
const MARKS = /(`{3,}|~{3,}|:{3,})[ \t]*(.*)$/sy;

/** The fence that a line is; `undefined` for any other line. */
export function readFence(line: string): Fence | undefined {
  PREFIX.lastIndex = 0;
  const prefix = PREFIX.exec(line)?.[0] ?? '';
  MARKS.lastIndex = prefix.length;
  const [, marks = '', info = ''] = MARKS.exec(line) ?? [];
  const sign = marks.charAt(0);
  if (sign === '' || (sign === '`' && info.includes('`'))) return undefined;
  return { prefix, sign, size: marks.length, info: info.trim() };
}

/** Whether a line ends the block that `fence` opened. */
export function closesFence(line: string, fence: Fence): boolean {
  const close = readFence(line);
  return close?.sign === fence.sign && close.size >= fence.size && close.info === '';
}

/** Whether a line has left the quote that `fence` stands in, which ends the block too. */
export function leavesQuote(line: string, fence: Fence): boolean {
  return fence.prefix.includes('>') && !/^\s*>/.test(line) && line.trim() !== '';
}

/** How deep a line stands in quotes and lists by the marks that lead it. */
export function marksBefore(line: string): number {
  PREFIX.lastIndex = 0;
  return (PREFIX.exec(line)?.[0] ?? '').replace(/[ \t]/g, '').length;
}

/** What may stand before the content of a line in the same block: as many spaces, and quote marks. */
export function continuation(prefix: string): string {
  return prefix.replace(/[^ \t>]/g, ' ');
}

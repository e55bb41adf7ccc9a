import type { Segment } from '../types.ts';
import { AdmonitionLines } from './admonition-lines.ts';
import { closesFence, type Fence, leavesQuote, readFence } from './markdown-fences.ts';
import { mendInline } from './markdown-inline.ts';
import { CODE_FENCE, findLine, type LineContext, noteInclude } from './line-context.ts';
import type { NoticeLog } from './notice-log.ts';

/** A source whose other dialects are written as the Markdown that the parser knows, line for line. */
export interface PreparedMarkdown {
  readonly text: string;
  /** Words that went from the text, in order. */
  readonly removed: readonly Segment[];
}

/**
 * Writes the asides of other tools as `:::` containers that nest, their directives for code as fences,
 * formulas, roles and includes as code, and takes out comments and labels. No line moves.
 */
export function prepareMarkdown(
  source: string,
  format: 'md' | 'mdx',
  log: NoticeLog,
): PreparedMarkdown {
  const lines = source.split('\n');
  const removed: Segment[] = [];
  const context: LineContext = {
    lines,
    format,
    log,
    remove(text, index, dropped = 'markup') {
      if (text.trim() !== '') removed.push({ text: `${text}\n`, dropped, line: index + 1 });
    },
  };
  prepareLines(context);
  return { text: lines.join('\n'), removed };
}

function prepareLines(context: LineContext): void {
  const { lines, log } = context;
  const asides = new AdmonitionLines(context);
  const lastClose = lines.findLastIndex((line) => line.includes('-->'));
  let code: Fence | undefined;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (code && leavesQuote(line, code)) code = undefined;
    if (code) {
      if (closesFence(line, code)) {
        lines[index] = line.slice(0, line.search(/[`~:]/)) + endOf(code);
        code = undefined;
      } else if (line.includes('{{#')) noteInclude(log, index);
      continue;
    }
    asides.leaveQuotes(line);
    index = skipComments(context, index, lastClose);
    const formula = formulaFence(context, index);
    if (formula) {
      code = formula;
      continue;
    }
    const fence = readFence(lines[index] ?? '');
    const opened = fence ? asides.read(fence, index) : asides.readAlert(index);
    if (opened) index = opened.index;
    code = opened?.code;
    if (!opened) mendInline(context, index);
  }
  asides.end();
}

/** Code whose fences were others is closed by what it was opened with. */
function endOf({ sign, size }: Fence): string {
  return /[`~]/.test(sign) ? sign.repeat(size) : CODE_FENCE;
}

/** A formula on lines of its own, between `$$`, becomes code. */
function formulaFence({ lines, log }: LineContext, index: number): Fence | undefined {
  const [, prefix] = /^([ \t>]*)\$\$[ \t]*$/.exec(lines[index] ?? '') ?? [];
  if (prefix === undefined) return undefined;
  const end = findLine(lines, index + 1, (line) => /^[ \t>]*\$\$[ \t]*$/.test(line));
  if (end === -1) return undefined;
  log.add('changed', 'formulas stand as code', index + 1);
  lines[index] = `${prefix}${CODE_FENCE}latex`;
  lines[end] = `${prefix}${CODE_FENCE}`;
  return { prefix, sign: '`', size: CODE_FENCE.length, info: 'latex' };
}

/**
 * Comments of HTML are none of MDX's, but tools that read it take them out first. `lastClose` is the last
 * line that ends one: without it, each that stays open would be followed to the end of the text.
 */
function skipComments(
  { lines, format, remove }: LineContext,
  start: number,
  lastClose: number,
): number {
  let index = start;
  let from = 0;
  while (format === 'mdx') {
    const line = lines[index] ?? '';
    const open = line.indexOf('<!--', from);
    if (open === -1 || line.slice(0, open).includes('`')) break;
    const isClosed = line.includes('-->', open);
    if (!isClosed && index >= lastClose) break;
    const end = isClosed ? index : findLine(lines, index + 1, (other) => other.includes('-->'));
    for (let at = index; at <= end; at += 1) {
      const text = lines[at] ?? '';
      const first = at === index ? open : 0;
      const last = at === end ? text.indexOf('-->', first) + 3 : text.length;
      remove(text.slice(first, last), at);
      lines[at] = text.slice(0, first) + text.slice(last);
    }
    from = end === index ? open : 0;
    index = end;
  }
  return index;
}

import type { Segment } from '../types.ts';
import { AdmonitionLines } from './admonition-lines.ts';
import { closesFence, type Fence, leavesQuote, readFence } from './markdown-fences.ts';
import { mendInline } from './markdown-inline.ts';
import { CODE_FENCE, type LineContext, noteInclude } from './line-context.ts';
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
    index = skipComment(context, index);
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
  const end = lines.findIndex((line, at) => at > index && /^[ \t>]*\$\$[ \t]*$/.test(line));
  if (end === -1) return undefined;
  log.add('changed', 'formulas stand as code', index + 1);
  lines[index] = `${prefix}${CODE_FENCE}latex`;
  lines[end] = `${prefix}${CODE_FENCE}`;
  return { prefix, sign: '`', size: CODE_FENCE.length, info: 'latex' };
}

/** Comments of HTML are none of MDX's, but tools that read it take them out first. */
function skipComment({ lines, format, remove }: LineContext, start: number): number {
  const from = format === 'mdx' ? (lines[start] ?? '').indexOf('<!--') : -1;
  if (from === -1 || (lines[start] ?? '').slice(0, from).includes('`')) return start;
  const end = lines.findIndex(
    (line, at) => at >= start && line.includes('-->', at === start ? from : 0),
  );
  if (end === -1) return start;
  for (let index = start; index <= end; index += 1) {
    const line = lines[index] ?? '';
    const first = index === start ? from : 0;
    const last = index === end ? line.indexOf('-->', first) + 3 : line.length;
    remove(line.slice(first, last), index);
    lines[index] = line.slice(0, first) + line.slice(last);
  }
  return skipComment({ lines, format, remove } as LineContext, end);
}

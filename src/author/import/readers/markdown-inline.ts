import { type LineContext, noteInclude } from './line-context.ts';

/** Lines longer than this hold no author's roles or formulas. */
const MAX_LENGTH = 20_000;
const ROLE = /\{([a-z][\w:+-]*)\}`([^`]{1,1000})`/y;
const INCLUDE = /\{\{#[^}]{0,500}\}\}/y;
const FORMULA = /\$(\$?)((?:[^$\\`]|\\.){1,2000})\$\1(?![\w$])/y;
/** What tells a formula from a sum of money. */
const FORMULA_SIGN = /\\[a-z]|[_^{}=]|^[a-z]$/i;
/** Roles whose content is a place in the course or the text of a link to it. */
const LINKS = new Set(['ref', 'doc', 'numref', 'eq', 'any', 'term', 'download', 'cite', 'cite:p']);
const HEADING_ID = /\{#([^\s{}]+)\}\s*$/;
const LABEL = /^\(([\w:.-]+)\)=[ \t]*$/;

/** Writes what other tools have within a line as Markdown. */
export function mendInline(context: LineContext, index: number): void {
  const { lines, format, remove } = context;
  const line = lines[index] ?? '';
  if (line.length > MAX_LENGTH || /^(?: {4}|\t)/.test(line)) return;
  const [label] = LABEL.exec(line) ?? [];
  if (label !== undefined) {
    remove(label, index);
    lines[index] = '';
  } else if (/[`{$]/.test(line)) lines[index] = mendLine(line, context, index);
  // MDX would read the id of a heading as code.
  if (format === 'mdx' && /^\s*#/.test(line))
    lines[index] = (lines[index] ?? '').replace(HEADING_ID, (id) => `\\${id}`);
}

function mendLine(line: string, context: LineContext, index: number): string {
  let mended = '';
  for (let at = 0; at < line.length;) {
    const next = line.slice(at).search(/[`{$]/);
    if (next === -1) return mended + line.slice(at);
    mended += line.slice(at, at + next);
    at += next;
    const [length, text] = mendAt(line, at, context, index);
    mended += text;
    at += length;
  }
  return mended;
}

/** What stands at a place, as its length and what it is to be. */
function mendAt(line: string, at: number, context: LineContext, index: number): [number, string] {
  const before = line[at - 1] ?? '';
  if (line[at] === '`') return kept(line, at, codeLength(line, at));
  if (before === '\\') return kept(line, at, 1);
  const [role, name = '', content = ''] = matchAt(ROLE, line, at);
  if (role !== undefined) return [role.length, mendRole(name, content, context, index)];
  const [include] = matchAt(INCLUDE, line, at);
  if (include !== undefined) {
    noteInclude(context.log, index);
    return [include.length, `\`${include}\``];
  }
  const [whole, , formula = ''] = /[\w$]/.test(before) ? [] : matchAt(FORMULA, line, at);
  if (whole === undefined) return kept(line, at, 1);
  if (!FORMULA_SIGN.test(formula) || formula.trim() !== formula)
    return kept(line, at, whole.length);
  context.log.add('changed', 'formulas stand as code', index + 1);
  return [whole.length, `\`${formula}\``];
}

function kept(line: string, at: number, length: number): [number, string] {
  return [length, line.slice(at, at + length)];
}

function matchAt(pattern: RegExp, line: string, at: number): readonly (string | undefined)[] {
  pattern.lastIndex = at;
  return pattern.exec(line) ?? [];
}

/** The length of a code span with its marks; of the marks alone where nothing closes them. */
function codeLength(line: string, at: number): number {
  const runs = /`+/g;
  runs.lastIndex = at;
  const size = runs.exec(line)?.[0].length ?? 1;
  for (let run = runs.exec(line); run; run = runs.exec(line))
    if (run[0].length === size) return run.index + size - at;
  return size;
}

function mendRole(role: string, content: string, context: LineContext, index: number): string {
  const { log, remove } = context;
  const [, text, target] = /^([^<>]*[^<>\s])\s*<([^<>]+)>$/.exec(content) ?? [];
  remove(target === undefined ? role : `${role} ${target}`, index);
  if (role === 'math') log.add('changed', 'formulas stand as code', index + 1);
  else if (role === 'doc' && /^[\w./-]+$/.test(target ?? content))
    return `[${text ?? content}](${withEnding(target ?? content)})`;
  else if (LINKS.has(role))
    log.add('lost', `{${role}} leads to nothing here: its words are kept`, index + 1);
  else log.add('changed', `the role {${role}} is code now`, index + 1);
  return text ?? `\`${content}\``;
}

function withEnding(target: string): string {
  return /\.\w+$/.test(target) ? target : `${target}.md`;
}

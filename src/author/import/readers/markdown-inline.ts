import { type LineContext, noteInclude } from './line-context.ts';

/** Lines longer than this hold no author's roles or formulas. */
const MAX_LENGTH = 20_000;
/** Code, roles with their content, includes and formulas, whichever comes first. */
const PIECES =
  /(?<code>(?<!`)(`{1,9})(?!`)[^`]*(?:(?!(?<!`)\2(?!`))`+[^`]*)*(?<!`)\2(?!`))|\{(?<role>[a-z][\w:+-]*)\}`(?<content>[^`]+)`|(?<include>\{\{#[^}]*\}\})|(?<![\\$\w])\$(?<display>\$?)(?<formula>(?:[^$\\`]|\\.)+)\$\k<display>(?![\w$])/g;
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
  } else if (/[`{$]/.test(line))
    lines[index] = line.replace(PIECES, (...match) => mend(match, context, index));
  // MDX would read the id of a heading as code.
  if (format === 'mdx' && /^\s*#/.test(line))
    lines[index] = (lines[index] ?? '').replace(HEADING_ID, (id) => `\\${id}`);
}

function mend(match: readonly unknown[], context: LineContext, index: number): string {
  const whole = String(match[0]);
  const groups = match.at(-1) as Record<string, string | undefined>;
  const { role, content, include, formula } = groups;
  if (role !== undefined && content !== undefined) return mendRole(role, content, context, index);
  if (include !== undefined) {
    noteInclude(context.log, index);
    return `\`${include}\``;
  }
  if (formula === undefined || !FORMULA_SIGN.test(formula) || /^\s|\s$/.test(formula)) return whole;
  context.log.add('changed', 'formulas stand as code', index + 1);
  return `\`${formula}\``;
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

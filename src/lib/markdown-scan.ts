/** A tag of a component or of raw HTML, as it stands in a source. */
export interface Tag {
  /** Empty for a fragment. */
  readonly name: string;
  readonly isClosing: boolean;
  readonly isSelfClosing: boolean;
  /** Attributes written as text; one that stands alone has an empty value. Expressions are left out. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly hasExpressions: boolean;
  /** Offset behind the tag. */
  readonly end: number;
}

const TAG_START = /<(\/?)([A-Za-z][\w.-]*)?(?=[\s/>])/y;
const ATTRIBUTE =
  /\s*([A-Za-z_:@][\w:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(?=(\{))|([^\s"'=<>`{}]+)))?/y;
const FENCE = /[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(`{3,}(?=[^`\n]*(?:\n|$))|~{3,})[^\n]*(?:\n|$)/y;

/** Reads the tag that starts at `start`; `undefined` where there is none or it never ends. */
export function readTag(source: string, start: number): Tag | undefined {
  TAG_START.lastIndex = start;
  const head = TAG_START.exec(source);
  if (!head || (!head[2] && source[TAG_START.lastIndex] !== '>')) return undefined;
  const attributes = new Map<string, string>();
  let at = TAG_START.lastIndex;
  let hasExpressions = false;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(source);
    if (match) {
      at = ATTRIBUTE.lastIndex;
      const [, name = '', double, single, brace, bare] = match;
      if (brace === undefined) attributes.set(name, double ?? single ?? bare ?? '');
      else at = expressionEnd(source, at) ?? source.length;
      hasExpressions ||= brace !== undefined;
      continue;
    }
    while (/\s/.test(source[at] ?? '')) at += 1;
    // `{...spread}`
    const spreadEnd = source[at] === '{' ? expressionEnd(source, at) : undefined;
    if (spreadEnd === undefined) break;
    at = spreadEnd;
    hasExpressions = true;
  }
  const isSelfClosing = source[at] === '/';
  if (isSelfClosing) at += 1;
  if (source[at] !== '>') return undefined;
  return {
    name: head[2] ?? '',
    isClosing: head[1] === '/',
    isSelfClosing,
    attributes,
    hasExpressions,
    end: at + 1,
  };
}

/** Offset behind the JavaScript expression whose `{` stands at `start`; `undefined` where none does or it never ends. */
export function expressionEnd(source: string, start: number): number | undefined {
  // `{#an-id}` is text wherever it is no heading's.
  if (source[start + 1] === '#') return undefined;
  const token =
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|[{}]/g;
  token.lastIndex = start;
  let depth = 0;
  for (let match = token.exec(source); match; match = token.exec(source)) {
    if (match[0] === '{') depth += 1;
    else if (match[0] === '}') depth -= 1;
    if (depth === 0) return token.lastIndex;
  }
  return undefined;
}

/** Offset behind the fenced code that starts in the line at `start`; `undefined` where none does. */
export function fencedCodeEnd(source: string, start: number): number | undefined {
  FENCE.lastIndex = start;
  const marks = FENCE.exec(source)?.[1];
  if (marks === undefined) return undefined;
  const close = new RegExp(`^[ \\t>]*${marks[0]}{${marks.length},}[ \\t]*(?:\\n|$)`, 'gm');
  close.lastIndex = FENCE.lastIndex;
  return close.exec(source) ? close.lastIndex : source.length;
}

/** Offset behind the code span that starts at `start`, or behind its backticks where they open none. */
export function codeSpanEnd(source: string, start: number): number {
  const run = /`+/y;
  run.lastIndex = start;
  const marks = run.exec(source)?.[0] ?? '';
  const token = new RegExp(`(?<!\`)\`{${marks.length}}(?!\`)|\\n[ \\t]*\\n`, 'g');
  token.lastIndex = start + marks.length;
  const close = token.exec(source);
  return close?.[0].startsWith('`') ? token.lastIndex : start + marks.length;
}

/** A link's target in its brackets, `(address "title")`, read from the `(`; `undefined` where it is none. */
export function readTarget(
  source: string,
  start: number,
): { href: string; rest: string; end: number } | undefined {
  const target =
    /\(\s*(?:<([^<>\n]*)>|((?:\\.|[^\s()\\]|\((?:\\.|[^\s()\\])*\))*))(\s+(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\)))?\s*\)/y;
  target.lastIndex = start;
  const match = target.exec(source);
  return match
    ? { href: match[1] ?? match[2] ?? '', rest: match[3] ?? '', end: target.lastIndex }
    : undefined;
}

/** A link's definition in the line at `start`, `[name]: address`, with the place of its address. */
export function readDefinition(
  source: string,
  start: number,
): { href: string; start: number; end: number } | undefined {
  const definition = / {0,3}\[(?!\^)(?:\\.|[^[\]\\])+\]:[ \t]*(<[^<>\n]*>|\S+)/y;
  definition.lastIndex = start;
  const address = definition.exec(source)?.[1];
  if (address === undefined) return undefined;
  return {
    href: address.replace(/^<(.*)>$/, '$1'),
    start: definition.lastIndex - address.length,
    end: definition.lastIndex,
  };
}

/** Offset behind an id fixed by hand, `{#id}`, whose `{` stands at `start` in a heading; else `undefined`. */
export function headingIdEnd(source: string, start: number): number | undefined {
  const id = /\{#[^\s{}]+\}[ \t]*#*[ \t]*(?=\n|$)/y;
  id.lastIndex = start;
  if (!id.test(source)) return undefined;
  const underline = /\n {0,3}(?:=+|-+)[ \t]*(?:\n|$)/y;
  underline.lastIndex = id.lastIndex;
  const line = source.slice(source.lastIndexOf('\n', start) + 1, start);
  return /^[ \t>]*#{1,6}[ \t]/.test(line) || underline.test(source) ? id.lastIndex : undefined;
}

/** The text that an expression is, where it is no more than a text: `{' '}`. Empty for any other. */
export function expressionText(expression: string): string {
  const match = /^\{\s*(?:"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|`([^`$\\]*)`)\s*\}$/.exec(
    expression,
  );
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? '';
}

/** Offset behind the `import` and `export` statements of MDX that start in the line at `start`; `undefined` where none does. */
export function statementsEnd(source: string, start: number): number | undefined {
  const statement = /(?:import|export)\b(?=[\s{*"'])/y;
  statement.lastIndex = start;
  if (!statement.test(source) || !isBehindBlankLine(source, start)) return undefined;
  const blank = /\n[ \t]*\n|$/g;
  blank.lastIndex = start;
  for (;;) {
    const end = blank.exec(source)?.index ?? source.length;
    if (end === source.length || isBalanced(source.slice(start, end))) return end;
    blank.lastIndex = end + 1;
  }
}

/** Whether the line that starts at `at` is the first or stands behind an empty one. */
export function isBehindBlankLine(source: string, at: number): boolean {
  return /^\s*$|\n[ \t]*\n$/.test(source.slice(Math.max(0, at - 80), at));
}

/** Whether nothing follows in the line but tags that close. */
export function isLineEnd(source: string, at: number): boolean {
  const rest = /[ \t]*(?:<\/[\w.]*>[ \t]*)*(?=\n|$)/y;
  rest.lastIndex = at;
  return rest.test(source);
}

function isBalanced(code: string): boolean {
  const bare = code.replace(
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g,
    '',
  );
  return (bare.match(/[{[(]/g) ?? []).length === (bare.match(/[}\])]/g) ?? []).length;
}

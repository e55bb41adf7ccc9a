import { ImportError } from '../import-error.ts';
import { asLabel, labelOf, quoted } from './directive-labels.ts';
import { CODE_FENCE, findLine, type LineContext } from './line-context.ts';
import { closesFence, continuation, type Fence } from './markdown-fences.ts';
import { tooDeep } from './tree.ts';

/** Containers within each other. */
const MAX_DEPTH = 30;
/** Containers of one text: what each costs the parser grows with their number. */
const MAX_CONTAINERS = 1000;
/** Directives whose content is no Markdown, with the language that it is; empty where they name it. */
const LITERAL = new Map<string, string | undefined>(
  `code code-block code-cell sourcecode raw include literalinclude bibliography parsed-literal prompt
  math=latex mermaid=mermaid eval-rst=rst csv-table=csv graphviz=dot doctest=python`
    .split(/\s+/)
    .map((entry) => [entry.replace(/=.*/, ''), entry.split('=')[1]]),
);
/** Directives that list other pages. */
const LISTS_PAGES = new Set(['toctree', 'tableofcontents', 'contents']);

interface Container {
  readonly fence: Fence;
  readonly index: number;
  /** How many levels of containers it holds. */
  height: number;
}

/** What a line opened: the last line that belongs to its head, and the fence of code that follows. */
export interface Opened {
  readonly index: number;
  readonly code?: Fence | undefined;
}

/** Rewrites the fences of asides and directives; how many colons each needs is known at its end. */
export class AdmonitionLines {
  readonly #context: LineContext;
  readonly #open: Container[] = [];
  #count = 0;

  constructor(context: LineContext) {
    this.#context = context;
  }

  /** Reads a line that is a fence. */
  read(fence: Fence, index: number): Opened {
    const { lines } = this.#context;
    const line = lines[index] ?? '';
    const place = this.#open.findLastIndex((container) => closesFence(line, container.fence));
    if (fence.info === '' && place !== -1) {
      while (this.#open.length > place + 1) this.#close(undefined);
      this.#close(index);
      return { index };
    }
    const [, name, rest = ''] = /^\{([\w:+-]+)\}[ \t]*(.*)$/s.exec(fence.info) ?? [];
    if (name !== undefined) return this.#readDirective(name, rest, fence, index);
    if (/^admonish\b/.test(fence.info)) return this.#readAdmonish(fence, index);
    if (fence.sign !== ':') return { index, code: fence };
    this.#readColons(fence, index);
    return { index };
  }

  /** Reads a quote that begins with `[!NOTE]`. */
  readAlert(index: number): Opened | undefined {
    const line = this.#context.lines[index] ?? '';
    const [, prefix = '', kind, title = ''] =
      /^([ \t>]*>)[ \t]*\[!([A-Za-z]+)\][+-]?[ \t]*(.*)$/s.exec(line) ?? [];
    if (kind === undefined) return undefined;
    const fence = { prefix: `${prefix} `, sign: '>', size: 3, info: '' };
    this.#push(fence, index, `alert-${kind}`, title, '');
    return { index };
  }

  /** Ends the containers of a quote that a line is no part of. */
  leaveQuotes(line: string): void {
    const isQuoted = /^\s*>/.test(line);
    while (!isQuoted && this.#open.at(-1)?.fence.prefix.includes('>')) this.#close(undefined);
  }

  /** Ends what was left open. */
  end(): void {
    while (this.#open.length > 0) this.#close(undefined);
  }

  #readColons(fence: Fence, index: number): void {
    const [whole = '', name = ''] = /^([A-Za-z][\w-]*)?[ \t]*/.exec(fence.info) ?? [];
    const label = labelOf(fence.info.slice(whole.length));
    const [, attributes = '', title = ''] =
      /^[ \t]*(\{[^}]*\})?[ \t]*(.*)$/s.exec(fence.info.slice(whole.length + label.length)) ?? [];
    const kind = name || (/\.([A-Za-z][\w-]*)/.exec(attributes)?.[1] ?? '');
    if (kind === '' && attributes === '') return;
    const words = [label.slice(1, -1), title].filter(Boolean).join(' ');
    this.#push(fence, index, kind || 'block', words, attributes);
  }

  #readAdmonish(fence: Fence, index: number): Opened {
    const rest = fence.info.replace(/^admonish\s*/, '');
    const kind = /^[\w-]+(?!\s*=)\b/.exec(rest)?.[0] ?? 'note';
    const title = /title\s*=\s*(["'])(.*?)\1/.exec(rest)?.[2] ?? /"([^"]*)"$/.exec(rest)?.[1];
    this.#context.remove(rest.replace(kind, '').replace(title ?? '', ''), index);
    this.#push(fence, index, `admonish-${kind}`, title ?? '', '');
    return { index };
  }

  #readDirective(name: string, rest: string, fence: Fence, index: number): Opened {
    const { lines, remove, log } = this.#context;
    const { options, last } = this.#takeOptions(index, fence);
    remove(`${name} ${options.map((option) => option.join(' ')).join(' ')}`, index);
    const end = LISTS_PAGES.has(name)
      ? findLine(lines, last + 1, (line) => closesFence(line, fence))
      : -1;
    if (end !== -1) return this.#dropList(name, last, end);
    const language = LITERAL.get(name);
    if (!LITERAL.has(name) && !LISTS_PAGES.has(name)) {
      const kind = name.replace(/[^\w-]+/g, '-');
      const isPicture = name === 'figure' || name === 'image';
      const given = new Map(options).get('alt') ?? '';
      const picture = `{src="${quoted(rest)}" alt="${quoted(given)}"}`;
      if (isPicture) remove(rest, index);
      this.#push(fence, index, `myst-${kind}`, isPicture ? '' : rest, isPicture ? picture : '');
      return { index: last };
    }
    if (name === 'math') log.add('changed', 'formulas stand as code', index + 1);
    else log.add('changed', `the directive {${name}} is plain code`, index + 1);
    lines[index] = last > index ? '' : (lines[index] ?? '');
    const marks = fence.sign === ':' ? CODE_FENCE : fence.sign.repeat(fence.size);
    const info = language ?? rest.split(/\s/)[0] ?? '';
    if (language !== undefined) remove(rest, index);
    lines[last] = (last > index ? continuation(fence.prefix) : fence.prefix) + marks + info;
    return { index: last, code: fence };
  }

  /** Takes the options out that follow a directive's first line. */
  #takeOptions(index: number, { prefix }: Fence): { options: [string, string][]; last: number } {
    const { lines } = this.#context;
    const options: [string, string][] = [];
    let last = index;
    for (let at = index + 1; at < lines.length; at += 1) {
      const [, name, value = ''] = /^[ \t>]*:([\w-]+):[ \t]*(.*)$/s.exec(lines[at] ?? '') ?? [];
      if (name === undefined) break;
      options.push([name, value]);
      lines[at] = continuation(prefix).trimEnd();
      last = at;
    }
    return { options, last };
  }

  /** Takes a list of other pages out, to the fence that closes it. */
  #dropList(name: string, from: number, end: number): Opened {
    const { lines, remove, log } = this.#context;
    log.add('lost', `the list of pages that {${name}} makes`, from + 1);
    for (let at = from + 1; at < end; at += 1) remove(lines[at] ?? '', at, 'navigation');
    lines.fill('', from, end + 1);
    return { index: end };
  }

  #push(fence: Fence, index: number, name: string, title: string, attributes: string): void {
    this.#count += 1;
    if (this.#open.length >= MAX_DEPTH) throw tooDeep(index + 1);
    if (this.#count > MAX_CONTAINERS) throw tooMany(index + 1);
    this.#open.push({ fence, index, height: 0 });
    const label = title === '' ? '' : asLabel(title);
    this.#context.lines[index] = `${name}${label}${attributes}`;
  }

  /** Writes the colons of the innermost container, one more than what it holds. */
  #close(end: number | undefined): void {
    const container = this.#open.pop();
    if (!container) return;
    const { lines } = this.#context;
    const { fence, index, height } = container;
    const colons = ':'.repeat(3 + height);
    lines[index] = `${fence.prefix}${colons}${lines[index] ?? ''}`;
    const outer = this.#open.at(-1);
    if (outer) outer.height = Math.max(outer.height, height + 1);
    if (end === undefined) return;
    const closing = lines[end] ?? '';
    lines[end] = closing.slice(0, closing.search(/[`~:]/)) + colons;
  }
}

function tooMany(line: number): ImportError {
  return new ImportError(
    `the text has more than ${MAX_CONTAINERS} asides`,
    'divide it into several lessons',
    line,
  );
}

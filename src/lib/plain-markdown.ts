import { renderComponent } from './component-markdown.ts';
import { type Addresses, definitionTarget, imageLink, writeElement } from './element-markdown.ts';
import {
  codeSpanEnd,
  expressionEnd,
  expressionText,
  fencedCodeEnd,
  headingIdEnd,
  isBehindBlankLine,
  isLineEnd,
  readDefinition,
  readTag,
  readTarget,
  statementsEnd,
  type Tag,
} from './markdown-scan.ts';

/**
 * Turns a lesson's source below its front matter into Markdown that stands alone: components become
 * plain Markdown, code of MDX goes, links become absolute. One pass over the text, which costs a
 * fraction of parsing it, and leaves what an author wrote as it was written.
 */
export function plainMarkdown(source: string, format: 'md' | 'mdx', addresses: Addresses): string {
  return new Writer(source, format === 'mdx', addresses).write();
}

interface OpenComponent {
  readonly tag: Tag;
  /** The text above it, and the brackets that are open there. */
  readonly before: string;
  readonly brackets: OpenBracket[];
}

interface OpenBracket {
  readonly isImage: boolean;
  readonly outputBefore: number;
}

const SPECIAL = /[\\`<{[\]!\n]/g;

class Writer {
  readonly #source: string;
  readonly #isMdx: boolean;
  readonly #addresses: Addresses;
  readonly #components: OpenComponent[] = [];
  #brackets: OpenBracket[] = [];
  #out = '';
  #at = 0;

  constructor(source: string, isMdx: boolean, addresses: Addresses) {
    this.#source = source;
    this.#isMdx = isMdx;
    this.#addresses = addresses;
  }

  write(): string {
    this.#startLine();
    while (this.#at < this.#source.length) {
      SPECIAL.lastIndex = this.#at;
      this.#copyTo(SPECIAL.exec(this.#source)?.index ?? this.#source.length);
      if (this.#at < this.#source.length) this.#special(this.#source[this.#at] ?? '');
    }
    // What was left open is a mistake that the build has reported; its words are kept.
    while (this.#components.length > 0) this.#close();
    return this.#out.replace(/^\n+/, '').trimEnd();
  }

  #special(mark: string): void {
    if (mark === '\n') this.#newLine();
    else if (mark === '\\') this.#copyTo(this.#at + 2);
    else if (mark === '`') this.#copyTo(codeSpanEnd(this.#source, this.#at));
    else if (mark === '<') this.#angle();
    else if (mark === '{') this.#brace();
    else if (mark === ']') this.#bracketEnd();
    else this.#bracketStart(mark === '!');
  }

  #copyTo(end: number): void {
    this.#out += this.#source.slice(this.#at, end);
    this.#at = Math.min(end, this.#source.length);
  }

  #newLine(): void {
    this.#copyTo(this.#at + 1);
    if (isBehindBlankLine(this.#source, this.#at)) this.#brackets = [];
    this.#startLine();
  }

  #startLine(): void {
    const fence = fencedCodeEnd(this.#source, this.#at);
    if (fence !== undefined) {
      this.#copyTo(fence);
      return this.#at < this.#source.length ? this.#startLine() : undefined;
    }
    const statements = this.#isMdx ? statementsEnd(this.#source, this.#at) : undefined;
    if (statements !== undefined) {
      this.#at = statements;
      return this.#startBlock();
    }
    const definition = readDefinition(this.#source, this.#at);
    if (!definition) return;
    this.#copyTo(definition.start);
    this.#out += definitionTarget(definition.href, this.#addresses);
    this.#at = definition.end;
  }

  /** Goes on behind a block, with one empty line between. */
  #startBlock(): void {
    const gap = /(?:[ \t]*\n)*/y;
    gap.lastIndex = this.#at;
    gap.test(this.#source);
    this.#at = gap.lastIndex;
    this.#startLine();
  }

  #angle(): void {
    if (!this.#isMdx && this.#source.startsWith('<!--', this.#at)) {
      const end = this.#source.indexOf('-->', this.#at);
      return this.#copyTo(end === -1 ? this.#source.length : end + 3);
    }
    const tag = readTag(this.#source, this.#at);
    if (!tag) return this.#copyTo(this.#at + 1);
    if (this.#isMdx && /^([A-Z]|$)|\./.test(tag.name)) return this.#component(tag);
    this.#out += writeElement(
      tag,
      this.#source.slice(this.#at, tag.end),
      this.#addresses,
      this.#isInLink(),
    );
    this.#at = tag.end;
  }

  /** A link can't hold another. */
  #isInLink(): boolean {
    return this.#brackets.some(({ isImage }) => !isImage);
  }

  #component(tag: Tag): void {
    this.#at = tag.end;
    if (tag.isClosing) return this.#close();
    this.#components.push({ tag, before: this.#out, brackets: this.#brackets });
    this.#out = '';
    this.#brackets = [];
    if (tag.isSelfClosing) this.#close();
  }

  #close(): void {
    const open = this.#components.pop();
    if (!open) return;
    this.#out = renderComponent(
      open.tag,
      open.before,
      this.#out,
      isLineEnd(this.#source, this.#at),
    );
    this.#brackets = open.brackets;
    if (this.#out.endsWith('\n\n')) this.#startBlock();
  }

  #brace(): void {
    const id = headingIdEnd(this.#source, this.#at);
    if (id !== undefined) {
      this.#out = this.#out.trimEnd();
      this.#at = id;
      return;
    }
    const end = this.#isMdx ? expressionEnd(this.#source, this.#at) : undefined;
    if (end === undefined) return this.#copyTo(this.#at + 1);
    const isLineStart = /(?:^|\n)[ \t]*$/.test(this.#out);
    this.#out += expressionText(this.#source.slice(this.#at, end));
    this.#at = end;
    if (isLineStart && isLineEnd(this.#source, end)) this.#startBlock();
  }

  #bracketStart(isImage: boolean): void {
    if (isImage && this.#source[this.#at + 1] !== '[') return this.#copyTo(this.#at + 1);
    this.#brackets.push({ isImage, outputBefore: this.#out.length });
    this.#copyTo(this.#at + (isImage ? 2 : 1));
  }

  #bracketEnd(): void {
    const open = this.#brackets.pop();
    const target =
      open && this.#source[this.#at + 1] === '('
        ? readTarget(this.#source, this.#at + 1)
        : undefined;
    if (!open || !target) return this.#copyTo(this.#at + 1);
    this.#at = target.end;
    if (!open.isImage) {
      this.#out += `](${this.#addresses.link(target.href)}${target.rest})`;
      return;
    }
    const address = this.#addresses.image(target.href);
    if (address !== undefined) this.#out += `](${address}${target.rest})`;
    else
      this.#out =
        this.#out.slice(0, open.outputBefore) +
        imageLink(this.#out.slice(open.outputBefore + 2), this.#addresses.page, this.#isInLink());
  }
}

import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type Pluggable, type Processor, unified } from 'unified';
import { headingIdSyntax } from '../markdown/heading-id-syntax.ts';
import { remarkGfmByNeed } from '../markdown/remark-gfm-by-need.ts';

/** Reads a lesson's source as its pipeline does, up to the tree of its Markdown; `plugins` come last. */
export function lessonParser(format: 'md' | 'mdx', ...plugins: Pluggable[]): Processor {
  const syntax: Pluggable[] = format === 'mdx' ? [remarkMdx] : [];
  // The rule for fixed ids comes after that for expressions, so that it is tried first.
  const all = [remarkGfmByNeed, ...syntax, headingIdSyntax, ...plugins];
  return unified().use(remarkParse).use(all).freeze() as unknown as Processor;
}

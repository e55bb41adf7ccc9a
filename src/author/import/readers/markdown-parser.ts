import type { Extension } from 'micromark-util-types';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { ImportError } from '../import-error.ts';
import type { LooseNode } from './loose-node.ts';
import { tooDeep } from './tree.ts';

/** The part of unified's data where a parser's extensions are kept. */
interface ParserData {
  micromarkExtensions?: Extension[];
  fromMarkdownExtensions?: { transforms?: unknown[] }[][];
}

/**
 * Parses CommonMark with GitHub's additions and `:::` containers, or MDX with the same.
 * @throws ImportError with the line, where MDX does not parse.
 */
export function parseMarkdown(text: string, format: 'md' | 'mdx'): LooseNode {
  const processor = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).use(keepPlaces);
  try {
    const tree = format === 'mdx' ? processor.use(remarkMdx).parse(text) : processor.parse(text);
    return tree as LooseNode;
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep();
    const { reason, message, line } = error as { reason?: string; message: string; line?: number };
    throw new ImportError(
      `it is no sound MDX: ${reason ?? message}`,
      'write \\{ and &lt; where braces and < belong to the text, close every tag, or name the file .md',
      line,
    );
  }
}

/**
 * Leaves out what would make text of no known place or take words for syntax: the second search for bare
 * addresses, and directives within a line, which `10:30am` would be.
 */
function keepPlaces(this: Processor): void {
  const { micromarkExtensions = [], fromMarkdownExtensions = [] } = this.data() as ParserData;
  for (const extension of fromMarkdownExtensions.flat()) extension.transforms = [];
  const directives = micromarkExtensions.at(-1);
  if (directives) delete directives.text;
}

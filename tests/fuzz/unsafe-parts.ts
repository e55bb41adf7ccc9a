import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { splitFrontMatter } from '../../src/compile/front-matter.ts';
import { headingIdSyntax } from '../../src/markdown/heading-id-syntax.ts';

const KNOWN = new Set(['Callout', 'Figure', 'Contrast', 'Term', 'KeyTakeaways']);
const SAFE_ADDRESS = /^(?:https?:|mailto:|tel:|[^:]*$|[^:]*[/?#])/i;
const parser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMdx)
  .use(headingIdSyntax)
  .freeze();

/** What in a written lesson could run: code, tags and attributes that are none of the course's, addresses. */
export function unsafeParts(written: string): string[] {
  const found: string[] = [];
  const open: Nodes[] = [parser.parse(splitFrontMatter(written).body)];
  for (let node = open.pop(); node; node = open.pop()) {
    found.push(...faultsOf(node));
    if ('children' in node) open.push(...(node.children as Nodes[]));
  }
  return found;
}

function faultsOf(node: Nodes): string[] {
  if (/^(?:html|mdxjsEsm|mdx.*Expression)$/.test(node.type)) return [node.type];
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const isPlain = node.attributes.every(
      (attribute) => attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string',
    );
    return KNOWN.has(node.name ?? '') && isPlain ? [] : [`<${node.name}>`];
  }
  if ('url' in node && !SAFE_ADDRESS.test(node.url.trim())) return [node.url];
  return [];
}

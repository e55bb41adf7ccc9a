import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { ImportedDocument } from '../../src/author/import/types.ts';

const writer = unified().use(remarkStringify).use(remarkGfm).use(remarkMdx).freeze();

/** A document's body as MDX. */
export function bodyText({ body }: Pick<ImportedDocument, 'body'>): string {
  return writer.stringify(body);
}

/** The nodes of a body, parents first; headings with their depth and words. */
export function typesIn(tree: Root): string[] {
  return nodesIn(tree).map((node) =>
    node.type === 'heading' ? `heading ${node.depth} ${textOf(node)}` : node.type,
  );
}

/** Where a body's links lead and its images lie. */
export function addressesIn(tree: Root): string[] {
  return nodesIn(tree).flatMap((node) => ('url' in node ? [node.url] : []));
}

function nodesIn(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesIn) : [])];
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

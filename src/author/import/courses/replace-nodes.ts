import type { LooseNode } from '../readers/loose-node.ts';

/**
 * Puts what `replace` gives in the place of nodes, from the inside out; `undefined` leaves one as it is. A
 * tree that a reader made is nested no deeper than recursion bears.
 */
export function replaceNodes(
  parent: LooseNode,
  replace: (node: LooseNode, isInLink: boolean) => readonly LooseNode[] | undefined,
  isInLink = false,
): void {
  if (!parent.children) return;
  parent.children = parent.children.flatMap((node) => {
    replaceNodes(node, replace, isInLink || node.type === 'link');
    return replace(node, isInLink) ?? [node];
  });
}

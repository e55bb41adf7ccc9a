import type { Nodes, Parents, Root } from 'mdast';

/** A node of a tree, with what it stands in and how deep. */
export interface PlacedNode {
  readonly node: Nodes;
  readonly parent: Parents;
  /** 1 for a block of the document. */
  readonly depth: number;
}

/** All nodes below a root in reading order, without recursion: a hostile source may nest without end. */
export function* nodesOf(tree: Root): Generator<PlacedNode> {
  const open: PlacedNode[] = [];
  pushChildren(tree, 1, open);
  for (let placed = open.pop(); placed; placed = open.pop()) {
    yield placed;
    if ('children' in placed.node) pushChildren(placed.node, placed.depth + 1, open);
  }
}

function pushChildren(parent: Parents, depth: number, open: PlacedNode[]): void {
  for (const node of parent.children.toReversed()) open.push({ node, parent, depth });
}

import { ImportError } from '../import-error.ts';

/** A node of Markdown's or HTML's tree, as far as its shape matters here. */
interface TreeNode {
  readonly type: string;
  readonly children?: readonly TreeNode[];
  readonly position?: { readonly start: { readonly line: number } } | undefined;
}

/** How deep a tree may be: the libraries walk trees by recursion. */
const MAX_DEPTH = 300;

/** Every node below `tree`, parents first, without recursion. */
export function* nodesBelow<Node extends TreeNode>(tree: {
  readonly children: readonly Node[];
}): Generator<Node> {
  const waiting = [...tree.children].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    const children = (node.children ?? []) as readonly Node[];
    for (let index = children.length - 1; index >= 0; index -= 1)
      waiting.push(children[index] as Node);
  }
}

/** Refuses a tree that is nested deeper than any text is. */
export function assertShallow(tree: TreeNode): void {
  let level: readonly TreeNode[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) throw tooDeep(level[0]?.position?.start.line);
    level = level.flatMap((node) => node.children ?? []);
  }
}

/** The error of a source that is nested too deep. */
export function tooDeep(line?: number): ImportError {
  return new ImportError(
    'the source is nested too deep to be read',
    'take the nested quotes, lists or elements apart; no text needs hundreds of levels',
    line,
  );
}

/** A text on one line, its words one space apart. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

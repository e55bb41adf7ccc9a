import { type LooseNode, textOf } from './loose-node.ts';
import type { NoticeLog } from './notice-log.ts';
import { nodesBelow, oneLine } from './tree.ts';

/** The deepest heading that there is. */
const DEEPEST = 6;

/**
 * The first heading of depth 1 at the top of a tree, where it has words of its own: it is the title.
 * `takeTitle` takes it out; images that it shows stay in its place.
 */
export function findTitle(tree: LooseNode): LooseNode | undefined {
  const isTitle = ({ type, depth }: LooseNode) => type === 'heading' && depth === 1;
  const heading = tree.children?.find(isTitle);
  return heading && titleOf(heading) !== '' ? heading : undefined;
}

export function takeTitle(tree: LooseNode, heading: LooseNode): void {
  const images = [...nodesBelow({ children: [heading] })].filter(
    ({ type, value }) => type === 'image' || (type === 'html' && /^<img\b/i.test(value ?? '')),
  );
  tree.children = tree.children?.flatMap((node) => (node === heading ? images : [node])) ?? [];
}

/** The words of a heading, without those of its images and scripts and without tags. */
export function titleOf(heading: LooseNode): string {
  const words = (node: LooseNode): string =>
    node.type === 'image' || node.type === 'html' || /^(?:script|style)$/.test(node.name ?? '')
      ? ''
      : (node.children?.map(words).join('') ?? textOf(node));
  return oneLine(words(heading));
}

/** Gives headings depths from 2 on, none left out on the way down; what changes is noted. */
export function levelHeadings(tree: LooseNode, log?: NoticeLog): void {
  const open: number[] = [];
  for (const node of nodesBelow({ children: tree.children ?? [] })) {
    if (node.type !== 'heading') continue;
    const depth = node.depth ?? 1;
    while ((open.at(-1) ?? 0) >= depth) open.pop();
    open.push(depth);
    node.depth = Math.min(open.length + 1, DEEPEST);
    if (node.depth !== depth)
      log?.add('changed', 'headings have other depths, so that they start at ## without gaps');
  }
}

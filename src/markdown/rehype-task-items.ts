import type { Root } from 'hast';
import { walk } from './walk.ts';

/** Names the boxes of GFM's task lists, which no reader can tick, so that a screen reader says their state. */
export function rehypeTaskItems() {
  return (tree: Root): void => {
    walk(tree, (node) => {
      if (node.type !== 'element' || node.properties['type'] !== 'checkbox') return;
      node.properties['ariaLabel'] ??= node.properties['checked'] ? 'Done' : 'To do';
    });
  };
}

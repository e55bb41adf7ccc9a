import type { Heading, Root } from 'mdast';
import { walk } from './walk.ts';

const FIXED_ID = /\s*\{#([^\s{}]+)\}\s*$/;

/** Takes the id that an author fixed by hand, `## Title {#id}`, out of the text and gives it to the heading. */
export function remarkHeadingIds() {
  return (tree: Root): void => {
    walk(tree, (heading) => {
      if (heading.type !== 'heading') return;
      const id = takeFixedId(heading);
      if (id) heading.data = { ...heading.data, hProperties: { id } };
    });
  };
}

function takeFixedId(heading: Heading): string | undefined {
  const last = heading.children.at(-1);
  if (last?.type !== 'text') return undefined;
  const match = FIXED_ID.exec(last.value);
  if (!match) return undefined;
  last.value = last.value.slice(0, match.index);
  if (last.value === '') heading.children.pop();
  return match[1];
}

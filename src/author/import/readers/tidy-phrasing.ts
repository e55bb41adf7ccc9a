import { type LooseNode, textNode } from './loose-node.ts';

/** Marks that may not begin or end with a space, or they would be read as signs. */
const MARKS = new Set(['emphasis', 'strong', 'delete', 'link']);
/** Marks that say the same when they stand side by side or within each other. */
const MERGED = new Set(['emphasis', 'strong', 'delete']);

/**
 * Inline content as an author would write it: spaces outside the marks, no mark without content or
 * within itself, neighbours that are alike made one. `isBlock` takes away what space leads and ends it.
 */
export function tidyPhrasing(nodes: readonly LooseNode[], isBlock: boolean): LooseNode[] {
  const tidy: LooseNode[] = [];
  for (const node of nodes.flatMap(withSpacesOutside)) append(tidy, node);
  if (isBlock) {
    cutSpace(tidy, 'start');
    cutSpace(tidy, 'end');
  }
  return tidy;
}

function withSpacesOutside(node: LooseNode): LooseNode[] {
  if (node.type === 'inlineCode' && !node.value?.trim()) return [textNode(node.value ?? '')];
  if (!MARKS.has(node.type)) return [node];
  const children = (node.children ?? []).flatMap((child) =>
    MERGED.has(node.type) && child.type === node.type ? (child.children ?? []) : [child],
  );
  const [before, content, after] = splitSpaces(children);
  return content.length === 0
    ? [textNode(before + after)]
    : [textNode(before), { ...node, children: content }, textNode(after)];
}

function splitSpaces(children: LooseNode[]): [string, LooseNode[], string] {
  const content = [...children];
  const before = cutSpace(content, 'start');
  const after = cutSpace(content, 'end');
  return [before, content, after];
}

/** Takes the space off one end, with texts and breaks that are nothing else. */
function cutSpace(content: LooseNode[], end: 'start' | 'end'): string {
  let space = '';
  for (;;) {
    const node = content.at(end === 'start' ? 0 : -1);
    if (node?.type !== 'text' && node?.type !== 'break') return space;
    const value = node.type === 'break' ? '\n' : (node.value ?? '');
    const rest = end === 'start' ? value.trimStart() : value.trimEnd();
    space =
      end === 'start'
        ? space + value.slice(0, value.length - rest.length)
        : value.slice(rest.length) + space;
    content.splice(end === 'start' ? 0 : -1, 1, ...(rest === '' ? [] : [{ ...node, value: rest }]));
    if (rest !== '') return space;
  }
}

function append(nodes: LooseNode[], node: LooseNode): void {
  const last = nodes.at(-1);
  if (node.type === 'text' && node.value === '') return;
  if (node.type === 'text' && last?.type === 'text')
    nodes[nodes.length - 1] = { ...last, value: joined(last.value ?? '', node.value ?? '') };
  else if (last && last.type === node.type && MERGED.has(node.type)) {
    const children = tidyPhrasing([...(last.children ?? []), ...(node.children ?? [])], false);
    nodes[nodes.length - 1] = { ...last, children };
  } else nodes.push(node);
}

/** One space where both texts have one. */
function joined(before: string, after: string): string {
  return /\s$/.test(before.slice(-1)) ? before + after.replace(/^ +/, '') : before + after;
}

import { lineOf, type LooseNode, paragraph, textNode } from './loose-node.ts';
import { expressionContent } from './mdx-code.ts';
import type { NoticeLog } from './notice-log.ts';
import { oneLine } from './tree.ts';

/**
 * Makes text of the expressions of MDX that are one, and code of the others; puts components that fill
 * a paragraph on lines of their own, as MDX does when it runs.
 */
export function settleMdx(parent: LooseNode, log: NoticeLog): void {
  if (!parent.children) return;
  parent.children = parent.children.flatMap((node) => {
    settleMdx(node, log);
    if (node.type.endsWith('Expression')) return settleExpression(node, log);
    return standsAlone(node) ? (node.children ?? []).flatMap(asBlock) : [node];
  });
}

/** An expression as a node that runs nothing; none for a comment. */
export function settleExpression(node: LooseNode, log: NoticeLog): LooseNode[] {
  const content = expressionContent(node);
  if (!content) return [];
  const { position } = node;
  const isFlow = node.type === 'mdxFlowExpression';
  if (!content.isCode) {
    const text = { ...textNode(content.text), position };
    return [isFlow ? { ...paragraph(text), position } : text];
  }
  const start = oneLine(content.text).slice(0, 60);
  log.add('neutralised', `${start} is shown as code: a lesson runs none`, lineOf(node));
  return [
    isFlow
      ? { type: 'code', value: content.text, position }
      : { type: 'inlineCode', value: oneLine(content.text), position },
  ];
}

/** Whether a paragraph holds nothing but components that are no words of a sentence. */
function standsAlone({ type, children = [] }: LooseNode): boolean {
  const parts = children.filter((child) => !isSpace(child));
  const isBlock = ({ type: kind, name }: LooseNode) =>
    kind === 'mdxJsxTextElement' && name !== 'Term' && /^[A-Z]/.test(name ?? '');
  return type === 'paragraph' && parts.length > 0 && parts.every(isBlock);
}

function asBlock(node: LooseNode): LooseNode[] {
  return isSpace(node) ? [] : [{ ...node, type: 'mdxJsxFlowElement' }];
}

function isSpace({ type, value }: LooseNode): boolean {
  return type === 'text' && !value?.trim();
}

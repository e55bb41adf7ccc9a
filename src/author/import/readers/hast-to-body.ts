import type { Element, Root } from 'hast';
import rehypeRemark, { type Options } from 'rehype-remark';
import { unified } from 'unified';
import { blockHandlers } from './hast-blocks.ts';
import { linkHandlers } from './hast-links.ts';
import { tidyElements } from './hast-tidy.ts';
import { leadToHeadings } from './html-anchors.ts';
import { classesOf, isElement } from './html-elements.ts';
import type { LooseNode } from './loose-node.ts';
import type { NoticeLog } from './notice-log.ts';
import { assertShallow } from './tree.ts';

/** What the way from HTML to Markdown needs beside the tree. */
export interface BodyContext {
  readonly log: NoticeLog;
  /** Nodes of Markdown that HTML has no element for; a `shell` node of the tree stands for each. */
  readonly shells?: readonly LooseNode[] | undefined;
  /** The tree is a whole document, so that what it links to within itself is there or nowhere. */
  readonly isWhole: boolean;
}

/** A node that stands for one of Markdown's. */
export interface Shell {
  readonly type: 'shell';
  /** Its place in the list of shells. */
  readonly index: number;
  readonly children?: Element[];
}

const LANGUAGE = /^(?:language|lang|highlight-source|highlight|brush:?)-([\w+#.-]+)$/;

/** Turns HTML into Markdown's tree, with all of its text in order. It is not yet safe to be written. */
export function hastToBody(tree: Root, context: BodyContext): LooseNode {
  assertShallow(tree);
  leadToHeadings(tree, context.isWhole, context.log);
  nameLanguages(tree, undefined);
  tidyElements(tree);
  const options: object = {
    document: true,
    handlers: { ...blockHandlers(context), ...linkHandlers(context) },
    nodeHandlers: { shell: (state: State, node: Shell) => unpack(state, node, context) },
  };
  const body = unified()
    .use(rehypeRemark, options as Options)
    .runSync(tree);
  return body as unknown as LooseNode;
}

/** What a handler may ask of the conversion. */
export interface State {
  all(node: object): LooseNode[];
  toFlow(nodes: LooseNode[]): LooseNode[];
  patch(origin: object, node: LooseNode): void;
}

function unpack(state: State, shell: Shell, { shells = [] }: BodyContext): LooseNode | undefined {
  const node = shells[shell.index];
  if (!node?.children) return node;
  const children = state.all(shell);
  return {
    ...node,
    children: node.type === 'mdxJsxTextElement' ? children : state.toFlow(children),
  };
}

/** Writes the language of code, which many tools name on an element around it, where it is looked for. */
function nameLanguages(parent: Root | Element, outer: string | undefined): void {
  for (const child of parent.children) {
    if (!isElement(child)) continue;
    const language = languageOf(child) ?? outer;
    if (child.tagName === 'pre' && language !== undefined) child.properties['dataLang'] = language;
    nameLanguages(child, language);
    const inner = child.children.find((node) => isElement(node, 'code'));
    const own = child.tagName === 'pre' && inner ? languageOf(inner) : undefined;
    if (own !== undefined) child.properties['dataLang'] = own;
  }
}

function languageOf(element: Element): string | undefined {
  const named = element.properties['dataLang'] ?? element.properties['dataLanguage'];
  if (typeof named === 'string' && /^[\w+#.-]+$/.test(named)) return named;
  const names = classesOf(element).map((name) => LANGUAGE.exec(name)?.[1]);
  return names.find((name) => name !== undefined && !/^(?:default|none|text)$/.test(name));
}

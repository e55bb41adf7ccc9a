import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { calloutTypeOf, titleOfKind } from './admonition-kinds.ts';
import type { BodyContext, State } from './hast-to-body.ts';
import { readTable } from './hast-table.ts';
import { classesOf, isElement, propertyOf, elementsIn } from './html-elements.ts';
import { noteOf } from './html-notes.ts';
import { component, type LooseNode, paragraph } from './loose-node.ts';
import { nodesBelow, oneLine } from './tree.ts';

type Handler = (state: State, node: Element) => LooseNode | LooseNode[] | undefined;

/** Classes of the boxes that documentation tools make of asides. */
const ASIDE = /^(?:admonition|theme-admonition|markdown-alert|starlight-aside|callout|alert)$/;
const ASIDE_PREFIX =
  /^(?:theme-admonition-|markdown-alert-|starlight-aside--|alert-{1,2}|callout-|admonition-)/;

/** Handlers of the elements that stand on lines of their own. */
export function blockHandlers(context: BodyContext): Record<string, Handler> {
  const flow: Handler = (state, node) => readAside(state, node) ?? state.toFlow(state.all(node));
  const noted =
    (handler: Handler): Handler =>
    (state, node) => {
      const label = noteOf(node);
      if (label === undefined) return handler(state, node);
      const children = state.toFlow(state.all(node));
      return { type: 'footnoteDefinition', identifier: label, label, children };
    };
  const list =
    (name: 'ol' | 'ul'): Handler =>
    (state, node) =>
      readList(state, node, name);
  return {
    div: noted(flow),
    aside: noted(flow),
    section: flow,
    details: flow,
    search: flow,
    p: noted(readParagraph),
    summary: (state, node) => state.toFlow(state.all(node)).map(inBold),
    dt: flow,
    dd: flow,
    ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((depth) => [`h${depth}`, readHeading])),
    blockquote: (state, node) =>
      readAside(state, node) ?? { type: 'blockquote', children: state.toFlow(state.all(node)) },
    figure: readFigure,
    pre: readCode,
    dl: readDefinitions,
    table: (state, node) => readTable(state, node, context.log),
    ol: list('ol'),
    ul: list('ul'),
    menu: list('ul'),
    dialog: (state, node) => state.toFlow(state.all(node)),
    caption: (state, node) => state.toFlow(state.all(node)),
  };
}

function readAside(state: State, node: Element): LooseNode | undefined {
  const classes = classesOf(node);
  if (!classes.some((name) => ASIDE.test(name))) return undefined;
  const kinds = classes.map((name) => name.replace(ASIDE_PREFIX, ''));
  const kind = kinds.find((name) => calloutTypeOf(name) !== undefined);
  const type = kind === undefined ? undefined : calloutTypeOf(kind);
  if (kind === undefined || type === undefined) return undefined;
  const head = node.children.find((child) => isElement(child));
  const isHead = head && classesOf(head).some((name) => /title|heading/i.test(name));
  const title = isHead ? oneLine(toString(head)) : '';
  const rest = node.children.filter((child) => !isHead || child !== head);
  return component(
    'Callout',
    { type, title: title || titleOfKind(kind, type) },
    state.toFlow(state.all({ ...node, children: rest })),
  );
}

/** An image with a plain caption is a figure; any other caption stays a paragraph where it stood. */
function readFigure(state: State, node: Element): LooseNode[] {
  const caption = node.children.find((child) => isElement(child, 'figcaption'));
  const rest = node.children.filter((child) => child !== caption);
  const isPicture =
    caption !== undefined &&
    isPlainText(caption) &&
    oneLine(toString({ type: 'root', children: rest })) === '';
  // Each element is converted once: figures nest, and twice at each level would never end.
  if (!isPicture) return state.toFlow(state.all(node));
  const content = state.toFlow(state.all({ ...node, children: rest }));
  const text = oneLine(toString(caption));
  if (content.length === 0) return state.toFlow(state.all({ ...node, children: [caption] }));
  for (const image of nodesBelow({ children: content }))
    if (image.type === 'image') image.alt ||= text;
  return [component('Figure', { caption: text }, content)];
}

function isPlainText(caption: Element): boolean {
  const elements = elementsIn(caption);
  return !elements.some((node) =>
    isElement(node, 'a', 'code', 'img', 'ul', 'ol', 'br', 'pre', 'div'),
  );
}

function readCode(_: State, node: Element): LooseNode {
  const lang = propertyOf(node, 'dataLang') || null;
  const lines = codeText(node).replace(/^\n/, '').split('\n');
  const value = lines.slice(0, lines.findLastIndex((text) => text !== '') + 1).join('\n');
  return {
    type: 'code',
    lang,
    meta: null,
    value,
    position: node.position,
  };
}

/** The text of code, in which some tools write line breaks as elements. */
function codeText(node: Element): string {
  return node.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      if (!isElement(child)) return '';
      return child.tagName === 'br'
        ? '\n'
        : codeText(child) + (isElement(child, 'div', 'p') ? '\n' : '');
    })
    .join('');
}

/** Each term a line in bold, what is said of it below. */
function readDefinitions(state: State, node: Element): LooseNode[] {
  return node.children.flatMap((child) => {
    if (isElement(child, 'div')) return readDefinitions(state, child);
    const content = state.toFlow(state.all({ type: 'root', children: [child] }));
    return isElement(child, 'dt') ? content.map(inBold) : content;
  });
}

function inBold(node: LooseNode): LooseNode {
  const { type, children = [] } = node;
  return type === 'paragraph' ? paragraph({ type: 'strong', children }) : node;
}

function readParagraph(state: State, node: Element): LooseNode {
  const children = state.all(node);
  const result = paragraph(...children);
  state.patch(node, result);
  return result;
}

function readHeading(state: State, node: Element): LooseNode {
  const id = propertyOf(node, 'id');
  const heading: LooseNode = {
    type: 'heading',
    depth: Number(node.tagName.slice(1)),
    children: state.all(node),
    ...(id === '' ? {} : { data: { hProperties: { id } } }),
  };
  state.patch(node, heading);
  return heading;
}

/** A list of notes becomes the notes. */
function readList(state: State, node: Element, name: 'ol' | 'ul'): LooseNode | LooseNode[] {
  const children = state.all(node).filter(({ type, value }) => type !== 'text' || value?.trim());
  if (children.some(({ type }) => type === 'footnoteDefinition')) return children;
  const start = Number.parseInt(propertyOf(node, 'start') || String(node.properties['start']), 10);
  return {
    type: 'list',
    ordered: name === 'ol',
    ...(name === 'ol' ? { start: start >= 0 ? start : 1 } : {}),
    spread: children.some(({ spread }) => spread === true),
    children,
  };
}

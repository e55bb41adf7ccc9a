import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { decodeAddress } from '../../../lib/course-map.ts';
import type { BodyContext, State } from './hast-to-body.ts';
import { propertyOf } from './html-elements.ts';
import { noteOf } from './html-notes.ts';
import { type LooseNode, paragraph, textNode } from './loose-node.ts';
import { oneLine } from './tree.ts';

type Handler = (state: State, node: Element) => LooseNode | LooseNode[] | undefined;

/** Attributes that scripts of a page take an image's address from, the likelier first. */
const LATER = ['dataSrc', 'dataOriginal', 'dataLazySrc', 'dataActualsrc'];

/** Google Docs leads the links of a document over a page of its own. */
const REDIRECT = /^https:\/\/www\.google\.com\/url\?q=([^&]+)&/;

/** Handlers of links, notes and of what a page shows from elsewhere. */
export function linkHandlers({ log }: BodyContext): Record<string, Handler> {
  const drop: Handler = () => undefined;
  const all: Handler = (state, node) => state.all(node);
  const embedded: Handler = (state, node) => linkTo(state, node, log);
  const sup: Handler = (state, node) => {
    const label = noteOf(node);
    if (label !== undefined) return noteReference(label);
    log.add('changed', 'raised and lowered letters stand in the line now');
    return state.all(node);
  };
  return {
    a: (state, node) => {
      const label = noteOf(node);
      if (label !== undefined) return noteReference(label);
      const children = state.all(node);
      // A name to link to, without an address.
      if (!propertyOf(node, 'href')) return children;
      const url = addressOf(node);
      const link: LooseNode = { type: 'link', url, title: null, children };
      state.patch(node, link);
      return link;
    },
    li: (state, node) => readItem(state, node, noteOf(node)),
    sup,
    sub: sup,
    img: readImage,
    picture: all,
    math: (_, node) => {
      const value = oneLine(toString(node));
      log.add('changed', 'formulas stand as code', node.position?.start.line);
      return value === '' ? undefined : { type: 'inlineCode', value };
    },
    iframe: embedded,
    video: embedded,
    audio: embedded,
    base: drop,
    input: drop,
  };
}

function addressOf(link: Element): string {
  const href = propertyOf(link, 'href');
  const [, target] = REDIRECT.exec(href) ?? [];
  return target === undefined ? href : decodeAddress(target);
}

function noteReference(label: string): LooseNode {
  return { type: 'footnoteReference', identifier: label, label };
}

function readItem(state: State, node: Element, label: string | undefined): LooseNode {
  const [first] = node.children;
  const holder = first?.type === 'element' && first.tagName === 'p' ? first : node;
  const box = holder.children.find(
    (child) => child.type === 'element' && child.tagName === 'input',
  ) as Element | undefined;
  const isTask = box !== undefined && propertyOf(box, 'type') === 'checkbox';
  const children = state.toFlow(state.all(node));
  if (label !== undefined)
    return { type: 'footnoteDefinition', identifier: label, label, children };
  return {
    type: 'listItem',
    spread: node.children.filter((child) => 'tagName' in child && child.tagName === 'p').length > 1,
    checked: isTask ? Boolean(box.properties['checked']) : null,
    children,
  };
}

function readImage(state: State, node: Element): LooseNode {
  const isIcon =
    /^data:image\/(?:gif|svg)/.test(propertyOf(node, 'src')) || !propertyOf(node, 'src');
  const later = LATER.map((name) => propertyOf(node, name)).find((address) => address !== '');
  const [first] = propertyOf(node, 'srcSet').split(/,?\s+/);
  const url = (isIcon ? (later ?? first) : undefined) || propertyOf(node, 'src');
  const image: LooseNode = { type: 'image', url, title: null, alt: propertyOf(node, 'alt') };
  state.patch(node, image);
  return image;
}

/** What a page shows from elsewhere becomes a link to it. */
function linkTo(state: State, node: Element, log: BodyContext['log']): LooseNode[] {
  const source = node.children.find((child) => 'tagName' in child && child.tagName === 'source');
  const url = propertyOf(node, 'src') || (source ? propertyOf(source as Element, 'src') : '');
  const what = node.tagName === 'iframe' ? 'frame' : node.tagName;
  if (url === '' || url.startsWith('about:')) return state.all(node);
  log.add('changed', `the ${what} ${url.slice(0, 80)} is a link now`, node.position?.start.line);
  const name = propertyOf(node, 'title') || url;
  const link = { type: 'link', url, title: null, children: [textNode(oneLine(name))] };
  return [paragraph(link), ...state.toFlow(state.all(node))];
}

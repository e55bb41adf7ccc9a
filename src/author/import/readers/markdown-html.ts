import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import type { DropReason } from '../types.ts';
import { attributesOf, type HtmlToken, htmlTokens } from './html-tokens.ts';
import { BLOCKS } from './html-elements.ts';
import { lineOf, type LooseNode } from './loose-node.ts';
import type { NoticeLog } from './notice-log.ts';
import { nodesBelow, oneLine } from './tree.ts';

/** A piece of the HTML in Markdown: its text, and whether it begins or ends a line. */
export interface HtmlPiece {
  readonly text: string;
  readonly dropped?: DropReason | undefined;
  readonly isBreak?: boolean | undefined;
}

/** Elements that Markdown has a form for, and those that are nothing but their content. */
const KNOWN = new Set(
  `a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd
  del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img
  ins kbd label li main mark ol p picture pre q s samp section small source span strike strong sub
  summary sup table tbody td tfoot th thead time tr tt u ul var wbr`.split(/\s+/),
);
/** Elements that a page shows from elsewhere; each becomes a link. */
const EMBEDDED = new Set(['iframe', 'video', 'audio', 'embed', 'object']);

/** Whether an element of HTML can stand in the tree that Markdown is made from. */
export function isKnownElement(name: string): boolean {
  return KNOWN.has(name);
}

/**
 * Takes out of Markdown's HTML what runs, loads or is only there for a browser, before it is parsed, and
 * notes for each node what its pieces were. The text of elements that nobody knows stays.
 */
export function cleanHtmlNodes(tree: LooseNode, log: NoticeLog): void {
  for (const node of nodesBelow({ children: tree.children ?? [] })) {
    if (node.type !== 'html') continue;
    const pieces: HtmlPiece[] = [];
    let html = '';
    for (const token of htmlTokens(node.value ?? ''))
      html += clean(token, pieces, log, lineOf(node));
    node.value = html;
    node.data = { pieces };
  }
}

/** The pieces that `cleanHtmlNodes` noted. */
export function piecesOf(node: LooseNode): readonly HtmlPiece[] {
  return (node.data?.['pieces'] as HtmlPiece[] | undefined) ?? [];
}

function clean(token: HtmlToken, pieces: HtmlPiece[], log: NoticeLog, line?: number): string {
  const { kind, source, name } = token;
  if (kind === 'text') {
    pieces.push({ text: decode(source) });
    return source;
  }
  if (kind === 'raw') return cleanRaw(token, pieces, log, line);
  const isBreak = BLOCKS.has(name);
  const alt =
    kind === 'open' && name === 'img' ? decode(attributesOf(source).get('alt') ?? '') : '';
  pieces.push({ text: withoutWords(source, alt), dropped: 'markup', isBreak });
  if (alt !== '') pieces.push({ text: alt });
  if (kind === 'comment') return '';
  if (KNOWN.has(name)) {
    reportHandlers(source, name, log, line);
    return source;
  }
  if (kind === 'open' && EMBEDDED.has(name)) return linkTo(source, name, log, line);
  if (kind === 'open' && !/^(?:script|style)$/.test(name))
    log.add('lost', `<${name}> has no counterpart here: its content is kept`, line);
  return '';
}

function cleanRaw(
  { source, name }: HtmlToken,
  pieces: HtmlPiece[],
  log: NoticeLog,
  line?: number,
): string {
  const isCode = name === 'script' || name === 'style';
  if (isCode || name === 'iframe') {
    pieces.push({ text: source, dropped: name === 'script' ? 'script' : 'markup' });
    const what = name === 'script' ? 'a script' : 'a style sheet';
    if (isCode) log.add(name === 'script' ? 'neutralised' : 'lost', `${what} is left out`, line);
    return '';
  }
  const text = decode(source.replace(/</g, '&lt;'));
  pieces.push({ text, isBreak: true });
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

function reportHandlers(tag: string, name: string, log: NoticeLog, line?: number): void {
  const handler = [...attributesOf(tag).keys()].find((attribute) => /^on[a-z]/.test(attribute));
  if (handler !== undefined)
    log.add('neutralised', `${handler} of <${name}> is left out: a lesson runs no code`, line);
}

function linkTo(tag: string, name: string, log: NoticeLog, line?: number): string {
  const attributes = attributesOf(tag);
  const address = attributes.get('src') ?? attributes.get('data') ?? '';
  if (!/^(?:https?:)?\/\//i.test(address)) return '';
  const what = name === 'iframe' ? 'frame' : name;
  log.add('changed', `the ${what} ${address.slice(0, 80)} is a link now`, line);
  const words = oneLine(attributes.get('title') ?? address).replace(/</g, '&lt;');
  return ` <a href="${address.replace(/"/g, '&quot;')}">${words}</a> `;
}

/** Text as it is shown, its character references resolved. */
function decode(source: string): string {
  return source.includes('&') ? toString(fromHtml(source, { fragment: true })) : source;
}

function withoutWords(source: string, words: string): string {
  return words === '' ? source : source.replace(words, () => '');
}

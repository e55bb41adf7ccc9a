import { fromHtml } from 'hast-util-from-html';
import type { Element } from 'hast';
import { ImportError } from '../import-error.ts';
import type { ImportedDocument, Segment } from '../types.ts';
import { hastToBody } from './hast-to-body.ts';
import { findArticle } from './html-article.ts';
import { elementsIn } from './html-elements.ts';
import { readPageHead } from './html-head.ts';
import { assertParsable } from './html-limits.ts';
import { nestLists } from './html-lists.ts';
import { findNotes, gatherNotes } from './html-notes.ts';
import { splitPage } from './html-source.ts';
import { findPageTitle } from './html-title.ts';
import { ImageFiles, type ReadImage } from './image-files.ts';
import { neutralise } from './neutralise.ts';
import { NoticeLog } from './notice-log.ts';
import { assertShallow, oneLine } from './tree.ts';

/**
 * Reads a page as it was saved: its article without what the site puts around it. `readImage` gets
 * addresses as the page has them.
 * @throws ImportError where the page has no text, or is built to keep a reader busy.
 */
export function readHtml(source: { text: string; readImage?: ReadImage }): ImportedDocument {
  const text = source.text.replace(/^\ufeff/, '');
  assertParsable(text);
  const tree = fromHtml(text);
  assertShallow(tree);
  nestLists(tree);
  const log = new NoticeLog();
  const images = new ImageFiles(source.readImage, log);
  const article = findArticle(tree);
  const named = findPageTitle(tree, article);
  const head = readPageHead(article, named);
  const dek = head.dek ?? named.dek;
  const taken = [named.title, dek].filter((part) => typeof part === 'object');
  const notes = findNotes(tree);
  gatherNotes(tree, article, notes);
  const parts = { article, taken, dropped: head.dropped, notes };
  const body = elementsIn(tree).find(({ tagName }) => tagName === 'body') ?? article;
  const { running, apart } = splitPage(body, text, parts, log);
  const wordsOf = (part: Element | string | undefined) =>
    typeof part === 'object' ? keptText(apart.get(part) ?? []) : part;
  const root = { type: 'root' as const, children: article.children };
  const lesson = neutralise(hastToBody(root, { log, isWhole: true }), { images, log });
  if (lesson.children.length === 0) throw noText();
  return {
    title: wordsOf(named.title) ?? '',
    dek: wordsOf(dek),
    module: head.module,
    number: head.number,
    claims: head.claims,
    body: lesson,
    streams: [running, ...apart.values()],
    images: images.list(),
    notices: log.list(),
  };
}

function keptText(segments: readonly Segment[]): string {
  return oneLine(segments.map(({ text, dropped }) => (dropped ? '' : text)).join(''));
}

function noText(): ImportError {
  return new ImportError(
    'the page holds no text',
    'open it in a browser, wait until it has loaded, and save it again as a complete page',
  );
}

import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import type { DropReason, ImportedDocument, Segment } from '../types.ts';
import { type DocxArchive, noDocument, openDocx } from './docx-archive.ts';
import { convertDocx } from './docx-conversion.ts';
import { mainPartOf, rewriteXml } from './docx-rewrite.ts';
import { readStyles } from './docx-styles.ts';
import { type PartWords, readWords } from './docx-words.ts';
import { hastToBody } from './hast-to-body.ts';
import { findTitle, takeTitle, titleOf } from './headings.ts';
import { classesOf, elementsIn, isElement } from './html-elements.ts';
import { assertParsable } from './html-limits.ts';
import { findNotes } from './html-notes.ts';
import { ImageFiles } from './image-files.ts';
import { type LooseNode, paragraph, textNode } from './loose-node.ts';
import { neutralise } from './neutralise.ts';
import { NoticeLog } from './notice-log.ts';
import { oneLine } from './tree.ts';

/** A document's words: its text, and what stands beside it. */
interface DocumentWords {
  readonly streams: Segment[][];
  /** Texts of boxes that the conversion passes over. */
  readonly stranded: string[];
}

/**
 * Reads a Word document: its text, headings, lists, tables, notes, links and images. The streams are
 * taken from its XML, not from what the conversion makes of it.
 * @throws ImportError where the file is no sound DOCX, or is built to keep a reader busy.
 */
export async function readDocx(bytes: Uint8Array): Promise<ImportedDocument> {
  const archive = await openDocx(bytes);
  const mainPart = mainPartOf(archive.part('_rels/.rels'));
  const xml = archive.part(mainPart);
  if (xml === undefined) throw noDocument();
  const log = new NoticeLog();
  const { streams, stranded } = collectWords(archive, xml, log);
  const rewritten = rewriteXml(xml);
  if (rewritten.formulas > 0)
    log.add('changed', `${rewritten.formulas} formulas are plain text now`);
  const converted = await convertDocx(await archive.repack(mainPart, rewritten.xml), log);
  const images = new ImageFiles((url) => converted.images.get(url), log);
  assertParsable(converted.html);
  const tree = fromHtml(converted.html, { fragment: true });
  const title = takeClass(tree, 'h1', 'title');
  const dek = takeClass(tree, 'p', 'subtitle');
  dropWayfinding(tree, findNotes(tree).wayfinding);
  const draft = hastToBody(tree, { log, isWhole: true });
  draft.children?.push(...stranded.map((text) => paragraph(textNode(text))));
  const leading = title ? '' : takeLeading(draft);
  return {
    title: title ?? leading,
    dek,
    body: neutralise(draft, { images, log }),
    streams,
    images: images.list(),
    notices: log.list(),
  };
}

function collectWords(archive: DocxArchive, xml: string, log: NoticeLog): DocumentWords {
  const styles = readStyles(archive.part('word/styles.xml'));
  const read = (pattern: RegExp): PartWords[] =>
    archive.names
      .filter((name) => pattern.test(name))
      .map((name) => readWords(archive.part(name) ?? '', styles));
  const main = readWords(xml, styles);
  const notes = read(/(?:^|\/)(?:foot|end)notes\.xml$/i).flatMap(({ apart }) => apart);
  const margins = read(/(?:^|\/)(?:header|footer)\d*\.xml$/i);
  const comments = read(/(?:^|\/)comments\.xml$/i);
  const boxes = main.apart.filter(({ kind }) => kind === 'box' || kind === 'stranded');
  if (boxes.length > 0)
    log.add('changed', `the text of ${boxes.length} text boxes stands below where they were`);
  const commented = comments.flatMap(({ running }) => running);
  if (commented.length > 0) log.add('lost', 'comments are left out');
  const kept = notes.filter(({ id }) => main.references.has(id));
  const unused = notes.filter(({ id }) => !main.references.has(id));
  return {
    streams: [
      main.running,
      ...[...main.apart, ...kept].map(({ segments }) => segments),
      ...unused.map(({ segments }) => dropped(segments, 'hidden')),
      ...margins.map(({ running, apart }) =>
        dropped([...running, ...apart.flatMap(({ segments }) => segments)], 'navigation'),
      ),
      dropped(commented, 'hidden'),
    ]
      .filter((stream) => stream.length > 0)
      .map((stream) => [...stream]),
    stranded: boxes
      .filter(({ kind }) => kind === 'stranded')
      .map(({ segments }) => oneLine(segments.map(({ text }) => text).join(''))),
  };
}

function dropped(segments: readonly Segment[], reason: DropReason): Segment[] {
  return segments.map(({ text }) => ({ text, dropped: reason }));
}

/** Takes the first element of a class out of the tree and gives its words. */
function takeClass(tree: Root, tagName: string, className: string): string | undefined {
  const index = tree.children.findIndex(
    (node) =>
      isElement(node, tagName) &&
      classesOf(node).includes(className) &&
      oneLine(toString(node)) !== '' &&
      elementsIn(node).every((inner) => inner.tagName !== 'img'),
  );
  const [element] = index === -1 ? [] : tree.children.splice(index, 1);
  return element ? oneLine(toString(element)) : undefined;
}

/** A heading 1 that the document begins with is its title. */
function takeLeading(draft: LooseNode): string {
  const heading = findTitle(draft);
  if (!heading || heading !== draft.children?.[0]) return '';
  takeTitle(draft, heading);
  return titleOf(heading);
}

function dropWayfinding(parent: Root | Element, wayfinding: ReadonlySet<Element>): void {
  parent.children = (parent.children as Element[]).filter((node) => !wayfinding.has(node));
  for (const child of parent.children) if (isElement(child)) dropWayfinding(child, wayfinding);
}

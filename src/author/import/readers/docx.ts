import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import type { DropReason, ImportedDocument, Segment } from '../types.ts';
import { type DocxArchive, noDocument, openDocx } from './docx-archive.ts';
import { convertDocx } from './docx-conversion.ts';
import { readDocumentHead } from './docx-head.ts';
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
  readonly running: readonly Segment[];
  readonly streams: readonly (readonly Segment[])[];
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
  const { running, streams, stranded } = collectWords(archive, xml, log);
  const rewritten = rewriteXml(xml);
  if (rewritten.formulas > 0)
    log.add('changed', `${rewritten.formulas} formulas are plain text now`);
  const converted = await convertDocx(await archive.repack(mainPart, rewritten.xml), log);
  const images = new ImageFiles((url) => converted.images.get(url), log);
  assertParsable(converted.html);
  const tree = fromHtml(converted.html, { fragment: true });
  const head = takeHead(tree, running);
  dropWayfinding(tree, findNotes(tree).wayfinding);
  const draft = hastToBody(tree, { log, isWhole: true });
  draft.children?.push(...stranded.map((text) => paragraph(textNode(text))));
  return {
    title: head.title ?? takeLeading(draft),
    dek: head.dek,
    module: head.module,
    number: head.number,
    claims: head.claims,
    body: neutralise(draft, { images, log }),
    streams: [head.running, ...streams].filter((stream) => stream.length > 0),
    images: images.list(),
    notices: log.list(),
  };
}

/** Takes title, dek and the lines around them out of the tree; the title where it has the style of one. */
function takeHead(tree: Root, running: readonly Segment[]) {
  const title = findClass(tree, 'h1', 'title');
  const [heading] = tree.children.filter((node) => isElement(node, 'h1'));
  const subtitle = findClass(tree, 'p', 'subtitle');
  const head = readDocumentHead(tree, running, {
    title: title ?? heading,
    isDekKnown: subtitle !== undefined,
  });
  const dek = subtitle ?? head.dek;
  const taken = [title, dek, ...head.dropped.keys()];
  tree.children = tree.children.filter((node) => !taken.some((element) => element === node));
  const wordsOf = (element: Element | undefined) => element && oneLine(toString(element));
  return { ...head, title: wordsOf(title), dek: wordsOf(dek) };
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
    running: main.running,
    streams: [
      ...[...main.apart, ...kept].map(({ segments }) => segments),
      ...unused.map(({ segments }) => dropped(segments, 'hidden')),
      ...margins.map(({ running, apart }) =>
        dropped([...running, ...apart.flatMap(({ segments }) => segments)], 'navigation'),
      ),
      dropped(commented, 'hidden'),
    ],
    stranded: boxes
      .filter(({ kind }) => kind === 'stranded')
      .map(({ segments }) => oneLine(segments.map(({ text }) => text).join(''))),
  };
}

function dropped(segments: readonly Segment[], reason: DropReason): Segment[] {
  return segments.map(({ text }) => ({ text, dropped: reason }));
}

/** The first element of a class that has words and no image. */
function findClass(tree: Root, tagName: string, className: string): Element | undefined {
  return tree.children
    .filter((node) => isElement(node, tagName))
    .find(
      (element) =>
        classesOf(element).includes(className) &&
        oneLine(toString(element)) !== '' &&
        elementsIn(element).every((inner) => inner.tagName !== 'img'),
    );
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

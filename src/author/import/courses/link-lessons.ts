import { decodeAddress } from '../../../lib/course-map.ts';
import { protocolOf } from '../readers/addresses.ts';
import { lineOf, type LooseNode, textNode, textOf } from '../readers/loose-node.ts';
import { oneLine } from '../readers/tree.ts';
import type { ImportedLesson, Notice } from '../types.ts';
import type { Dialect } from './course-contents.ts';
import { lessonSlugs } from './course-names.ts';
import type { LessonGroup } from './group-lessons.ts';
import { type Anchors, keepAnchors } from './heading-anchors.ts';
import { LessonAddresses } from './lesson-addresses.ts';
import type { ReadLesson } from './read-lessons.ts';
import { replaceNodes } from './replace-nodes.ts';
import { TITLE_OF_TARGET } from './unnamed-links.ts';

/** What links of a course are led by. */
interface CourseLinks {
  readonly addresses: LessonAddresses;
  readonly lessons: ReadonlyMap<string, ReadLesson>;
  /** By file. */
  readonly slugs: ReadonlyMap<string, string>;
  readonly anchors: ReadonlyMap<string, Anchors>;
  /** The page that an anchor stands in, by its name, where all pages know it. */
  readonly labels: ReadonlyMap<string, string>;
}

/** Leads the links of all lessons to each other, by the slugs that they get, and to the headings there. */
export function linkCourse(
  groups: readonly LessonGroup[],
  lessons: ReadonlyMap<string, ReadLesson>,
  dialect: Dialect,
): Map<string, ImportedLesson> {
  const slugs = lessonSlugs(groups, (file) => lessons.get(file)?.document.title ?? '');
  const anchors = new Map<string, Anchors>();
  const labels = new Map<string, string>();
  for (const [file, lesson] of lessons) {
    const own = keepAnchors(lesson, dialect);
    anchors.set(file, own);
    if (dialect.hasLabels)
      for (const name of own.keys()) if (!labels.has(name)) labels.set(name, file);
  }
  const addresses = new LessonAddresses([...lessons.keys()], dialect);
  const links: CourseLinks = { addresses, lessons, slugs, anchors, labels };
  return new Map(
    Array.from(lessons, ([file, lesson]) => {
      const notices = [...lesson.document.notices, ...linkLesson(lesson, links)];
      const document = { ...lesson.document, notices };
      return [file, { source: file, slug: slugs.get(file), document }];
    }),
  );
}

/** Changes the body; tells what is lost. */
function linkLesson(lesson: ReadLesson, links: CourseLinks): Notice[] {
  const notices: Notice[] = [];
  replaceNodes(lesson.document.body as LooseNode, (node) => {
    if (node.type !== 'link') return undefined;
    const target = findTarget(node.url ?? '', lesson.file, links);
    if (!target) return undefined;
    const words = oneLine(textOf(node)).slice(0, 60);
    if (target.fault !== undefined)
      notices.push({
        kind: 'lost',
        message: `the link "${words}" in ${lesson.file} ${target.fault}`,
        line: lesson.lineOf(lineOf(node)),
      });
    if (target.url === undefined) return node.children ?? [];
    const children = words === TITLE_OF_TARGET ? [textNode(target.title)] : node.children;
    return [{ ...node, url: target.url, children } as LooseNode];
  });
  return notices;
}

/** Where a link leads in the course; without an address its words alone are kept. */
interface Target {
  readonly url: string | undefined;
  readonly title: string;
  /** What an author has to know. */
  readonly fault?: string;
}

/** `undefined` for an address outside the course. */
function findTarget(url: string, from: string, links: CourseLinks): Target | undefined {
  if (protocolOf(url) !== undefined || url.startsWith('//')) return undefined;
  const [, rawPath = '', rawHash = ''] = /^([^?#]*)(?:\?[^#]*)?#?(.*)$/s.exec(url) ?? [];
  const path = decodeAddress(rawPath);
  const page = path === '' ? from : links.addresses.find(path, from);
  // A label may stand where a path does, with or without `#`.
  const anchor = decodeAddress(rawHash) || (page === undefined ? path : '');
  const isOnPage = path !== '' || links.anchors.get(from)?.has(anchor);
  const file = page !== undefined && isOnPage ? page : (links.labels.get(anchor) ?? page);
  if (file !== undefined) return targetIn(file, anchor, from, links);
  const fault = `leads to ${path.slice(0, 80)}, which is no lesson of the course`;
  return { url: undefined, title: '', fault: `${fault}: its words are kept` };
}

function targetIn(file: string, anchor: string, from: string, links: CourseLinks): Target {
  const title = links.lessons.get(file)?.document.title ?? '';
  const page = encodeURI(links.slugs.get(file) ?? '');
  const id = anchor === '' ? '' : links.anchors.get(file)?.get(anchor);
  if (id === '') return { url: page, title };
  if (id !== undefined)
    return { url: `${file === from ? '' : page}#${encodeURIComponent(id)}`, title };
  const fault = `leads to no section of ${file}, #${anchor}`;
  return file === from
    ? { url: undefined, title, fault: `${fault}: its words are kept` }
    : { url: page, title, fault: `${fault}: it leads to the lesson` };
}

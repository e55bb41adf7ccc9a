import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { closest, distance } from 'fastest-levenshtein';
import { type CourseMap, joinPath, type LinkTarget } from '../lib/course-map.ts';
import type { LessonFacts, LessonPlace, Problem, SourceLink } from '../lib/types.ts';
import { checkImage } from './image-checks.ts';

/** A lesson with what compiling it told. */
export interface CheckedLesson {
  readonly place: LessonPlace;
  readonly facts: LessonFacts;
  readonly isDraft: boolean;
}

/** What links and images are held against. */
export interface CheckContext {
  readonly root: string;
  readonly map: CourseMap;
  readonly lessons: ReadonlyMap<string, CheckedLesson>;
  /** Folder whose files the site serves as they are. */
  readonly publicFolder: string;
  /** Whether drafts are shown too. */
  readonly hasDrafts: boolean;
}

/** Every problem of a lesson's links and images. */
export function checkReferences(lesson: CheckedLesson, context: CheckContext): Problem[] {
  const { links, images } = lesson.facts;
  return [
    ...links.flatMap((link) => checkLink(link, lesson, context)),
    ...images.flatMap((image) => checkImage(image, lesson, context)),
  ];
}

/** Every term that two lessons define: the glossary and links to it can know one place only. */
export function checkTerms(lessons: Iterable<CheckedLesson>): Problem[] {
  const definedIn = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { place, facts } of lessons) {
    for (const { id, name, line, column } of facts.terms) {
      const first = definedIn.get(id);
      definedIn.set(id, first ?? place.file);
      if (first === undefined) continue;
      problems.push({
        file: place.file,
        line,
        column,
        message: `the term "${name}" is defined in ${first} too`,
        remedy: `define it once, and link to it from elsewhere with #${id}`,
      });
    }
  }
  return problems;
}

function checkLink(link: SourceLink, from: CheckedLesson, context: CheckContext): Problem[] {
  const target = context.map.resolve(link.href, from.place.file);
  const found = faultOf(target, link.href, from, context);
  return found ? [{ file: from.place.file, line: link.line, column: link.column, ...found }] : [];
}

/** What is wrong and what to do, without the place. */
export type Fault = Pick<Problem, 'message' | 'remedy'>;

function faultOf(
  target: LinkTarget,
  href: string,
  from: CheckedLesson,
  context: CheckContext,
): Fault | undefined {
  switch (target.kind) {
    case 'external':
      return undefined;
    case 'module':
      return isShown(target.module.slug, from, context)
        ? undefined
        : {
            message: `the link ${href} leads to a module that has only drafts`,
            remedy: `publish a lesson of ${target.module.dir} or take the link out`,
          };
    case 'forbidden':
      return {
        message: `the link ${href} starts with ${target.scheme}:, which may run code`,
        remedy: 'link to an http, https, mailto or tel address',
      };
    case 'unknown':
      return unknownLesson(target.name, context);
    case 'site':
      return existsOnSite(target.path, context)
        ? undefined
        : {
            message: `the link ${href} leads to no page and no file of the site`,
            remedy: `link to a lesson by its slug, or put the file at public${target.path}`,
          };
    case 'same-page':
      if (href === '')
        return {
          message: 'the link has no address',
          remedy: 'write where it leads between the round brackets',
        };
      return anchorFault(target.hash, from);
    case 'lesson': {
      const lesson = context.lessons.get(target.lesson.file);
      if (!lesson) return undefined;
      if (lesson.isDraft && !context.hasDrafts && !from.isDraft)
        return {
          message: `the link ${href} leads to a draft`,
          remedy: `publish ${target.lesson.file} or take the link out`,
        };
      return anchorFault(target.hash, lesson);
    }
  }
}

/** Whether a module has a page: a published lesson, or one whose faults tell themselves. */
function isShown(moduleSlug: string, from: CheckedLesson, context: CheckContext): boolean {
  if (context.hasDrafts || from.isDraft) return true;
  const places = context.map.lessons.filter((place) => place.moduleSlug === moduleSlug);
  return places.some(({ file }) => !context.lessons.get(file)?.isDraft);
}

function unknownLesson(name: string, { map }: CheckContext): Fault {
  if (/\.(?!mdx?$)[a-z\d]{2,5}$/i.test(name)) {
    return {
      message: `the link leads to a file that the site does not have, "${name}"`,
      remedy: `put the file in the folder public and link to /${name.replace(/^.*\//, '')}`,
    };
  }
  const slugs = map.lessons.map((lesson) => lesson.slug);
  return {
    message: `the link leads to a lesson that does not exist, "${name}"`,
    remedy: `did you mean "${closest(name.replace(/^.*\/|\.mdx?$/g, ''), slugs)}"?`,
  };
}

function anchorFault(hash: string, lesson: CheckedLesson): Fault | undefined {
  const { ids } = lesson.facts;
  if (hash === '' || ids.includes(hash)) return undefined;
  const nearest = ids.toSorted((a, b) => distance(hash, a) - distance(hash, b))[0];
  return {
    message: `the link leads to a section that does not exist, "#${hash}" in ${lesson.place.file}`,
    remedy: nearest
      ? `did you mean "#${nearest}"?`
      : 'the lesson has no sections: leave the # part out',
  };
}

/** Pages that the site makes besides lessons and modules. */
const SITE_PAGES = new Set([
  '/',
  '/search/',
  '/search',
  '/glossary/',
  '/rss.xml',
  '/llms.txt',
  '/sitemap-index.xml',
]);

function existsOnSite(path: string, { publicFolder }: CheckContext): boolean {
  return SITE_PAGES.has(path) || existsSync(join(publicFolder, joinPath('', path)));
}

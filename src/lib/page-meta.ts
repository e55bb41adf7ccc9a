import type { CourseView, LessonView, ModuleView } from './course-view.ts';
import {
  type Absolute,
  courseData,
  glossaryData,
  jsonForScript,
  lessonData,
  moduleData,
} from './structured-data.ts';

/** What a page is about; its head follows from it. */
export type PageSubject =
  | { readonly kind: 'index' }
  | { readonly kind: 'module'; readonly module: ModuleView }
  | { readonly kind: 'lesson'; readonly lesson: LessonView }
  /** All terms of the course. */
  | { readonly kind: 'glossary' }
  /** A page that serves the others, such as search, and stands for nothing by itself. */
  | { readonly kind: 'tool'; readonly title: string; readonly description: string };

/** What a page's head says. */
export interface PageMeta {
  /** Text of `<title>`: the page's name, then the course's. */
  readonly title: string;
  readonly description: string;
  /** What to say to whom shares the page and to search engines; absent where neither should. */
  readonly shared?: SharedMeta;
  /** Address of the page's Markdown, with the base path. */
  readonly markdown?: string;
}

/** The part of a page's head that is for other sites. */
export interface SharedMeta {
  readonly canonical: string;
  /** The page's name without the course's. */
  readonly name: string;
  /** Open Graph's type of thing. */
  readonly type: 'website' | 'article';
  /** `en_GB`; absent where the course's language names no country, without which Open Graph knows none. */
  readonly locale: string | undefined;
  /** JSON-LD, safe inside `<script>`. */
  readonly data: string;
}

/** Works out a page's head. `absolute` turns an address with base path into one with the site's origin. */
export function describePage(
  subject: PageSubject,
  course: CourseView,
  absolute: Absolute,
): PageMeta {
  if (subject.kind === 'tool')
    return { title: `${subject.title} · ${course.title}`, description: subject.description };
  const { name, description, href, data } = facts(subject, course, absolute);
  return {
    title: subject.kind === 'index' ? name : `${name} · ${course.title}`,
    description,
    shared: {
      canonical: absolute(href),
      name,
      type: subject.kind === 'lesson' ? 'article' : 'website',
      locale: openGraphLocale(course.language),
      data: jsonForScript(data),
    },
    ...(subject.kind === 'lesson' ? { markdown: markdownHref(subject.lesson) } : {}),
  };
}

/** Address of a lesson's Markdown, with the base path: `/module/lesson.md`. */
export function markdownHref({ href }: Pick<LessonView, 'href'>): string {
  return `${href.replace(/\/$/, '')}.md`;
}

function facts(
  subject: Exclude<PageSubject, { kind: 'tool' }>,
  course: CourseView,
  absolute: Absolute,
) {
  switch (subject.kind) {
    case 'index':
      return {
        name: course.title,
        description: course.description,
        href: course.href,
        data: courseData(course, absolute),
      };
    case 'module': {
      const { title, description, href } = subject.module;
      return { name: title, description, href, data: moduleData(subject.module, course, absolute) };
    }
    case 'glossary': {
      const name = 'Glossary';
      const description = `What the terms of ${course.title} mean, and where each is defined.`;
      const href = `${course.href}glossary/`;
      return { name, description, href, data: glossaryData(name, href, course, absolute) };
    }
    case 'lesson': {
      const { title, dek, href } = subject.lesson;
      return {
        name: title,
        description: dek,
        href,
        data: lessonData(subject.lesson, course, absolute),
      };
    }
  }
}

function openGraphLocale(language: string): string | undefined {
  const [, code, region] = /^([a-z]{2,3})(?:-[a-z]{4})?-([a-z]{2})(?:-|$)/i.exec(language) ?? [];
  return code && region ? `${code}_${region.toUpperCase()}` : undefined;
}

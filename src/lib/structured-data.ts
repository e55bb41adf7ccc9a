import type { Course, DefinedTermSet, LearningResource, WithContext } from 'schema-dts';
import type { CourseView, LessonView, ModuleView } from './course-view.ts';

/** Turns an address with base path into an absolute one. */
export type Absolute = (href: string) => string;

/** The course for search engines: what it is, and its modules with their lessons in order. */
export function courseData(course: CourseView, absolute: Absolute): WithContext<Course> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Course',
    name: course.title,
    description: course.description,
    url: absolute(course.href),
    inLanguage: course.language,
    timeRequired: duration(course.stats.minutes),
    ...(course.author === undefined
      ? {}
      : { provider: { '@type': 'Organization', name: course.author } }),
    hasPart: course.modules.map((module) => moduleResource(module, absolute)),
  };
}

/** A module for search engines: what it is, its lessons, and the course that it belongs to. */
export function moduleData(
  module: ModuleView,
  course: CourseView,
  absolute: Absolute,
): WithContext<LearningResource> {
  return {
    '@context': 'https://schema.org',
    ...moduleResource(module, absolute),
    inLanguage: course.language,
    timeRequired: duration(module.stats.minutes),
    isPartOf: { '@type': 'Course', name: course.title, url: absolute(course.href) },
  };
}

/**
 * A lesson for search engines. Its words go unmentioned: schema.org counts the words of articles
 * only, and a lesson is no article.
 */
export function lessonData(
  lesson: LessonView,
  course: CourseView,
  absolute: Absolute,
): WithContext<LearningResource> {
  return {
    '@context': 'https://schema.org',
    '@type': 'LearningResource',
    name: lesson.title,
    description: lesson.dek,
    url: absolute(lesson.href),
    inLanguage: course.language,
    position: lesson.number,
    timeRequired: duration(lesson.stats.minutes),
    ...(lesson.published ? { datePublished: dayOf(lesson.published) } : {}),
    isPartOf: { '@type': 'Course', name: course.title, url: absolute(course.href) },
  };
}

/** The glossary for search engines; its terms stand on the page, and again here they would weigh as much. */
export function glossaryData(
  name: string,
  href: string,
  course: CourseView,
  absolute: Absolute,
): WithContext<DefinedTermSet> {
  return {
    '@context': 'https://schema.org',
    '@type': 'DefinedTermSet',
    name,
    url: absolute(href),
    inLanguage: course.language,
    isPartOf: { '@type': 'Course', name: course.title, url: absolute(course.href) },
  };
}

/** JSON for a `<script>`, where a `<` of an author's title could end the element. */
export function jsonForScript(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

function moduleResource(module: ModuleView, absolute: Absolute) {
  return {
    '@type': 'LearningResource' as const,
    name: module.title,
    description: module.description,
    url: absolute(module.href),
    position: module.number,
    hasPart: module.lessons.map((lesson) => ({
      '@type': 'LearningResource' as const,
      name: lesson.title,
      url: absolute(lesson.href),
      position: lesson.number,
    })),
  };
}

/** ISO 8601, as `timeRequired` wants it. */
function duration(minutes: number): string {
  return `PT${minutes}M`;
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

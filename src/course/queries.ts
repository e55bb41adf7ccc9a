import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import type { CourseView, LessonView, ModuleView } from '../lib/course-view.ts';
import { lessonPath, modulePath, withBase } from '../lib/course-map.ts';
import { readingStats, totalStats } from '../lib/reading-stats.ts';

let built: Promise<CourseView> | undefined;

/** The course as its pages show it; built once a build, anew at each request in `dev`. */
export function getCourse(): Promise<CourseView> {
  if (import.meta.env.DEV) return buildCourse();
  built ??= buildCourse();
  return built;
}

async function buildCourse(): Promise<CourseView> {
  const [course, moduleEntries, lessonEntries] = await Promise.all([
    getEntry('course', 'course'),
    getCollection('modules'),
    getCollection('lessons'),
  ]);
  if (!course) throw new Error('course.yml could not be read; the problems are listed above.');
  const modules = moduleEntries
    .toSorted((a, b) => a.data.number - b.data.number)
    .map((entry) => viewModule(entry, lessonEntries))
    .filter((module) => module.lessons.length > 0);
  const { title, description, language, author } = course.data;
  return {
    title,
    description,
    language,
    author,
    href: withBase(import.meta.env.BASE_URL, '/'),
    modules,
    lessons: modules.flatMap((module) => module.lessons),
    stats: totalStats(modules.map((module) => module.stats)),
  };
}

function viewModule(
  entry: CollectionEntry<'modules'>,
  all: readonly CollectionEntry<'lessons'>[],
): ModuleView {
  const { number, title, description } = entry.data;
  const entries = all
    .filter((lesson) => lesson.data.moduleSlug === entry.id)
    .toSorted((a, b) => a.data.number - b.data.number);
  const lessons: LessonView[] = [];
  const module: ModuleView = {
    number,
    slug: entry.id,
    title,
    description,
    href: withBase(import.meta.env.BASE_URL, modulePath({ slug: entry.id })),
    lessons,
    stats: totalStats(entries.map((lesson) => readingStats(lesson.data.words))),
  };
  lessons.push(...entries.map((lesson) => viewLesson(lesson, module)));
  return module;
}

function viewLesson(entry: CollectionEntry<'lessons'>, module: ModuleView): LessonView {
  const { number, slug, title, dek, published, words, headings, terms } = entry.data;
  const href = withBase(import.meta.env.BASE_URL, lessonPath({ moduleSlug: module.slug, slug }));
  return {
    number,
    slug,
    title,
    dek,
    published,
    href,
    stats: readingStats(words),
    headings,
    terms,
    module,
  };
}

/** A lesson's entry in its collection, to be given to `render()` by the lesson's page alone. */
export async function getLessonEntry({
  slug,
}: Pick<LessonView, 'slug'>): Promise<CollectionEntry<'lessons'>> {
  const entry = await getEntry('lessons', slug);
  if (!entry) throw new Error(`There is no lesson "${slug}".`);
  return entry;
}

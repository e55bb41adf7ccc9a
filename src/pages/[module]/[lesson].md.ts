import type { APIContext, GetStaticPaths } from 'astro';
import { getCourseMap, getLessonSource } from '../../course/lesson-source.ts';
import { getCourse } from '../../course/queries.ts';
import type { LessonView } from '../../lib/course-view.ts';
import { lessonMarkdown } from '../../lib/lesson-markdown.ts';

export const getStaticPaths = (async () => {
  const { lessons } = await getCourse();
  return lessons.map((lesson) => ({
    params: { module: lesson.module.slug, lesson: lesson.slug },
    props: { lesson },
  }));
}) satisfies GetStaticPaths;

/** A lesson's Markdown, at its address with `.md` in place of the last slash. */
export async function GET({ props, site }: APIContext<{ lesson: LessonView }>): Promise<Response> {
  const [course, map, source] = await Promise.all([
    getCourse(),
    getCourseMap(),
    getLessonSource(props.lesson.slug),
  ]);
  const absolute = (href: string) => new URL(href, site).href;
  const text = lessonMarkdown(props.lesson, source, {
    course,
    map,
    base: import.meta.env.BASE_URL,
    absolute,
  });
  return new Response(text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
}

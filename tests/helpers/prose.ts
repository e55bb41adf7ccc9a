import type { CourseLesson } from '../../src/compile/course.ts';
import { readProse } from '../../src/compile/prose.ts';
import type { Prose } from '../../src/lib/prose.ts';

/** The words of a lesson given as its source; `name` is its slug. */
export function proseOf(body: string, name = 'the-lesson', title = 'The Lesson'): Prose {
  return readProse({
    place: {
      number: 1,
      slug: name,
      moduleSlug: 'one',
      format: 'mdx',
      file: `01-one/01-${name}.mdx`,
    },
    data: { title },
    body,
  } as CourseLesson);
}

import { addressOf, type CourseMap, withBase } from './course-map.ts';
import type { CourseView, LessonView } from './course-view.ts';
import type { Addresses } from './element-markdown.ts';
import { plainMarkdown } from './plain-markdown.ts';
import type { Absolute } from './structured-data.ts';

/** What a lesson was written as. */
export interface LessonSource {
  /** The text below the front matter. */
  readonly body: string;
  readonly format: 'md' | 'mdx';
  /** Relative to the course folder, with `/`. */
  readonly file: string;
}

/** The course around a lesson, and where it is published. */
export interface ExportContext {
  readonly course: CourseView;
  readonly map: CourseMap;
  /** Base path of the site. */
  readonly base: string;
  readonly absolute: Absolute;
}

/** A lesson as a Markdown file of its own: title, dek, where it belongs, then its text. */
export function lessonMarkdown(
  lesson: LessonView,
  source: LessonSource,
  context: ExportContext,
): string {
  const { course, absolute } = context;
  const { module } = lesson;
  const place = `Lesson ${lesson.number} · Module ${module.number}, [${module.title}](${absolute(module.href)}) · [${course.title}](${absolute(course.href)})`;
  const page = absolute(lesson.href);
  const text = plainMarkdown(source.body, source.format, addressesFrom(source.file, page, context));
  return (
    [`# ${lesson.title}`, lesson.dek, `${place} · <${page}>`, text].join('\n\n').trimEnd() + '\n'
  );
}

function addressesFrom(
  file: string,
  page: string,
  { map, base, absolute }: ExportContext,
): Addresses {
  return {
    page,
    link(href) {
      const target = map.resolve(href, file);
      const address = addressOf(target, base);
      if (address !== undefined) return absolute(address);
      const hash =
        'hash' in target && target.hash !== '' ? `#${encodeURIComponent(target.hash)}` : '';
      return target.kind === 'same-page' ? page + hash : href;
    },
    image(src) {
      // Images beside a lesson are published under names that only its page knows.
      return src.startsWith('/') && !src.startsWith('//')
        ? absolute(withBase(base, src))
        : undefined;
    },
  };
}

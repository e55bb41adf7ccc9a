import type { CourseView } from './course-view.ts';
import { markdownHref } from './page-meta.ts';
import type { Absolute } from './structured-data.ts';

/** The course as `/llms.txt` (llmstxt.org): a section for each module, its lessons linked to their Markdown. */
export function llmsText(course: CourseView, absolute: Absolute): string {
  const sections = course.modules.map((module) => {
    const lessons = module.lessons.map(
      (lesson) =>
        `- [${escapeLabel(lesson.title)}](${absolute(markdownHref(lesson))}): ${lesson.dek}`,
    );
    return [`## ${module.title}`, '', module.description, '', ...lessons].join('\n');
  });
  return (
    [`# ${course.title}`, `> ${course.description.replaceAll('\n', ' ')}`, ...sections].join(
      '\n\n',
    ) + '\n'
  );
}

function escapeLabel(text: string): string {
  return text.replace(/[[\]\\]/g, '\\$&');
}

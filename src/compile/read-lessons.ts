import { type LessonData, lessonSchema } from '../course/schema.ts';
import type { Ledger } from '../lib/anchors.ts';
import type { CourseMap } from '../lib/course-map.ts';
import type { LessonPlace, Problem } from '../lib/types.ts';
import { aliasesByFile } from './anchors.ts';
import { compileAll } from './compile-all.ts';
import type { CourseLesson, CourseOptions } from './course.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { CompiledLesson, LessonSource } from './lesson-compiler.ts';
import { readText } from './text-file.ts';
import { readYaml } from './yaml-file.ts';

/** A lesson as read: without data where its front matter has problems. */
export type ReadLesson = Omit<CourseLesson, 'data'> & { readonly data: LessonData | undefined };

/** Reads and compiles every lesson of a course; one that is no text is left out, its problem told. */
export async function readLessons(
  map: CourseMap,
  ledger: Ledger,
  options: CourseOptions,
  problems: Problem[],
): Promise<ReadLesson[]> {
  const sources = map.lessons.flatMap((place) => readSource(place, options.root, problems) ?? []);
  const compiled = await compileAll(sources, {
    map,
    aliases: aliasesByFile(ledger, map),
    ...options,
  });
  return sources.map(({ place, data, body, frontmatter }, index) => {
    const lesson = compiled[index] as CompiledLesson;
    problems.push(...lesson.facts.problems);
    return { place, data, frontmatter, body, compiled: lesson };
  });
}

/** Whether both its front matter and its text are sound. */
export function isReadable(lesson: ReadLesson): lesson is CourseLesson {
  return lesson.data !== undefined && isCompiled(lesson);
}

/** Whether its text is sound, so that its ids and links are known. */
export function isCompiled({ compiled }: ReadLesson): boolean {
  return (compiled.markdown ?? compiled.mdx) !== undefined;
}

/** A lesson's source, with what its front matter says where that is sound. */
type ReadSource = LessonSource & { readonly data: LessonData | undefined };

function readSource(place: LessonPlace, root: string, problems: Problem[]): ReadSource | undefined {
  const { file } = place;
  const read = readText(root, file);
  if ('problem' in read) {
    problems.push(read.problem);
    return undefined;
  }
  const { yaml, body } = splitFrontMatter(read.text);
  const front =
    yaml === undefined
      ? undefined
      : readYaml(yaml, lessonSchema, { file, linesAbove: 1, name: 'the front matter' });
  if (!front) problems.push(noFrontMatter(file, read.text));
  else if ('problems' in front) problems.push(...front.problems);
  const isSound = front !== undefined && 'data' in front;
  return {
    place,
    body,
    data: isSound ? front.data : undefined,
    frontmatter: isSound ? front.raw : {},
  };
}

function noFrontMatter(file: string, text: string): Problem {
  const isOpen = /^\s*---[ \t]*\n/.test(text);
  return {
    file,
    line: 1,
    message: isOpen ? 'the front matter is not closed' : 'the lesson has no front matter',
    remedy: isOpen
      ? 'put a line --- below its last field'
      : 'start the file with a line ---, then title: … and dek: …, then a line ---',
  };
}

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { CourseMap } from '../../src/lib/course-map.ts';
import type { LessonFacts, LessonPlace } from '../../src/lib/types.ts';
import { LessonCompiler } from '../../src/compile/lesson-compiler.ts';
import { SCRATCH } from './project.ts';

/** A lesson compiled by itself. */
export interface LoneLesson {
  readonly facts: LessonFacts;
  /** HTML of a `.md` lesson; JavaScript of a `.mdx` lesson. */
  readonly code: string;
  /** The ids of its headings, in order. */
  readonly ids: readonly string[];
  /** Its problems, as messages. */
  readonly messages: readonly string[];
}

/** The lessons that links in such a lesson can lead to. */
const PLACES: readonly LessonPlace[] = [
  {
    number: 1,
    slug: 'the-lesson',
    moduleSlug: 'one',
    format: 'md',
    file: '01-one/01-the-lesson.md',
  },
  {
    number: 2,
    slug: 'the-lesson-x',
    moduleSlug: 'one',
    format: 'mdx',
    file: '01-one/02-the-lesson-x.mdx',
  },
  {
    number: 3,
    slug: 'cost-of-delay',
    moduleSlug: 'two',
    format: 'md',
    file: '02-two/03-cost-of-delay.md',
  },
];

/** The course around a lone lesson. */
export const MAP = new CourseMap(
  [
    { number: 1, slug: 'one', dir: '01-one' },
    { number: 2, slug: 'two', dir: '02-two' },
  ],
  PLACES,
);

/**
 * Compiles a lesson's body as Markdown (`md`) or MDX, under the base path `/base/`. `aliases` are ids that
 * sections had before, each with that of the section.
 */
export async function compileLesson(
  format: 'md' | 'mdx',
  body: string,
  aliases: Readonly<Record<string, string>> = {},
): Promise<LoneLesson> {
  mkdirSync(SCRATCH, { recursive: true });
  const cacheFolder = mkdtempSync(`${SCRATCH}/lesson-`);
  const place = PLACES.find((candidate) => candidate.format === format) as LessonPlace;
  const compiler = new LessonCompiler({
    root: `${SCRATCH}/no-course`,
    map: MAP,
    base: '/base/',
    aliases: new Map([[place.file, new Map(Object.entries(aliases))]]),
    cacheFolder,
  });
  const { facts, markdown, mdx } = await compiler.compile({ place, body, frontmatter: {} });
  rmSync(cacheFolder, { recursive: true });
  return {
    facts,
    code: markdown?.code ?? mdx?.code ?? '',
    ids: facts.headings.map(({ id }) => id),
    messages: facts.problems.map(({ message }) => message),
  };
}

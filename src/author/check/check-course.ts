import { type Course, type CourseOptions, readCourse } from '../../compile/course.ts';
import { listUnrecorded } from '../../lib/anchors.ts';
import { readingStats, totalStats } from '../../lib/reading-stats.ts';
import { sortProblems } from '../../lib/report.ts';
import type { Problem, ReadingStats } from '../../lib/types.ts';
import { checkProse } from '../prose/check-prose.ts';
import { readProseRules } from '../prose/rules.ts';

/** How much a course holds, and what is still to be done. */
export interface CourseTotals extends ReadingStats {
  readonly lessons: number;
  readonly modules: number;
  /** Lessons that `plan.yml` names and nobody has written. */
  readonly planned: number;
  /** What is published and stands in no ledger. */
  readonly unrecorded: { readonly anchors: number; readonly lessons: number };
}

/** A course with every problem that can be known without building it. */
export interface CheckedCourse {
  readonly course: Course;
  readonly problems: readonly Problem[];
  readonly totals: CourseTotals;
}

/** Reads a course and holds it, and its prose where it has rules for that, against all that a build asks. */
export async function checkCourse(options: CourseOptions): Promise<CheckedCourse> {
  const course = await readCourse(options);
  const { lessons, modules, map, anchors } = course;
  const rules = readProseRules(options.root);
  const prose = await checkProse(lessons, map, rules);
  const written = new Set(lessons.map(({ place }) => place.slug));
  const missing = listUnrecorded(anchors.ledger, [...anchors.published.values()]);
  return {
    course,
    problems: sortProblems([...course.problems, ...prose]),
    totals: {
      ...totalStats(lessons.map(({ compiled }) => readingStats(compiled.facts.words))),
      lessons: lessons.length,
      modules: modules.length,
      planned: Object.keys(rules.plans).filter((slug) => !written.has(slug)).length,
      unrecorded: {
        anchors: missing.reduce((sum, { anchors: ids }) => sum + ids.length, 0),
        lessons: missing.length,
      },
    },
  };
}

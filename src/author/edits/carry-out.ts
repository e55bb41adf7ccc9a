import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type CourseOptions, readCourse } from '../../compile/course.ts';
import { CourseError, formatProblems, RequestError } from '../../lib/report.ts';
import type { Problem } from '../../lib/types.ts';
import { withCourseCopy } from '../course-copy.ts';
import { readProseRules } from '../prose/rules.ts';
import { applyPlan } from './apply-plan.ts';
import type { CoursePlan, Layout } from './course-plan.ts';
import { gitRenamer, plainRenamer } from './git.ts';

/** How far a plan is carried out. */
export interface CarryOut {
  /** Only find out whether it can be. */
  readonly isDryRun: boolean;
}

/**
 * Carries a plan out, all of it or nothing. It is tried on a copy of the course first. Throws a
 * CourseError where the course would have problems that it does not have now, a RequestError where a
 * file is in the way.
 */
export async function carryOut(
  plan: CoursePlan,
  layout: Layout,
  options: CourseOptions,
  { isDryRun }: CarryOut,
): Promise<void> {
  refuseCollisions(plan, options.root);
  const problems = await listNewProblems(plan, layout, options);
  if (problems.length > 0) throw new OutcomeError(problems);
  if (!isDryRun) applyPlan(options.root, plan, gitRenamer(options.root));
}

/** Nothing was changed, since the outcome would not be sound. */
class OutcomeError extends CourseError {
  constructor(problems: readonly Problem[]) {
    super(problems);
    this.message = `Nothing has been changed, since there would then be\n${formatProblems(problems)}`;
  }
}

function refuseCollisions({ copies, renames }: CoursePlan, root: string): void {
  const taken = [...copies, ...renames].find(({ to }) => existsSync(join(root, to)));
  if (taken)
    throw new RequestError(
      `${taken.from} is to become ${taken.to}, which is there already: rename or remove one of the two first.`,
    );
}

async function listNewProblems(
  plan: CoursePlan,
  layout: Layout,
  options: CourseOptions,
): Promise<Problem[]> {
  const after = await withCourseCopy(options, (copy) => {
    applyPlan(copy.root, plan, plainRenamer(copy.root));
    return listProblems(copy);
  });
  const before = await listProblems(options);
  const rename = renamerOf(layout);
  const known = new Set(
    before.flatMap(({ file, message }) => [
      // A path in a message may be one that is written in a lesson and leads nowhere, which stays as it is.
      keyOf({ file: rename(file), message }),
      keyOf({ file: rename(file), message: rename(message) }),
    ]),
  );
  return after.filter((problem) => !known.has(keyOf(problem)));
}

async function listProblems(options: CourseOptions): Promise<readonly Problem[]> {
  const { problems } = await readCourse(options);
  return [...problems, ...readProseRules(options.root).problems];
}

/**
 * Calls the files and folders in a text as they will be, all at once: the name of one may be part of the
 * name of another.
 */
function renamerOf({ lessons, modules }: Layout): (text: string) => string {
  const paths = new Map([
    ...lessons.map(({ from, to }) => [from.file, to.file] as const),
    ...modules.map(({ from, to }) => [from.dir, to.dir] as const),
  ]);
  const longestFirst = [...paths.keys()].toSorted((a, b) => b.length - a.length);
  const names = longestFirst.map((path) => path.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_-])(?:${names.join('|')})(?![\\p{L}\\p{N}_-])`,
    'gu',
  );
  return (text) => text.replace(pattern, (path) => paths.get(path) ?? path);
}

/** A problem without its line. */
function keyOf({ file, message }: Pick<Problem, 'file' | 'message'>): string {
  return `${file}\n${message}`;
}

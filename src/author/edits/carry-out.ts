import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type CourseOptions, readCourse } from '../../compile/course.ts';
import { CourseError, formatProblems, RequestError } from '../../lib/report.ts';
import type { Problem } from '../../lib/types.ts';
import { withCourseCopy } from '../course-copy.ts';
import { readProseRules } from '../prose/rules.ts';
import { applyPlan } from './apply-plan.ts';
import type { CoursePlan, Layout, Rename } from './course-plan.ts';
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
  const renames = pathsOf(layout);
  const known = new Set(before.map((problem) => keyOf(problem, renames)));
  return after.filter((problem) => !known.has(keyOf(problem)));
}

async function listProblems(options: CourseOptions): Promise<readonly Problem[]> {
  const { problems } = await readCourse(options);
  return [...problems, ...readProseRules(options.root).problems];
}

/** The files and folders of a layout, before and after. No new name is the old one of another. */
function pathsOf({ lessons, modules }: Layout): Rename[] {
  return [
    ...lessons.map(({ from, to }) => ({ from: from.file, to: to.file })),
    ...modules.map(({ from, to }) => ({ from: from.dir, to: to.dir })),
  ].filter(({ from, to }) => from !== to);
}

/** A problem without its line, and with files called as they will be. */
function keyOf({ file, message }: Problem, renames: readonly Rename[] = []): string {
  const key = `${file}\n${message}`;
  return renames.reduce((text, { from, to }) => text.replaceAll(from, to), key);
}

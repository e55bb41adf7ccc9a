import type { CourseLesson } from '../../compile/course.ts';
import { readProse } from '../../compile/prose.ts';
import type { CourseMap } from '../../lib/course-map.ts';
import type { Prose } from '../../lib/prose.ts';
import { checkPatterns } from '../../lib/prose-patterns.ts';
import { checkForeignNames, checkPlan, type PlannedLesson } from '../../lib/prose-plan.ts';
import { checkRepeats } from '../../lib/prose-repeats.ts';
import { checkTakeaways } from '../../lib/prose-takeaways.ts';
import { checkTermLinks } from '../../lib/prose-terms.ts';
import type { Problem } from '../../lib/types.ts';
import type { ProseRules } from './rules.ts';

/** Holds the text of sound lessons against the course's own rules; nothing where it has none. */
export async function checkProse(
  lessons: readonly CourseLesson[],
  map: CourseMap,
  rules: ProseRules,
): Promise<Problem[]> {
  const all = lessons.map((lesson) => ({ lesson, prose: readProse(lesson) }));
  const texts = all.map(({ prose }) => prose);
  const { takeaways, repeats, patterns } = rules;
  const planned = all.map(({ lesson, prose }): PlannedLesson => ({
    prose,
    facts: lesson.compiled.facts,
    plan: rules.plans[prose.slug] ?? {},
  }));
  return [
    ...rules.problems,
    ...unknownPlans(rules, map),
    ...planned.flatMap((lesson) => checkPlan(lesson, map)),
    ...checkForeignNames(planned),
    ...texts.flatMap((prose) => checkPatterns(prose, patterns)),
    ...(takeaways ? texts.flatMap((prose) => checkTakeaways(prose, takeaways)) : []),
    ...(repeats ? checkRepeats(texts, repeats) : []),
    ...checkTerms(all, map, rules),
    ...(await checkAllSpelling(texts, rules)),
  ];
}

/** A plan may run ahead of the lessons; a link in it that is neither written nor planned is a slip. */
function unknownPlans({ plans }: ProseRules, map: CourseMap): Problem[] {
  const known = new Set([...Object.keys(plans), ...map.lessons.map(({ slug }) => slug)]);
  return Object.entries(plans).flatMap(([slug, { links = [] }]) =>
    links
      .filter((link) => !known.has(link))
      .map((link) => ({
        file: 'plan.yml',
        message: `${slug} is to link to "${link}", which is neither a lesson nor planned`,
        remedy: 'mend its name, or plan it too',
      })),
  );
}

function checkTerms(
  all: readonly { readonly lesson: CourseLesson; readonly prose: Prose }[],
  map: CourseMap,
  { everyday }: ProseRules,
): Problem[] {
  if (!everyday) return [];
  const plain = new Set(everyday.map((name) => name.toLowerCase()));
  const terms = all.flatMap(({ lesson, prose }) =>
    lesson.compiled.facts.terms
      .filter(({ name }) => !plain.has(name.toLowerCase()))
      .map((term) => ({ slug: prose.slug, term })),
  );
  return all.flatMap(({ prose }) => checkTermLinks(prose, terms, map));
}

/** The checker's dictionaries take a second to load, which only a course that asks for them waits. */
async function checkAllSpelling(all: readonly Prose[], rules: ProseRules): Promise<Problem[]> {
  const { spelling } = rules;
  if (!spelling) return [];
  const { checkSpelling } = await import('./spelling.ts');
  const found = await Promise.all(all.map((prose) => checkSpelling(prose, spelling)));
  return found.flat();
}

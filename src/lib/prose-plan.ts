import type { CourseMap } from './course-map.ts';
import { linkedLessons, placeOf, type Prose } from './prose.ts';
import type { LessonFacts, Problem } from './types.ts';

/** What a lesson has to hold. */
export interface LessonPlan {
  /** Fewest and most words, as the header counts them. */
  readonly words?: readonly [least: number, most: number] | undefined;
  /** Slugs of lessons that it links to in its text, once they are written. */
  readonly links?: readonly string[] | undefined;
  /** Names of the terms that it defines, and no others. */
  readonly terms?: readonly string[] | undefined;
  /** Names that stand in this lesson and no other: its company, its people. */
  readonly names?: readonly string[] | undefined;
}

/** A lesson with all that its plan is held against. */
export interface PlannedLesson {
  readonly prose: Prose;
  readonly facts: LessonFacts;
  readonly plan: LessonPlan;
}

/** How a lesson departs from its plan. */
export function checkPlan({ prose, facts, plan }: PlannedLesson, map: CourseMap): Problem[] {
  return [
    ...checkLength(prose, facts.words, plan),
    ...checkLinks(prose, plan.links ?? [], map),
    ...checkTermList(prose, facts, plan),
    ...checkNames(prose, plan.names ?? []),
  ];
}

/** Every lesson that holds a name which the plan gives to another. */
export function checkForeignNames(lessons: readonly PlannedLesson[]): Problem[] {
  return lessons.flatMap(({ prose, plan }) =>
    (plan.names ?? []).flatMap((name) =>
      lessons
        .filter((other) => other.prose !== prose)
        .flatMap((other) => {
          const index = findName(other.prose.text, name);
          return index < 0
            ? []
            : [
                {
                  ...placeOf(other.prose, index),
                  message: `"${name}" belongs to ${prose.file}`,
                  remedy: 'give what is named here a name of its own',
                },
              ];
        }),
    ),
  );
}

function checkLength({ file }: Prose, words: number, { words: range }: LessonPlan): Problem[] {
  if (!range) return [];
  const [least, most] = range;
  if (words >= least && words <= most) return [];
  const by = words < least ? `add ${least - words}` : `cut ${words - most}`;
  return [
    {
      file,
      message: `the lesson has ${words} words, and its plan asks for ${least} to ${most}`,
      remedy: `${by}, or change the plan`,
    },
  ];
}

function checkLinks(prose: Prose, wanted: readonly string[], map: CourseMap): Problem[] {
  const linked = linkedLessons(prose, map);
  const written = new Set(map.lessons.map(({ slug }) => slug));
  return wanted
    .filter((slug) => written.has(slug) && !linked.has(slug))
    .map((slug) => ({
      file: prose.file,
      message: `the lesson lacks a link to "${slug}", which its plan asks for`,
      remedy: `write [a few words](${slug}) where the thought arises, or change the plan`,
    }));
}

function checkTermList(
  { file }: Prose,
  { terms }: LessonFacts,
  { terms: wanted }: LessonPlan,
): Problem[] {
  if (!wanted) return [];
  const names = new Set(terms.map(({ name }) => fold(name)));
  const known = new Set(wanted.map(fold));
  return [
    ...wanted
      .filter((name) => !names.has(fold(name)))
      .map((name) => ({
        file,
        message: `the lesson does not define "${name}", which its plan asks for`,
        remedy: `mark it where it is explained: <Term>${name}</Term>`,
      })),
    ...terms
      .filter(({ name }) => !known.has(fold(name)))
      .map(({ name, line, column }) => ({
        file,
        line,
        column,
        message: `the lesson defines "${name}", which its plan does not name`,
        remedy: 'add it to the plan, or write the plain word',
      })),
  ];
}

function checkNames({ file, text }: Prose, names: readonly string[]): Problem[] {
  return names
    .filter((name) => findName(text, name) < 0)
    .map((name) => ({
      file,
      message: `"${name}" does not occur, which the plan gives to this lesson`,
      remedy: 'mend the spelling, or change the plan',
    }));
}

function findName(text: string, name: string): number {
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return text.search(new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'u'));
}

function fold(name: string): string {
  return name.toLowerCase().replaceAll('’', "'");
}

import type { Heading, ReadingStats, TermDefinition } from './types.ts';

/** A lesson as lists and headers show it. */
export interface LessonView {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly dek: string;
  readonly published: Date | undefined;
  /** Address with the base path: `/base/module/lesson/`. */
  readonly href: string;
  readonly stats: ReadingStats;
  readonly headings: readonly Heading[];
  readonly terms: readonly TermDefinition[];
  readonly module: ModuleView;
}

/** A module with its lessons in order. */
export interface ModuleView {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly href: string;
  readonly lessons: readonly LessonView[];
  readonly stats: ReadingStats;
}

/** The whole course in order. */
export interface CourseView {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly author: string | undefined;
  readonly href: string;
  readonly modules: readonly ModuleView[];
  readonly lessons: readonly LessonView[];
  readonly stats: ReadingStats;
}

/** What stands before and after one of a list, found by slug. */
export function neighboursOf<Item extends { slug: string }>(
  item: Item,
  all: readonly Item[],
): { previous: Item | undefined; next: Item | undefined } {
  const index = all.findIndex(({ slug }) => slug === item.slug);
  return { previous: all[index - 1], next: all[index + 1] };
}

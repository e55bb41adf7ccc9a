import type { LessonPlace, ModulePlace } from '../../lib/types.ts';

/** The largest number that a command gives to a lesson or a module. */
export const HIGHEST_NUMBER = 9999;

/** A number as it was typed; `undefined` where it is none that a lesson or module can have. */
export function readNumber(text: string): number | undefined {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return number <= HIGHEST_NUMBER ? number : undefined;
}

/**
 * The new numbers of those that stand in the way of `wanted`: each moves on by one, as far as the next
 * number that is free. `step` says whether they move up or down.
 */
export function makeRoom(
  taken: ReadonlySet<number>,
  wanted: number,
  step: 1 | -1,
): Map<number, number> {
  const moved = new Map<number, number>();
  for (let number = wanted; taken.has(number); number += step) moved.set(number, number + step);
  return moved;
}

/** What a place takes as its number, and the new numbers of others. */
export interface Numbering {
  readonly number: number;
  readonly others: ReadonlyMap<number, number>;
}

/** Gives a place that stands at `own` the number `wanted`; those between the two close up behind it. */
export function moveTo(wanted: number, own: number, others: ReadonlySet<number>): Numbering {
  return { number: wanted, others: makeRoom(others, wanted, own < wanted ? -1 : 1) };
}

/** Gives a place that stands at `own` the place before `next`; as few others as possible are renumbered. */
export function moveBefore(next: number, own: number, others: ReadonlySet<number>): Numbering {
  if (!others.has(next)) return { number: next, others: new Map() };
  return moveTo(own < next ? next - 1 : next, own, others);
}

/** The new numbers of places by their paths, where `moved` has one for the number that they have. */
export function shiftNumbers<Place extends { readonly number: number }>(
  places: readonly Place[],
  moved: ReadonlyMap<number, number>,
  pathOf: (place: Place) => string,
): Map<string, { readonly number: number }> {
  return new Map(
    places.flatMap((place) => {
      const number = moved.get(place.number);
      return number === undefined ? [] : [[pathOf(place), { number }]];
    }),
  );
}

/** The number after the last lesson of a module, or of the modules before it where it has none. */
export function numberAfter(
  module: ModulePlace,
  modules: readonly ModulePlace[],
  lessons: readonly LessonPlace[],
): number {
  const own = lessons.filter(({ moduleSlug }) => moduleSlug === module.slug);
  const order = orderOf(modules);
  const before = lessons.filter(({ moduleSlug }) => (order.get(moduleSlug) ?? 0) < module.number);
  return Math.max(0, ...(own.length > 0 ? own : before).map(({ number }) => number)) + 1;
}

/** Whether the lessons of a module are read with those of another between them, or before those of an earlier one. */
export function isInterleaved(
  modules: readonly ModulePlace[],
  lessons: readonly LessonPlace[],
): boolean {
  const order = orderOf(modules);
  const read = lessons
    .toSorted((a, b) => a.number - b.number)
    .map(({ moduleSlug }) => order.get(moduleSlug) ?? 0);
  return read.some((number, index) => number < (read[index - 1] ?? 0));
}

function orderOf(modules: readonly ModulePlace[]): ReadonlyMap<string, number> {
  return new Map(modules.map(({ slug, number }) => [slug, number]));
}

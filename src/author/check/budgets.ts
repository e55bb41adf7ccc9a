import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Course } from '../../compile/course.ts';
import { decodeAddress, joinPath, parentOf } from '../../lib/course-map.ts';
import type { Problem } from '../../lib/types.ts';

/** Largest image or drawing beside a lesson. In bytes. */
const IMAGE_LIMIT = 500_000;
/** Longest source of a lesson. In bytes. */
const LESSON_LIMIT = 100_000;

/** Every file of a course that is too large for what it is: sources of lessons, and images that they show. */
export function checkBudgets({ map, lessons }: Course, root: string): Problem[] {
  const images = new Set(
    lessons.flatMap(({ place, compiled }) =>
      compiled.facts.images
        .filter(({ src }) => !/^([a-z][a-z\d+.-]*:|\/|$)/i.test(src))
        .map(({ src }) => joinPath(parentOf(place.file), decodeAddress(src))),
    ),
  );
  return [
    ...map.lessons.flatMap(({ file }) =>
      overLimit(root, file, LESSON_LIMIT, 'lesson', 'make two lessons of it'),
    ),
    ...[...images].flatMap((file) =>
      overLimit(root, file, IMAGE_LIMIT, 'image', `save it smaller, or simplify the drawing`),
    ),
  ];
}

function overLimit(
  root: string,
  file: string,
  limit: number,
  kind: string,
  remedy: string,
): Problem[] {
  const size = statSync(join(root, file), { throwIfNoEntry: false })?.size ?? 0;
  if (size <= limit) return [];
  return [
    {
      file,
      message: `the ${kind} has ${Math.ceil(size / 1000)} kB, and ${limit / 1000} kB is the most`,
      remedy,
    },
  ];
}

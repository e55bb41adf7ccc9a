import { basename } from 'node:path';
import { slugOf } from '../../compile/scan.ts';
import type { CourseMap } from '../../lib/course-map.ts';
import { RequestError } from '../../lib/report.ts';
import type { LessonPlace, ModulePlace } from '../../lib/types.ts';
import { RESERVED_SLUGS } from '../../site.config.ts';
import { didYouMean } from '../did-you-mean.ts';
import { HIGHEST_NUMBER, readNumber } from './numbering.ts';

/** A file system takes names of 255 bytes; number, ending and a little room go off. In bytes. */
const LONGEST_SLUG = 200;

/** The slug of a text, such that a name made with it is read back as it is; empty for a text of marks alone. */
export function readableSlug(text: string): string {
  // Scanning takes marks after the number for part of the gap.
  return slugOf(text.trim())
    .replace(/^[-_]+/, '')
    .replace(/[-_]+$/, '');
}

/** The name that a title makes. Throws a RequestError where it makes none. */
export function slugOfTitle(title: string): string {
  const slug = readableSlug(title);
  if (slug === '')
    throw new RequestError(
      `The title "${title}" makes no address: it needs a letter or a digit at least.`,
    );
  return checkLength(slug);
}

/** A name that somebody typed, which has to be one as it stands. */
export function checkSlug(text: string): string {
  const slug = readableSlug(text);
  if (slug === '') throw new RequestError(`"${text}" makes no address: write letters or digits.`);
  if (slug !== text) throw new RequestError(`"${text}" is no name for an address: write ${slug}.`);
  return checkLength(slug);
}

/** Refuses a name that another lesson of the course has. */
export function refuseTakenLesson(slug: string, map: CourseMap): void {
  const other = map.lessons.find((lesson) => lesson.slug === slug);
  if (other)
    throw new RequestError(
      `The name "${slug}" is that of ${other.file}. Links find a lesson by its name: take another.`,
    );
}

/** Refuses a name that another module has or that the site uses itself. */
export function refuseTakenModule(slug: string, map: CourseMap): void {
  const other = map.modules.find((module) => module.slug === slug);
  if (other) throw new RequestError(`The name "${slug}" is that of ${other.dir}. Take another.`);
  if (RESERVED_SLUGS.includes(slug))
    throw new RequestError(
      `A module can't have the address /${slug}/: the site uses it itself. Take another name.`,
    );
}

/** The only lesson of that name. */
export function findLesson(name: string, { lessons }: CourseMap): LessonPlace {
  return findPlace(name, lessons, 'lesson', ({ file }) => file);
}

/** The only module of that name. */
export function findModule(name: string, { modules }: CourseMap): ModulePlace {
  return findPlace(name, modules, 'module', ({ dir }) => dir);
}

/** A number as it was typed in an option. */
export function checkNumber(text: string): number {
  const number = readNumber(text);
  if (number === undefined)
    throw new RequestError(
      `"${text}" is no number: write a whole one from 0 to ${HIGHEST_NUMBER}.`,
    );
  return number;
}

/** A line of text for a title or the like. */
export function checkLine(text: string, what: string): string {
  const line = text.trim();
  if (line === '') throw new RequestError(`The ${what} is empty.`);
  if (/\p{Cc}/u.test(line))
    throw new RequestError(`The ${what} holds a line break or another control character.`);
  return line;
}

/** A name with another number, as many digits wide as it was. */
export function renumberName(name: string, number: number): string {
  return name.replace(/^\d+/, (digits) =>
    Number(digits) === number ? digits : String(number).padStart(digits.length, '0'),
  );
}

/** A name with another slug behind its number. */
export function renameName(name: string, slug: string): string {
  const digits = /^\d+/.exec(name)?.[0] ?? '';
  const ending = /\.mdx?$/i.exec(name)?.[0] ?? '';
  return `${digits}-${slug}${ending}`;
}

/** A name for something new: its number is as wide as those at the end of the others' paths. */
export function nameFor(number: number, slug: string, others: readonly string[]): string {
  const widths = others.map((path) => /^\d*/.exec(basename(path))?.[0].length ?? 0);
  return `${String(number).padStart(Math.max(2, ...widths), '0')}-${slug}`;
}

function checkLength(slug: string): string {
  if (Buffer.byteLength(slug) > LONGEST_SLUG)
    throw new RequestError(`The name is too long for a file: ${LONGEST_SLUG} bytes are the most.`);
  return slug;
}

function findPlace<Place extends { slug: string }>(
  name: string,
  places: readonly Place[],
  kind: string,
  pathOf: (place: Place) => string,
): Place {
  const slug = name.normalize('NFC');
  const [found, ...others] = places.filter((place) => place.slug === slug);
  if (!found) {
    const slugs = places.map((place) => place.slug);
    const hint = didYouMean(slug, slugs) || ` The course has no ${kind}.`;
    throw new RequestError(`There is no ${kind} "${name}".${hint}`);
  }
  if (others.length > 0)
    throw new RequestError(
      `"${name}" may be any of ${[found, ...others].map(pathOf).join(', ')}: give them different names first.`,
    );
  return found;
}

import { splitAddress } from './anchors.ts';

/**
 * The lessons that an author may mean by a name: `module/lesson` names one, `lesson` all of that slug.
 * Slashes around it, as in an address copied from a browser, don't matter.
 */
export function findLessons(name: string, lessons: Iterable<string>): string[] {
  const wanted = name.replace(/^\/+|\/+$/g, '').normalize('NFC');
  const isWhole = wanted.includes('/');
  return [...lessons].filter((lesson) => (isWhole ? lesson : slugOf(lesson)) === wanted);
}

/** The shortest name of an address among these lessons: without its module where no other has the slug. */
export function shortName(address: string, lessons: Iterable<string>): string {
  const { lesson, anchor } = splitAddress(address);
  const slug = slugOf(lesson);
  const isAlone = [...lessons].every((other) => other === lesson || slugOf(other) !== slug);
  return (isAlone ? slug : lesson) + (anchor === undefined ? '' : `#${anchor}`);
}

/** The command that records a successor, to be pasted into a shell. */
export function moveCommand(from: string, to: string): string {
  return `npm run course -- anchors move ${shellWord(from)} ${shellWord(to)}`;
}

/** The command that records what is published. */
export const RECORD_COMMAND = 'npm run course -- anchors record';

/** An id may hold what a shell would act on. */
function shellWord(text: string): string {
  return /^[\p{L}\p{N}\p{M}_./#-]+$/u.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** The last part of a lesson's address. */
export function slugOf(lesson: string): string {
  return lesson.slice(lesson.lastIndexOf('/') + 1);
}

import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { recordAnchors } from '../../src/author/anchors.ts';
import { withSuccessor } from '../../src/author/ledger-text.ts';
import { type CourseLesson, type CourseOptions, readCourse } from '../../src/compile/course.ts';
import { lessonAddress } from '../../src/lib/anchors.ts';
import { PROJECT, SCRATCH } from './project.ts';

/** A heading that was renamed, and perhaps moved with its lesson. */
export interface MovedHeading {
  /** Addresses, `module/lesson#id`. */
  readonly before: string;
  readonly after: string;
  /** Its words now. */
  readonly text: string;
}

/** A course after a migration. */
export interface MigratedCourse {
  readonly folder: string;
  readonly headings: readonly MovedHeading[];
  /** Old and new addresses of the lessons that changed their module. */
  readonly lessons: readonly { readonly before: string; readonly after: string }[];
}

/** Appended to each heading, so that its id changes. */
const WORD = 'Anew';

/** Lessons that change their module. */
const LESSONS_MOVED = 3;

/**
 * Copies the real course, records what it publishes, renames every h2 and h3, moves some lessons into
 * another module, and records every successor: all that an author could do to its links at once.
 */
export async function migrateCourse(name: string): Promise<MigratedCourse> {
  const folder = `${SCRATCH}/${name}/course`;
  rmSync(folder, { recursive: true, force: true });
  cpSync(`${PROJECT}/content`, folder, { recursive: true });
  rmSync(`${folder}/anchors.yml`, { force: true });
  const options = optionsFor(folder, `${SCRATCH}/${name}/cache`);
  await recordAnchors(options);
  const { lessons: before, modules } = await readCourse(options);
  for (const { place } of before) renameHeadings(`${folder}/${place.file}`);
  const target = modules.at(-1)?.place.dir ?? '';
  for (const { place } of before.filter(canMove).slice(0, LESSONS_MOVED))
    renameSync(`${folder}/${place.file}`, `${folder}/${target}/${place.file.replace(/.*\//, '')}`);
  const { lessons: after } = await readCourse(options);
  const bySlug = new Map(after.map((lesson) => [lesson.place.slug, lesson]));
  const pairs = before.map((lesson) => [lesson, bySlug.get(lesson.place.slug) ?? lesson] as const);
  const headings = pairs.flatMap(([old, now]) => pairHeadings(old, now));
  for (const [, { place }] of pairs) mendLinks(`${folder}/${place.file}`, place.slug, headings);
  const moved = pairs
    .map(([old, now]) => ({ before: lessonAddress(old.place), after: lessonAddress(now.place) }))
    .filter((lesson) => lesson.before !== lesson.after);
  recordSuccessors(`${folder}/anchors.yml`, [...headings, ...moved]);
  return { folder, headings, lessons: moved };
}

function optionsFor(root: string, cacheFolder: string): CourseOptions {
  const publicFolder = `${PROJECT}/public`;
  return { root, base: '/', cacheFolder, publicFolder, hasDrafts: false };
}

/** Images lie beside a lesson and would have to move with it. */
function canMove({ place, body }: CourseLesson): boolean {
  return place.moduleSlug !== 'the-human-craft' && !/\.(?:svg|png|jpg|webp)\b/.test(body);
}

function renameHeadings(file: string): void {
  let isCode = false;
  const lines = readFileSync(file, 'utf8').split('\n');
  const renamed = lines.map((line) => {
    if (/^\s*(```|~~~)/.test(line)) isCode = !isCode;
    return isCode ? line : line.replace(/^(#{2,3} .*?)(\s*\{#\S+\})?\s*$/, `$1 ${WORD}`);
  });
  writeFileSync(file, renamed.join('\n'));
}

function pairHeadings(old: CourseLesson, now: CourseLesson): MovedHeading[] {
  const headings = now.compiled.facts.headings;
  return old.compiled.facts.headings.map(({ id }, index) => ({
    before: `${lessonAddress(old.place)}#${id}`,
    after: `${lessonAddress(now.place)}#${headings[index]?.id}`,
    text: headings[index]?.text ?? '',
  }));
}

/** Links within a course have to follow its headings; only those from outside may be old. */
function mendLinks(file: string, slug: string, headings: readonly MovedHeading[]): void {
  if (!existsSync(file)) return;
  const idOf = (lesson: string, id: string) =>
    headings.find(({ before }) => before.endsWith(`/${lesson}#${decodeURIComponent(id)}`))?.after;
  const text = readFileSync(file, 'utf8').replace(
    /\]\(([^)#\s/]*)#([^)\s]+)\)/g,
    (link, lesson: string, id: string) => {
      const now = idOf(lesson || slug, id)?.replace(/.*#/, '');
      return now === undefined ? link : `](${lesson}#${now})`;
    },
  );
  writeFileSync(file, text);
}

function recordSuccessors(
  ledger: string,
  moves: readonly { readonly before: string; readonly after: string }[],
): void {
  let text = readFileSync(ledger, 'utf8');
  for (const { before, after } of moves) {
    // An id that is the same in the new place goes there with its lesson.
    if (before.replace(/.*#/, '') !== after.replace(/.*#/, '') || !before.includes('#'))
      text = withSuccessor(text, before, after);
  }
  writeFileSync(ledger, text);
}

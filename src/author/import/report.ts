import { formatStats, formatWords, readingStats } from '../../lib/reading-stats.ts';
import type { Problem } from '../../lib/types.ts';
import type { TargetCheck } from './check-target.ts';
import type { ImportRequest } from './import-source.ts';
import type { ImportPlan, PlannedLesson } from './plan.ts';
import type { Missing } from './prove.ts';
import type { ReadSource } from './read-source.ts';
import type { ClaimedStats, Notice, Segment } from './types.ts';

/** What became of a source. As it is printed with `--json`. */
export interface ImportReport {
  /** Whether anything was written; `false` in a dry run and where words were missing. */
  readonly isWritten: boolean;
  readonly isDryRun: boolean;
  /** Path of the course folder. */
  readonly course: string;
  readonly lessons: readonly LessonReport[];
  /** Files beside the lessons and their images, relative to the course folder. */
  readonly otherFiles: readonly string[];
  readonly notices: readonly Notice[];
  /** What the check of the course says of the files that were written. */
  readonly problems: readonly Problem[];
  /** Of plain text: the headings as they were understood. */
  readonly outline?: { readonly file: string | undefined; readonly text: string } | undefined;
}

/** What became of one document. */
export interface LessonReport {
  readonly source: string;
  readonly file: string;
  readonly title: string;
  /** The lesson whose place it took. */
  readonly replaced?: string | undefined;
  /** As the page states them; absent where the lesson can't be compiled or was not written. */
  readonly words?: number | undefined;
  readonly statistics?: string | undefined;
  /** Where the source states other figures than the page. */
  readonly differences: readonly string[];
  readonly missing: readonly Missing[];
  readonly dropped: readonly Segment[];
  readonly images: readonly {
    readonly file: string;
    readonly url: string;
    readonly state: string;
  }[];
  readonly notices: readonly Notice[];
}

/** Puts together what an import did. Without a check, nothing was written. */
export function reportOf({
  request,
  read,
  plan,
  outline,
  outlineFile,
  check,
}: {
  readonly request: ImportRequest;
  readonly read: ReadSource;
  readonly plan: ImportPlan;
  readonly outline: string | undefined;
  readonly outlineFile?: string | undefined;
  readonly check?: TargetCheck;
}): ImportReport {
  const { isDryRun, into } = request;
  const known = new Set(
    plan.lessons.flatMap(({ place, images }) => [place.file, ...images.map(({ file }) => file)]),
  );
  return {
    isWritten: check !== undefined && !isDryRun,
    isDryRun,
    course: into,
    lessons: plan.lessons.map((lesson) =>
      lessonReport(lesson, check?.words.get(lesson.place.file)),
    ),
    otherFiles: plan.change.files.map(({ file }) => file).filter((file) => !known.has(file)),
    notices: [...(read.kind === 'course' ? read.course.notices : []), ...plan.notices],
    problems: check?.problems ?? [],
    outline: outline === undefined ? undefined : { file: outlineFile, text: outline },
  };
}

/** Whether an author has something to mend before the lessons are right. */
export function hasFaults({ lessons, problems }: ImportReport): boolean {
  return problems.length > 0 || lessons.some(({ missing }) => missing.length > 0);
}

function lessonReport(
  { source, document, place, replaced, images, missing }: PlannedLesson,
  words: number | undefined,
): LessonReport {
  return {
    source,
    file: place.file,
    title: document.title,
    replaced: replaced?.file,
    words,
    statistics: words === undefined ? undefined : formatStats(readingStats(words)),
    differences: words === undefined ? [] : differencesOf(document.claims ?? {}, words),
    missing,
    dropped: document.streams
      .flat()
      .filter(({ dropped, text }) => dropped !== undefined && /[\p{L}\p{N}]/u.test(text)),
    images: images.map(({ file, url, state }) => ({ file, url, state })),
    notices: document.notices,
  };
}

/** Where the figures that a source states are not those that the page would. */
function differencesOf(claims: ClaimedStats, counted: number): string[] {
  const shown = readingStats(counted);
  const differences: string[] = [];
  const compare = (what: string, claimed: string | undefined, actual: string) => {
    if (claimed !== undefined && claimed !== actual)
      differences.push(`the source says ${claimed} ${what}, the lesson comes to ${actual}`);
  };
  const { pages, words, minutes } = claims;
  compare('pages', pages?.toString(), String(shown.pages));
  compare('words', words === undefined ? undefined : formatWords(words), formatWords(shown.words));
  compare('minutes', minutes?.toString(), String(shown.minutes));
  return differences;
}

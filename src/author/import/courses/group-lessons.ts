import { type ContentsEntry, type CourseContents, filesOf } from './course-contents.ts';

/** Lessons that make a module. */
export interface LessonGroup {
  readonly title: string;
  /** The page that is about all of them. */
  readonly index?: string | undefined;
  readonly files: readonly string[];
}

/**
 * Makes modules of a table of contents: of each titled part, and outside these of each chapter with others
 * below it; chapters in a row that have none share one. Deeper levels follow in reading order.
 */
export function groupLessons(
  { parts }: CourseContents,
  courseTitle: string,
  titleOf: (entry: ContentsEntry) => string,
): LessonGroup[] {
  const groups = parts.flatMap(({ title, entries }): LessonGroup[] =>
    title === undefined
      ? groupChapters(entries.flatMap(lift), courseTitle, titleOf)
      : [{ title, files: filesOf(entries) }],
  );
  const filled = groups.filter(({ files }) => files.length > 0);
  const [only] = filled;
  const isFlat = filled.length === 1 && only?.index === undefined && !parts.some(hasTitle);
  return isFlat && only ? [{ ...only, title: courseTitle }] : filled;
}

function hasTitle({ title }: { readonly title?: string | undefined }): boolean {
  return title !== undefined;
}

/** A level without a text of its own that only holds further levels, or one page, gives way to them. */
function lift(entry: ContentsEntry): ContentsEntry[] {
  if (entry.file !== undefined) return [entry];
  const below = entry.children.flatMap(lift);
  const isOnlyLevels = below.every(({ children }) => children.length > 0);
  return isOnlyLevels || below.length === 1 ? below : [{ ...entry, children: below }];
}

function groupChapters(
  chapters: readonly ContentsEntry[],
  courseTitle: string,
  titleOf: (entry: ContentsEntry) => string,
): LessonGroup[] {
  const groups: LessonGroup[] = [];
  let run: ContentsEntry[] = [];
  const endRun = () => {
    const [first] = run;
    const title = run.length === 1 && first ? titleOf(first) : courseTitle;
    if (first) groups.push({ title, files: filesOf(run) });
    run = [];
  };
  for (const chapter of chapters) {
    if (chapter.children.length === 0) {
      run.push(chapter);
      continue;
    }
    endRun();
    groups.push({ title: titleOf(chapter), index: chapter.file, files: filesOf([chapter]) });
  }
  endRun();
  return groups;
}

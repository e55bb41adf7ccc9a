import { formatProblems } from '../../lib/report.ts';
import type { ImportReport, LessonReport } from './report.ts';
import type { Notice, Segment } from './types.ts';

/** Longer pieces of a source are cut in a report, in characters. */
const LONGEST_PIECE = 70;
/** What was dropped is listed up to this many pieces a lesson; `--json` has all. */
const MOST_PIECES = 12;
const MOST_MISSING = 10;

/** Sets a report out for a terminal. */
export function formatReport(report: ImportReport): string {
  const parts = [
    headline(report),
    ...report.lessons.map((lesson) => formatLesson(lesson)),
    [
      ...report.otherFiles.map((file) => entry(report.isWritten ? 'wrote' : 'to write', file)),
      ...report.notices.map(formatNotice),
    ].join('\n'),
    report.outline ? formatUnderstood(report.outline) : '',
    report.problems.length > 0 ? formatProblems(report.problems) : '',
  ];
  return parts.filter(Boolean).join('\n\n');
}

function headline({ isWritten, isDryRun, lessons, course }: ImportReport): string {
  const count = lessons.length === 1 ? 'one lesson' : `${lessons.length} lessons`;
  if (isWritten) return `Imported ${count} into ${course}.`;
  if (isDryRun && lessons.every(({ missing }) => missing.length === 0))
    return `Nothing was written (--dry-run). An import would bring ${count} into ${course}.`;
  return `Nothing was written: words of the source would be missing. Please report this, with the source.`;
}

function formatLesson(lesson: LessonReport): string {
  const { file, source, title, replaced, statistics, differences, missing, images } = lesson;
  return [
    `${source} → ${file}`,
    `  ${title}${statistics === undefined ? '' : ` · ${statistics}`}`,
    ...(replaced === undefined ? [] : [entry('replaced', replaced)]),
    ...differences.map((difference) => entry('differs', difference)),
    ...missing
      .slice(0, MOST_MISSING)
      .map(({ words, line }) => entry('missing', at(line) + shorten(words))),
    ...more(missing.length - MOST_MISSING, 'missing'),
    ...images.map(({ file: image, url, state }) =>
      state === 'missing'
        ? entry('missing', `the image ${shorten(url)}: put it at ${image}`)
        : entry('image', `${image} (${state})`),
    ),
    ...lesson.notices.map(formatNotice),
    ...formatDropped(lesson.dropped),
  ].join('\n');
}

function formatDropped(all: readonly Segment[]): string[] {
  // The numbers of lists and the like say nothing to an author.
  const dropped = all.filter(({ dropped: reason }) => reason !== 'markup');
  return [
    ...dropped
      .slice(0, MOST_PIECES)
      .map(({ text, line, dropped: reason }) =>
        entry('dropped', `${at(line)}${reason}: ${shorten(text)}`),
      ),
    ...more(dropped.length - MOST_PIECES, 'dropped'),
  ];
}

function formatNotice({ kind, message, line }: Notice): string {
  return entry(kind, at(line) + message);
}

function formatUnderstood({ file, text }: NonNullable<ImportReport['outline']>): string {
  const where = file === undefined ? '' : `, in ${file}`;
  const lines = text
    .trimEnd()
    .split('\n')
    .filter((line) => !/^#(?:\s|$)/.test(line));
  return [`The outline as it was understood${where}:`, ...lines.map((line) => `  ${line}`)].join(
    '\n',
  );
}

function more(count: number, what: string): string[] {
  return count > 0 ? [entry(what, `and ${count} more (--json lists all)`)] : [];
}

/** A line of a report: what happened, then to what. */
function entry(what: string, text: string): string {
  return `  ${what.padEnd('neutralised'.length)} ${text}`;
}

function at(line: number | undefined): string {
  return line === undefined ? '' : `line ${line}: `;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `"${line.length > LONGEST_PIECE ? `${line.slice(0, LONGEST_PIECE).toWellFormed()}…` : line}"`;
}

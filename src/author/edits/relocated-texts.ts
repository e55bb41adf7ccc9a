import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitFrontMatter } from '../../compile/front-matter.ts';
import { findReferences, type SourceReference } from '../../compile/lesson-references.ts';
import { syntaxProblem } from '../../compile/syntax-problem.ts';
import { readText } from '../../compile/text-file.ts';
import { CourseError, RequestError } from '../../lib/report.ts';
import type { LessonPlace } from '../../lib/types.ts';
import type { Layout } from './course-plan.ts';
import { type Relocation, rewriteReferences } from './rewrite-references.ts';
import { applyEdits, type TextEdit } from './text-edits.ts';
import { editPlan, editTitle } from './yaml-edits.ts';

/** New titles, by the old path of the lesson or `module.yml` that has it. */
export type Titles = ReadonlyMap<string, string>;

/** A lesson as it is before. */
export interface Source {
  readonly place: LessonPlace;
  /** As it lies on disk. */
  readonly text: string;
  readonly references: readonly SourceReference[];
}

/** Reads a lesson with its references. Throws a CourseError where it can't be read. */
export function readLessonSource(root: string, place: LessonPlace): Source {
  const text = readWhole(root, place.file);
  try {
    return { place, text, references: findReferences(text, place.format) };
  } catch (error) {
    throw new CourseError([syntaxProblem(place.file, error)]);
  }
}

/** A lesson with its references and title as they will be, by its new path; nothing where it stays as it is. */
export function lessonText(
  { place, text, references }: Source,
  relocation: Relocation,
  titles: Titles,
): [string, string][] {
  const title = titles.get(place.file);
  const edits = [
    ...rewriteReferences(text, references, place.file, relocation),
    ...(title === undefined ? [] : frontMatterTitle(place.file, text, title)),
  ];
  const file = relocation.lessons.get(place.file)?.file ?? place.file;
  return edits.length > 0 ? [[file, applyEdits(text, edits)]] : [];
}

/** Every `module.yml` that gets a title, by its new path. */
export function moduleTexts(root: string, { modules }: Layout, titles: Titles): [string, string][] {
  return modules.flatMap(({ from, to }): [string, string][] => {
    const file = `${from.dir}/module.yml`;
    const title = titles.get(file);
    if (title === undefined) return [];
    if (!existsSync(join(root, file)))
      throw new RequestError(`${file} is missing: write it with title and description first.`);
    const text = readWhole(root, file);
    const edits = editTitle(text, 0, text.length, title);
    return [[`${to.dir}/module.yml`, applyEdits(text, edits)]];
  });
}

/** The rules that name lessons, of which `plan.yml` is the only one, where slugs change. */
export function ruleTexts(root: string, { lessons }: Layout): [string, string][] {
  const slugs = new Map(
    lessons.flatMap(({ from, to }) => (from.slug === to.slug ? [] : [[from.slug, to.slug]])),
  );
  if (slugs.size === 0 || !existsSync(join(root, 'plan.yml'))) return [];
  const text = readWhole(root, 'plan.yml');
  const edits = editPlan(text, slugs);
  return edits.length > 0 ? [['plan.yml', applyEdits(text, edits)]] : [];
}

/** The fields stand between the first two lines of dashes. */
function frontMatterTitle(file: string, text: string, title: string): TextEdit[] {
  const { yaml } = splitFrontMatter(text.replaceAll('\r\n', '\n'));
  if (yaml === undefined)
    throw new RequestError(`${file} has no front matter: write its title and dek there first.`);
  const start = text.indexOf('\n', text.indexOf('---')) + 1;
  const end = text.indexOf('\n---', start - 1) + 1;
  return editTitle(text, start, end, title);
}

/** A file's text as it lies on disk, its line breaks and byte order mark included. Bytes that are no UTF-8 would be lost. */
function readWhole(root: string, file: string): string {
  const read = readText(root, file);
  if ('problem' in read) throw new CourseError([read.problem]);
  return readFileSync(join(root, file), 'utf8');
}

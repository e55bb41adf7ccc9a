import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LEDGER_FILE } from '../../compile/anchors.ts';
import { splitFrontMatter } from '../../compile/front-matter.ts';
import { findReferences, type SourceReference } from '../../compile/lesson-references.ts';
import { syntaxProblem } from '../../compile/syntax-problem.ts';
import { readText } from '../../compile/text-file.ts';
import { lessonAddress } from '../../lib/anchors.ts';
import { CourseMap, parentOf } from '../../lib/course-map.ts';
import { CourseError, RequestError } from '../../lib/report.ts';
import type { LessonPlace } from '../../lib/types.ts';
import { isCopied, planAssets } from './assets.ts';
import type { CoursePlan, Layout, Rename } from './course-plan.ts';
import { recordMoves } from './record-move.ts';
import { localFileOf, type Relocation, rewriteReferences } from './rewrite-references.ts';
import { applyEdits, type TextEdit } from './text-edits.ts';
import { editPlan, editTitle } from './yaml-edits.ts';

/** New titles, by the old path of the lesson or `module.yml` that has it. */
export type Titles = ReadonlyMap<string, string>;

/**
 * Plans all that has to change on disk for a course to get another layout, so that every reference leads
 * where it led before. Throws a CourseError where a file can't be read, since links in it would be missed, and
 * a RequestError where a title has no place.
 */
export function planRelocation(root: string, layout: Layout, titles: Titles): CoursePlan {
  const isAsBefore = [...fileRenames(layout), ...folderRenames(layout)].length === 0;
  if (isAsBefore && titles.size === 0)
    return { copies: [], renames: [], texts: new Map(), addresses: [] };
  const sources = layout.lessons.map(({ from }) => readSource(root, from));
  const assets = planAllAssets(root, layout, sources);
  const relocation = relocationOf(layout, assets);
  const renames = [...fileRenames(layout), ...toRenames(assets.moves), ...folderRenames(layout)];
  const addresses = layout.lessons
    .map(({ from, to }) => ({ from: lessonAddress(from), to: lessonAddress(to) }))
    .filter(isChange);
  const texts = new Map([
    ...sources.flatMap((source) => lessonText(source, relocation, titles)),
    ...moduleTexts(root, layout, titles),
    ...ruleTexts(root, layout),
  ]);
  const ledger = recordMoves(root, addresses);
  if (ledger !== undefined) texts.set(LEDGER_FILE, ledger);
  const copies = toRenames(assets.copies).filter(({ from, to }) => !isCopied(root, from, to));
  return { copies, renames, texts, addresses };
}

interface Source {
  readonly place: LessonPlace;
  /** As it lies on disk. */
  readonly text: string;
  readonly references: readonly SourceReference[];
}

function readSource(root: string, place: LessonPlace): Source {
  const text = readWhole(root, place.file);
  try {
    return { place, text, references: findReferences(text, place.format) };
  } catch (error) {
    throw new CourseError([syntaxProblem(place.file, error)]);
  }
}

/** A file's text as it lies on disk, its line breaks and byte order mark included. Bytes that are no UTF-8 would be lost. */
function readWhole(root: string, file: string): string {
  const read = readText(root, file);
  if ('problem' in read) throw new CourseError([read.problem]);
  return readFileSync(join(root, file), 'utf8');
}

interface Assets {
  readonly lesson: string;
  readonly moves: ReadonlyMap<string, string>;
  readonly copies: ReadonlyMap<string, string>;
}

/** At most one lesson changes its folder otherwise than with it. */
function planAllAssets(root: string, { lessons, modules }: Layout, sources: Source[]): Assets {
  const dirs = new Map(modules.map(({ from, to }) => [from.dir, to.dir]));
  const moved = lessons.find(({ from, to }) => dirs.get(parentOf(from.file)) !== parentOf(to.file));
  if (!moved) return { lesson: '', moves: new Map(), copies: new Map() };
  const { file } = moved.from;
  return { lesson: file, ...planAssets(root, file, moved.to.file, filesByLesson(sources)) };
}

function filesByLesson(sources: readonly Source[]): Map<string, ReadonlySet<string>> {
  return new Map(
    sources.map(({ place, references }) => [
      place.file,
      new Set(references.flatMap((reference) => localFileOf(reference, place.file) ?? [])),
    ]),
  );
}

function relocationOf({ lessons, modules }: Layout, assets: Assets): Relocation {
  return {
    before: new CourseMap(
      modules.map(({ from }) => from),
      lessons.map(({ from }) => from),
    ),
    after: new CourseMap(
      modules.map(({ to }) => to),
      lessons.map(({ to }) => to),
    ),
    lessons: new Map(lessons.map(({ from, to }) => [from.file, to])),
    modules: new Map(modules.map(({ from, to }) => [from.dir, to])),
    fileAfter: (path, lesson) => {
      const own = lesson === assets.lesson ? assets.copies.get(path) : undefined;
      const place = own ?? assets.moves.get(path);
      if (place !== undefined) return place;
      const module = modules.find(({ from }) => path.startsWith(`${from.dir}/`));
      return module ? module.to.dir + path.slice(module.from.dir.length) : path;
    },
  };
}

/** Lessons under their new names, while the folders of modules have their old ones. */
function fileRenames({ lessons, modules }: Layout): Rename[] {
  const oldDirs = new Map(modules.map(({ from, to }) => [to.dir, from.dir]));
  return lessons
    .map(({ from, to }) => {
      const dir = parentOf(to.file);
      return { from: from.file, to: `${oldDirs.get(dir) ?? dir}/${basename(to.file)}` };
    })
    .filter(isChange);
}

function folderRenames({ modules }: Layout): Rename[] {
  return modules.map(({ from, to }) => ({ from: from.dir, to: to.dir })).filter(isChange);
}

function toRenames(paths: ReadonlyMap<string, string>): Rename[] {
  return [...paths].map(([from, to]) => ({ from, to }));
}

function isChange({ from, to }: Rename): boolean {
  return from !== to;
}

function lessonText(
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

/** The fields stand between the first two lines of dashes. */
function frontMatterTitle(file: string, text: string, title: string): TextEdit[] {
  const { yaml } = splitFrontMatter(text.replaceAll('\r\n', '\n'));
  if (yaml === undefined)
    throw new RequestError(`${file} has no front matter: write its title and dek there first.`);
  const start = text.indexOf('\n', text.indexOf('---')) + 1;
  const end = text.indexOf('\n---', start - 1) + 1;
  return editTitle(text, start, end, title);
}

function moduleTexts(root: string, { modules }: Layout, titles: Titles): [string, string][] {
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

/** `plan.yml` is the only one of the rules that names lessons. */
function ruleTexts(root: string, { lessons }: Layout): [string, string][] {
  const slugs = new Map(
    lessons.flatMap(({ from, to }) => (from.slug === to.slug ? [] : [[from.slug, to.slug]])),
  );
  if (slugs.size === 0 || !existsSync(join(root, 'plan.yml'))) return [];
  const text = readWhole(root, 'plan.yml');
  const edits = editPlan(text, slugs);
  return edits.length > 0 ? [['plan.yml', applyEdits(text, edits)]] : [];
}

import { basename } from 'node:path';
import { LEDGER_FILE } from '../../compile/anchors.ts';
import { lessonAddress } from '../../lib/anchors.ts';
import { CourseMap, parentOf } from '../../lib/course-map.ts';
import { isCopied, planAssets } from './assets.ts';
import type { CoursePlan, Layout, Rename } from './course-plan.ts';
import { recordMoves } from './record-move.ts';
import {
  lessonText,
  moduleTexts,
  readLessonSource,
  ruleTexts,
  type Source,
  type Titles,
} from './relocated-texts.ts';
import { localFileOf, type Relocation } from './rewrite-references.ts';

/**
 * Plans all that has to change on disk for a course to get another layout, so that every reference leads
 * where it led before. Throws a CourseError where a file can't be read, since links in it would be missed, and
 * a RequestError where a title has no place.
 */
export function planRelocation(root: string, layout: Layout, titles: Titles): CoursePlan {
  const isAsBefore = [...fileRenames(layout), ...folderRenames(layout)].length === 0;
  if (isAsBefore && titles.size === 0)
    return { copies: [], renames: [], texts: new Map(), addresses: [] };
  const sources = layout.lessons.map(({ from }) => readLessonSource(root, from));
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

import { basename } from 'node:path';
import type { CourseMap } from '../../lib/course-map.ts';
import type { LessonPlace, ModulePlace } from '../../lib/types.ts';
import type { Layout } from './course-plan.ts';
import { renameName, renumberName } from './names.ts';

/** What changes about lessons and modules, by their old files and folders. What is not named stays. */
export interface LayoutChanges {
  readonly lessons?: ReadonlyMap<string, LessonChange>;
  readonly modules?: ReadonlyMap<string, ModuleChange>;
}

/** New facts of a lesson's place. */
export interface LessonChange {
  readonly number?: number;
  readonly slug?: string;
  /** Folder of its module before the change. */
  readonly module?: string;
}

/** New facts of a module's place. */
export type ModuleChange = Pick<LessonChange, 'number' | 'slug'>;

/** The layout of a course with these changes. */
export function changeLayout(map: CourseMap, changes: LayoutChanges): Layout {
  const modules = map.modules.map((from) => ({
    from,
    to: placeModule(from, changes.modules?.get(from.dir) ?? {}),
  }));
  const byDir = new Map(modules.map(({ from, to }) => [from.dir, to]));
  const lessons = map.lessons.map((from) => {
    const change = changes.lessons?.get(from.file) ?? {};
    const dir = change.module ?? from.file.slice(0, from.file.indexOf('/'));
    return { from, to: placeLesson(from, change, byDir.get(dir)) };
  });
  return { modules, lessons };
}

function placeModule(from: ModulePlace, { number, slug }: ModuleChange): ModulePlace {
  const place = { number: number ?? from.number, slug: slug ?? from.slug };
  return { ...place, dir: nameAfter(from.dir, from, place) };
}

function placeLesson(
  from: LessonPlace,
  { number, slug }: LessonChange,
  module: ModulePlace | undefined,
): LessonPlace {
  const place = { number: number ?? from.number, slug: slug ?? from.slug };
  const dir = module?.dir ?? from.file.slice(0, from.file.indexOf('/'));
  return {
    ...from,
    ...place,
    moduleSlug: module?.slug ?? from.moduleSlug,
    file: `${dir}/${nameAfter(basename(from.file), from, place)}`,
  };
}

type Named = Pick<LessonPlace, 'number' | 'slug'>;

function nameAfter(name: string, from: Named, to: Named): string {
  const renamed = from.slug === to.slug ? name : renameName(name, to.slug);
  return renumberName(renamed, to.number);
}

import { changeLayout, type LessonChange, type ModuleChange } from '../edits/layout.ts';
import type { Layout } from '../edits/course-plan.ts';
import {
  checkLine,
  checkNumber,
  checkSlug,
  findModule,
  refuseTakenModule,
} from '../edits/names.ts';
import { moveTo, type Numbering, shiftNumbers } from '../edits/numbering.ts';
import { planRelocation } from '../edits/relocate.ts';
import type { CourseMap } from '../../lib/course-map.ts';
import type { ModulePlace } from '../../lib/types.ts';
import type { MoveRequest, PlannedMove } from './move-lesson.ts';

/** Plans the move of a module with its lessons. Throws a RequestError where it can't be done as asked. */
export function planModuleMove(
  root: string,
  map: CourseMap,
  name: string,
  request: MoveRequest,
): PlannedMove {
  const layout = layoutAfterModuleMove(map, name, request);
  const title = request.title === undefined ? undefined : checkLine(request.title, 'title');
  const file = `${findModule(name, map).dir}/module.yml`;
  const titles = new Map(title === undefined ? [] : [[file, title]]);
  return { layout, plan: planRelocation(root, layout, titles) };
}

/** The layout of a course once a module has moved. Throws as `planModuleMove` does. */
export function layoutAfterModuleMove(map: CourseMap, name: string, request: MoveRequest): Layout {
  const module = findModule(name, map);
  const slug = request.slug === undefined ? module.slug : checkSlug(request.slug);
  if (slug !== module.slug) refuseTakenModule(slug, map);
  const { number, others } = numberingOf(module, map, request.number);
  const modules = new Map<string, ModuleChange>([
    ...shiftNumbers(map.modules, others, ({ dir }) => dir),
    [module.dir, { number, slug }],
  ]);
  return changeLayout(map, { modules, lessons: renumberLessons(map, modules) });
}

function numberingOf(
  module: ModulePlace,
  { modules }: CourseMap,
  wanted: string | undefined,
): Numbering {
  if (wanted === undefined) return { number: module.number, others: new Map() };
  const others = modules.filter((other) => other !== module);
  const taken = new Set(others.map(({ number }) => number));
  return moveTo(checkNumber(wanted), module.number, taken);
}

/** Lessons follow the order of their modules: they share the numbers that the course has already. */
function renumberLessons(
  { modules, lessons }: CourseMap,
  changes: ReadonlyMap<string, ModuleChange>,
): Map<string, LessonChange> {
  const numberOf = (module: ModulePlace) => changes.get(module.dir)?.number ?? module.number;
  const after = modules.toSorted((a, b) => numberOf(a) - numberOf(b));
  if (after.every((module, index) => module === modules[index])) return new Map();
  const order = new Map(after.map(({ dir }, index) => [dir, index]));
  const rankOf = (file: string) => order.get(file.slice(0, file.indexOf('/'))) ?? 0;
  const read = lessons.toSorted((a, b) => rankOf(a.file) - rankOf(b.file) || a.number - b.number);
  return new Map(read.map(({ file }, index) => [file, { number: lessons[index]?.number ?? 0 }]));
}

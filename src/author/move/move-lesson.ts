import { changeLayout, type LessonChange } from '../edits/layout.ts';
import type { CoursePlan, Layout } from '../edits/course-plan.ts';
import {
  checkLine,
  checkNumber,
  checkSlug,
  findLesson,
  findModule,
  refuseTakenLesson,
} from '../edits/names.ts';
import {
  isInterleaved,
  moveBefore,
  moveTo,
  numberAfter,
  type Numbering,
  shiftNumbers,
} from '../edits/numbering.ts';
import { planRelocation } from '../edits/relocate.ts';
import type { CourseMap } from '../../lib/course-map.ts';
import { RequestError } from '../../lib/report.ts';
import type { LessonPlace, ModulePlace } from '../../lib/types.ts';

/** What an author asks of a lesson or a module, as typed. */
export interface MoveRequest {
  readonly number?: string | undefined;
  readonly slug?: string | undefined;
  readonly title?: string | undefined;
}

/** What an author asks of a lesson, as typed. */
export interface LessonMoveRequest extends MoveRequest {
  readonly module?: string | undefined;
}

/** A plan with the layout that it leads to. */
export interface PlannedMove {
  readonly plan: CoursePlan;
  readonly layout: Layout;
}

/** Plans the move of a lesson. Throws a RequestError where it can't be done as asked. */
export function planLessonMove(
  root: string,
  map: CourseMap,
  name: string,
  request: LessonMoveRequest,
): PlannedMove {
  const layout = layoutAfterMove(map, name, request);
  const title = request.title === undefined ? undefined : checkLine(request.title, 'title');
  const titles = new Map(title === undefined ? [] : [[findLesson(name, map).file, title]]);
  return { layout, plan: planRelocation(root, layout, titles) };
}

/** The layout of a course once a lesson has moved. Throws as `planLessonMove` does. */
export function layoutAfterMove(map: CourseMap, name: string, request: LessonMoveRequest): Layout {
  const lesson = findLesson(name, map);
  const own = map.modules.find(({ dir }) => lesson.file.startsWith(`${dir}/`));
  const module = request.module === undefined ? own : findModule(request.module, map);
  const slug = request.slug === undefined ? lesson.slug : checkSlug(request.slug);
  if (slug !== lesson.slug) refuseTakenLesson(slug, map);
  const { number, others } = numberingOf(lesson, module, own, map, request.number);
  const changes = new Map<string, LessonChange>([
    ...shiftNumbers(map.lessons, others, ({ file }) => file),
    [lesson.file, { number, slug, ...(module ? { module: module.dir } : {}) }],
  ]);
  const layout = changeLayout(map, { lessons: changes });
  refuseInterleaving(layout, map, module, number);
  return layout;
}

function numberingOf(
  lesson: LessonPlace,
  module: ModulePlace | undefined,
  own: ModulePlace | undefined,
  { lessons, modules }: CourseMap,
  wanted: string | undefined,
): Numbering {
  const others = lessons.filter((other) => other !== lesson);
  const taken = new Set(others.map(({ number }) => number));
  if (wanted !== undefined) return moveTo(checkNumber(wanted), lesson.number, taken);
  if (!module || module === own) return { number: lesson.number, others: new Map() };
  return moveBefore(numberAfter(module, modules, others), lesson.number, taken);
}

/** A course that was out of order before is not judged by it. */
function refuseInterleaving(
  layout: Layout,
  map: CourseMap,
  module: ModulePlace | undefined,
  number: number,
): void {
  const after = layout.lessons.map(({ to }) => to);
  if (!isInterleaved(map.modules, after) || isInterleaved(map.modules, map.lessons)) return;
  throw new RequestError(
    `Number ${number} does not lie in the module "${module?.slug ?? ''}": lessons of another would come between. Name the module that it lies in with --module, or another number.`,
  );
}

import type { CourseMap } from '../../lib/course-map.ts';
import { RequestError } from '../../lib/report.ts';
import type { LessonPlace, ModulePlace } from '../../lib/types.ts';
import { changeLayout, type LessonChange } from '../edits/layout.ts';
import {
  checkLine,
  checkNumber,
  findModule,
  nameFor,
  refuseTakenLesson,
  slugOfTitle,
} from '../edits/names.ts';
import { isInterleaved, makeRoom, numberAfter, shiftNumbers } from '../edits/numbering.ts';
import { planRelocation } from '../edits/relocate.ts';
import type { PlannedMove } from '../move/move-lesson.ts';
import { scaffoldLesson } from './scaffold.ts';

/** What an author asks for, as typed. */
export interface NewLessonRequest {
  readonly title: string;
  readonly module: string;
  readonly number?: string | undefined;
  readonly dek?: string | undefined;
  readonly isDraft: boolean;
  /** Whether lessons in its way may get other numbers. */
  readonly mayRenumber: boolean;
}

/** Something new, with the files that it consists of. */
export interface PlannedCreation extends PlannedMove {
  readonly files: readonly string[];
}

/** Plans a new lesson. Throws a RequestError where it can't be made as asked. */
export function planNewLesson(
  root: string,
  map: CourseMap,
  request: NewLessonRequest,
): PlannedCreation {
  const title = checkLine(request.title, 'title');
  const dek = request.dek === undefined ? undefined : checkLine(request.dek, 'dek');
  const slug = slugOfTitle(title);
  refuseTakenLesson(slug, map);
  const module = findModule(request.module, map);
  const number =
    request.number === undefined
      ? numberAfter(module, map.modules, map.lessons)
      : checkNumber(request.number);
  const shifted = shiftLessons(map, number, request.mayRenumber);
  const layout = changeLayout(map, { lessons: shifted });
  const files = map.lessons.map(({ file }) => file);
  const file = `${module.dir}/${nameFor(number, slug, files)}.mdx`;
  const place = { number, slug, moduleSlug: module.slug, format: 'mdx', file } as const;
  refuseInterleaving(
    place,
    map,
    module,
    layout.lessons.map(({ to }) => to),
  );
  const plan = planRelocation(root, layout, new Map());
  const text = scaffoldLesson(title, dek, request.isDraft);
  return {
    layout,
    files: [file],
    plan: { ...plan, texts: new Map([...plan.texts, [file, text]]) },
  };
}

function shiftLessons(
  { lessons }: CourseMap,
  number: number,
  mayRenumber: boolean,
): Map<string, LessonChange> {
  const moved = makeRoom(new Set(lessons.map((lesson) => lesson.number)), number, 1);
  const inTheWay = lessons.find((lesson) => lesson.number === number);
  if (inTheWay && !mayRenumber)
    throw new RequestError(
      `Number ${number} is that of ${inTheWay.file}. Give the command again with --renumber, and that lesson and those after it move on by one, as far as the next free number. No address changes.`,
    );
  return shiftNumbers(lessons, moved, ({ file }) => file);
}

function refuseInterleaving(
  place: LessonPlace,
  { modules, lessons }: CourseMap,
  module: ModulePlace,
  after: readonly LessonPlace[],
): void {
  if (!isInterleaved(modules, [...after, place]) || isInterleaved(modules, lessons)) return;
  throw new RequestError(
    `Number ${place.number} does not lie in the module "${module.slug}", since lessons of another would come between: leave --number out, and the lesson comes last in its module.`,
  );
}

import type { CourseMap } from '../../lib/course-map.ts';
import { RequestError } from '../../lib/report.ts';
import type { LessonPlace, ModulePlace } from '../../lib/types.ts';
import { changeLayout } from '../edits/layout.ts';
import {
  checkLine,
  checkNumber,
  nameFor,
  refuseTakenLesson,
  refuseTakenModule,
  slugOfTitle,
} from '../edits/names.ts';
import { numberAfter } from '../edits/numbering.ts';
import type { PlannedCreation } from './new-lesson.ts';
import { scaffoldLesson, scaffoldModule } from './scaffold.ts';

/** What an author asks for, as typed. */
export interface NewModuleRequest {
  readonly title: string;
  readonly number?: string | undefined;
  readonly description?: string | undefined;
}

/** Plans a new module with a first lesson. Throws a RequestError where it can't be made as asked. */
export function planNewModule(map: CourseMap, request: NewModuleRequest): PlannedCreation {
  const title = checkLine(request.title, 'title');
  const description =
    request.description === undefined ? undefined : checkLine(request.description, 'description');
  const module = placeModule(title, map, request.number);
  const lessonTitle = `First Lesson of ${title}`;
  const lesson = placeLesson(lessonTitle, module, map);
  const texts = new Map([
    [`${module.dir}/module.yml`, scaffoldModule(title, description)],
    [lesson.file, scaffoldLesson(lessonTitle, undefined, false)],
  ]);
  return {
    layout: changeLayout(map, {}),
    files: [...texts.keys()],
    plan: { copies: [], renames: [], addresses: [], texts },
  };
}

function placeModule(title: string, map: CourseMap, wanted: string | undefined): ModulePlace {
  const slug = slugOfTitle(title);
  refuseTakenModule(slug, map);
  const last = map.modules.at(-1)?.number ?? 0;
  const number = wanted === undefined ? last + 1 : checkNumber(wanted);
  const inTheWay = map.modules.find((module) => module.number === number);
  if (inTheWay)
    throw new RequestError(`Number ${number} is that of ${inTheWay.dir}. ${later(slug)}`);
  const dirs = map.modules.map(({ dir }) => dir);
  return { number, slug, dir: nameFor(number, slug, dirs) };
}

function placeLesson(title: string, module: ModulePlace, map: CourseMap): LessonPlace {
  const slug = slugOfTitle(title);
  refuseTakenLesson(slug, map);
  const number = numberAfter(module, [...map.modules, module], map.lessons);
  const inTheWay = map.lessons.find((lesson) => lesson.number === number);
  if (inTheWay)
    throw new RequestError(
      `The first lesson would have number ${number}, which is that of ${inTheWay.file}. ${later(module.slug)}`,
    );
  const files = map.lessons.map(({ file }) => file);
  const file = `${module.dir}/${nameFor(number, slug, files)}.mdx`;
  return { number, slug, moduleSlug: module.slug, format: 'mdx', file };
}

/** Moving a module renumbers all that has to be. */
function later(slug: string): string {
  return `Leave --number out, so that the module comes last, and then move it: npm run course -- move module ${slug} --number N`;
}

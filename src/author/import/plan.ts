import { stringify as stringifyYaml } from 'yaml';
import type { LessonPlace } from '../../lib/types.ts';
import { type HomelessLesson, Placer, type PlaceWishes } from './place.ts';
import {
  imageFiles,
  placeImages,
  type PlacedImage,
  type TakenFiles,
  withPlacedImages,
} from './place-images.ts';
import type { NewModule } from './place-module.ts';
import { type Missing, proveWords } from './prove.ts';
import { settleDocument } from './settle-document.ts';
import { problemsOf, SourceError } from './source-error.ts';
import type { TargetCourse } from './target-course.ts';
import type { ImportedDocument, Notice } from './types.ts';
import type { Change, FileToWrite } from './write-files.ts';
import { lessonText } from './write-lesson.ts';

/** A lesson in its place, written out and held against its source. */
export interface PlannedLesson {
  readonly source: string;
  /** As it is written: settled. */
  readonly document: ImportedDocument;
  readonly place: LessonPlace;
  readonly replaced: LessonPlace | undefined;
  readonly images: readonly PlacedImage[];
  readonly text: string;
  /** What the proof did not find. */
  readonly missing: readonly Missing[];
}

/** All that an import would do, before anything is done. */
export interface ImportPlan {
  readonly lessons: readonly PlannedLesson[];
  readonly change: Change;
  readonly notices: readonly Notice[];
}

/** What a new course says of itself. */
export interface CourseWords {
  readonly title: string;
  readonly description?: string | undefined;
}

/**
 * Plans an import: finds each lesson's place, writes it out and proves it complete. `onLesson` is called
 * after each. Throws a SourceError where a place is not clear or is taken, or a lesson is nested
 * too deeply.
 */
export function planImport(
  lessons: readonly HomelessLesson[],
  {
    target,
    wishes,
    course,
    onLesson,
  }: {
    readonly target: TargetCourse;
    readonly wishes: PlaceWishes;
    readonly course: CourseWords;
    readonly onLesson: (count: number) => void;
  },
): ImportPlan {
  const placer = new Placer(target, wishes);
  const taken: TakenFiles = new Map();
  const planned = lessons.map((lesson, index) => {
    const done = planLesson(lesson, placer, target.root, taken);
    onLesson(index + 1);
    return done;
  });
  const frame = target.isNew ? [courseFile(course)] : [];
  const files = [
    ...frame,
    ...placer.newModules.map(moduleFile),
    ...planned.flatMap(({ place, text, images }) => [
      ...imageFiles(images),
      { file: place.file, content: text },
    ]),
  ];
  const written = new Set(files.map(({ file }) => file));
  const removals = planned
    .flatMap(({ replaced }) => replaced?.file ?? [])
    .filter((file) => !written.has(file));
  return {
    lessons: planned,
    change: { files, removals },
    notices: descriptionNotices(target, course, placer.newModules),
  };
}

function planLesson(
  lesson: HomelessLesson,
  placer: Placer,
  root: string,
  taken: TakenFiles,
): PlannedLesson {
  const { place, replaced } = placer.place(lesson);
  const images = placeImages(lesson.document.images, { root, file: place.file, replaced, taken });
  const placed = withPlacedImages(lesson.document, images);
  const text = writeOut(placed, lesson.source);
  const missing = proveWords(placed, text);
  const document = settleDocument(placed);
  return { source: lesson.source, document, place, replaced, images, text, missing };
}

function writeOut(document: ImportedDocument, source: string): string {
  try {
    return lessonText(document);
  } catch (error) {
    throw new SourceError(problemsOf(error, source));
  }
}

function courseFile({ title, description }: CourseWords): FileToWrite {
  return yamlFile('course.yml', title, description?.trim() || title);
}

function moduleFile({ dir, title, description }: NewModule): FileToWrite {
  return yamlFile(`${dir}/module.yml`, title, description);
}

function yamlFile(file: string, title: string, description: string): FileToWrite {
  return { file, content: stringifyYaml({ title, description }, { lineWidth: 0 }) };
}

function descriptionNotices(
  { isNew }: TargetCourse,
  course: CourseWords,
  modules: readonly NewModule[],
): Notice[] {
  const files = [
    ...(isNew && !course.description?.trim() ? ['course.yml'] : []),
    ...modules
      .filter(({ title, description }) => title === description)
      .map(({ dir }) => `${dir}/module.yml`),
  ];
  return files.map((file) => ({
    kind: 'guessed',
    message: `${file} has its title for a description: write a sentence there`,
  }));
}

import type { LessonPlace, ModulePlace } from '../../lib/types.ts';

/** A path or an address, before and after. */
export interface Rename {
  readonly from: string;
  readonly to: string;
}

/** Where every lesson and module of a course stands, and where it is to stand. */
export interface Layout {
  readonly lessons: readonly { readonly from: LessonPlace; readonly to: LessonPlace }[];
  readonly modules: readonly { readonly from: ModulePlace; readonly to: ModulePlace }[];
}

/** All that a command is about to do with a course folder. Paths are relative to it, with `/`. */
export interface CoursePlan {
  /** Done first. */
  readonly copies: readonly Rename[];
  /** One after the other: a folder comes after the files in it. */
  readonly renames: readonly Rename[];
  /** Whole texts of files, by the path that each has in the end. */
  readonly texts: ReadonlyMap<string, string>;
  /** Lessons whose address changes, as `module/lesson`. */
  readonly addresses: readonly Rename[];
}

import type { VFile } from 'vfile';
import type { CourseMap } from '../lib/course-map.ts';
import type {
  LessonFacts,
  Problem,
  SourceImage,
  SourceLink,
  TermDefinition,
} from '../lib/types.ts';

/** What the plugins gather while one lesson passes through them. */
export interface LessonNotes {
  words: number;
  headings: LessonFacts['headings'][number][];
  ids: string[];
  links: SourceLink[];
  images: SourceImage[];
  terms: TermDefinition[];
  problems: Problem[];
}

/** Ids that a lesson's sections had before, each with the id that the section has now, by lesson file. */
export type LessonAliases = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What the plugins need to know about the course around the lesson. */
export interface CourseContext {
  readonly map: CourseMap;
  /** Base path of the site: `/` or `/name/`. */
  readonly base: string;
  /** Absolute path of the course folder, with `/` and without one at its end. */
  readonly root: string;
  readonly aliases: LessonAliases;
  /** Where the notes of each lesson are left, by its absolute path; the compiler takes them from here. */
  readonly notes: Map<string, LessonNotes>;
}

/** An empty sheet. */
export function emptyNotes(): LessonNotes {
  return { words: 0, headings: [], ids: [], links: [], images: [], terms: [], problems: [] };
}

/** The notes of a file, begun at first use. */
export function notesOf(file: VFile, { notes }: CourseContext): LessonNotes {
  const path = absolutePath(file);
  const known = notes.get(path) ?? emptyNotes();
  notes.set(path, known);
  return known;
}

/** The path of a lesson relative to its course folder, with `/`. */
export function coursePath(file: VFile, { root }: CourseContext): string {
  const path = absolutePath(file);
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
}

function absolutePath(file: VFile): string {
  return file.path.replaceAll('\\', '/');
}

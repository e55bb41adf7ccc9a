import { slugOf } from '../../compile/scan.ts';
import type { LessonPlace } from '../../lib/types.ts';
import { nameFor } from '../edits/names.ts';
import { HIGHEST_NUMBER } from '../edits/numbering.ts';
import { ModulePlacer, type NewModule } from './place-module.ts';
import { SourceError } from './source-error.ts';
import { nameOf, type TargetCourse, type TargetModule } from './target-course.ts';
import type { ImportedDocument } from './types.ts';

/** What an author asks for on the command line. */
export interface PlaceWishes {
  /** Slug, number or title of a module. */
  readonly module?: string | undefined;
  readonly number?: number | undefined;
  readonly isReplacing: boolean;
}

/** A lesson that is looking for its place. */
export interface HomelessLesson {
  /** What messages call it. */
  readonly source: string;
  readonly slug?: string | undefined;
  readonly document: ImportedDocument;
  /** Of a course that is brought in whole: its number is then the next one. */
  readonly module?:
    { readonly title: string; readonly description?: string | undefined } | undefined;
}

/** Where a lesson goes. */
export interface PlacedLesson {
  readonly place: LessonPlace;
  /** The lesson that it takes the place of. */
  readonly replaced: LessonPlace | undefined;
}

/** Gives lessons their places in a course, one after the other. */
export class Placer {
  readonly #target: TargetCourse;
  readonly #wishes: PlaceWishes;
  readonly #modules: ModulePlacer;
  readonly #placed: LessonPlace[] = [];

  constructor(target: TargetCourse, wishes: PlaceWishes) {
    this.#target = target;
    this.#wishes = wishes;
    this.#modules = new ModulePlacer(target);
  }

  get newModules(): readonly NewModule[] {
    return this.#modules.added;
  }

  /** Throws a SourceError where the place is not clear or is another lesson's. */
  place(lesson: HomelessLesson): PlacedLesson {
    const slug = this.#slugFor(lesson);
    const sameSlug = this.#target.map.lessons.find((other) => other.slug === slug);
    const number = this.#numberFor(lesson, sameSlug);
    const sameNumber = this.#target.map.lessons.find((other) => other.number === number);
    this.#refuseTaken(lesson, sameSlug, sameNumber);
    const replaced = sameSlug ?? sameNumber;
    const { dir, slug: moduleSlug } = this.#moduleFor(lesson, replaced);
    const files = this.#target.map.lessons.map((other) => other.file);
    const file = `${dir}/${nameFor(number, slug, files)}.mdx`;
    const place: LessonPlace = { number, slug, moduleSlug, format: 'mdx', file };
    this.#placed.push(place);
    return { place, replaced };
  }

  #slugFor({ source, slug, document }: HomelessLesson): string {
    if (document.title.trim() === '') throw new SourceError([{ file: source, ...NO_TITLE }]);
    const wish = slugOf(slug) || nameOf(document.title) || 'lesson';
    const isTaken = (name: string) => this.#placed.some((other) => other.slug === name);
    let free = wish;
    for (let count = 2; isTaken(free); count += 1) free = `${wish}-${count}`;
    return free;
  }

  #numberFor({ document, module }: HomelessLesson, sameSlug: LessonPlace | undefined): number {
    const taken = [...this.#target.map.lessons, ...this.#placed].map(({ number }) => number);
    const next = Math.max(0, ...taken) + 1;
    const stated = module ? undefined : document.number;
    const isNumber = stated !== undefined && stated >= 1 && stated <= HIGHEST_NUMBER;
    // A lesson that is brought in again keeps the place that its course has given it.
    return this.#wishes.number ?? sameSlug?.number ?? (isNumber ? stated : next);
  }

  #moduleFor(lesson: HomelessLesson, replaced: LessonPlace | undefined): TargetModule {
    const { module, document, source } = lesson;
    if (this.#wishes.module !== undefined)
      return this.#modules.byName(this.#wishes.module, document.module);
    const own = this.#target.modules.find(({ slug }) => slug === replaced?.moduleSlug);
    if (own) return own;
    if (module) return this.#modules.byTitle(module.title, module.description);
    if (document.module) return this.#modules.byKicker(document.module, source);
    throw new SourceError([
      {
        file: source,
        message: 'the source does not say which module it belongs to',
        remedy: `pass --module with its slug, number or title: ${this.#modules.describe()}`,
      },
    ]);
  }

  #refuseTaken(
    { source, document }: HomelessLesson,
    sameSlug: LessonPlace | undefined,
    sameNumber: LessonPlace | undefined,
  ): void {
    if (sameSlug && sameNumber && sameSlug !== sameNumber)
      throw new SourceError([
        {
          file: source,
          message: `two lessons are in its place: ${sameSlug.file} has its name, ${sameNumber.file} its number`,
          remedy: `pass --number ${sameSlug.number} to take the first one's place, or rename one of them`,
        },
      ]);
    const other = sameSlug ?? sameNumber;
    if (!other || this.#wishes.isReplacing) return;
    const what = sameSlug
      ? `is called "${sameSlug.slug}" too`
      : `has the number ${other.number} too`;
    const free = Math.max(...this.#target.map.lessons.map(({ number }) => number)) + 1;
    const instead = sameSlug
      ? 'give the source another title'
      : `pass --number ${free}, which is free`;
    throw new SourceError([
      {
        file: source,
        message: `"${document.title}" would take the place of ${other.file}, which ${what}`,
        remedy: `pass --replace to put it in that lesson's place, or ${instead}`,
      },
    ]);
  }
}

const NO_TITLE = {
  message: 'no title was found in the source',
  remedy: 'write the title on its first line, or as its first heading',
};

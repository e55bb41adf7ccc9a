import { faultsOfModule } from '../../compile/names.ts';
import { nameFor } from '../edits/names.ts';
import { SourceError } from './source-error.ts';
import { nameOf, type TargetCourse, type TargetModule } from './target-course.ts';
import type { ImportedDocument } from './types.ts';

/** A module that is made for the lessons that come. */
export interface NewModule extends TargetModule {
  readonly description: string;
}

/** Finds the modules that lessons go to, and makes up the places of new ones. */
export class ModulePlacer {
  readonly #modules: TargetModule[];
  readonly #added: NewModule[] = [];

  constructor({ modules }: TargetCourse) {
    this.#modules = [...modules];
  }

  /** The modules that were made, in order. */
  get added(): readonly NewModule[] {
    return this.#added;
  }

  /** By the slug, number or title that an author names; a new one of that title where there is none. */
  byName(name: string, kicker: ImportedDocument['module']): TargetModule {
    const known = this.#find(name);
    if (known) return known;
    if (/^\d+$/.test(name)) throw this.#unknownNumber(Number(name));
    return this.add(name, undefined, kicker?.number);
  }

  /** By what a source says of its module. */
  byKicker(kicker: NonNullable<ImportedDocument['module']>, source: string): TargetModule {
    const { title, number } = kicker;
    const byTitle = title === '' ? undefined : this.#find(title);
    if (byTitle) return byTitle;
    const byNumber = this.#modules.find((module) => module.number === number);
    if (byNumber && title === '') return byNumber;
    if (byNumber) throw otherTitle(byNumber, title, source);
    if (title === '') throw this.#unknownNumber(number ?? 0);
    return this.add(title, undefined, number);
  }

  /** Of a course that is brought in whole. */
  byTitle(title: string, description: string | undefined): TargetModule {
    return this.#find(title) ?? this.add(title, description, undefined);
  }

  /** The modules of the course, for a message. */
  describe(): string {
    if (this.#modules.length === 0) return 'the course has none yet, so any title makes one';
    const names = this.#modules.map(({ number, slug }) => `${number} ${slug}`).join(', ');
    return `those of the course are ${names}; another title makes a new one`;
  }

  add(title: string, description: string | undefined, wish: number | undefined): TargetModule {
    const numbers = this.#modules.map(({ number }) => number);
    const isFree = wish !== undefined && !numbers.includes(wish);
    const number = isFree ? wish : Math.max(0, ...numbers) + 1;
    const slug = nameOf(title);
    const dirs = this.#modules.map(({ dir }) => dir);
    const module = { number, slug, dir: nameFor(number, slug, dirs), title };
    const faults = faultsOfModule(module);
    if (faults.length > 0)
      throw new SourceError(faults.map((fault) => ({ ...fault, ...OTHER_NAME })));
    this.#modules.push(module);
    this.#added.push({ ...module, description: description?.trim() || title });
    return module;
  }

  #find(name: string): TargetModule | undefined {
    const slug = nameOf(name);
    return this.#modules.find(
      (module) =>
        (/^\d+$/.test(name) && module.number === Number(name)) ||
        (slug !== '' && [module.slug, module.dir, nameOf(module.title)].includes(slug)),
    );
  }

  #unknownNumber(number: number): SourceError {
    const message = `the course has no module ${number}`;
    return new SourceError([
      { file: 'course.yml', message, remedy: `pass --module with a module: ${this.describe()}` },
    ]);
  }
}

const OTHER_NAME = { remedy: 'pass another title with --module' };

function otherTitle(module: TargetModule, title: string, source: string): SourceError {
  return new SourceError([
    {
      file: source,
      message: `its module ${module.number} is "${title}", and the course's is "${module.title || module.slug}"`,
      remedy: `pass --module ${module.number} for the one of the course, or --module "${title}" for a new one`,
    },
  ]);
}

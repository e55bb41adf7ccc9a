/** One thing wrong with a course, told so that its author can mend it. */
export interface Problem {
  /** Path of the file or folder, relative to the course folder, with `/`. */
  readonly file: string;
  /** 1-based; absent where the whole file is meant. */
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** What is wrong, naming the field, link or heading. */
  readonly message: string;
  /** What to write or do instead. */
  readonly remedy: string;
}

/** A heading of a lesson's body. */
export interface Heading {
  /** 1–6. */
  readonly depth: number;
  readonly text: string;
  /** The element's id, unique on the page. */
  readonly id: string;
  readonly line?: number | undefined;
}

/** A link as an author wrote it. */
export interface SourceLink {
  readonly href: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** An image as an author wrote it. */
export interface SourceImage {
  readonly src: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** A term, where a lesson defines it. */
export interface TermDefinition {
  /** As it stands in the glossary: `sample ratio mismatch`. */
  readonly name: string;
  /** Of the words marked; links lead to it. */
  readonly id: string;
  /** One line that can be read without the lesson. */
  readonly definition: string;
  /** Id of the heading above it; empty before the first. */
  readonly section: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** What compiling one lesson tells about it, besides its HTML or code. */
export interface LessonFacts {
  /** Words of the body as a reader sees it. */
  readonly words: number;
  readonly headings: readonly Heading[];
  /** Every id in the body: headings, terms, notes, raw HTML. */
  readonly ids: readonly string[];
  readonly links: readonly SourceLink[];
  readonly images: readonly SourceImage[];
  readonly terms: readonly TermDefinition[];
  /** Problems that the lesson shows by itself; links to others are checked later. */
  readonly problems: readonly Problem[];
}

/** Where a lesson stands, as the folder and file names give it. */
export interface LessonPlace {
  readonly number: number;
  /** Unique in the course. */
  readonly slug: string;
  readonly moduleSlug: string;
  readonly format: 'md' | 'mdx';
  /** Relative to the course folder, with `/`. */
  readonly file: string;
}

/** Where a module stands, as its folder name gives it. */
export interface ModulePlace {
  readonly number: number;
  readonly slug: string;
  /** Folder name, relative to the course folder. */
  readonly dir: string;
}

/** Reading statistics of a lesson, a module or a course. */
export interface ReadingStats {
  readonly words: number;
  /** Rounded to the nearest, at least 1. */
  readonly minutes: number;
  /** Rounded up, at least 1. */
  readonly pages: number;
}

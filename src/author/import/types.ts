import type { Root } from 'mdast';

/** Why a piece of a source does not stand in its lesson. */
export type DropReason =
  | 'kicker'
  | 'lesson number'
  | 'statistics'
  | 'navigation'
  | 'markup'
  | 'script'
  | 'hidden';

/** A piece of a source's text, in reading order. The pieces of a stream, joined, are all of its words. */
export interface Segment {
  readonly text: string;
  /** Absent where the text stands in the lesson. */
  readonly dropped?: DropReason | undefined;
  /** 1-based line of the source, where it has lines. */
  readonly line?: number | undefined;
}

/** Something that an author has to know about what became of a source. */
export interface Notice {
  /**
   * `neutralised`: it could have run code, or have written outside the course, and no longer can.
   * `changed`: it has another form now. `lost`: it has no counterpart here. `guessed`: to be looked over.
   */
  readonly kind: 'neutralised' | 'changed' | 'lost' | 'guessed';
  /** A sentence that names the thing. */
  readonly message: string;
  readonly line?: number | undefined;
}

/** An image that a source shows. */
export interface ImportedImage {
  /** As it stands in the body's `image` nodes. */
  readonly url: string;
  /** Name for the file beside the lesson: one path segment, with its ending. */
  readonly name: string;
  /** Absent where the source has lost it. */
  readonly bytes: Uint8Array | undefined;
}

/** Reading statistics as a source states them. */
export interface ClaimedStats {
  readonly pages?: number | undefined;
  readonly words?: number | undefined;
  readonly minutes?: number | undefined;
}

/** A document that was read, on its way to becoming a lesson. */
export interface ImportedDocument {
  /** Plain text of one line; empty where the source names none. */
  readonly title: string;
  readonly dek?: string | undefined;
  /** Number and title of the module, as in a kicker. */
  readonly module?: { readonly number?: number | undefined; readonly title: string } | undefined;
  readonly number?: number | undefined;
  readonly claims?: ClaimedStats | undefined;
  /**
   * Markdown, GitHub's tables, footnotes and task lists, and `mdxJsxFlowElement`s of the course's own
   * components. Headings start at depth 2. Nothing in it can run code: no `html`, no other MDX.
   */
  readonly body: Root;
  /** The source's words: the running text first, then what stands apart, such as notes at the end. */
  readonly streams: readonly (readonly Segment[])[];
  readonly images: readonly ImportedImage[];
  readonly notices: readonly Notice[];
}

/** A whole course that was read: what its modules and lessons are, before any is written. */
export interface ImportedCourse {
  readonly title: string;
  readonly description?: string | undefined;
  readonly modules: readonly ImportedModule[];
  readonly notices: readonly Notice[];
}

/** A module of an imported course, in order. */
export interface ImportedModule {
  readonly title: string;
  readonly description?: string | undefined;
  readonly lessons: readonly ImportedLesson[];
}

/** A lesson of an imported course, in order. */
export interface ImportedLesson {
  /** Path of the source below the source folder, with `/`. */
  readonly source: string;
  /** What links of the same course name it by; made from the title where absent. */
  readonly slug?: string | undefined;
  readonly document: ImportedDocument;
}

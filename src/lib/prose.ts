import type { CourseMap } from './course-map.ts';

/** What a stretch of a lesson's text is. */
export type ProseKind = 'heading' | 'paragraph' | 'item' | 'cells' | 'attribute';

/** A stretch of text that a reader takes in at once. */
export interface ProseBlock {
  readonly kind: ProseKind;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** Whether it stands among the takeaways that close the lesson. */
  readonly isTakeaway: boolean;
}

/** A link with the words that it is made of. */
export interface ProseLink {
  readonly href: string;
  readonly start: number;
  readonly end: number;
}

/** A lesson's words where they stand in its source. */
export interface Prose {
  /** Relative to the course folder, with `/`. */
  readonly file: string;
  readonly slug: string;
  readonly title: string;
  /** The source with a space for every character that no reader sees; line breaks stay. */
  readonly text: string;
  /** In order. */
  readonly blocks: readonly ProseBlock[];
  readonly links: readonly ProseLink[];
}

/** Where an offset stands: file, 1-based line and column. */
export function placeOf(
  { file, text }: Prose,
  offset: number,
): { file: string; line: number; column: number } {
  const above = text.slice(0, offset).split('\n');
  return { file, line: above.length, column: (above.at(-1)?.length ?? 0) + 1 };
}

/** Slugs of the lessons that a lesson links to. */
export function linkedLessons({ file, links }: Prose, map: CourseMap): Set<string> {
  return new Set(
    links.flatMap(({ href }) => {
      const target = map.resolve(href, file);
      return target.kind === 'lesson' ? [target.lesson.slug] : [];
    }),
  );
}

/** A word as it is compared, and where it stands. */
export interface ProseWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}£%]+(?:[’'.,-][\p{L}\p{N}]+)*/gu;

/** The words of a block: lower case, apostrophes straight, marks between words dropped. */
export function proseWords({ text }: Prose, { start, end }: ProseBlock): ProseWord[] {
  return Array.from(text.slice(start, end).matchAll(WORD), ({ 0: word, index }) => ({
    word: word.toLowerCase().replaceAll('’', "'"),
    start: start + index,
    end: start + index + word.length,
  }));
}

import type { CourseView, LessonView } from './course-view.ts';

/** A term as the glossary lists it. */
export interface GlossaryEntry {
  readonly name: string;
  /** Anchor of the entry on the glossary's page: `net-revenue-retention`. */
  readonly id: string;
  readonly definition: string;
  readonly lesson: Pick<LessonView, 'number' | 'title' | 'module'>;
  /** Heading that the term is defined under; the lesson's title above the first. */
  readonly section: string;
  /** Address of the term in its lesson, with the base path. */
  readonly href: string;
}

/** The terms that share a first letter, in order. */
export interface GlossaryLetter {
  /** Upper case and without accents; `#` for what begins with no letter. */
  readonly letter: string;
  readonly entries: readonly GlossaryEntry[];
}

/** All terms that a course defines, by letter and within a letter in the order of its language. */
export function listTerms({ lessons, language }: CourseView): GlossaryLetter[] {
  const { compare } = new Intl.Collator(language);
  const entries = lessons
    .flatMap((lesson) => entriesOf(lesson))
    .sort((a, b) => compare(a.name, b.name));
  const letters = new Map<string, GlossaryEntry[]>();
  for (const entry of entries) {
    const letter = letterOf(entry.name);
    const known = letters.get(letter);
    if (known) known.push(entry);
    else letters.set(letter, [entry]);
  }
  return [...letters].map(([letter, listed]) => ({ letter, entries: listed }));
}

/** What stands before a term's name in the id of the words that define it. */
const TERM_PREFIX = /^term-/;

/** The glossary's anchor for the id of a term in its lesson. */
export function glossaryAnchor(termId: string): string {
  return termId.replace(TERM_PREFIX, '');
}

function entriesOf(lesson: LessonView): GlossaryEntry[] {
  return lesson.terms.map(({ name, id, definition, section }) => ({
    name,
    id: glossaryAnchor(id),
    definition,
    lesson,
    section: lesson.headings.find((heading) => heading.id === section)?.text ?? lesson.title,
    href: `${lesson.href}#${encodeURIComponent(id)}`,
  }));
}

function letterOf(name: string): string {
  const [first = ''] = name.normalize('NFD');
  return /\p{L}/u.test(first) ? first.toUpperCase() : '#';
}

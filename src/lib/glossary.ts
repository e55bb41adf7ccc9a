import { type OldAnchors, splitAddress } from './anchors.ts';
import type { CourseView, LessonView } from './course-view.ts';

/** A term as the glossary lists it. */
export interface GlossaryEntry {
  readonly name: string;
  /** Anchor of the entry on the glossary's page: `net-revenue-retention`. */
  readonly id: string;
  /** Anchors that it had before. */
  readonly olds: readonly string[];
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

/** The ids that terms had before, by that which each has now. */
export type OldTerms = Readonly<Record<string, readonly string[]>>;

/** All terms that a course defines, by letter and within a letter in the order of its language. */
export function listTerms(
  { lessons, language }: CourseView,
  oldTerms: OldTerms = {},
): GlossaryLetter[] {
  const { compare } = new Intl.Collator(language);
  const present = new Set(lessons.flatMap(({ terms }) => terms.map(({ id }) => id)));
  const oldsOf = (id: string) =>
    (oldTerms[id] ?? []).filter((old) => !present.has(old)).map(glossaryAnchor);
  const entries = lessons
    .flatMap((lesson) => entriesOf(lesson, oldsOf))
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

/** What the terms of a course were called before, from the old ids of its pages. */
export function listOldTerms(pages: OldAnchors): OldTerms {
  const olds = new Map<string, Set<string>>();
  for (const [old, end] of [...pages.values()].flatMap((page) => [...page])) {
    const { anchor = '' } = splitAddress(end);
    if (!TERM_PREFIX.test(old) || !TERM_PREFIX.test(anchor) || old === anchor) continue;
    olds.set(anchor, (olds.get(anchor) ?? new Set()).add(old));
  }
  return Object.fromEntries([...olds].map(([id, names]) => [id, [...names]]));
}

function entriesOf(
  lesson: LessonView,
  oldsOf: (termId: string) => readonly string[],
): GlossaryEntry[] {
  return lesson.terms.map(({ name, id, definition, section }) => ({
    name,
    id: glossaryAnchor(id),
    olds: oldsOf(id),
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

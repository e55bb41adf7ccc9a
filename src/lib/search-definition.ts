import { glossaryAnchor } from './glossary.ts';
import type { SearchLesson } from './search-lesson.ts';
import { matchQuality, type Query } from './search-query.ts';

/** A term and what it means, to be shown above the passages found. */
export interface FoundDefinition {
  readonly name: string;
  readonly text: string;
  /** Anchor of its entry in the glossary. */
  readonly anchor: string;
}

/** A word that inflects the term's, `bets` for `bet`, still asks for it. */
const MIN_QUALITY = 0.8;

/** The definition of the term that a query consists of, word for word; stop words aside. */
export function findDefinition(
  lessons: readonly SearchLesson[],
  { terms }: Query,
): FoundDefinition | undefined {
  const found = lessons
    .flatMap(({ definitions }) => definitions)
    .find(
      ({ words, text }) =>
        text !== '' &&
        words.length === terms.length &&
        terms.every((term, index) => matchQuality(term, words[index] ?? '') >= MIN_QUALITY),
    );
  return found && { name: found.name, text: found.text, anchor: glossaryAnchor(found.id) };
}

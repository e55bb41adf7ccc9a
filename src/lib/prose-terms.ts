import type { CourseMap } from './course-map.ts';
import { linkedLessons, placeOf, type Prose, type ProseWord, proseWords } from './prose.ts';
import type { Problem, TermDefinition } from './types.ts';

/** A term with the lesson that defines it. */
export interface KnownTerm {
  readonly slug: string;
  readonly term: TermDefinition;
}

/** The first place at which a lesson uses a term of another without a link to that lesson. */
export function checkTermLinks(
  prose: Prose,
  terms: readonly KnownTerm[],
  map: CourseMap,
): Problem[] {
  const linked = linkedLessons(prose, map);
  const blocks = prose.blocks
    .filter(({ kind, isTakeaway }) => kind !== 'heading' && kind !== 'attribute' && !isTakeaway)
    .map((block) => proseWords(prose, block));
  return terms
    .filter(({ slug }) => slug !== prose.slug && !linked.has(slug))
    .flatMap(({ slug, term }) => {
      const [use] = blocks.flatMap((words) => findTerm(words, term.name));
      if (!use) return [];
      return [
        {
          ...placeOf(prose, use.start),
          message: `the term "${term.name}" is used without a link to where it is defined`,
          remedy: `link its first use: [${term.name}](${slug}#${term.id})`,
        },
      ];
    });
}

/** Every use of a term, in the singular or the plural. */
function findTerm(words: readonly ProseWord[], name: string): ProseWord[] {
  const wanted = name.toLowerCase().replaceAll('’', "'").split(/\s+/);
  return words.filter((_, at) =>
    wanted.every((part, index) => {
      const { word = '' } = words[at + index] ?? {};
      return word === part || (index === wanted.length - 1 && isPlural(word, part));
    }),
  );
}

function isPlural(word: string, singular: string): boolean {
  return (
    word === `${singular}s` || word === `${singular}es` || word === singular.replace(/y$/, 'ies')
  );
}

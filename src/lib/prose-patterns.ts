import { placeOf, type Prose } from './prose.ts';
import type { Problem } from './types.ts';

/** Wording that a course does without. */
export interface ProsePattern {
  /** Matched in any case, quotes straightened; headings are left out. */
  readonly find: RegExp;
  /** How often one lesson may hold it. */
  readonly most: number;
  /** What to write instead. */
  readonly instead: string;
}

/** Every place at which a lesson holds a pattern more often than it may. */
export function checkPatterns(prose: Prose, patterns: readonly ProsePattern[]): Problem[] {
  const text = withoutHeadings(prose).replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
  return patterns.flatMap(({ find, most, instead }) => {
    const found = [...text.matchAll(find)];
    if (found.length <= most) return [];
    const limit = most === 0 ? '' : `, ${found.length} of its kind where ${most} may stand`;
    return found.map(({ 0: words, index }) => ({
      ...placeOf(prose, index),
      message: `"${words.replace(/\s+/g, ' ').trim()}" is wording that this course does without${limit}`,
      remedy: instead,
    }));
  });
}

function withoutHeadings({ text, blocks }: Prose): string {
  return blocks
    .filter(({ kind }) => kind === 'heading')
    .reduce(
      (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
      text,
    );
}

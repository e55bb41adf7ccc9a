import { placeOf, type Prose, proseWords } from './prose.ts';
import type { Problem } from './types.ts';

/** What closes every lesson. */
export interface TakeawayRule {
  readonly statements: readonly [least: number, most: number];
  /** Of each statement. */
  readonly words: readonly [least: number, most: number];
}

/** What is wrong with the statements that close a lesson. */
export function checkTakeaways(prose: Prose, { statements, words }: TakeawayRule): Problem[] {
  const listed = prose.blocks.filter(({ kind, isTakeaway }) => isTakeaway && kind === 'item');
  const [least, most] = statements;
  if (listed.length < least || listed.length > most)
    return [
      {
        file: prose.file,
        message: `${listed.length || 'no'} takeaways close the lesson, where ${least} to ${most} should`,
        remedy: 'list them in <KeyTakeaways> at the end',
      },
    ];
  return listed.flatMap((block) => {
    const count = proseWords(prose, block).length;
    if (count >= words[0] && count <= words[1]) return [];
    return [
      {
        ...placeOf(prose, block.start),
        message: `the takeaway has ${count} words, where ${words[0]} to ${words[1]} make a statement that could be false`,
        remedy: count < words[0] ? 'say what could be checked' : 'cut it to its claim',
      },
    ];
  });
}

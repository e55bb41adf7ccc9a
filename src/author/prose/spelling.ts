import { spellCheckDocument } from 'cspell-lib';
import { placeOf, type Prose } from '../../lib/prose.ts';
import type { Problem } from '../../lib/types.ts';
import type { SpellingRule } from './rules.ts';

type Issue = Awaited<ReturnType<typeof spellCheckDocument>>['issues'][number];

/** Suggestions named in a remedy. */
const SUGGESTIONS = 3;

/** Every word of a lesson that neither the dictionary of a locale (`en-GB`) nor the course knows. */
export async function checkSpelling(
  prose: Prose,
  { locale, words, wordFile }: SpellingRule,
): Promise<Problem[]> {
  const { issues, errors } = await spellCheckDocument(
    { uri: `text:${prose.slug}.txt`, text: prose.text, languageId: 'plaintext', locale },
    { generateSuggestions: true, noConfigSearch: true, numSuggestions: SUGGESTIONS },
    { language: locale, words: [...words] },
  );
  const [error] = errors ?? [];
  if (error) throw error;
  // Once a word, at its first place.
  const uses = [...Map.groupBy(issues, ({ text }) => text).values()];
  return uses.flatMap(([first, ...others]) =>
    first ? [describeWord(first, others.length + 1, prose, locale, wordFile)] : [],
  );
}

function describeWord(
  { text, offset, suggestions = [] }: Issue,
  times: number,
  prose: Prose,
  locale: string,
  wordFile: string,
): Problem {
  const count = times > 1 ? `, and stands here ${times} times` : '';
  const near = suggestions.slice(0, SUGGESTIONS).join(', ');
  return {
    ...placeOf(prose, offset),
    message: `"${text}" is not in the ${locale} dictionary${count}`,
    remedy: `${near ? `did you mean ${near}? If not, ` : ''}add it to ${wordFile}`,
  };
}

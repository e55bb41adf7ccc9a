import { placeOf, type Prose, type ProseWord, proseWords } from './prose.ts';
import { sentencesOf } from './sentences.ts';
import type { Problem } from './types.ts';

/** Shorter sentences, "Nobody did.", are anybody's. In words. */
const MIN_SENTENCE = 5;
/** First words of a lesson that are compared with those of the others. */
const OPENING = 3;

interface Seen {
  readonly prose: Prose;
  readonly start: number;
}

/**
 * Every run of `length` words, every whole sentence and every opening that an earlier lesson holds too.
 * Headings and a linked lesson's own title are left out.
 */
export function checkRepeats(lessons: readonly Prose[], length: number): Problem[] {
  const runs = new Map<string, Seen>();
  const sentences = new Map<string, Seen>();
  const openings = new Map<string, Seen>();
  const titles = new Set(lessons.map(({ title }) => title.toLowerCase()));
  return lessons.flatMap((prose) => {
    const blocks = prose.blocks.filter(({ kind }) => kind !== 'heading');
    const found = blocks.flatMap((block) => {
      const words = withoutTitles(proseWords(prose, block), prose, titles);
      const repeats = words.flatMap((run) => repeatedRuns(run, prose, length, runs));
      return repeats.length > 0 ? repeats : repeatedSentences(prose, block, sentences);
    });
    const [first] = blocks.filter(({ kind }) => kind !== 'attribute');
    const opening = first ? proseWords(prose, first).slice(0, OPENING) : [];
    return [...found, ...seenBefore(opening, prose, openings, 'opens with')];
  });
}

/** The stretches of words between links that are nothing but the title of the lesson they lead to. */
function withoutTitles(
  words: readonly ProseWord[],
  { links, text }: Prose,
  titles: ReadonlySet<string>,
): ProseWord[][] {
  const spans = links.filter(({ start, end }) =>
    titles.has(text.slice(start, end).toLowerCase().trim()),
  );
  const parts: ProseWord[][] = [[]];
  for (const word of words) {
    if (spans.some(({ start, end }) => word.start >= start && word.end <= end)) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts;
}

function repeatedRuns(
  words: readonly ProseWord[],
  prose: Prose,
  length: number,
  runs: Map<string, Seen>,
): Problem[] {
  const problems: Problem[] = [];
  for (let at = 0; at + length <= words.length; at += 1) {
    const run = words.slice(at, at + length);
    const found = seenBefore(run, prose, runs, 'shares');
    problems.push(...found);
    // The next run that can be told apart begins behind this one.
    if (found.length > 0) at += length - 1;
  }
  return problems;
}

function repeatedSentences(
  prose: Prose,
  block: Prose['blocks'][number],
  sentences: Map<string, Seen>,
): Problem[] {
  let from = block.start;
  return sentencesOf(prose.text.slice(block.start, block.end)).flatMap((sentence) => {
    const start = prose.text.indexOf(sentence, from);
    const end = start + sentence.length;
    from = end;
    const words = proseWords(prose, { ...block, start, end });
    return words.length < MIN_SENTENCE
      ? []
      : seenBefore(words, prose, sentences, 'shares the sentence');
  });
}

/** Notes words as seen; a problem where another lesson holds the same. */
function seenBefore(
  words: readonly ProseWord[],
  prose: Prose,
  seen: Map<string, Seen>,
  what: string,
): Problem[] {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return [];
  const key = words.map(({ word }) => word).join(' ');
  const before = seen.get(key);
  if (!before) seen.set(key, { prose, start: first.start });
  if (!before || before.prose === prose) return [];
  const { file, line } = placeOf(before.prose, before.start);
  const quote = prose.text.slice(first.start, last.end).replace(/\s+/g, ' ');
  return [
    {
      ...placeOf(prose, first.start),
      message: `the lesson ${what} "${quote}" as ${file}:${line} does`,
      remedy: 'write one of the two in other words',
    },
  ];
}

const SEGMENTER = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/** The sentences of a text in order, each without the space around it. */
export function sentencesOf(text: string): string[] {
  return Array.from(SEGMENTER.segment(text), ({ segment }) => segment.trim()).filter(Boolean);
}

/** The first sentence of a text that holds some words; all of the text where none does. */
export function sentenceWith(text: string, words: string): string {
  return sentencesOf(text).find((sentence) => sentence.includes(words)) ?? text;
}

import readingTime from 'reading-time';

/** Scripts whose letters reading-time counts each as a word, by the unit that it looks at. */
const LETTER_SCRIPTS = /[\u3040-\u309f\u4e00-\u9fff\uac00-\ud7a3]/;
/** Everything between two of the breaks that reading-time knows. */
const WORD = /[^ \n\r\t]+/g;

/** Words of a plain text as reading-time counts them, at a tenth of its cost where letters are no words. */
export function countWords(text: string): number {
  return LETTER_SCRIPTS.test(text) ? readingTime(text).words : (text.match(WORD)?.length ?? 0);
}

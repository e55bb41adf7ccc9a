import readingTime from 'reading-time';
import { describe, expect, test } from 'vitest';
import { countWords } from '../../src/lib/count-words.ts';

describe('counting words', () => {
  test.each([
    ['nothing', ''],
    ['spaces alone', ' \n\t '],
    ['prose with marks', 'It is – as they say – a “good” one.\nIs it? It’s 12.6 %.'],
    ['a no-break space inside a number', '3\u00a0500 words'],
    ['several blocks', 'One\ntwo\r\nthree\tfour  five '],
    ['Greek and Cyrillic', 'λόγος и слово'],
    ['Japanese', 'これは本です。'],
    ['Chinese beside English', 'A 中文 word，and more'],
    ['Korean', '안녕하세요 세계'],
    ['an emoji', 'well 👍🏽 done'],
  ])('agrees with reading-time: %s', (_name, text) => {
    expect(countWords(text)).toBe(readingTime(text).words);
  });
});

import { describe, expect, test } from 'vitest';
import { correctQuery, countSlips, isKnown, nearestWords } from '../../src/lib/search-suggest.ts';
import { countWords, decodeVocabulary, encodeVocabulary } from '../../src/lib/search-vocabulary.ts';

const VOCABULARY = new Map([
  ['ownership', 7],
  ['owners', 3],
  ['owner', 9],
  ['experiment', 12],
  ['experience', 4],
  ['practice', 5],
  ['trade', 6],
  ['grade', 2],
  ['theme', 1],
]);

describe('the number of slips between two words', () => {
  test.each([
    ['ownershp', 'ownership', 1],
    ['onwership', 'ownership', 1],
    ['experimnet', 'experiment', 1],
    ['same', 'same', 0],
    ['abc', '', 3],
    ['kitten', 'sitting', 3],
  ])('%s, %s', (a, b, slips) => expect(countSlips(a, b, 9)).toBe(slips));

  test('is not worked out beyond the limit', () =>
    expect(countSlips('leverage', 'viability', 2)).toBeGreaterThan(2));
});

describe('the nearest words of a course', () => {
  test('come by fewest slips', () =>
    expect(nearestWords('ownershp', VOCABULARY)).toEqual(['ownership', 'owners']));
  test('prefer the same beginning', () =>
    expect(nearestWords('grate', VOCABULARY)[0]).toBe('grade'));
  test('are none for a word unlike all', () =>
    expect(nearestWords('theatrical', VOCABULARY)).toEqual([]));
  test('are none for a word too short to guess at', () =>
    expect(nearestWords('onw', VOCABULARY)).toEqual([]));
});

describe('a corrected query', () => {
  test('keeps the words that are known', () => {
    expect(correctQuery('who has Ownershp now', ['ownershp'], VOCABULARY)).toEqual([
      'who has ownership now',
      'who has owners now',
    ]);
  });

  test('mends every word', () => {
    expect(correctQuery('experimnt ownershp', ['experimnt', 'ownershp'], VOCABULARY)[0]).toBe(
      'experiment ownership',
    );
  });

  test('is none where nothing is near or nothing is missing', () => {
    expect(correctQuery('theatrical', ['theatrical'], VOCABULARY)).toEqual([]);
    expect(correctQuery('trade', [], VOCABULARY)).toEqual([]);
  });
});

test('a word is known by its inflections, other spellings and beginnings', () => {
  for (const word of ['trade', 'trading', 'practise', 'experim'])
    expect(isKnown(word, VOCABULARY)).toBe(true);
  expect(isKnown('ownershp', VOCABULARY)).toBe(false);
});

describe('a vocabulary', () => {
  test('comes back as it was written', () => {
    expect(decodeVocabulary(encodeVocabulary(VOCABULARY))).toEqual(new Map([...VOCABULARY].sort()));
  });

  test('keeps words with accents taken off, and no numbers or stop words', () => {
    const counts = new Map<string, number>();
    countWords('The Cafés of 1999, the cafés of £110,000', counts);
    expect(decodeVocabulary(encodeVocabulary(counts))).toEqual(new Map([['cafes', 2]]));
  });

  test('of nothing is empty', () =>
    expect(decodeVocabulary(encodeVocabulary(new Map()))).toEqual(new Map()));

  test('is smaller than its words', () => {
    const words = new Map(
      ['organise', 'organised', 'organises', 'organising', 'organisation'].map((word) => [word, 1]),
    );
    expect(encodeVocabulary(words).length).toBeLessThan([...words.keys()].join('').length);
  });
});

import { describe, expect, test } from 'vitest';
import { matchQuality, parseQuery } from '../../src/lib/search-query.ts';
import { spellingVariants } from '../../src/lib/search-variants.ts';
import { likeness, wordsOf } from '../../src/lib/search-words.ts';

describe('the words of a text', () => {
  test.each([
    ['Tormod’s two-week test', ['tormod', 'two', 'week', 'test']],
    ['£110,000 at 4.0%', ['110000', 'at', '4.0']],
    ['Cafés, “naïve” — don’t!', ['cafes', 'naive', 'dont']],
    ['1,2 and 12,34', ['1', '2', 'and', '12', '34']],
    ['…', []],
  ])('%s', (text, words) => expect(wordsOf(text)).toEqual(words));
});

describe('likeness of two words', () => {
  test.each([
    ['decide', 'deciding'],
    ['stop', 'stopping'],
    ['study', 'studies'],
    ['cost', 'costs'],
  ])('an inflection counts nearly as the word: %s, %s', (a, b) =>
    expect(likeness(a, b)).toBe(0.85),
  );

  test.each([
    ['manager', 'management'],
    ['escalating', 'escalation'],
    ['organise', 'organisational'],
  ])('a derived word counts less: %s, %s', (a, b) => expect(likeness(a, b)).toBe(0.6));

  test.each([
    ['theatrical', 'the'],
    ['ownershp', 'owner'],
    ['car', 'care'],
    ['not', 'note'],
    ['1000', '100'],
  ])('others are not alike: %s, %s', (a, b) => expect(likeness(a, b)).toBe(0));
});

describe('spelling variants', () => {
  test.each([
    ['practise', 'practice'],
    ['practice', 'practise'],
    ['organize', 'organise'],
    ['organisations', 'organizations'],
    ['behavior', 'behaviour'],
    ['behaviour', 'behavior'],
    ['center', 'centre'],
    ['analyse', 'analyze'],
    ['modeling', 'modelling'],
    ['judgment', 'judgement'],
    ['check', 'cheque'],
    ['catalog', 'catalogue'],
  ])('%s is also spelt %s', (word, variant) => expect(spellingVariants(word)).toContain(variant));

  test.each(['four', 'wise', 'team', ''])('%s has none', (word) =>
    expect(spellingVariants(word)).toEqual([]),
  );
});

describe('a query', () => {
  test('leaves out words without meaning of their own', () => {
    expect(parseQuery('how do I say no to sales').terms.map(({ text }) => text)).toEqual([
      'say',
      'no',
      'sales',
    ]);
  });

  test('keeps them where there is nothing else', () => {
    expect(parseQuery('to be').terms.map(({ text }) => text)).toEqual(['to', 'be']);
  });

  test('takes only the last word as unfinished, and no word after a space', () => {
    expect(parseQuery('price test').terms.map(({ isOpen }) => isOpen)).toEqual([false, true]);
    expect(parseQuery('price test ').terms.map(({ isOpen }) => isOpen)).toEqual([false, false]);
  });

  test('knows phrases by straight and curly quotes', () => {
    expect(parseQuery('"earned credit" and “a trade”').phrases).toEqual([
      ['earned', 'credit'],
      ['a', 'trade'],
    ]);
  });

  test('of any length is cut to what a person would type', () => {
    expect(parseQuery('word '.repeat(10_000)).sequence.length).toBeLessThan(50);
    expect(
      parseQuery(Array.from({ length: 30 }, (_, index) => `w${index}`).join(' ')).terms,
    ).toHaveLength(10);
  });

  test('of marks alone has no terms', () => expect(parseQuery(' <>?! ').terms).toEqual([]));
});

describe('how well a word answers a term', () => {
  const quality = (query: string, word: string): number => {
    const [term] = parseQuery(query).terms;
    return term ? matchQuality(term, word) : 0;
  };

  test('the word itself beats an inflection, that a relative, that a longer word', () => {
    const order = [
      quality('experiment', 'experiment'),
      quality('experiment', 'experiments'),
      quality('experiment', 'experimental'),
      quality('exper', 'experiment'),
    ];
    expect(order).toEqual(order.toSorted((a, b) => b - a));
    expect(new Set(order).size).toBe(4);
    expect(order.at(-1)).toBeGreaterThan(0);
  });

  test('another spelling answers', () =>
    expect(quality('practise', 'practice')).toBeGreaterThan(0.9));

  test('the start of a word typed in full does not', () => {
    expect(quality('theatrical', 'the')).toBe(0);
    expect(quality('ownershp', 'owner')).toBe(0);
  });

  test('a short finished word does not stand for longer ones', () =>
    expect(quality('no ', 'nobody')).toBe(0));
});

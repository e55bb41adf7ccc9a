import { describe, expect, test } from 'vitest';
import { readPlainText } from '../../src/author/import/readers/plain-text.ts';
import { outlineOfBlocks } from '../helpers/imports.ts';

const PARAGRAPH =
  'A paragraph that goes on for long enough to be told from a heading, and that ends in a full stop.';

describe('the top of a text', () => {
  test.each([
    ['Module 9 · The Human Craft', { number: 9, title: 'The Human Craft' }, undefined],
    ['MODULE 9 | The Human Craft', { number: 9, title: 'The Human Craft' }, undefined],
    ['Module 9 - The Human Craft', { number: 9, title: 'The Human Craft' }, undefined],
    ['Module 9: The Human Craft', { number: 9, title: 'The Human Craft' }, undefined],
    ['Module 9 · The Human Craft · Lesson 50', { number: 9, title: 'The Human Craft' }, 50],
    ['Module 9', { number: 9, title: '' }, undefined],
  ])('reads the kicker "%s"', (kicker, module, number) => {
    expect(readPlainText(`${kicker}\nA Title\n\n${PARAGRAPH}`)).toMatchObject({
      title: 'A Title',
      module,
      number,
    });
  });

  test.each([
    '50\nA Title',
    'Lesson 50\nA Title',
    '50. A Title',
    'Lesson 50: A Title',
    '50 · A Title',
  ])('reads the number in "%s"', (top) => {
    const document = readPlainText(`${top}\n\n${PARAGRAPH}`);
    expect(document).toMatchObject({ title: 'A Title', number: 50 });
  });

  test.each([
    '9 pages · 3.5K words · 17 min read',
    '9 pages3.5K words17 min read',
    '9 pages\n3,500 words\n17 min read',
    '9 pages\n\n3.5k words\n\n17 minutes',
  ])('reads the statistics "%s"', (statistics) => {
    const document = readPlainText(`A Title\nA dek.\n${statistics}\n\n${PARAGRAPH}`);
    expect(document).toMatchObject({
      dek: 'A dek.',
      claims: { pages: 9, words: 3500, minutes: 17 },
    });
    expect(outlineOfBlocks(document)).toEqual([PARAGRAPH]);
  });

  test('takes hours and minutes together', () => {
    const document = readPlainText(`A Title\n1 h 5 min read\n${PARAGRAPH}`);
    expect(document.claims).toEqual({ minutes: 65 });
  });

  test('takes the sentence under a numbered title for a dek, and says that it has guessed', () => {
    const document = readPlainText(`50. A Title\n\nOne sentence.\n\n${PARAGRAPH}`);
    expect(document.dek).toBe('One sentence.');
    expect(document.notices.map(({ kind }) => kind)).toContain('guessed');
  });

  test('leaves the first paragraph of a plain essay where it is', () => {
    const document = readPlainText(`A Title\n\nOne sentence.\n\n${PARAGRAPH}`);
    expect(document.dek).toBeUndefined();
    expect(outlineOfBlocks(document)).toEqual(['One sentence.', PARAGRAPH]);
  });

  test('has no title where the first line is a paragraph', () => {
    expect(readPlainText('word '.repeat(60)).title).toBe('');
    expect(readPlainText('').title).toBe('');
  });
});

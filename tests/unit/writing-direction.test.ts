import { expect, test } from 'vitest';
import { directionOf } from '../../src/lib/writing-direction.ts';

test.each([
  ['en', undefined],
  ['zh-Hant', undefined],
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa', 'rtl'],
  ['az-Arab', 'rtl'],
  ['ar-Latn', undefined],
  ['arn', undefined],
])('a page in %s has the direction %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});

import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkSum, type Sum } from '../helpers/check-sum.ts';
import { PROJECT } from '../helpers/project.ts';

const lessons = globSync('content/*/*.mdx', { cwd: PROJECT }).sort();

describe('the figures of each lesson come out of their working', () => {
  test.each(lessons)('%s', async (file) => {
    const name = basename(file, '.mdx');
    const { sums } = (await import(`../sums/${name}.ts`)) as { sums: readonly Sum[] };
    const text = readFileSync(`${PROJECT}/${file}`, 'utf8');
    expect(sums.length).toBeGreaterThan(0);
    expect(sums.flatMap((sum) => checkSum(sum, text) ?? [])).toEqual([]);
  });
});

describe('a figure', () => {
  const text = 'It costs £1,080,000, or 10.2% of £1.86m; −£40,000, twenty-seven of 5.';

  test.each([
    ['£1,080,000', 1_080_000],
    ['10.2%', 0.10185],
    ['£1.86m', 1_860_000],
    ['−£40,000', -40_000],
    ['twenty-seven', 27.4],
  ])('%s is right for %d', (stated, value) =>
    expect(checkSum([stated, value], text)).toBeUndefined(),
  );

  test.each([
    ['£1,080,000', 1_080_001],
    ['10.2%', 0.1026],
    ['−£40,000', 40_000],
    ['twenty-seven', 28],
    ['£99', 99],
    ['080', 80],
    ['£1', 1],
    ['86', 86],
    ['10', 10],
  ])('%s is wrong for %d', (stated, value) =>
    expect(checkSum([stated, value], text)).toBeDefined(),
  );
});

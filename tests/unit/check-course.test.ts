import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatAnnotations } from '../../src/author/check/annotations.ts';
import { checkBudgets } from '../../src/author/check/budgets.ts';
import { isPrivateAddress } from '../../src/author/check/private-address.ts';
import type { Course } from '../../src/compile/course.ts';
import { CourseMap } from '../../src/lib/course-map.ts';
import type { LessonPlace } from '../../src/lib/types.ts';
import { SCRATCH } from '../helpers/project.ts';

describe('annotations for GitHub', () => {
  test('name file, line and column, with all that has a meaning there escaped', () => {
    const problem = {
      file: '01-a/01-b, c.md',
      line: 3,
      column: 7,
      message: '50% of\r\nit: x',
      remedy: 'r',
    };
    expect(formatAnnotations('error', [problem], 'my:content')).toEqual([
      '::error file=my%3Acontent/01-a/01-b%2C c.md,line=3,col=7::50%25 of%0D%0Ait: x%0A→ r',
    ]);
  });

  test('leave out what is not known, and lead out of the folder of the course no further', () => {
    const problem = { file: '.', column: 7, message: 'm', remedy: 'r' };
    expect(formatAnnotations('warning', [problem], 'content')).toEqual([
      '::warning file=content::m%0A→ r',
    ]);
  });
});

test('a lesson and an image are held against their sizes, each once, to the byte', () => {
  const root = `${SCRATCH}/budgets`;
  rmSync(root, { recursive: true, force: true });
  mkdirSync(`${root}/01-a`, { recursive: true });
  const sizes = {
    '01-l.md': 100_001,
    '02-m.md': 100_000,
    'big one.png': 500_001,
    'ok.svg': 500_000,
  };
  for (const [name, size] of Object.entries(sizes))
    writeFileSync(`${root}/01-a/${name}`, 'x'.repeat(size));
  const placeOf = (name: string, number: number): LessonPlace => ({
    number,
    slug: `l${number}`,
    moduleSlug: 'a',
    format: 'md',
    file: `01-a/${name}`,
  });
  const places = [placeOf('01-l.md', 1), placeOf('02-m.md', 2)];
  const images = [
    'big%20one.png',
    './ok.svg',
    'gone.png',
    '/big.png',
    'https://example.org/x.png',
  ].map((src) => ({ src }));
  const course = {
    map: new CourseMap([], places),
    lessons: places.map((place) => ({ place, compiled: { facts: { images } } })),
  } as unknown as Course;
  const told = checkBudgets(course, root).map(({ file, message }) => `${file}: ${message}`);
  expect(told).toEqual([
    '01-a/01-l.md: the lesson has 101 kB, and 100 kB is the most',
    '01-a/big one.png: the image has 501 kB, and 500 kB is the most',
  ]);
});

test.each([
  ['127.0.0.1', true],
  ['10.1.2.3', true],
  ['172.31.255.255', true],
  ['172.32.0.1', false],
  ['192.168.0.1', true],
  ['169.254.169.254', true],
  ['0.0.0.0', true],
  ['255.255.255.255', true],
  ['::1', true],
  ['fe80::1%eth0', true],
  ['fd00::1', true],
  ['::ffff:127.0.0.1', true],
  ['::ffff:a00:1', true],
  ['93.184.216.34', false],
  ['2606:2800:220:1:248:1893:25c8:1946', false],
])('%s is private: %j', (address, expected) => {
  expect(isPrivateAddress(address)).toBe(expected);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutAfterMove } from '../../src/author/move/move-lesson.ts';
import { layoutAfterModuleMove } from '../../src/author/move/move-module.ts';
import { planNewModule } from '../../src/author/new/new-module.ts';
import type { Layout } from '../../src/author/edits/course-plan.ts';
import { CourseMap } from '../../src/lib/course-map.ts';

/** A course from its files, in order. */
function courseOf(...files: string[]): CourseMap {
  const dirs = [...new Set(files.map((file) => file.slice(0, file.indexOf('/'))))];
  const placeOf = (name: string) => ({ number: parseInt(name), slug: name.replace(/^\d+-/, '') });
  return new CourseMap(
    dirs.map((dir) => ({ ...placeOf(dir), dir })),
    files.map((file) => {
      const [dir = '', name = ''] = file.split('/');
      const moduleSlug = placeOf(dir).slug;
      return { ...placeOf(name.replace('.md', '')), moduleSlug, format: 'md', file };
    }),
  );
}

/** The files that change, `old → new`. */
function changesOf({ lessons, modules }: Layout): string[] {
  return [
    ...modules.map(({ from, to }) => [from.dir, to.dir]),
    ...lessons.map(({ from, to }) => [from.file, to.file]),
  ].flatMap(([from, to]) => (from === to ? [] : [`${from} → ${to}`]));
}

const THREE = courseOf('1-a/1-p.md', '1-a/2-q.md', '2-b/3-r.md', '2-b/4-s.md', '3-c/7-t.md');

describe('a lesson that moves', () => {
  test.each([
    ['s', { number: '3' }, ['2-b/3-r.md → 2-b/4-r.md', '2-b/4-s.md → 2-b/3-s.md']],
    ['p', { number: '2' }, ['1-a/1-p.md → 1-a/2-p.md', '1-a/2-q.md → 1-a/1-q.md']],
    ['t', { number: '5' }, ['3-c/7-t.md → 3-c/5-t.md']],
    ['s', { number: '6' }, ['2-b/4-s.md → 2-b/6-s.md']],
    ['t', { module: 'b' }, ['3-c/7-t.md → 2-b/5-t.md']],
    ['p', { module: 'b' }, ['1-a/1-p.md → 2-b/5-p.md']],
    ['s', { module: 'a' }, ['2-b/3-r.md → 2-b/4-r.md', '2-b/4-s.md → 1-a/3-s.md']],
    ['r', { module: 'a' }, ['2-b/3-r.md → 1-a/3-r.md']],
    [
      't',
      { module: 'a', number: '1' },
      [
        '1-a/1-p.md → 1-a/2-p.md',
        '1-a/2-q.md → 1-a/3-q.md',
        '2-b/3-r.md → 2-b/4-r.md',
        '2-b/4-s.md → 2-b/5-s.md',
        '3-c/7-t.md → 1-a/1-t.md',
      ],
    ],
    [
      'p',
      { module: 'b', number: '3' },
      ['1-a/1-p.md → 2-b/3-p.md', '1-a/2-q.md → 1-a/1-q.md', '2-b/3-r.md → 2-b/2-r.md'],
    ],
    ['p', { slug: 'new' }, ['1-a/1-p.md → 1-a/1-new.md']],
    ['p', { number: '1', module: 'a' }, []],
  ])('%s to %j renames as few others as can be', (slug, request, expected) => {
    expect(changesOf(layoutAfterMove(THREE, slug, request))).toEqual(expected);
  });

  test.each([
    [{ number: '4' }, 'lessons of another would come between'],
    [{ number: 'five' }, '"five" is no number'],
    [{ number: '-1' }, 'is no number'],
    [{ number: '10000' }, 'is no number'],
    [{ module: 'bb' }, 'There is no module "bb". Did you mean "b"?'],
    [{ slug: 'q' }, 'is that of 1-a/2-q.md'],
    [{ slug: 'Two Words' }, 'write two-words'],
    [{ slug: '../up' }, 'write up'],
    [{ slug: '??' }, 'makes no address'],
    [{ slug: 'x'.repeat(201) }, 'too long'],
  ])('is refused for %j', (request, message) => {
    expect(() => layoutAfterMove(THREE, 'p', request)).toThrow(message);
  });

  test('keeps every other lesson in order, and each number its own, whatever is asked', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(numbers, fc.nat(), fc.integer({ min: 0, max: 32 }), (taken, pick, wanted) => {
        const sorted = taken.toSorted((a, b) => a - b);
        const map = courseOf(...sorted.map((number) => `1-a/${number}-l${number}.md`));
        const slug = `l${sorted[pick % sorted.length] ?? 0}`;
        const { lessons } = layoutAfterMove(map, slug, { number: String(wanted) });
        const places = lessons.map(({ to }) => to);
        expect(new Set(places.map(({ number }) => number)).size).toBe(places.length);
        expect(places.find((place) => place.slug === slug)?.number).toBe(wanted);
        const others = places.filter((place) => place.slug !== slug).map(({ number }) => number);
        expect(others).toEqual(others.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('a module that moves', () => {
  test('takes its lessons along, which share out the numbers that there are', () => {
    expect(changesOf(layoutAfterModuleMove(THREE, 'c', { number: '1' }))).toEqual([
      '1-a → 2-a',
      '2-b → 3-b',
      '3-c → 1-c',
      '1-a/1-p.md → 2-a/2-p.md',
      '1-a/2-q.md → 2-a/3-q.md',
      '2-b/3-r.md → 3-b/4-r.md',
      '2-b/4-s.md → 3-b/7-s.md',
      '3-c/7-t.md → 1-c/1-t.md',
    ]);
  });

  test('to a number that keeps the order leaves the numbers of lessons alone', () => {
    expect(changesOf(layoutAfterModuleMove(THREE, 'c', { number: '9' }))).toEqual([
      '3-c → 9-c',
      '3-c/7-t.md → 9-c/7-t.md',
    ]);
  });

  test.each([
    [{ slug: 'search' }, "can't have the address /search/"],
    [{ slug: 'b' }, 'is that of 2-b'],
    [{ number: '1.5' }, 'is no number'],
  ])('is refused for %j', (request, message) => {
    expect(() => layoutAfterModuleMove(THREE, 'a', request)).toThrow(message);
  });
});

describe('a new module', () => {
  test('comes last, or where there is room, with a lesson between those around it', () => {
    expect(planNewModule(THREE, { title: 'New One' }).files).toEqual([
      '04-new-one/module.yml',
      '04-new-one/08-first-lesson-of-new-one.mdx',
    ]);
    const wide = courseOf('01-a/001-p.md', '03-c/007-t.md');
    expect(planNewModule(wide, { title: 'B', number: '2' }).files).toEqual([
      '02-b/module.yml',
      '02-b/002-first-lesson-of-b.mdx',
    ]);
  });

  test.each([
    [{ title: 'N', number: '2' }, 'npm run course -- move module n --number N'],
    [{ title: '!!!' }, 'makes no address'],
    [{ title: 'B' }, 'is that of 2-b'],
    [{ title: 'Glossary' }, "can't have the address /glossary/"],
    [{ title: 'a\nb: c' }, 'holds a line break'],
    [{ title: ' ' }, 'is empty'],
    [{ title: 'N', number: '2x' }, 'is no number'],
  ])('is refused for %j', (request, message) => {
    expect(() => planNewModule(THREE, request)).toThrow(message);
  });

  test('is refused a number between modules whose lessons leave no room', () => {
    const tight = courseOf('1-a/1-p.md', '3-c/2-t.md');
    expect(() => planNewModule(tight, { title: 'B', number: '2' })).toThrow(
      'is that of 3-c/2-t.md',
    );
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { buildCourse, type BuiltCourse } from '../helpers/build-course.ts';
import { fixtureCourse } from '../helpers/project.ts';

let site: BuiltCourse;
beforeAll(async () => {
  site = await buildCourse({ course: fixtureCourse('sampler'), name: 'components' });
});

describe('a drawing in the colours of the page', () => {
  let drawing = '';

  beforeAll(() => {
    drawing = /<svg\b[\s\S]*?<\/svg>/.exec(site.read('elements/everything/index.html'))?.[0] ?? '';
  });

  test('stands in the page itself, named by its text alternative', () => {
    expect(drawing).toMatch(
      /^<svg viewBox="0 0 440 220" role="img" aria-label="A curve that rises from nothing and levels off">/,
    );
    expect(drawing).toContain('stroke="var(--link)"');
  });

  test('has ids that no other drawing of the page can have', () => {
    expect(drawing).toContain('id="odds-tip"');
    expect(drawing).toContain('marker-end="url(#odds-tip)"');
  });

  test('is not published as a file too, as other drawings are', () => {
    expect(site.files.filter((file) => /\bodds\b.*\.svg$/.test(file))).toEqual([]);
    expect(site.files.some((file) => /\bcurve\b.*\.svg$/.test(file))).toBe(true);
  });

  test('adds nothing to the words of the lesson', () => {
    expect(site.read('pagefind/vocabulary.txt')).not.toContain('odds');
  });
});

test('a term keeps to the mark that follows it', () => {
  expect(site.read('elements/everything/index.html')).toContain(
    '<dfn id="term-a-term">a term</dfn>. It isn’t',
  );
});

import { describe, expect, it } from 'vitest';
import type { CourseView, LessonView, ModuleView } from '../../src/lib/course-view.ts';
import { describePage } from '../../src/lib/page-meta.ts';
import {
  courseData,
  jsonForScript,
  lessonData,
  moduleData,
} from '../../src/lib/structured-data.ts';

const absolute = (href: string) => new URL(href, 'https://example.org').href;
const stats = (minutes: number) => ({ words: minutes * 200, minutes, pages: 1 });

const lessons: LessonView[] = [];
const module: ModuleView = {
  number: 9,
  slug: 'craft',
  title: 'The Craft',
  description: 'How to do it.',
  href: '/c/craft/',
  lessons,
  stats: stats(17),
};
const lesson: LessonView = {
  number: 50,
  slug: 'growth',
  title: 'Growth & </script>',
  dek: 'What grows.',
  published: new Date('2026-03-04'),
  href: '/c/craft/growth/',
  stats: stats(17),
  headings: [],
  terms: [],
  module,
};
lessons.push(lesson);
const course: CourseView = {
  title: 'The Course',
  description: 'All of it.',
  language: 'en-GB',
  author: 'The School',
  href: '/c/',
  modules: [module],
  lessons,
  stats: stats(17),
};

describe('structured data', () => {
  it('describes the course with its modules and lessons in order, by absolute addresses', () => {
    expect(courseData(course, absolute)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Course',
      name: 'The Course',
      description: 'All of it.',
      url: 'https://example.org/c/',
      inLanguage: 'en-GB',
      timeRequired: 'PT17M',
      provider: { '@type': 'Organization', name: 'The School' },
      hasPart: [
        {
          '@type': 'LearningResource',
          name: 'The Craft',
          description: 'How to do it.',
          url: 'https://example.org/c/craft/',
          position: 9,
          hasPart: [
            {
              '@type': 'LearningResource',
              name: 'Growth & </script>',
              url: 'https://example.org/c/craft/growth/',
              position: 50,
            },
          ],
        },
      ],
    });
  });

  it('describes a lesson as a part of the course, with its number, its reading time and its day', () => {
    expect(lessonData(lesson, course, absolute)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'LearningResource',
      name: 'Growth & </script>',
      description: 'What grows.',
      url: 'https://example.org/c/craft/growth/',
      inLanguage: 'en-GB',
      position: 50,
      timeRequired: 'PT17M',
      datePublished: '2026-03-04',
      isPartOf: { '@type': 'Course', name: 'The Course', url: 'https://example.org/c/' },
    });
  });

  it('describes a module as a part of the course', () => {
    const data = moduleData(module, course, absolute);
    expect(data).toMatchObject({
      name: 'The Craft',
      position: 9,
      isPartOf: { name: 'The Course' },
      hasPart: [{ position: 50 }],
    });
  });

  it('says nothing that the course does not say', () => {
    const { author: _author, ...rest } = course;
    expect(courseData({ ...rest, author: undefined }, absolute)).not.toHaveProperty('provider');
    expect(lessonData({ ...lesson, published: undefined }, course, absolute)).not.toHaveProperty(
      'datePublished',
    );
  });

  it('can not end the element that it stands in', () => {
    const json = jsonForScript(lessonData(lesson, course, absolute));
    expect(json).not.toContain('<');
    expect(JSON.parse(json)).toMatchObject({ name: 'Growth & </script>' });
  });
});

describe("a page's head", () => {
  it('names the page, then the course, and the index by the course alone', () => {
    expect(describePage({ kind: 'lesson', lesson }, course, absolute).title).toBe(
      'Growth & </script> · The Course',
    );
    expect(describePage({ kind: 'module', module }, course, absolute).title).toBe(
      'The Craft · The Course',
    );
    expect(describePage({ kind: 'index' }, course, absolute).title).toBe('The Course');
  });

  it('leads from a lesson to its Markdown', () => {
    expect(describePage({ kind: 'lesson', lesson }, course, absolute).markdown).toBe(
      '/c/craft/growth.md',
    );
    expect(describePage({ kind: 'module', module }, course, absolute).markdown).toBeUndefined();
  });

  it('gives a page that only serves the others nothing to share', () => {
    expect(
      describePage({ kind: 'tool', title: 'Search', description: 'Find.' }, course, absolute),
    ).toEqual({
      title: 'Search · The Course',
      description: 'Find.',
    });
  });

  it.each([
    ['en-GB', 'en_GB'],
    ['pt-br', 'pt_BR'],
    ['zh-Hant-TW', 'zh_TW'],
    ['en', undefined],
    ['de-1996', undefined],
  ])('writes the language %s as Open Graph wants it: %s', (language, locale) => {
    expect(describePage({ kind: 'index' }, { ...course, language }, absolute).shared?.locale).toBe(
      locale,
    );
  });
});

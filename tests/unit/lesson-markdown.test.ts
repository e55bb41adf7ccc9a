import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CourseMap } from '../../src/lib/course-map.ts';
import type { CourseView, LessonView, ModuleView } from '../../src/lib/course-view.ts';
import { lessonMarkdown } from '../../src/lib/lesson-markdown.ts';
import { PROJECT } from '../helpers/project.ts';

const CASES = `${PROJECT}/tests/fixtures/markdown-export`;
const BASE = '/course/';
const stats = { words: 100, minutes: 1, pages: 1 };

const module: ModuleView = {
  number: 1,
  slug: 'basics',
  title: 'Basics',
  description: 'First steps.',
  href: '/course/basics/',
  lessons: [],
  stats,
};
const lesson: LessonView = {
  number: 3,
  slug: 'this-lesson',
  title: 'This Lesson',
  dek: 'What it is about.',
  published: undefined,
  href: '/course/basics/this-lesson/',
  stats,
  headings: [],
  terms: [],
  module,
};
const course: CourseView = {
  title: 'A Course',
  description: 'About it.',
  language: 'en',
  author: undefined,
  href: BASE,
  modules: [module],
  lessons: [lesson],
  stats,
};
const map = new CourseMap(
  [
    { number: 1, slug: 'basics', dir: '01-basics' },
    { number: 2, slug: 'decisions', dir: '02-decisions' },
  ],
  [
    {
      number: 3,
      slug: 'this-lesson',
      moduleSlug: 'basics',
      format: 'mdx',
      file: '01-basics/03-this-lesson.mdx',
    },
    {
      number: 7,
      slug: 'cost-of-delay',
      moduleSlug: 'decisions',
      format: 'md',
      file: '02-decisions/07-cost-of-delay.md',
    },
  ],
);

const HEAD = `# This Lesson

What it is about.

Lesson 3 · Module 1, [Basics](https://example.org/course/basics/) · [A Course](https://example.org/course/) · <https://example.org/course/basics/this-lesson/>
`;

function exported(body: string, format: 'md' | 'mdx'): string {
  const source = { body, format, file: '01-basics/03-this-lesson.mdx' };
  return lessonMarkdown(lesson, source, {
    course,
    map,
    base: BASE,
    absolute: (href) => new URL(href, 'https://example.org').href,
  });
}

describe('a lesson as Markdown', () => {
  it('starts with its title, its dek, its place in the course and its address', () => {
    expect(exported('', 'md')).toBe(HEAD);
  });

  it.each(readdirSync(CASES))('turns the source into plain Markdown: %s', (name) => {
    const format = existsSync(`${CASES}/${name}/input.mdx`) ? 'mdx' : 'md';
    const source = readFileSync(`${CASES}/${name}/input.${format}`, 'utf8');
    const wanted = readFileSync(`${CASES}/${name}/output.md`, 'utf8');
    expect(exported(source, format)).toBe(`${HEAD}\n${wanted}`);
  });

  it('keeps the words of a source that breaks off', () => {
    for (const end of [
      '<Callout title="x">\n\nwords',
      'words <Term>more',
      '```\nwords',
      'words {open',
      'words `open',
      'words [open](',
      'words <a href="x',
    ]) {
      expect(exported(end, 'mdx')).toContain('words');
    }
  });
});

import { describe, expect, test } from 'vitest';
import type { CourseView, LessonView } from '../../src/lib/course-view.ts';
import { listOldTerms, listTerms } from '../../src/lib/glossary.ts';
import { compileLesson } from '../helpers/lesson.ts';

const lesson = (number: number, names: readonly string[]): LessonView =>
  ({
    number,
    title: `Lesson ${number}`,
    href: `/base/one/lesson-${number}/`,
    headings: [{ depth: 2, text: 'A Part', id: 'a-part' }],
    terms: names.map((name) => ({
      name,
      id: `term-${name.toLowerCase().replaceAll(' ', '-')}`,
      definition: `what ${name} is`,
      section: number === 1 ? '' : 'a-part',
    })),
  }) as unknown as LessonView;

const course = (...lessons: LessonView[]): CourseView =>
  ({ language: 'en-GB', lessons }) as unknown as CourseView;

describe('the glossary', () => {
  test('lists the terms of all lessons by letter, in any case and with any accent', () => {
    const letters = listTerms(
      course(lesson(1, ['scope', 'Étude']), lesson(2, ['CD3', 'edge case', '5xx'])),
    );
    expect(letters.map(({ letter, entries }) => [letter, entries.map(({ name }) => name)])).toEqual(
      [
        ['#', ['5xx']],
        ['C', ['CD3']],
        ['E', ['edge case', 'Étude']],
        ['S', ['scope']],
      ],
    );
  });

  test('knows what its terms were called before, wherever they were defined, and nothing else', () => {
    const olds = listOldTerms(
      new Map([
        [
          'one/lesson-1',
          new Map([
            ['term-case', 'one/lesson-1#term-edge-case'],
            ['term-rim', 'one/lesson-2#term-edge-case'],
            ['term-scope', 'one/lesson-1#term-edge-case'],
            ['term-gone', 'one/lesson-1#a-part'],
            ['a-part', 'one/lesson-1#term-edge-case'],
          ]),
        ],
        ['one/lesson-2', new Map([['term-case', 'one/lesson-2#term-edge-case']])],
      ]),
    );
    const letters = listTerms(course(lesson(1, ['edge case', 'scope'])), olds);
    expect(letters.flatMap(({ entries }) => entries.map((entry) => entry.olds))).toEqual([
      ['case', 'rim'],
      [],
    ]);
  });

  test('says where each term is defined: lesson, section, address', () => {
    const [{ entries: [entry] } = { entries: [] }] = listTerms(course(lesson(2, ['edge case'])));
    expect(entry).toMatchObject({
      id: 'edge-case',
      definition: 'what edge case is',
      section: 'A Part',
      lesson: { number: 2, title: 'Lesson 2' },
      href: '/base/one/lesson-2/#term-edge-case',
    });
  });

  test('names the lesson for a term above the first heading', () => {
    expect(listTerms(course(lesson(1, ['scope'])))[0]?.entries[0]?.section).toBe('Lesson 1');
  });

  test('of a course without terms is empty', () => expect(listTerms(course())).toEqual([]));
});

describe('a term', () => {
  const termsOf = async (source: string) => (await compileLesson('mdx', source)).facts.terms;

  test('takes its definition as written, set as running text', async () => {
    const source =
      '## Part\n\nIt\'s <Term name="lead time" definition="what\'s waited">lead times</Term>.';
    expect(await termsOf(source)).toMatchObject([
      {
        name: 'lead time',
        id: 'term-lead-time',
        definition: 'what’s waited',
        section: 'part',
        line: 3,
      },
    ]);
  });

  test('without a definition is explained by its sentence', async () => {
    const source = 'Before it. A <Term>lead time</Term> is *what* you wait. After it.';
    expect(await termsOf(source)).toMatchObject([{ definition: 'A lead time is what you wait.' }]);
  });

  test('in a list is explained by its own item', async () => {
    const source = '- Another\n- A <Term>batch</Term> is many';
    expect(await termsOf(source)).toMatchObject([{ definition: 'A batch is many' }]);
  });
});

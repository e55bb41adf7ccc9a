import { readdirSync } from 'node:fs';
import type { BlockContent } from 'mdast';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkCopy } from '../../src/author/import/check-target.ts';
import type { HomelessLesson } from '../../src/author/import/place.ts';
import { type ImportPlan, planImport } from '../../src/author/import/plan.ts';
import { openTarget } from '../../src/author/import/target-course.ts';
import type { ImportedDocument, ImportedImage } from '../../src/author/import/types.ts';
import { applyChange } from '../../src/author/import/write-files.ts';
import { ownCourse } from '../../src/author/own-course.ts';
import { documentWith, smallCourse, type TemporaryCourse } from '../helpers/imports.ts';

let course: TemporaryCourse;

beforeEach(() => {
  course = smallCourse();
});
afterEach(() => course.remove());

function lesson(
  document: Partial<ImportedDocument>,
  rest: Partial<HomelessLesson> = {},
): HomelessLesson {
  return { source: 'a.txt', document: documentWith([], document), ...rest };
}
/** Brings lessons in; returns the files that were written. */
function bringIn(
  lessons: readonly HomelessLesson[],
  { root = course.root, isReplacing = false } = {},
): string[] {
  const { change } = planFor(lessons, { root, isReplacing });
  applyChange(root, change);
  return change.files.map(({ file }) => file);
}

function planFor(
  lessons: readonly HomelessLesson[],
  { root = course.root, isReplacing = false } = {},
): ImportPlan {
  return planImport(lessons, {
    target: openTarget(root),
    wishes: { isReplacing },
    course: { title: 'New' },
    onLesson: () => undefined,
  });
}

const bytes = (text: string) => new TextEncoder().encode(text);
const image = (name: string, content?: string): ImportedImage => ({
  url: `media/${name}`,
  name,
  bytes: content === undefined ? undefined : bytes(content),
});
const shown = (images: readonly ImportedImage[], title = 'A Title') =>
  lesson({
    title,
    images,
    module: { title: 'The First' },
    body: {
      type: 'root',
      children: images.map(({ url }) => ({
        type: 'paragraph',
        children: [{ type: 'image', url, alt: 'x' }],
      })),
    },
  });

describe('a whole course', () => {
  test('gets its modules and lessons in order after those that are there, each name once', () => {
    const module = { title: 'The Human Craft' };
    const files = bringIn([
      lesson({ title: 'B' }, { module }),
      lesson(
        { title: 'A', number: 1 },
        { module: { title: 'The First', description: 'Not taken.' } },
      ),
      lesson({ title: 'B' }, { module }),
      lesson({ title: 'C' }, { module, slug: 'its-own' }),
    ]);
    expect(files).toEqual([
      '02-the-human-craft/module.yml',
      '02-the-human-craft/04-b.mdx',
      '01-first-things/05-a.mdx',
      '02-the-human-craft/06-b-2.mdx',
      '02-the-human-craft/07-its-own.mdx',
    ]);
  });

  test('makes a course of a folder that is not there, and leaves one alone that is none', () => {
    course.write('other/notes.txt', '');
    expect(() => openTarget(`${course.root}/other`)).toThrow('so it is no course');
    expect(() => openTarget(`${course.root}/course.yml`)).toThrow('is a file, so it is no course');
    const root = `${course.root}/new/course`;
    expect(bringIn([lesson({ module: { title: 'M' } })], { root })).toEqual([
      'course.yml',
      '01-m/module.yml',
      '01-m/01-a-title.mdx',
    ]);
    expect(course.read('new/course/course.yml')).toBe('title: New\ndescription: New\n');
  });
});

test('a lesson that is nested too deeply is told by its source', () => {
  const body = Array.from({ length: 70 }).reduce<BlockContent>(
    (inside) => ({ type: 'blockquote', children: [inside] }),
    { type: 'paragraph', children: [] },
  );
  const deep = lesson({ module: { title: 'M' }, body: { type: 'root', children: [body] } });
  expect(() => planFor([deep])).toThrow(/^ {2}a\.txt\n.*more than 60 deep/);
});

describe('images', () => {
  test('lie beside the lesson under safe names, which its text has', () => {
    const names = ['Chart One.PNG', '..%2f..', '.hidden.svg', 'a/b.png'];
    const files = bringIn([shown(names.map((name) => image(name, name)))]);
    expect(files.slice(0, -1)).toEqual(
      ['chart-one.png', '2f', 'hidden.svg', 'a-b.png'].map((name) => `01-first-things/${name}`),
    );
    expect(course.read('01-first-things/04-a-title.mdx')).toContain(
      '![x](chart-one.png)\n\n![x](2f)',
    );
  });

  test('take another name than that of another file, and the same for the same', () => {
    course.write('01-first-things/chart.png', 'other');
    course.write('01-first-things/same.png', 'same');
    const files = bringIn([shown([image('chart.png', 'new'), image('same.png', 'same')])], {
      isReplacing: true,
    });
    expect(files).toEqual(['01-first-things/chart-2.png', '01-first-things/04-a-title.mdx']);
    expect(course.read('01-first-things/chart.png')).toBe('other');
  });

  test('replace those that the replaced lesson alone shows', () => {
    course.write('01-first-things/chart.png', 'of before');
    bringIn([shown([image('chart.png', 'new')], 'Known')], { isReplacing: true });
    expect(course.read('01-first-things/chart.png')).toBe('new');
  });

  test('have a name also where the source has lost them', () => {
    bringIn([shown([image('lost.png')])]);
    expect(course.read('01-first-things/04-a-title.mdx')).toContain('![x](lost.png)');
    expect(readdirSync(`${course.root}/01-first-things`)).not.toContain('lost.png');
  });
});

describe('the check of what was written', () => {
  test('tells the problems of the lessons that came, not those that were there, and their words', async () => {
    const { change } = planFor([shown([image('lost.png')])]);
    const { problems, words } = await checkCopy(
      course.root,
      change,
      ownCourse({ hasDrafts: true }),
    );
    expect(problems.map(({ file, message }) => [file, message])).toEqual([
      ['01-first-things/04-a-title.mdx', 'the image lost.png is not on disk'],
    ]);
    expect(words.get('01-first-things/04-a-title.mdx')).toBe(0);
    expect(readdirSync(`${course.root}/01-first-things`)).not.toContain('04-a-title.mdx');
  });
});

describe('a change of files', () => {
  test('leaves everything as it was where one of them can not be written', () => {
    course.write('in-the-way', '');
    const files = [
      { file: '01-first-things/03-known.mdx', content: 'new' },
      { file: '02-new/a.mdx', content: 'new' },
      { file: 'in-the-way/a.mdx', content: 'new' },
    ];
    expect(() => applyChange(course.root, { files, removals: [] })).toThrow();
    expect(readdirSync(course.root).sort()).toEqual([
      '01-first-things',
      'course.yml',
      'in-the-way',
    ]);
    expect(readdirSync(`${course.root}/01-first-things`).sort()).toEqual([
      '03-known.mdx',
      'module.yml',
    ]);
    expect(course.read('01-first-things/03-known.mdx')).toContain('known');
  });

  test('puts back what it has replaced and removed where it fails at the end', () => {
    const files = [
      { file: '01-first-things/03-known.mdx', content: 'new' },
      { file: '01-first-things/04-new.mdx', content: 'new' },
    ];
    const change = { files, removals: ['01-first-things/module.yml', '../outside'] };
    expect(() => applyChange(course.root, change)).toThrow('leaves');
    expect(course.read('01-first-things/module.yml')).toContain('The First');
    expect(course.read('01-first-things/03-known.mdx')).toContain('known');
    expect(readdirSync(`${course.root}/01-first-things`)).not.toContain('04-new.mdx');
  });
});

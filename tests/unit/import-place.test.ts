import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Placer, type PlaceWishes } from '../../src/author/import/place.ts';
import { openTarget } from '../../src/author/import/target-course.ts';
import type { ImportedDocument } from '../../src/author/import/types.ts';
import { documentWith, smallCourse, type TemporaryCourse } from '../helpers/imports.ts';

let course: TemporaryCourse;

beforeEach(() => {
  course = smallCourse();
});
afterEach(() => course.remove());

function placeOf(
  document: Partial<ImportedDocument>,
  wishes: Partial<PlaceWishes> = {},
): { file: string; replaced: string | undefined } {
  const placer = new Placer(openTarget(course.root), { isReplacing: false, ...wishes });
  const { place, replaced } = placer.place({
    source: 'a.txt',
    document: documentWith([], document),
  });
  return { file: place.file, replaced: replaced?.file };
}
describe('the module of a lesson', () => {
  test.each([
    ['1', '01-first-things/04-a-title.mdx'],
    ['first-things', '01-first-things/04-a-title.mdx'],
    ['The First', '01-first-things/04-a-title.mdx'],
    ['A New One', '02-a-new-one/04-a-title.mdx'],
  ])('is the one that is named "%s"', (module, file) => {
    expect(placeOf({}, { module }).file).toBe(file);
  });

  test.each([
    [{ number: 7, title: 'The First' }, '01-first-things/04-a-title.mdx'],
    [{ number: 1, title: '' }, '01-first-things/04-a-title.mdx'],
    [{ number: 9, title: 'The Human Craft' }, '09-the-human-craft/04-a-title.mdx'],
    [{ title: 'Without Number' }, '02-without-number/04-a-title.mdx'],
  ])('is the one of the kicker %j', (module, file) => {
    expect(placeOf({ module }).file).toBe(file);
  });

  test('is asked for where nothing says it, or two say different things', () => {
    expect(() => placeOf({})).toThrow(
      /does not say which module[\s\S]*pass --module .*1 first-things/,
    );
    expect(() => placeOf({ module: { number: 1, title: 'Other' } })).toThrow(
      /module 1 is "Other", and the course's is "The First"[\s\S]*--module 1 .*--module "Other"/,
    );
    expect(() => placeOf({}, { module: '4' })).toThrow('the course has no module 4');
    expect(() => placeOf({}, { module: 'Search' })).toThrow('the site uses it itself');
  });

  test('is no module without a title where a name of marks alone is given', () => {
    course.write('02-untitled/04-second.mdx', '');
    expect(() => placeOf({}, { module: '!!!' })).toThrow('no module name after the number');
  });
});

describe('the number and name of a lesson', () => {
  const module = '1';

  test('are those that are asked for, else those of the source, else the next', () => {
    expect(placeOf({ number: 50 }, { module }).file).toBe('01-first-things/50-a-title.mdx');
    expect(placeOf({ number: 50 }, { module, number: 7 }).file).toBe(
      '01-first-things/07-a-title.mdx',
    );
    expect(placeOf({}, { module }).file).toBe('01-first-things/04-a-title.mdx');
    expect(placeOf({ number: 1e9 }, { module }).file).toBe('01-first-things/04-a-title.mdx');
  });

  test.each([
    ['Über “Größe”', 'über-größe'],
    ['../../etc/passwd', 'etcpasswd'],
    ['-- ! --', 'lesson'],
    ['.hidden', 'hidden'],
    ['2024 in Review', '2024-in-review'],
    ['long '.repeat(40), 'long'.concat('-long'.repeat(11))],
  ])('makes of the title "%s" a name that the course reads back', (title, slug) => {
    const { file } = placeOf({ title }, { module });
    expect(file).toBe(`01-first-things/04-${slug}.mdx`);
    course.write(file, '');
    expect(openTarget(course.root).map.lessons.map((other) => other.slug)).toContain(slug);
  });

  test('have as many digits as those of the course', () => {
    course.write('001-wide/module.yml', 'title: Wide\ndescription: D.\n');
    course.write('001-wide/007-seventh.mdx', '');
    expect(placeOf({}, { module: 'Wide' }).file).toBe('001-wide/008-a-title.mdx');
    expect(placeOf({}, { module: 'New' }).file).toBe('002-new/008-a-title.mdx');
    expect(placeOf({ title: 'Seventh' }, { isReplacing: true })).toEqual({
      file: '001-wide/007-seventh.mdx',
      replaced: '001-wide/007-seventh.mdx',
    });
  });

  test('are refused where they are those of another lesson', () => {
    expect(() => placeOf({ title: 'Known' }, { module })).toThrow(
      /03-known\.mdx, which is called "known" too[\s\S]*--replace/,
    );
    expect(() => placeOf({ number: 3 }, { module })).toThrow(
      /which has the number 3 too[\s\S]*--number 4, which is free/,
    );
    expect(() => placeOf({ title: '' }, { module })).toThrow('no title was found');
  });

  test('are those of the lesson that is replaced, in its module', () => {
    const replaced = '01-first-things/03-known.mdx';
    const wishes = { isReplacing: true };
    expect(placeOf({ title: 'Known', number: 8 }, wishes)).toEqual({ file: replaced, replaced });
    expect(placeOf({ number: 3 }, wishes)).toEqual({
      file: '01-first-things/03-a-title.mdx',
      replaced,
    });
    course.write('01-first-things/05-other.mdx', '');
    expect(() => placeOf({ title: 'Known' }, { isReplacing: true, number: 5 })).toThrow(
      'two lessons are in its place',
    );
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { moveAnchor } from '../../src/author/anchors.ts';
import { carryOut } from '../../src/author/edits/carry-out.ts';
import { type MoveRequest, planLessonMove } from '../../src/author/move/move-lesson.ts';
import { planModuleMove } from '../../src/author/move/move-module.ts';
import { ownCourse, scanOwnCourse } from '../../src/author/own-course.ts';
import type { CourseOptions } from '../../src/compile/course.ts';
import { type TemporaryCourse, temporaryCourse } from '../helpers/imports.ts';

const LESSON = '---\ntitle: T\ndek: D.\n---\n\nText.\n';

let course: TemporaryCourse;
let options: CourseOptions;

beforeEach(() => {
  course = temporaryCourse({
    'course.yml': 'title: C\ndescription: D.\n',
    '01-strategy/module.yml': 'title: S\ndescription: D.\n',
    '01-strategy/01-strategy-basics.md': LESSON,
    '02-next/module.yml': 'title: N\ndescription: D.\n',
    '02-next/02-other.md': LESSON,
  });
  options = { ...ownCourse(), root: course.root, cacheFolder: `${course.root}/.cache` };
});
afterEach(() => course.remove());

async function moveModule(name: string, request: MoveRequest): Promise<void> {
  const { plan, layout } = planModuleMove(course.root, scanOwnCourse(options), name, request);
  await carryOut(plan, layout, options, { isDryRun: true });
}
function planMove(name: string, request: MoveRequest) {
  return planLessonMove(course.root, scanOwnCourse(options), name, request);
}

describe('problems that a course has already are no hindrance to a move', () => {
  test.each([
    ['of a lesson whose name starts as that of its module does', '[x](nowhere)'],
    ['that name a path as it was written, and stays', '[x](../01-strategy/gone)'],
    ['that name the file of a lesson', '[x](#gone)'],
  ])('%s', async (_, text) => {
    course.write('01-strategy/01-strategy-basics.md', `${LESSON}\n${text}\n`);
    await expect(moveModule('strategy', { slug: 'plan' })).resolves.toBeUndefined();
    await expect(moveModule('strategy', { number: '2' })).resolves.toBeUndefined();
  });
});

describe('a new title is refused where there is no place for it', () => {
  test('in a lesson without fields', () => {
    course.write('02-next/02-other.md', 'Text.\n');
    expect(() => planMove('other', { title: 'New' })).toThrow(
      '02-next/02-other.md has no front matter',
    );
  });

  test('for a module without module.yml', async () => {
    course.write('03-last/03-third.md', LESSON);
    await expect(moveModule('last', { title: 'New' })).rejects.toThrow(
      '03-last/module.yml is missing',
    );
  });
});

test.each([
  ['plan.yml', 'lessons:\n  other: {}\n# Caf\xe9\n', { slug: 'another' }],
  ['02-next/module.yml', 'title: N\ndescription: Caf\xe9\n', { title: 'New' }],
])(
  '%s is not written anew where it is not UTF-8, since letters would be lost',
  (file, text, to) => {
    course.write(file, Buffer.from(text, 'latin1'));
    const plan = () =>
      'slug' in to
        ? planMove('other', to)
        : planModuleMove(course.root, scanOwnCourse(options), 'next', to);
    expect(plan).toThrow(/not UTF-8/);
  },
);

test('an address that is nowhere is guessed at only where something is published', async () => {
  for (const file of ['01-strategy/01-strategy-basics.md', '02-next/02-other.md'])
    course.write(file, LESSON.replace('dek', 'draft: true\ndek'));
  course.write('anchors.yml', 'published:\n  next/gone: []\n');
  await expect(moveAnchor('gone', 'nowhere', options)).rejects.toThrow(
    'No published lesson has the address "nowhere".',
  );
  await expect(moveAnchor('gone', 'nowhere', options)).rejects.not.toThrow('undefined');
});

test('a course folder that is a file is told as one that is not there', () => {
  course.write('file', '');
  expect(() => scanOwnCourse({ ...options, root: `${course.root}/file` })).toThrow(
    'there is no course folder at',
  );
});

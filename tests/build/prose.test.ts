import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkProse } from '../../src/author/prose/check-prose.ts';
import { readProseRules } from '../../src/author/prose/rules.ts';
import { fixtureCourse, SCRATCH } from '../helpers/project.ts';
import { readFixture } from '../helpers/read-fixture.ts';

/** All that the author of a course is told of its prose, a line each. */
async function told(root: string): Promise<string[]> {
  const { lessons, map } = await readFixture('prose');
  const problems = await checkProse(lessons, map, readProseRules(root));
  return problems.map(({ file, line, column, message, remedy }) => {
    const place = [file, line, column].filter((part) => part !== undefined).join(':');
    return `${place}: ${message} → ${remedy}`;
  });
}

/** A copy of the fixture's rules with one of its files written anew. */
function rulesWith(file: string, text: string): string {
  const root = `${SCRATCH}/prose-rules`;
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  for (const name of ['house-style.yml', 'plan.yml', 'words.txt'])
    cpSync(`${fixtureCourse('prose')}/${name}`, `${root}/${name}`);
  writeFileSync(`${root}/${file}`, text);
  return root;
}

test('the author is told where the prose departs from the rules of the course', async () => {
  const expected = readFileSync(`${fixtureCourse('prose')}/told.txt`, 'utf8')
    .trim()
    .split('\n');
  expect(await told(fixtureCourse('prose'))).toEqual(expected);
});

test('a course without rules is told of nothing', async () => {
  expect(await told(fixtureCourse('sampler'))).toEqual([]);
});

test.each([
  ['house-style.yml', 'repeats: many', 'house-style.yml:1:1'],
  ['house-style.yml', 'speling: en-GB', 'did you mean "spelling"?'],
  ['house-style.yml', 'spelling: de-DE', 'house-style.yml:1:1'],
  ['house-style.yml', 'patterns:\n  - find: "a("\n    instead: b', 'house-style.yml:2:5'],
  ['house-style.yml', 'patterns:\n  - find: a', 'lacks the field "patterns.0.instead"'],
  ['house-style.yml', 'takeaways:\n  statements: 3\n  words: [1, 2]', 'house-style.yml:2:3'],
  ['plan.yml', 'lessons:\n  first:\n    word: [1, 2]', 'plan.yml:3:5'],
  ['plan.yml', 'lessons:\n  first:\n    words: [1]', 'plan.yml:3:5'],
  ['plan.yml', 'lessons: [', 'plan.yml'],
])('a mistake in %s is told with its place: %j', async (file, text, said) => {
  const problems = await told(rulesWith(file, text));
  expect(problems.filter((line) => line.startsWith(file)).join('\n')).toContain(said);
});

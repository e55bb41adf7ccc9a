import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { tryBuild } from '../helpers/build-course.ts';
import { fixtureCourse } from '../helpers/project.ts';
import { problemsOf } from '../helpers/read-fixture.ts';

/** Each fixture holds `problems.txt`: all that the author is told, as `file:line:column: message → remedy`. */
const CASES = {
  'no-course-yml': 'a missing course.yml',
  'misnamed-course-yml': 'a course.yml under another name',
  'malformed-course-yml': 'a course.yml that is no YAML',
  'incomplete-course-yml': 'missing, wrong and unknown fields of course.yml',
  'no-module-yml': 'a missing module.yml',
  'malformed-module-yml': 'a module.yml that is no YAML',
  'incomplete-module-yml': 'empty fields of module.yml and such as are no text',
  'no-front-matter': 'a lesson without front matter',
  'open-front-matter': 'front matter that is not closed',
  'malformed-front-matter': 'front matter that is no YAML',
  'incomplete-front-matter': 'a missing field of front matter',
  'wrong-value': 'wrong values in front matter',
  'unknown-field': 'an unknown field, with the nearest known one',
  'duplicate-number': 'a lesson number that stands twice',
  'duplicate-slug': 'a lesson name that stands twice',
  'duplicate-module': 'a module number or name that stands twice',
  'outside-module': 'lessons outside a module, beside, below and above it',
  'unnumbered-lesson': 'a lesson without number or name',
  'odd-names': 'names with marks that addresses give a meaning to',
  'reserved-module': 'a module whose address the site needs',
  'empty-course': 'a course without lessons',
  'empty-module': 'a module without lessons',
  'mdx-syntax': 'what MDX can not read, with line and column',
  'mdx-names': 'components and values that nothing defines',
  'broken-links': 'links that lead nowhere, with the nearest match',
  'draft-link': 'a link to a draft, unless from a draft',
  'heading-jumps': 'heading levels that jump, however they are written',
  'own-h1': 'an h1 in a lesson, however it is written',
  'image-alt': 'images without a text alternative, however they are written',
  'image-missing': 'images that are not there, not here or not images',
  'inert-html': 'HTML that would do nothing on a page, and components in plain Markdown',
  'not-utf-8': 'files that are not UTF-8',
  'repeated-ids': 'ids and terms that stand twice',
  'repeated-terms': 'a term that two lessons define',
  'drawing-parts': 'drawings that hold more than shapes and text, or have no size',
  'contrast-table': 'a contrast that is no table of two columns',
  'ledger-fields': 'fields of the ledger that are none',
  'ledger-addresses': 'addresses in the ledger that can be none',
  'lost-anchors': 'published addresses that are gone, and successors that lead nowhere',
  'many-problems': 'many different problems, all in one run',
};

describe('the author is told of', () => {
  test.each(Object.entries(CASES))('%s: %s', async (name) => {
    const expected = readFileSync(`${fixtureCourse(name)}/problems.txt`, 'utf8')
      .trimEnd()
      .split('\n');
    expect(await problemsOf(name)).toEqual(expected);
  });

  test('every fixture that expects problems is in the list above', () => {
    const names = readdirSync(fixtureCourse('.')).filter((name) =>
      existsSync(`${fixtureCourse(name)}/problems.txt`),
    );
    expect(names.sort()).toEqual(Object.keys(CASES).sort());
  });

  test('a course folder that is not there', async () => {
    const [problem] = await problemsOf('no-such-folder');
    expect(problem).toContain('there is no course folder at');
    expect(problem).toContain('set COURSE to the folder that holds course.yml');
  });
});

describe('a build with problems', () => {
  test.each(['no-course-yml', 'empty-course', 'mdx-syntax', 'not-utf-8'])(
    'fails with the report alone, and no stack trace: %s',
    async (name) => {
      const { hasFailed, output, files } = await tryBuild({
        course: fixtureCourse(name),
        name: `bad/${name}`,
      });
      const problems = await problemsOf(name);
      expect(hasFailed).toBe(true);
      expect(output).toMatch(new RegExp(`^${problems.length} problems? in the course\n`));
      expect(output).not.toMatch(/^\s+at .*:\d+/m);
      expect(files).toEqual([]);
    },
  );
});

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { buildCourse } from '../helpers/build-course.ts';
import { PROJECT } from '../helpers/project.ts';
import { realSites } from '../helpers/real-sites.ts';

const validator = new HtmlValidate();

/** Every fault in the pages of a site. */
async function faultsIn(dist: string): Promise<string[]> {
  const files = globSync('**/*.html', { cwd: dist });
  expect(files.length).toBeGreaterThan(0);
  const reports = await Promise.all(
    files.map((file) => validator.validateString(readFileSync(join(dist, file), 'utf8'), file)),
  );
  return reports.flatMap(({ results }) =>
    results.flatMap(({ filePath, messages }) =>
      messages.map(({ line, message }) => `${filePath}:${line} ${message}`),
    ),
  );
}

test('every page of the course is valid HTML', async () => {
  expect(await faultsIn(realSites().plain)).toEqual([]);
});

test('so is everything an author may write', async () => {
  const { dist } = await buildCourse({
    course: `${PROJECT}/tests/fixtures/courses/sampler`,
    name: 'sampler',
  });
  expect(await faultsIn(dist)).toEqual([]);
});

test('no page holds an inline handler or asks another host', () => {
  const { plain } = realSites();
  for (const file of globSync('**/*.html', { cwd: plain })) {
    const html = readFileSync(join(plain, file), 'utf8');
    expect(html, file).not.toMatch(/<[^>]+\son[a-z]+=/i);
    expect(html, file).not.toMatch(/<(script|img|iframe|source)[^>]+src="(https?:)?\/\//i);
  }
});

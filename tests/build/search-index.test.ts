import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { describe, expect, inject, test } from 'vitest';
import type { LessonOutline } from '../../src/lib/search-outline.ts';
import { writeIndex } from '../../src/integrations/search-index.ts';
import { SCRATCH } from '../helpers/project.ts';

/** Writes a site of pages by address. */
function writeSite(name: string, pages: Readonly<Record<string, string>>): string {
  const root = `${SCRATCH}/search-index/${name}`;
  rmSync(root, { recursive: true, force: true });
  for (const [address, body] of Object.entries(pages)) {
    mkdirSync(root + address, { recursive: true });
    writeFileSync(
      `${root}${address}index.html`,
      `<!doctype html><html lang="en"><body>${body}</body></html>`,
    );
  }
  return root;
}

const LESSON = '<article data-pagefind-body><h1>One</h1><p>Some words.</p></article>';

describe('the search index', () => {
  test('is written where every published lesson can be found', async () => {
    const root = writeSite('whole', {
      '/m/one/': LESSON,
      '/m/two/': LESSON,
      '/search/': '<h1>Search</h1>',
    });
    await writeIndex(root, ['/m/one/', '/m/two/']);
    expect(existsSync(`${root}/pagefind/vocabulary.txt`)).toBe(true);
    expect(readdirSync(`${root}/pagefind/fragment`)).toHaveLength(2);
  });

  test('fails the build when a published lesson is not in it, and names the lesson', async () => {
    const root = writeSite('less', {
      '/m/one/': LESSON,
      '/m/two/': '<article><p>No body marked.</p></article>',
    });
    await expect(writeIndex(root, ['/m/one/', '/m/two/'])).rejects.toThrow(
      '1 of 2 lessons are in the search index; without /m/two/.',
    );
  });

  test('fails the build when there is no lesson at all', async () => {
    const root = writeSite('none', { '/': LESSON });
    await expect(writeIndex(root, [])).rejects.toThrow('no lesson page');
  });

  test('is cut into small pieces, of which a query needs one for each of its words', () => {
    const folder = `${inject('sites').plain}/pagefind/index`;
    const sizes = readdirSync(folder).map((file) => statSync(`${folder}/${file}`).size);
    expect(sizes.length).toBeGreaterThan(20);
    expect(Math.max(...sizes)).toBeLessThan(10_000);
  });

  test('tells what each lesson is about, so that nobody has to load them all to know', () => {
    const folder = `${inject('sites').plain}/pagefind`;
    const outlines = JSON.parse(readFileSync(`${folder}/outlines.json`, 'utf8')) as Record<
      string,
      LessonOutline
    >;
    const fragments = readdirSync(`${folder}/fragment`).map((file) => file.split('.')[0]);
    expect(Object.keys(outlines).sort()).toEqual(fragments.sort());
    const lesson = Object.values(outlines).find(({ title }) => title === 'Cost of Delay');
    expect(lesson?.module).toBe('Priorities and Roadmaps');
    expect(lesson?.headings).toContain('Compare Two Jobs at a Time');
    expect(lesson?.terms).toContain('urgency profile');
  });

  test('leaves out Pagefind’s own interfaces', () => {
    const files = readdirSync(`${inject('sites').plain}/pagefind`);
    expect(files).toContain('pagefind.js');
    expect(files.filter((file) => /ui|highlight|worker/.test(file))).toEqual([]);
  });
});

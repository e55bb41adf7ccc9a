import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { courseProcessor } from '../../src/compile/astro-processor.ts';
import { courseOptions } from '../../src/compile/settings.ts';
import { SCRATCH } from '../helpers/project.ts';

let folder: string;
let courseBefore: string | undefined;

beforeEach(() => {
  mkdirSync(SCRATCH, { recursive: true });
  folder = realpathSync(mkdtempSync(`${SCRATCH}/linked-`));
  mkdirSync(`${folder}/course/01-one`, { recursive: true });
  mkdirSync(`${folder}/elsewhere`);
  courseBefore = process.env['COURSE'];
});
afterEach(() => {
  if (courseBefore === undefined) delete process.env['COURSE'];
  else process.env['COURSE'] = courseBefore;
  rmSync(folder, { recursive: true });
});

function optionsFor(course: string) {
  process.env['COURSE'] = course;
  const address = (name: string) => pathToFileURL(`${folder}/${name}/`);
  const config = { root: address(''), base: '/', cacheDir: address('c'), publicDir: address('p') };
  return courseOptions(config, false);
}

test('a course folder behind a link is read from where it is', () => {
  symlinkSync(`${folder}/course`, `${folder}/link`);
  expect(optionsFor('link').root).toBe(`${folder}/course`);
});

test('a lesson behind a link is known by where its file is', async () => {
  const file = `${folder}/elsewhere/lesson.mdx`;
  writeFileSync(file, '---\ntitle: One\ndek: What it says.\n---\n\nText.\n');
  symlinkSync(file, `${folder}/course/01-one/01-lesson.mdx`);
  const renderer = await courseProcessor(optionsFor('course')).createMdxRenderer?.({}, {} as never);
  const compiled = await renderer?.process('', file, {} as never);
  expect(compiled?.code).toContain('Text.');
});

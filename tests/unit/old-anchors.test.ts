import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LessonCompiler } from '../../src/compile/lesson-compiler.ts';
import type { LessonPlace } from '../../src/lib/types.ts';
import { compileLesson, MAP } from '../helpers/lesson.ts';
import { SCRATCH } from '../helpers/project.ts';

const target = (id: string) =>
  `<span id="${id}" class="old-anchor" data-pagefind-ignore=""></span>`;

/** Compiled HTML, also where it stands as a string in JavaScript. */
async function htmlOf(
  format: 'md' | 'mdx',
  body: string,
  aliases: Readonly<Record<string, string>>,
): Promise<string> {
  return (await compileLesson(format, body, aliases)).code.replaceAll('\\"', '"');
}

describe.each(['md', 'mdx'] as const)('an old id in .%s', (format) => {
  test('is a target at the heading of its section', async () => {
    expect(await htmlOf(format, '## New\n\n### Newer\n', { old: 'new', older: 'newer' })).toMatch(
      new RegExp(`<h2 id="new">${target('old')}New.*<h3 id="newer">${target('older')}Newer`, 's'),
    );
  });

  test('shares its place with others that the section had', async () => {
    const html = await htmlOf(format, '## New', { one: 'new', two: 'new' });
    expect(html).toContain(target('one'));
    expect(html).toContain(target('two'));
  });

  test('gives way to an id that the page has', async () => {
    const html = await htmlOf(format, '## New\n\n## Old\n\n<span id="raw">Text</span>', {
      old: 'new',
      raw: 'new',
    });
    expect(html).not.toContain('old-anchor');
  });

  test('has no place where its section is none', async () => {
    expect(await htmlOf(format, '## New', { old: 'other' })).not.toContain('old-anchor');
  });

  test('is neither among the ids that the course may link to nor in any text', async () => {
    const body = '## New\n\nSome words.\n';
    const [withOld, without] = [
      await compileLesson(format, body, { old: 'new' }),
      await compileLesson(format, body),
    ];
    expect(withOld.facts).toEqual(without.facts);
    expect(withOld.code).toContain('Link to “New”');
  });
});

test('an old id of a term is a target at its words', async () => {
  const { code, facts } = await compileLesson('mdx', 'A <Term>lead time</Term>.', {
    'term-lead': 'term-lead-time',
  });
  expect(code.replaceAll('\\"', '"')).toContain(`${target('term-lead')}lead time`);
  expect(facts.terms).toMatchObject([{ name: 'lead time', id: 'term-lead-time' }]);
});

test('a lesson with other old ids is compiled anew, and one with the same is not', async () => {
  mkdirSync(SCRATCH, { recursive: true });
  const cacheFolder = mkdtempSync(`${SCRATCH}/old-anchors-`);
  const [place] = MAP.lessons;
  const source = { place: place as LessonPlace, body: '## New', frontmatter: {} };
  const compilerFor = (old: string) =>
    new LessonCompiler({
      root: `${SCRATCH}/no-course`,
      map: MAP,
      base: '/',
      aliases: new Map([[source.place.file, new Map([[old, 'new']])]]),
      cacheFolder,
    });
  await compilerFor('old').compile(source);
  expect(compilerFor('old').cached(source)?.markdown?.code).toContain(target('old'));
  expect(compilerFor('older').cached(source)).toBeUndefined();
  rmSync(cacheFolder, { recursive: true });
});

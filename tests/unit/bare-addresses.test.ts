import { mkdirSync, mkdtempSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LessonCompiler } from '../../src/compile/lesson-compiler.ts';
import type { LessonPlace, SourceLink } from '../../src/lib/types.ts';
import { compileLesson, MAP } from '../helpers/lesson.ts';
import { SCRATCH } from '../helpers/project.ts';

describe.each(['md', 'mdx'] as const)('a bare address in .%s', (format) => {
  test.each([
    ['an address of mail', 'Write to me@example.com now.', 'mailto:me@example.com'],
    ['a host', 'See www.example.com, please.', 'http://www.example.com'],
    ['an address with its scheme', 'See https://example.com/a_b_c.', 'https://example.com/a_b_c'],
    ['an address in capitals', 'See HTTPS://EXAMPLE.COM/A.', 'HTTPS://EXAMPLE.COM/A'],
    ['a sign written as a reference', 'Write to me&#64;example.com now.', 'mailto:me@example.com'],
  ])('becomes a link: %s', async (_name, body, href) => {
    const { facts } = await compileLesson(format, body);
    expect(facts.links.map((link) => link.href)).toEqual([href]);
  });

  test('is found by the same compiler before and after a lesson without one', async () => {
    const compile = compilerFor(format);
    const links = [];
    for (const body of ['See www.one.example.', 'Plain ~~old~~ words.', 'See www.two.example.']) {
      links.push((await compile(body)).map(({ href }) => href));
    }
    expect(links).toEqual([['http://www.one.example'], [], ['http://www.two.example']]);
  });
});

function compilerFor(format: 'md' | 'mdx'): (body: string) => Promise<readonly SourceLink[]> {
  mkdirSync(SCRATCH, { recursive: true });
  const cacheFolder = mkdtempSync(`${SCRATCH}/addresses-`);
  const compiler = new LessonCompiler({
    root: SCRATCH,
    map: MAP,
    base: '/',
    aliases: new Map(),
    cacheFolder,
  });
  const place = MAP.lessons.find((lesson) => lesson.format === format) as LessonPlace;
  return async (body) => (await compiler.compile({ place, body, frontmatter: {} })).facts.links;
}

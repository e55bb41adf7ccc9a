import { describe, expect, test } from 'vitest';
import { compileLesson } from '../helpers/lesson.ts';

describe.each(['md', 'mdx'] as const)('headings in .%s', (format) => {
  const idsOf = async (source: string) => (await compileLesson(format, source)).ids;

  test.each([
    ['## Finding leverage', ['finding-leverage']],
    ['## Same\n\n## Same\n\n### Same', ['same', 'same-1', 'same-2']],
    ['## Same\n\n## Same\n\n## Same 1', ['same', 'same-1', 'same-1-1']],
    ['## 日本語 見出し\n\n## Überschrift\n\n## عنوان', ['日本語-見出し', 'überschrift', 'عنوان']],
    [
      '## 🎉\n\n## 🎉🎉\n\n## !!!\n\n## Section',
      ['section-1', 'section-2', 'section-3', 'section'],
    ],
    ['## Search hint', ['search-hint-1']],
    ['## `code` and *more*', ['code-and-more']],
    ['## It\'s "quoted"', ['its-quoted']],
    ['Setext\n---', ['setext']],
  ])('%j get the ids %j', async (source, ids) => {
    expect((await idsOf(source)).toSorted()).toEqual(ids.toSorted());
  });

  test.each([
    ['## Old words {#fixed}', 'fixed', 'Old words'],
    ['## *Marked* {#fixed}', 'fixed', 'Marked'],
    ['## `code` {#fixed}', 'fixed', 'code'],
    ['## Closed {#fixed} ##', 'fixed', 'Closed'],
    ['Setext {#fixed}\n---', 'fixed', 'Setext'],
    ['## Tight{#a.b:c_d-1}', 'a.b:c_d-1', 'Tight'],
    ['## 見出し {#節}', '節', '見出し'],
  ])('an author fixes the id of %j', async (source, id, text) => {
    const { facts } = await compileLesson(format, source);
    expect(facts.problems).toEqual([]);
    expect(facts.headings).toMatchObject([{ id, text }]);
  });

  test('a fixed id is kept when another heading would get it by its words', async () => {
    expect(await idsOf('## Taken\n\n## Other {#taken}')).toEqual(['taken-1', 'taken']);
  });

  test('an id fixed twice is reported, with the place of the second', async () => {
    const { facts } = await compileLesson(format, '## One {#same}\n\n## Two {#same}');
    expect(facts.problems).toMatchObject([
      { line: 3, message: 'the id "same" stands twice in this lesson (again at "Two")' },
    ]);
  });

  test.each([
    ['## Words[^1]\n\n[^1]: A note.', 'words', 'Words'],
    ['## ![A falling line](line.png)', 'a-falling-line', 'A falling line'],
    ['## See ![it](line.png) fall {#fixed}', 'fixed', 'See it fall'],
  ])('notes leave no number in the name of %j, and images their text', async (source, id, text) => {
    const { facts, code } = await compileLesson(format, source);
    expect(facts.headings).toMatchObject([{ id, text }]);
    expect(code).toContain(`Link to “${text}”`);
  });

  test('an id that the page has itself is reported', async () => {
    const { messages } = await compileLesson(format, '## One {#Main}');
    expect(messages).toEqual(['the id "Main" is one that every page has']);
  });

  test('{#words} in running text stay there', async () => {
    const { code } = await compileLesson(format, 'An id is written {#so}, always.');
    expect(code).toContain('An id is written {#so}, always.');
  });

  test('each carries a link of its own, named after it', async () => {
    const { code } = await compileLesson(format, '## "Big" *news*');
    expect(code.replaceAll('\\"', '"')).toContain(
      '<a class="anchor" aria-label="Link to “Big” news" href="#big-news">#</a>'.replace(
        'Link to “Big” news',
        'Link to ““Big” news”',
      ),
    );
  });

  test('written as HTML, they are headings like the others', async () => {
    const { facts, messages } = await compileLesson(
      format,
      '## One\n\n<h3>Two</h3>\n\n<h2 id="three">Three</h2>\n\n<h4>Five</h4>',
    );
    expect(facts.headings).toMatchObject([
      { id: 'one' },
      { id: 'two', depth: 3 },
      { id: 'three' },
      { id: 'five', depth: 4 },
    ]);
    expect(messages).toEqual(['the heading "Five" jumps to h4 after "Three", an h2']);
  });

  test('the heading above footnotes is none of the lesson', async () => {
    const { ids, code } = await compileLesson(format, '## Notes\n\nText[^1].\n\n[^1]: A note.');
    expect(ids).toEqual(['notes']);
    expect(code).not.toContain('#footnote-label');
  });
});

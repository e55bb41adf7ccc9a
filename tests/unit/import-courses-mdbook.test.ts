import { describe, expect, test } from 'vitest';
import { contentsOf, messagesOf, readFiles, writeSource } from '../helpers/source-course.ts';
import { readCourseSource } from '../../src/author/import/courses/read-course-source.ts';

const TOML = '[book]\ntitle = "Sailing"\ndescription = \'How to sail.\' # for the index\n';
const page = (title: string, text = 'Some text.') => `# ${title}\n\n${text}\n`;

describe('an mdBook', () => {
  test('has its parts for modules, in the order of SUMMARY.md', async () => {
    const course = await readFiles({
      'book.toml': TOML,
      'src/SUMMARY.md': `# Summary

[Foreword](foreword.md)

# Setting Out

- [Boats](boats.md)
    - [Hulls](parts/hulls.md)
        - [Keels](parts/keels.md)
- [Winds](winds.md)

# At Sea

- [Storms](storms.md)

---

[Thanks](thanks.md)
[Licence](licence.md)
`,
      'src/foreword.md': page('Foreword'),
      'src/boats.md': page('All about Boats'),
      'src/parts/hulls.md': page('Hulls'),
      'src/parts/keels.md': page('Keels'),
      'src/winds.md': page('Winds'),
      'src/storms.md': page('Storms'),
      'src/thanks.md': page('Thanks'),
      'src/licence.md': page('Licence'),
    });
    expect(course).toMatchObject({ title: 'Sailing', description: 'How to sail.' });
    expect(contentsOf(course)).toEqual([
      ['Foreword', ['Foreword']],
      ['Setting Out', ['All about Boats', 'Hulls', 'Keels', 'Winds']],
      ['At Sea', ['Storms']],
      ['Sailing', ['Thanks', 'Licence']],
    ]);
  });

  test('without parts has its chapters for modules, and one for the chapters in a row that are alone', async () => {
    const course = await readFiles({
      'book.toml': TOML,
      'src/SUMMARY.md':
        '- [Welcome](a.md)\n- [Terms](b.md)\n- [Boats](c.md)\n  - [Hulls](d.md)\n- [Winds](e.md)\n',
      'src/a.md': page('Welcome'),
      'src/b.md': page('Terms'),
      'src/c.md': page('Boats', 'A boat floats. It may also sink.'),
      'src/d.md': page('Hulls'),
      'src/e.md': page('Winds'),
    });
    expect(contentsOf(course)).toEqual([
      ['Sailing', ['Welcome', 'Terms']],
      ['Boats', ['Boats', 'Hulls']],
      ['Winds', ['Winds']],
    ]);
    expect(course.modules.map(({ description }) => description)).toEqual([
      'The lessons of Sailing.',
      'A boat floats.',
      'The lessons of Winds.',
    ]);
    expect(messagesOf(course, 'guessed')).toContain(
      'the module "Winds" has no page that describes it: write its description',
    );
  });

  test('that is one flat list is one module named like the book', async () => {
    const course = await readFiles({
      'book.toml': '[book]\ntitle = "Sailing"\nsrc = "text"\n',
      'text/SUMMARY.md': '- [A](a.md)\n- [B](b.md)\n',
      'text/a.md': page('A'),
      'text/b.md': page('B'),
    });
    expect(contentsOf(course)).toEqual([['Sailing', ['A', 'B']]]);
  });

  test('tells which chapters have no text, no file, or are named twice, and which files it does not name', async () => {
    const course = await readFiles({
      'book.toml': TOML,
      'src/SUMMARY.md': '- [A](a.md)\n- [Planned]()\n- [Gone](gone.md)\n- [A again](a.md)\n',
      'src/a.md': page('A'),
      'src/forgotten.md': page('Forgotten'),
    });
    expect(contentsOf(course)).toEqual([['Sailing', ['A']]]);
    expect(messagesOf(course, 'lost')).toEqual([
      'the chapter "Planned" is a draft without a text',
      'SUMMARY.md does not name, so left out: src/forgotten.md',
      'the table of contents names src/gone.md, which is not there: it is left out',
    ]);
    expect(messagesOf(course, 'changed')).toEqual([
      'src/a.md is in the table of contents more than once: the first time counts',
    ]);
  });

  test.each([
    ['[book]\ntitle = """\nSailing"""\n', 2, 'the field "title" is no text on one line'],
    ['[book]\ntitle = "A"\nsrc = ["a"]\n', 3, 'the field "src" is no text on one line'],
  ])('with settings that can not be read names the line: %j', async (toml, line, message) => {
    const folder = writeSource({ 'book.toml': toml, 'src/SUMMARY.md': '' });
    await expect(readCourseSource(folder)).rejects.toMatchObject({
      problems: [{ file: 'book.toml', line, message: expect.stringContaining(message) as string }],
    });
  });

  test('whose chapters lie outside its folder is refused', async () => {
    const toml = '[book]\nsrc = "../elsewhere"\n';
    await expect(readCourseSource(writeSource({ 'book.toml': toml }))).rejects.toThrow(
      'the field "src" leads out of the folder: ../elsewhere',
    );
  });

  test('without SUMMARY.md, or with no chapter that is there, is refused by name', async () => {
    await expect(readCourseSource(writeSource({ 'book.toml': TOML }))).rejects.toThrow(
      'src/SUMMARY.md',
    );
    const empty = writeSource({ 'book.toml': TOML, 'src/SUMMARY.md': '- [A](a.md)\n' });
    await expect(readCourseSource(empty)).rejects.toThrow('no file that its table of contents');
  });
});

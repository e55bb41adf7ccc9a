import { describe, expect, test } from 'vitest';
import { readOutlineFile } from '../../src/author/import/outline-file.ts';
import { readSource } from '../../src/author/import/read-source.ts';
import { formatOutline, outlineOf, parseOutline } from '../../src/author/import/readers/outline.ts';
import { readPlainText } from '../../src/author/import/readers/plain-text.ts';
import { outlineOfBlocks, readImportFixture } from '../helpers/imports.ts';
import { PROJECT } from '../helpers/project.ts';

const ESSAY = readImportFixture('pasted-essay.txt');
const PARAGRAPH =
  'A paragraph that goes on for long enough to be told from a heading, and that ends in a full stop.';

describe('an outline', () => {
  test('is read back as it was written', () => {
    const outline = outlineOf(readPlainText(ESSAY));
    const { title, headings } = parseOutline(formatOutline(outline));
    expect({ title, headings }).toEqual({ title: outline.title, headings: outline.headings });
    expect(readPlainText(ESSAY, outline).body).toEqual(readPlainText(ESSAY).body);
  });

  test('makes a heading of a line of text, a paragraph of a heading, and nests by indentation', () => {
    const outline = parseOutline(
      [
        'Saying No Without Burning the Bridge',
        '  The Price of Maybe',
        '    What did her maybes cost? She counted:',
        '    41 meetings in one quarter to explain that nothing had changed',
        'Key Takeaways',
      ].join('\n'),
    );
    const headings = outlineOfBlocks(readPlainText(ESSAY, outline)).filter((block) =>
      block.startsWith('#'),
    );
    expect(headings).toEqual([
      '## The Price of Maybe',
      '### What did her maybes cost? She counted:',
      '### 41 meetings in one quarter to explain that nothing had changed',
      '## Key Takeaways',
    ]);
  });

  test('can name a title further down; what stands above it stays text', () => {
    const outline = parseOutline('The Price of Maybe\n');
    const document = readPlainText(ESSAY, outline);
    expect(document.title).toBe('The Price of Maybe');
    expect(outlineOfBlocks(document)[0]).toBe('Saying No Without Burning the Bridge');
  });

  test('names each line that is not in the text, with the nearest that is', () => {
    const outline = parseOutline('A Title\n  The Prise of Maybe\n  Nothing Like It', 'o.txt');
    expect(() => readPlainText(`A Title\n\nThe Price of Maybe\n\n${PARAGRAPH}`, outline)).toThrow(
      /o\.txt:2\n.*"The Prise of Maybe" is no line.*\n.*did you mean "The Price of Maybe"[\s\S]*o\.txt:3\n/,
    );
  });

  test('names a heading that is out of order, and a title that is not there', () => {
    const text = `A Title\n\nThe First\n${PARAGRAPH}\nThe Second\n${PARAGRAPH}`;
    const turned = parseOutline('A Title\n  The Second\n  The First');
    expect(() => readPlainText(text, turned)).toThrow(
      '"The First" stands above the heading before it',
    );
    expect(() => readPlainText(text, parseOutline('No Title'))).toThrow('"No Title" is no line');
  });

  test('names the line whose indentation fits none above it', () => {
    expect(() => parseOutline('T\n    A\n      B\n     C', 'o.txt')).toThrow(
      /o\.txt:4\n.*indented less/,
    );
    expect(() => parseOutline('T\n A\n  B\n   C\n    D\n     E\n      F')).toThrow(
      'more than 5 levels',
    );
    expect(() => parseOutline('# only remarks\n\n')).toThrow('the outline is empty');
  });

  test('may hold headings that start with a number sign', () => {
    const text = `A Title\n\n${PARAGRAPH}\n\n# 1 Problem\n\n${PARAGRAPH}`;
    const outline = parseOutline('A Title\n  \\# 1 Problem');
    expect(outlineOfBlocks(readPlainText(text, outline))).toContain('## # 1 Problem');
    expect(formatOutline(outline)).toContain('\n  \\# 1 Problem\n');
  });
});

test('an outline is refused that is a folder, and for a folder, which has headings of its own', async () => {
  expect(() => readOutlineFile(PROJECT)).toThrow('there is no such outline');
  const outline = { file: 'o.txt', title: 'T', headings: [] };
  await expect(readSource(PROJECT, outline)).rejects.toThrow('an outline was given');
});

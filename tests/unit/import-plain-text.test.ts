import { describe, expect, test } from 'vitest';
import { readPlainText } from '../../src/author/import/readers/plain-text.ts';
import { droppedPieces, outlineOfBlocks, readImportFixture } from '../helpers/imports.ts';

const ESSAY = readImportFixture('pasted-essay.txt');
const PARAGRAPH =
  'A paragraph that goes on for long enough to be told from a heading, and that ends in a full stop.';

describe('an essay as it was copied from a page', () => {
  const essay = readPlainText(ESSAY);

  test('gives up its title, dek, number, module and statistics', () => {
    expect(essay).toMatchObject({
      title: 'Saying No Without Burning the Bridge',
      dek: 'A refusal that names its reason costs less than a promise that is quietly broken.',
      number: 51,
      module: { number: 9, title: 'The Human Craft' },
      claims: { pages: 9, words: 3500, minutes: 17 },
    });
  });

  test('has its headings told by their look, and its lists by their signs', () => {
    expect(outlineOfBlocks(essay).filter((block) => /^(?:#+|-|1\.) /.test(block))).toEqual([
      '## The Price of Maybe',
      '- 3',
      '## Who Pays It',
      '## A Refusal in Three Parts',
      '1. 3',
      '## Key Takeaways',
      '- 2',
    ]);
  });

  test('keeps every line of its text in the stream, and says why the others are dropped', () => {
    expect(droppedPieces(essay).filter((piece) => !piece.startsWith('markup'))).toEqual([
      'navigation: ← Back to The Human Craft',
      'kicker: Module 9 • The Human Craft',
      'lesson number: 51',
      'statistics: 9 pages3.5K words17 min read',
      'navigation: Back to course',
      'navigation: Next lesson →',
    ]);
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
    expect(
      letters(
        essay.streams
          .flat()
          .map(({ text }) => text)
          .join(''),
      ),
    ).toBe(letters(ESSAY));
  });
});

describe('the body of a text', () => {
  test('joins lines that were wrapped by hand, also under a heading and in a list', () => {
    const document = readPlainText(
      [
        'A Title',
        '',
        'A Heading',
        'The quick brown fox jumps over the lazy dog and runs along the river until',
        'it comes to the bridge. There it waits for the hounds, which are late, as they',
        'always are.',
        '',
        '- the first entry of a list that is longer than the line and goes on below',
        '  in the next one',
        '- the second',
      ].join('\n'),
    );
    expect(outlineOfBlocks(document)).toEqual([
      '## A Heading',
      expect.stringMatching(/^The quick .* until it comes .* as they always are\.$/),
      '- 2',
    ]);
  });

  test('takes each line for a paragraph where none breaks inside a sentence', () => {
    const document = readPlainText(`A Title\n${PARAGRAPH}\n${PARAGRAPH}\n${PARAGRAPH}`);
    expect(outlineOfBlocks(document)).toEqual([PARAGRAPH, PARAGRAPH, PARAGRAPH]);
  });

  test.each([
    ['a sum', '5 weeks × 6 people = 30 weeks'],
    ['a sentence', 'They kept it.'],
    ['a lead to a list', 'What it takes:'],
    ['a question in small letters', 'Who pays for it in the end?'],
  ])('makes no heading of %s', (_, line) => {
    const document = readPlainText(`A Title\n\n${PARAGRAPH}\n\n${line}\n\n${PARAGRAPH}`);
    expect(outlineOfBlocks(document)).toEqual([PARAGRAPH, line, PARAGRAPH]);
  });

  test('makes no headings of short lines in a row', () => {
    const names = ['Amsterdam', 'Berlin', 'Copenhagen', 'Dublin.'];
    const document = readPlainText(
      `A Title\n\n${PARAGRAPH}\n\n${names.join('\n')}\n\n${PARAGRAPH}`,
    );
    expect(outlineOfBlocks(document)).toEqual([PARAGRAPH, ...names, PARAGRAPH]);
  });

  test.each([
    ['stands right under another', 'The Outer\nThe Inner', ['## The Outer', '### The Inner']],
    [
      'has a number that says so',
      `1. The Outer\n${PARAGRAPH}\n1.1 The Inner`,
      ['## 1. The Outer', '### 1.1 The Inner'],
    ],
    [
      'is in small letters under capitals',
      `THE OUTER\n${PARAGRAPH}\nThe Inner`,
      ['## THE OUTER', '### The Inner'],
    ],
  ])('sets a heading deeper where it %s', (_, lines, headings) => {
    const document = readPlainText(`A Title\n\n${PARAGRAPH}\n${lines}\n${PARAGRAPH}`);
    expect(outlineOfBlocks(document).filter((block) => block.startsWith('#'))).toEqual(headings);
  });

  test('starts a list at its number, and another where the count starts again', () => {
    const document = readPlainText(`A Title\n\n${PARAGRAPH}\n3. c\n4. d\n1. a\n2. b`);
    expect(document.body.children.slice(1)).toMatchObject([
      { type: 'list', start: 3, children: [{}, {}] },
      { type: 'list', start: 1, children: [{}, {}] },
    ]);
  });

  test('goes on with the count below a paragraph that is indented', () => {
    const document = readPlainText('T\n\n1. One\n2. Two\n\n   More of two.\n\n3. Three\n');
    expect(outlineOfBlocks(document)).toEqual(['1. 2', 'More of two.', '1. 1']);
    expect(document.body.children.at(-1)).toMatchObject({ start: 3 });
  });

  test('nests a list by its indentation', () => {
    const document = readPlainText(`A Title\n\n${PARAGRAPH}\n• a\n    • b\n    • c\n• d`);
    expect(document.body.children[1]).toMatchObject({
      children: [{ children: [{}, { type: 'list', children: [{}, {}] }] }, {}],
    });
  });

  test('takes a dash or a star alone for text', () => {
    const document = readPlainText(
      `A Title\n\n${PARAGRAPH}\n– and so he went.\n* Names were changed.`,
    );
    expect(outlineOfBlocks(document).slice(1)).toEqual([
      '– and so he went.',
      '* Names were changed.',
    ]);
  });

  test('makes a table of lines with tabs, whose empty corner is lost in copying', () => {
    const document = readPlainText(`A Title\n\n${PARAGRAPH}\nMay\tJune\nCost\t1\t2\nGain\t3\t4`);
    expect(document.body.children[1]).toMatchObject({
      type: 'table',
      children: [{ children: [{ children: [] }, {}, {}] }, {}, {}],
    });
  });
});

describe('a hostile text', () => {
  test('loses control characters, marks of direction and halves of characters', () => {
    const document = readPlainText('\ufeffA\0 Ti\u202etle\r\n\r\nText\ud800 here\u2028and there.');
    expect(document.title).toBe('A Title');
    expect(outlineOfBlocks(document)).toEqual(['Text\ufffd here', 'and there.']);
    expect(document.notices).toEqual([
      { kind: 'neutralised', message: '2 invisible control characters were taken out' },
    ]);
  });

  test.each([
    ['an endless line of spaces', `x${' '.repeat(200_000)}y`],
    ['an endless line of brackets', '[]('.repeat(60_000)],
    [
      'lists nested without end',
      Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i)}• a`).join('\n'),
    ],
    ['short lines without end', 'Ab Cd\n'.repeat(30_000)],
  ])('is read in one go with %s', (_, text) => {
    expect(readPlainText(`A Title\n\n${text}`).title).toBe('A Title');
  });
});

import { describe, expect, test } from 'vitest';
import { lessonText } from '../../src/author/import/write-lesson.ts';
import { readPlainText } from '../../src/author/import/readers/plain-text.ts';
import { droppedPieces, outlineOfBlocks } from '../helpers/imports.ts';

const PARAGRAPH =
  'A paragraph that goes on for long enough to be told from a heading, and that ends in a full stop.';

/** What a browser gives of a whole page, with everything selected. */
const PAGE = `Skip to the lesson
The Product Craft
Search
Ctrl K
Theme
Auto
Module 9 · The Human Craft

46

Writing So That Decisions Get Made
Put the decision you want in the first three lines.

5 pages · 1.7K words · 8 min read

On this page
Line One
what it costs to wait?
Key Takeaways
${PARAGRAPH}

${PARAGRAPH}

Line One#
${PARAGRAPH}

Nine Lines on a Beer Mat

${PARAGRAPH}

what it costs to wait?#
${PARAGRAPH}

9 × £120,000 = £1,080,000 a year
£1,080,000 ÷ 3 = £360,000 a release

The first rule is short.
The second rule is short.
The third rule is short.
${PARAGRAPH}

${PARAGRAPH} ${PARAGRAPH}

Key Takeaways#
A paper that opens with its request, and with the date of it, is decided at once.
A week of waiting costs more than a week of writing.
“An objection is shorter when its owner has worded it.”
← Previous lesson
45 · Mapping the People Who Can Stop You
Next lesson →
47 · Influence Without Authority
↑ Back to the index
The Product Craft
Search
Feed
© 2026 The Lectern contributors.
`;

describe('a whole page as a browser copies it', () => {
  const page = readPlainText(PAGE);

  test('gives its lesson up, and not the site around it', () => {
    expect(page).toMatchObject({
      title: 'Writing So That Decisions Get Made',
      dek: 'Put the decision you want in the first three lines.',
      number: 46,
      module: { number: 9, title: 'The Human Craft' },
      claims: { pages: 5, words: 1700, minutes: 8 },
    });
  });

  test('has the headings that bear the sign of a link, and no others', () => {
    expect(outlineOfBlocks(page)).toEqual([
      PARAGRAPH,
      PARAGRAPH,
      '## Line One',
      PARAGRAPH,
      'Nine Lines on a Beer Mat',
      PARAGRAPH,
      '## what it costs to wait?',
      PARAGRAPH,
      expect.stringMatching(/^9 × .* = .* year.*release$/s),
      '- 3',
      PARAGRAPH,
      `${PARAGRAPH} ${PARAGRAPH}`,
      '## Key Takeaways',
      '- 3',
    ]);
  });

  test('keeps the lines of a sum apart in one paragraph', () => {
    expect(lessonText(page)).toContain(
      '9 × £120,000 = £1,080,000 a year\\\n£1,080,000 ÷ 3 = £360,000 a release\n',
    );
  });

  test('names what it leaves out', () => {
    expect(droppedPieces(page).filter((piece) => !piece.startsWith('markup'))).toEqual([
      ...['Skip to the lesson', 'The Product Craft', 'Search', 'Ctrl K', 'Theme', 'Auto'].map(
        (line) => `navigation: ${line}`,
      ),
      'kicker: Module 9 · The Human Craft',
      'lesson number: 46',
      'statistics: 5 pages · 1.7K words · 8 min read',
      ...['On this page', 'Line One', 'what it costs to wait?', 'Key Takeaways'].map(
        (line) => `navigation: ${line}`,
      ),
      ...PAGE.slice(PAGE.indexOf('← Previous'))
        .trim()
        .split('\n')
        .map((line) => `navigation: ${line}`),
    ]);
    expect(page.notices.map(({ message }) => message)).toContain(
      '3 lines that stand close together are a list',
    );
  });
});

test('a text of long paragraphs is not wrapped by hand where lines without a full stop follow one another', () => {
  const long = Array.from({ length: 3 }, () => PARAGRAPH).join(' ');
  const labels = [
    'Quotes for one load after another: 15,000 − 6,000',
    'Bookings that stood to the last: 3,600 − 360',
  ];
  const text = [long, labels.join('\n'), long, labels.join('\n')].join('\n\n');
  expect(outlineOfBlocks(readPlainText(`A Title\n\n${text}`))).toEqual([
    long,
    ...labels,
    long,
    ...labels,
  ]);
});

describe('what only looks like a page around a lesson', () => {
  const bodyOf = (text: string) => outlineOfBlocks(readPlainText(`A Title\n\n${text}`));

  test.each([
    ['a list under such a title that heads nothing', 'Contents\n\nApples\n\nPears'],
    ['a name with a sign', `Written in C#\n\n${PARAGRAPH}\n\nPorted to F#`],
    ['one sign alone', `The Key Called #\n\n${PARAGRAPH}`],
    ['lines below an arrow that are sentences', `See the next page →\n\nThis is the end.`],
    ['a heading that goes back, and its list', `Back to Basics\n\nApples\n\nPears`],
    ['a list with bullets below an arrow', `The Next Page →\n\n• Apples\n• Pears`],
  ])('keeps %s', (_, text) => {
    const words = (from: string) => from.match(/[\p{L}\p{N}]+/gu);
    const { streams } = readPlainText(`A Title\n\n${PARAGRAPH}\n\n${text}`);
    const kept = streams.flat().filter(({ dropped }) => !dropped || dropped === 'markup');
    expect(words(kept.map((piece) => piece.text).join(' '))).toEqual(
      words(`A Title\n\n${PARAGRAPH}\n\n${text}`),
    );
  });

  test('keeps a first heading that a list of contents names directly above it', () => {
    expect(bodyOf(`Contents\nOne\nTwo\nOne\n${PARAGRAPH}\n\nTwo\n${PARAGRAPH}`)).toEqual([
      '## One',
      PARAGRAPH,
      '## Two',
      PARAGRAPH,
    ]);
  });

  test('keeps a title that stands above its kicker', () => {
    expect(
      readPlainText(`The Product Craft\nA Title\nModule 1 · One\n\n${PARAGRAPH}\n\n9 pages`).title,
    ).toBe('The Product Craft');
  });

  test('makes no list of sentences in a text whose paragraphs all stand close together', () => {
    const lines = ['One sentence of five words.', 'Another sentence of five words.'];
    const all = [...lines, ...lines, ...lines, PARAGRAPH];
    expect(bodyOf(all.join('\n'))).toEqual(all);
  });
});

import { describe, expect, test } from 'vitest';
import { placeOf, proseWords } from '../../src/lib/prose.ts';
import { proseOf } from '../helpers/prose.ts';

/** What is left of a source, without the space around it. */
const visible = (source: string): string => proseOf(source).text.replace(/\s+/g, ' ').trim();

describe('the words of a lesson', () => {
  test.each([
    ['Plain words.', 'Plain words.'],
    ['## A heading {#fixed}\n\nText', 'A heading {#fixed} Text'],
    ['A [link](cost-of-delay#part) and `code`.', 'A link and .'],
    ['{/* a remark */}\n\nText', 'Text'],
    ['| a | b |\n|---|---|\n| c | d |', 'a b c d'],
    [
      'Of <Term definition="what it is" name="lead time">lead times</Term>.',
      'Of what it is lead times .',
    ],
    ['<Figure caption="A caption">\n\n![An alternative](a.svg)\n\n</Figure>', 'A caption'],
    ['```js\nlet a = 1;\n```\n\nText', 'Text'],
  ])('%j leaves %j', (source, left) => expect(visible(source)).toBe(left));

  test('stand where they stood in the source', () => {
    const prose = proseOf('First.\n\nA [second line](x) here.');
    const at = prose.text.indexOf('here');
    expect(placeOf(prose, at)).toEqual({ file: '01-one/01-the-lesson.mdx', line: 3, column: 20 });
  });

  test('know which kind of block they are in', () => {
    const { blocks } = proseOf(
      '## One\n\nText.\n\n- item\n\n<KeyTakeaways>\n\n- last\n\n</KeyTakeaways>',
    );
    expect(blocks.map(({ kind, isTakeaway }) => [kind, isTakeaway])).toEqual([
      ['heading', false],
      ['paragraph', false],
      ['item', false],
      ['item', true],
    ]);
  });

  test('are compared in lower case, with straight apostrophes and whole figures', () => {
    const prose = proseOf('Isla’s "£1,080.50", 40%');
    const [block] = prose.blocks;
    expect(block && proseWords(prose, block).map(({ word }) => word)).toEqual([
      "isla's",
      '£1,080.50',
      '40%',
    ]);
  });
});

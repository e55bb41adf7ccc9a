import { describe, expect, test } from 'vitest';
import { missingWords } from '../../src/author/import/align-words.ts';
import { proveWords } from '../../src/author/import/prove.ts';
import { readPlainText } from '../../src/author/import/readers/plain-text.ts';
import type { Segment } from '../../src/author/import/types.ts';
import { lessonText } from '../../src/author/import/write-lesson.ts';
import { documentWith, readImportFixture } from '../helpers/imports.ts';

/** A lesson of some body, with the front matter of `documentWith`. */
const lesson = (body: string) => `---\ntitle: A Title\ndek: A dek.\n---\n\n${body}\n`;
const missingFrom = (segments: readonly Segment[], body: string) =>
  proveWords(documentWith([], { streams: [segments] }), lesson(body)).map(({ words }) => words);

test.each(['> ## Part {#own}', '- ## Part {#own}', '1. words\n   ### Part {#own}'])(
  'an id at the end of a heading is no word, wherever the heading stands: %s',
  (body) => {
    const words = body.match(/(?<!#)\b[a-z]+/gi) ?? [];
    expect(missingFrom([{ text: words.join(' ') }], body)).toEqual([]);
    expect(missingFrom([{ text: `${words.join(' ')} more` }], body)).toEqual(['more']);
  },
);

describe('a lesson of a whole essay', () => {
  const essay = readPlainText(readImportFixture('pasted-essay.txt'));
  const written = lessonText(essay);

  test('has every word of it', () => {
    expect(proveWords(essay, written)).toEqual([]);
  });

  test('is found out for any one word that is taken away, by its line', () => {
    const [head = '', body = ''] = written.split(/(?<=---\n\n)/);
    const words = [...body.matchAll(/(?<![\p{L};])\p{L}+(?![;\p{L}])/gu)];
    for (const [index, { 0: word, index: at }] of words.entries()) {
      if (index % 7 !== 0) continue;
      const cut = head + body.slice(0, at) + body.slice(at + word.length);
      expect(proveWords(essay, cut), word).not.toEqual([]);
    }
    expect(proveWords(essay, written.replace('museum', ''))).toEqual([
      { words: 'museum', line: 10 },
    ]);
  });

  test('is found out for words in the wrong order, a title and a dek that are not there', () => {
    const turned = written.replace('of it, and left', 'left');
    expect(proveWords(essay, turned.replace('and left', 'left and'))).not.toEqual([]);
    expect(proveWords(essay, written.replace(/^title: .*$/m, 'title: No'))[0]?.line).toBe(4);
    expect(proveWords(essay, written.replace(/^dek: .*$/m, 'dek: No'))[0]?.line).toBe(5);
  });
});

describe('the proof', () => {
  test('leaves out what was dropped, and asks for the rest', () => {
    const segments: Segment[] = [
      { text: 'one ' },
      { text: 'two', dropped: 'kicker' },
      { text: ' three' },
    ];
    expect(missingFrom(segments, 'one three')).toEqual([]);
    expect(missingFrom(segments, 'one')).toEqual(['three']);
  });

  test('takes quotes, dashes and composed letters of either kind, and spaces wherever they fall', () => {
    const cafe = 'Cafe\u0301';
    expect(missingFrom([{ text: `“${cafe}” – it’s` }], '"Café" -- it\'s')).toEqual([]);
    expect(missingFrom([{ text: 'half' }, { text: 'way there' }], 'halfway there')).toEqual([]);
    expect(missingFrom([{ text: 'one' }, { text: 'two' }], 'onetwo')).toEqual([]);
    expect(missingFrom([{ text: 'onetwo three' }], 'one\n\ntwo three')).toEqual([]);
    expect(missingFrom([{ text: 'art' }], 'start')).toEqual(['art']);
  });

  test('does not take code for words', () => {
    expect(missingFrom([{ text: 'evil' }], '{evil()}')).toEqual(['evil']);
    expect(missingFrom([{ text: 'evil' }], '\\{evil()}')).toEqual([]);
  });

  test('does not take a dek that was made up for the sentence that it was made of', () => {
    const document = documentWith([], { dek: undefined, streams: [[{ text: 'A dek. More.' }]] });
    expect(proveWords(document, lesson('More.'))).toEqual([{ words: 'A dek', line: undefined }]);
  });

  test('finds words in tables, notes, images and the attributes of components, above or below', () => {
    const body = [
      '<Figure caption="caption">\n\n| one | two |\n| - | - |\n\n</Figure>',
      'word[^1] ![alternative](x.png)',
      '[^1]: note',
    ].join('\n\n');
    expect(missingFrom([{ text: 'one two caption word alternative note' }], body)).toEqual([]);
    expect(missingFrom([{ text: 'caption one two' }], body)).toEqual([]);
  });

  test('takes a title that the source states twice', () => {
    const twice = 'A Title A Title and more';
    expect(missingFrom([{ text: twice }], 'and more')).toEqual([]);
    expect(missingFrom([{ text: twice }], 'and')).not.toEqual([]);
  });

  test('looks at each stream by itself', () => {
    const streams = [[{ text: 'one two' }], [{ text: 'note' }]];
    expect(proveWords(documentWith([], { streams }), lesson('note one two'))).toEqual([]);
    expect(proveWords(documentWith([], { streams }), lesson('one two'))).toHaveLength(1);
  });

  test('copes with a hundred thousand words, of which some are gone', () => {
    const words = Array.from({ length: 100_000 }, (_, index) => `w${(index * 7919) % 2000}`);
    const written = words.filter((_, index) => index % 1000 !== 999);
    const missing = missingWords(words, written);
    expect(missing).toHaveLength(100);
    expect(missing[0]).toEqual({ start: 999, end: 1000 });
    expect(missingWords(words, [])).toEqual([{ start: 0, end: 100_000 }]);
    expect(
      missingWords(Array<string>(100_000).fill('a'), Array<string>(99_999).fill('a')),
    ).toHaveLength(1);
  });
});

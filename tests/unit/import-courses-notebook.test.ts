import { describe, expect, test } from 'vitest';
import {
  bodyOf,
  contentsOf,
  lessonOf,
  messagesOf,
  PNG,
  readFiles,
} from '../helpers/source-course.ts';

function notebook(cells: readonly object[], metadata: object = {}): string {
  return JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 });
}

describe('a notebook', () => {
  const read = (json: string) =>
    readFiles({ '_toc.yml': 'root: a\n', 'a.ipynb': json }, 'the-notebook');

  test('becomes text and code in its language, without what was printed', async () => {
    const course = await read(
      notebook(
        [
          { cell_type: 'markdown', source: ['# Sums\n', '\n', 'How to **add**.'] },
          { cell_type: 'code', source: '1 + 1', outputs: [{ output_type: 'stream', text: '2' }] },
          { cell_type: 'code', source: ['x = "```"'], outputs: [] },
          { cell_type: 'raw', source: 'as it is' },
          { cell_type: 'code', source: '', outputs: [] },
        ],
        { kernelspec: { language: 'julia' } },
      ),
    );
    expect(lessonOf(course, 'a.ipynb').document.title).toBe('Sums');
    expect(bodyOf(course, 'a.ipynb')).toBe(
      'How to **add**.\n\n```julia\n1 + 1\n```\n\n````julia\nx = "```"\n````\n\n```\nas it is\n```',
    );
    expect(messagesOf(course, 'lost')).toEqual(['what 1 cells of code printed is left out']);
  });

  test('keeps the images that lie in it', async () => {
    const attachments = { 'wave.png': { 'image/png': PNG.toString('base64') } };
    const course = await read(
      notebook([
        { cell_type: 'markdown', source: '# A\n\n![a wave](attachment:wave.png)', attachments },
      ]),
    );
    const [image] = lessonOf(course, 'a.ipynb').document.images;
    expect(image?.name).toBe('wave.png');
    expect(Buffer.compare(image?.bytes ?? new Uint8Array(), PNG)).toBe(0);
  });

  test.each([
    ['{"cells": [', 'no sound JSON'],
    ['{"worksheets": []}', 'nbformat 4'],
    ['[1, 2]', 'has no cells'],
    ['['.repeat(100_000), 'no sound JSON'],
  ])('that is none is refused by name, case %$', async (json, message) => {
    await expect(read(json)).rejects.toThrow(message);
    await expect(read(json)).rejects.toMatchObject({ problems: [{ file: 'a.ipynb' }] });
  });

  test('of odd parts is read as far as they go', async () => {
    const course = await read(
      notebook(
        [{}, { cell_type: 'markdown', source: 7 }, { cell_type: 'markdown', source: ['# A', 7] }],
        {
          kernelspec: 'x',
        },
      ),
    );
    expect(contentsOf(course)).toEqual([['A', ['A']]]);
  });
});

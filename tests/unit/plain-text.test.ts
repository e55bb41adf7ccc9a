import { describe, expect, test } from 'vitest';
import { compileLesson } from '../helpers/lesson.ts';
import type { Root } from 'hast';
import { plainText } from '../../src/lib/plain-text.ts';

const text = (value: string) => ({ type: 'text', value }) as const;
const element = (tagName: string, children: Root['children'], properties = {}) =>
  ({ type: 'element', tagName, properties, children }) as Root['children'][number];
const root = (...children: Root['children']): Root => ({ type: 'root', children });

describe('the text of a tree', () => {
  test('keeps the words of neighbouring blocks apart', () => {
    expect(plainText(root(element('p', [text('one')]), element('p', [text('two')])))).toBe(
      'one\ntwo',
    );
    expect(
      plainText(root(element('tr', [element('td', [text('one')]), element('td', [text('two')])]))),
    ).toBe('one\ntwo');
    expect(plainText(root(element('p', [text('one'), element('br', []), text('two')])))).toBe(
      'one\ntwo',
    );
  });

  test('joins a word whose parts are marked', () => {
    expect(
      plainText(
        root(
          element('p', [
            text('un'),
            element('em', [text('believ')]),
            element('wbr', []),
            text('able'),
          ]),
        ),
      ),
    ).toBe('unbelievable');
  });

  test('leaves out what no reader sees', () => {
    const hidden = ['script', 'style', 'template', 'svg'].map((name) =>
      element(name, [text('hidden')]),
    );
    expect(
      plainText(
        root(
          ...hidden,
          { type: 'comment', value: 'hidden' } as never,
          element('p', [text('seen')]),
        ),
      ),
    ).toBe('seen');
  });

  test('leaves out the numbers and arrows of footnotes', () => {
    const reference = element('sup', [element('a', [text('1')], { dataFootnoteRef: '' })]);
    expect(plainText(root(element('p', [text('one'), reference])))).toBe('one');
  });
});

describe('the words of a lesson', () => {
  test.each([
    ['md', 'One two.\n\n- three\n- four\n\n| five | six |\n|---|---|\n| seven | eight |', 8],
    ['mdx', 'One two.\n\n<Callout>\n\nthree four\n\n</Callout>\n\n<Term>five</Term>', 5],
    ['md', 'One[^1].\n\n[^1]: Two three.', 4],
    ['md', '', 0],
  ] as const)('%s: %j has %i', async (format, source, words) => {
    expect((await compileLesson(format, source)).facts.words).toBe(words);
  });
});

import fc from 'fast-check';
import type { BlockContent, Paragraph, PhrasingContent, RootContent, Text } from 'mdast';
import { describe, expect, test } from 'vitest';
import { proveWords } from '../../src/author/import/prove.ts';
import { settleDocument, wordsIn } from '../../src/author/import/settle-document.ts';
import { lessonText } from '../../src/author/import/write-lesson.ts';
import { countWords } from '../../src/lib/count-words.ts';
import { documentWith } from '../helpers/imports.ts';
import { compileLesson } from '../helpers/lesson.ts';

const text = (value: string): Text => ({ type: 'text', value });
const paragraph = (value: string): Paragraph => ({ type: 'paragraph', children: [text(value)] });
const heading = (depth: 1 | 2 | 3 | 4 | 5 | 6, value: string): RootContent => ({
  type: 'heading',
  depth,
  children: [text(value)],
});

/** The body of a lesson that is written of some blocks. */
function bodyOf(...children: RootContent[]): string {
  return lessonText(documentWith(children)).split('---\n\n')[1] ?? '';
}

describe('a lesson that is written', () => {
  test('starts with its title and dek, quoted where YAML needs it', () => {
    expect(lessonText(documentWith([], { title: 'Time: a "short" history', dek: '# 1' }))).toBe(
      `---\ntitle: 'Time: a "short" history'\ndek: "# 1"\n---\n\n`,
    );
    expect(lessonText(documentWith([], { title: '50', dek: 'yes:\n no' }))).toContain(
      'title: "50"\ndek: "yes: no"\n',
    );
  });

  test('reads as an author would have written it', () => {
    const list: RootContent = {
      type: 'list',
      spread: false,
      children: [{ type: 'listItem', spread: false, children: [paragraph('one')] }],
    };
    expect(bodyOf(heading(2, 'R&D [sic]'), paragraph('2 * 3 _ at a@b.c, www.d.e'), list)).toBe(
      '## R&D [sic]\n\n2 * 3 _ at a@b.c, www.d.e\n\n- one\n',
    );
  });

  test('has components in the form that the site asks for', () => {
    const callout: RootContent = {
      type: 'mdxJsxFlowElement',
      name: 'Callout',
      attributes: [{ type: 'mdxJsxAttribute', name: 'title', value: 'A "B" & C' }],
      children: [paragraph('Text.')],
    };
    expect(bodyOf(callout)).toBe(
      '<Callout title="A &quot;B&quot; &amp; C">\n\nText.\n\n</Callout>\n',
    );
  });

  test('keeps an id that was fixed at the end of a heading', async () => {
    const body = bodyOf(heading(2, 'A Test {#test-length}'));
    expect(body).toBe('## A Test {#test-length}\n');
    expect((await compileLesson('mdx', body)).ids).toEqual(['test-length']);
  });

  test('keeps the id that a reader found a heading to have', () => {
    const found = { ...heading(2, 'A Test'), data: { hProperties: { id: 'test-length' } } };
    expect(bodyOf(found)).toBe('## A Test {#test-length}\n');
  });

  test.each([
    [
      [1, 2, 3],
      [2, 3, 4],
    ],
    [
      [2, 4, 4, 2],
      [2, 3, 3, 2],
    ],
    [
      [4, 2, 6, 3],
      [2, 2, 3, 3],
    ],
  ] as const)('closes up headings of the levels %j to %j', (given, written) => {
    const body = bodyOf(...given.map((depth, index) => heading(depth, `H${index}`)));
    expect(body.match(/^#+/gm)?.map(({ length }) => length)).toEqual(written);
  });

  test('takes its first sentence for a dek where the source has none, cut at a word', () => {
    const first = settleDocument(documentWith([paragraph('One. Two.')], { dek: undefined }));
    expect(first).toMatchObject({ dek: 'One.', notices: [{ kind: 'guessed' }] });
    const long = settleDocument(documentWith([paragraph('word '.repeat(99))], { dek: '' }));
    expect(long.dek).toMatch(/^(?:word )+…$/);
    expect(long.dek?.length).toBeLessThanOrEqual(202);
  });

  test('takes no dek from an image or a sign that stands above the text', () => {
    const image: Paragraph = {
      type: 'paragraph',
      children: [{ type: 'image', url: 'a.png', alt: 'A' }],
    };
    const document = documentWith([paragraph('🚀'), image, paragraph('One. Two.')]);
    expect(settleDocument({ ...document, dek: undefined }).dek).toBe('One.');
  });

  test('has the same bytes each time', () => {
    const document = documentWith([heading(3, 'A'), paragraph(' a\nb ')]);
    expect(lessonText(document)).toBe(lessonText(document));
    expect(lessonText(settleDocument(document))).toBe(lessonText(document));
  });

  test('is refused where a reader has let something through that could run', () => {
    const html: RootContent = { type: 'html', value: '<script>' };
    expect(() => bodyOf(html)).toThrow('a node of the type html');
    const element = { type: 'mdxJsxFlowElement', name: 'script', attributes: [], children: [] };
    expect(() => bodyOf(element as RootContent)).toThrow('a node of the type mdxJsxFlowElement');
  });

  test('is refused where it is nested beyond reading', () => {
    let block: BlockContent = paragraph('deep');
    for (let depth = 0; depth < 5000; depth += 1) block = { type: 'blockquote', children: [block] };
    expect(() => bodyOf(block)).toThrow('nested more than 60 deep');
  });
});

describe('text that looks like code', () => {
  const SIGNS =
    'a|b |word| |*|**|_|__|`|``|~|~~|[|]|(|)|<|>|{|}|#|# |- |+ |1. |2)|¦| ¦-¦|&|&amp;|&#x26;|;|!|\\|\\\\|\n|http://x.y|www.a.b|a@b.c|import |export |{/* x */}|<b>|</b>|<!-- x -->|$|=|===|---|***|"|[^1]|[x]|[ ]|:|\t|é|{#id}|<Callout>|[a](b)|![a](b)|[a]: b|{evil()}'
      .split('|')
      .map((sign) => sign.replaceAll('¦', '|'));
  const value = fc
    .array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 12 })
    .map((signs) => signs.join(''));
  const plain = value.map(text);
  const rich = fc.oneof(
    plain,
    value.map((words): PhrasingContent => ({ type: 'emphasis', children: [text(words)] })),
    value.map((words): PhrasingContent => ({ type: 'strong', children: [text(words)] })),
    value.map((words): PhrasingContent => ({ type: 'link', url: 'u', children: [text(words)] })),
  );
  const blockOf = (children: PhrasingContent[]) =>
    fc.constantFrom<RootContent>(
      { type: 'paragraph', children },
      { type: 'heading', depth: 2, children },
      { type: 'blockquote', children: [{ type: 'paragraph', children }] },
      {
        type: 'list',
        spread: false,
        children: [{ type: 'listItem', children: [{ type: 'paragraph', children }] }],
      },
      {
        type: 'table',
        children: [{ type: 'tableRow', children: [{ type: 'tableCell', children }] }],
      },
    );

  test('stays text: whatever stands in a source, its lesson shows it and runs none of it', () => {
    const blocks = fc.array(fc.array(rich, { minLength: 1, maxLength: 3 }).chain(blockOf), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(blocks, (children) => {
        const document = documentWith(structuredClone(children));
        const words = wordsIn(settleDocument(document).body);
        const proven = { ...document, streams: [[{ text: words }]] };
        // It throws where the lesson can't be parsed.
        expect(proveWords(proven, lessonText(document))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    '{evil()}',
    '<script>evil()</script>',
    '<Callout>',
    'import evil from "evil"',
    'export const evil = 1',
    '{/* gone */}',
    '<!-- gone -->',
    '&lt;b&gt;',
  ])('shows %s as it stands', async (line) => {
    const { facts, messages } = await compileLesson('mdx', bodyOf(paragraph(line)));
    expect(messages).toEqual([]);
    expect(facts.words).toBe(countWords(line));
  });
});

import { describe, expect, test } from 'vitest';
import { proveWords } from '../../src/author/import/prove.ts';
import { readMarkdown } from '../../src/author/import/readers/markdown.ts';
import { lessonText } from '../../src/author/import/write-lesson.ts';
import { bodyText } from '../helpers/body.ts';
import { droppedText, missingWords } from '../helpers/imported.ts';

const mdx = (text: string) => readMarkdown({ text, format: 'mdx' });

describe('MDX', () => {
  test.each([
    ['{\'a\'} {"b"} {`c`} {4}{/* d */}', 'a b c 4\n'],
    ['# A {"b"}\n\n{props.x}', '```\n{props.x}\n```\n'],
    ['a {props.x} b', 'a `{props.x}` b\n'],
    ['<!-- a\nb -->\n\nc', 'c\n'],
    ['<kbd>a</kbd> <b>c</b>', '`a` **c**\n'],
    ['<img src={require(\'./a.png\').default} alt="b" />', '![b](./a.png)\n'],
    ['<details>\n<summary>a</summary>\n\nb\n\n</details>', '**a**\n\nb\n'],
    ['<>\n\na\n\n</>', 'a\n'],
    ['<iframe src="https://example.org/f" title="Film" />', '[Film](https://example.org/f)\n'],
  ])('%j holds no code any more', (text, body) => {
    expect(bodyText(mdx(text))).toBe(body);
    expect(missingWords(mdx(text))).toEqual([]);
  });

  test('keeps the course’s own components with what they say', () => {
    const text = `<Callout type="tip" title={'Mind'}>

In

</Callout>

A <Term definition="What it is">term</Term>.

<Figure caption="Up">

![Line](a.png)

</Figure>

<KeyTakeaways>

## Keys

* one

</KeyTakeaways>
`;
    const document = mdx(text);
    expect(bodyText(document).replace(/\n\s*/g, '\n')).toBe(
      text.replace("{'Mind'}", '"Mind"').replace(/\n\s*/g, '\n'),
    );
    expect(missingWords(document)).toEqual([]);
  });

  test.each([
    ['<Aside type="caution" title="Mind">\n\nIn\n\n</Aside>', 'warning', ' title="Mind"'],
    ['<Tip>In</Tip>', 'tip', ''],
    ['<Callout type="info">In</Callout>', 'note', ' title="Info"'],
    ['<Admonition type="danger">\n\nIn\n\n</Admonition>', 'warning', ' title="Danger"'],
  ])('takes the callouts of other tools for its own: %j', (text, type, title) => {
    expect(bodyText(mdx(text))).toBe(`<Callout type="${type}"${title}>\n  In\n</Callout>\n`);
  });

  test('unwraps other components, keeps the words of their attributes, and says so once for each', () => {
    const document = mdx(
      '<Tabs>\n  <TabItem value="a" label="Apple">Red</TabItem>\n  <TabItem value="b" label="Pear">Green</TabItem>\n</Tabs>\n\n<Card title="Start" description="Read on" />\n',
    );
    expect(bodyText(document)).toBe(
      '**Apple**\n\nRed\n\n**Pear**\n\nGreen\n\n**Start**\n\nRead on\n',
    );
    expect(missingWords(document)).toEqual([]);
    expect(document.notices.map(({ kind, message }) => `${kind}: ${message}`).sort()).toEqual([
      'lost: <Card> has no counterpart here: its content is kept',
      'lost: <TabItem> has no counterpart here: its content is kept (2 times)',
      'lost: <Tabs> has no counterpart here: its content is kept',
    ]);
  });

  test.each([
    ['# <script>run()</script>Promised\n\nText\n', 'Promised', 'Text\n'],
    ['# A <Term definition="what it is">term</Term>\n\nText\n', 'A term', 'Text\n'],
    [
      ':::tip A <Term definition="what it is">term</Term>\nIn\n:::\n',
      '',
      '<Callout type="tip">\n  A <Term definition="what it is">term</Term>\n\n  In\n</Callout>\n',
    ],
  ])('has no title but of words: %j', (text, title, body) => {
    const document = mdx(text);
    expect(document.title).toBe(title);
    expect(bodyText(document)).toBe(body);
    expect(proveWords(document, lessonText(document))).toEqual([]);
  });

  test('tells imports and exports as script', () => {
    const document = mdx("import Chart from './chart'\n\nexport const year = 2026\n\nText");
    expect(bodyText(document)).toBe('Text\n');
    expect(droppedText(document, 'script')).toMatch(/import Chart[^]*export const year/);
  });

  test('that does not parse is refused with the line and the remedy', () => {
    expect(() => mdx('Text\n\nA < b {')).toThrow(
      expect.objectContaining({
        name: 'ImportError',
        line: 3,
        remedy: expect.stringContaining('&lt;') as string,
      }),
    );
  });

  test('says where in the file something was, below front matter too', () => {
    const { notices } = mdx('---\ntitle: A\n---\n\nText {props.x}\n');
    expect(notices).toMatchObject([{ kind: 'neutralised', line: 5 }]);
  });
});

import { describe, expect, test } from 'vitest';
import { readDocx } from '../../src/author/import/readers/docx.ts';
import { makeDocx, paragraph, part, PNG, run } from '../helpers/docx.ts';
import { droppedText, missingWords, sourceWords } from '../helpers/imported.ts';
import { bodyText, typesIn } from '../helpers/body.ts';

const item = (text: string, list: number, level = 0) =>
  paragraph(
    text,
    'ListParagraph',
    `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`,
  );
const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
const DRAWING = `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="a" descr="A falling line"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId4"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const FOOTNOTES = part(
  'footnotes',
  `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="1">${paragraph('Counted in weeks.')}</w:footnote><w:footnote w:id="2">${paragraph('Never referred to.')}</w:footnote>`,
);

describe('a Word document', () => {
  test('gives title, dek, headings, lists, a table, a note, an image, a link and emphasis', async () => {
    const body = [
      paragraph('Cost of Delay', 'Title'),
      paragraph('What waiting costs', 'Subtitle'),
      paragraph('Why it matters', 'Heading1'),
      paragraph(
        `${run('Each ')}${run('week', '<w:b/>')}${run(' costs')}<w:r><w:footnoteReference w:id="1"/></w:r>${run(', as ')}<w:hyperlink r:id="rId5">${run('others')}</w:hyperlink>${run(' say ')}${run('loudly', '<w:i/>')}${run('.')}`,
      ),
      paragraph('Lists', 'Heading2'),
      item('one', 1),
      item('inner', 1, 1),
      item('first', 2),
      paragraph('Wait less.', 'Quote'),
      `<w:tbl><w:tr>${cell('Option')}${cell('Cost')}</w:tr><w:tr>${cell('Wait')}${cell('Much')}</w:tr></w:tbl>`,
      paragraph(DRAWING),
    ].join('');
    const document = await readDocx(
      await makeDocx(body, { 'footnotes.xml': FOOTNOTES, 'media/image1.png': PNG }),
    );
    expect(document.title).toBe('Cost of Delay');
    expect(document.dek).toBe('What waiting costs');
    expect(bodyText(document)).toBe(
      `## Why it matters

Each **week** costs[^1], as [others](https://example.org/delay) say *loudly*.

### Lists

* one
  * inner

1. first

> Wait less.

| Option | Cost |
| ------ | ---- |
| Wait   | Much |

![A falling line](image-1)

[^1]: Counted in weeks.
`,
    );
    expect(document.images).toEqual([
      { url: 'image-1', name: 'image-1.png', bytes: new Uint8Array(PNG) },
    ]);
    expect(missingWords(document)).toEqual([]);
    expect(droppedText(document, 'hidden')).toContain('Never referred to.');
  });

  test('leaves out what was deleted, the table of contents, headers, footers and comments', async () => {
    const body = [
      paragraph('Contents 3', 'TOC1'),
      paragraph(
        `${run('Kept ')}<w:del w:id="1"><w:r><w:delText>deleted </w:delText></w:r></w:del><w:moveFrom w:id="2">${run('moved ')}</w:moveFrom><w:ins w:id="3">${run('inserted')}</w:ins>`,
      ),
    ].join('');
    const document = await readDocx(
      await makeDocx(body, {
        'header1.xml': part('hdr', paragraph('Running head')),
        'footer1.xml': part('ftr', paragraph('Page foot')),
        'comments.xml': part('comments', `<w:comment w:id="1">${paragraph('Really?')}</w:comment>`),
      }),
    );
    expect(bodyText(document)).toBe('Kept inserted\n');
    expect(droppedText(document, 'hidden')).toMatch(/deleted[^]*moved[^]*Really/);
    expect(droppedText(document, 'navigation')).toMatch(/Contents[^]*Running head[^]*Page foot/);
    expect(document.notices).toContainEqual({
      kind: 'lost',
      message: 'comments are left out',
      line: undefined,
    });
  });

  test('keeps words that the conversion alone would lose: fields, formulas, boxes', async () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
    const body = [
      paragraph(`${run('See ')}<w:fldSimple w:instr="REF x">${run('figure two')}</w:fldSimple>`),
      paragraph(
        '<m:oMathPara><m:oMath><m:r><m:t>delay</m:t></m:r><m:r><m:t>+1</m:t></m:r></m:oMath></m:oMathPara>',
      ),
      paragraph(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('Boxed words')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box('Boxed words')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      paragraph(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('Stranded words')}</wps:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r>`,
      ),
    ].join('');
    const document = await readDocx(await makeDocx(body));
    expect(bodyText(document)).toBe('See figure two\n\ndelay+1\n\nBoxed words\n\nStranded words\n');
    expect(missingWords(document)).toEqual([]);
    expect(
      sourceWords(document)
        .flat()
        .filter((word) => word === 'Boxed'),
    ).toHaveLength(1);
  });

  test('is told of by tabs and breaks between words', async () => {
    const body = paragraph(
      '<w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t></w:r>',
    );
    const document = await readDocx(await makeDocx(body));
    expect(sourceWords(document)).toEqual([['one', 'two', 'three']]);
    expect(missingWords(document)).toEqual([]);
  });

  test('begins with its title where no paragraph has the style of one', async () => {
    const body =
      paragraph('The Lesson', 'Heading1') + paragraph('Part', 'Heading1') + paragraph('Text');
    const { title, body: tree } = await readDocx(await makeDocx(body));
    expect(title).toBe('The Lesson');
    expect(typesIn(tree)).toContain('heading 2 Part');
  });

  test.each([
    ['the style of a title', 'Title'],
    ['that of a heading alone', 'Heading1'],
  ])('gives up kicker, number and statistics as a plain text does, with %s', async (_, style) => {
    const body = [
      paragraph('Module 9 · The Human Craft'),
      paragraph('50'),
      paragraph('Cost of Delay', style),
      paragraph('What waiting costs.'),
      paragraph(`${run('9 pages · 3.5K words')}<w:r><w:tab/></w:r>${run('17 min read', '<w:i/>')}`),
      paragraph('Text.'),
      paragraph('9 pages'),
    ].join('');
    const document = await readDocx(await makeDocx(body));
    expect(document).toMatchObject({
      title: 'Cost of Delay',
      dek: 'What waiting costs.',
      module: { number: 9, title: 'The Human Craft' },
      number: 50,
      claims: { pages: 9, words: 3500, minutes: 17 },
    });
    expect(bodyText(document)).toBe('Text.\n\n9 pages\n');
    expect(droppedText(document, 'statistics')).toContain('17 min read');
    expect(missingWords(document)).toEqual([]);
  });

  test('can not lead to code, and shows no image of an unknown kind', async () => {
    const body =
      paragraph(`<w:hyperlink r:id="rId6">${run('click')}</w:hyperlink>`) + paragraph(DRAWING);
    const document = await readDocx(
      await makeDocx(body, { 'media/image1.png': Buffer.from('EMF') }),
    );
    expect(bodyText(document)).toBe('click\n\nA falling line\n');
    expect(document.notices.map(({ kind }) => kind).sort()).toEqual(['lost', 'neutralised']);
  });
});

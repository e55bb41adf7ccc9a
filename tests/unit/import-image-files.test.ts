import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../src/author/import/readers/docx.ts';
import { readHtml } from '../../src/author/import/readers/html.ts';
import { readMarkdown } from '../../src/author/import/readers/markdown.ts';
import { addressesIn, bodyText } from '../helpers/body.ts';
import { makeDocx, paragraph, part, PNG } from '../helpers/docx.ts';

const html = (text: string) => readHtml({ text });
const md = (text: string) => readMarkdown({ text, format: 'md' });
const kinds = (notices: readonly { kind: string }[]) => notices.map(({ kind }) => kind);

describe('an image', () => {
  test('gets a name that is one path segment, whatever its address', () => {
    const text = ['../../etc/passwd', 'a/.hidden.png', '%2e%2e%2fup.png', 'x.png?y=/z', 'b/x.png'];
    const { images, body } = readMarkdown({
      text: text.map((address) => `![A](${address})`).join('\n\n'),
      format: 'md',
      readImage: () => PNG,
    });
    expect(images.map(({ name }) => name)).toEqual([
      'passwd.png',
      'hidden.png',
      'up.png',
      'x.png',
      'x-2.png',
    ]);
    expect(addressesIn(body)).toEqual(images.map(({ url }) => url));
  });

  test.each(['data:', ' data:', 'DATA:'])('within a page’s text becomes a file: %j', (start) => {
    const data = `${start}image/png;base64,${PNG.toString('base64')}`;
    const { images, body } = html(
      `<p><img src="${data}" alt="A"> <img src="data:text/html,x" alt="B"></p>`,
    );
    expect(images).toEqual([{ url: 'image.png', name: 'image.png', bytes: PNG }]);
    expect(bodyText({ body })).toBe('![A](image.png) B\n');
  });

  test('in a page’s text is not taken for a file of the name that it gets', () => {
    const data = `data:image/png;base64,${PNG.toString('base64')}`;
    const { images, body } = html(
      `<p><img src="${data}" alt="A"> <img src="image.png" alt="B"></p>`,
    );
    expect(images.map(({ name, bytes }) => [name, bytes])).toEqual([
      ['image.png', PNG],
      ['image-2.png', undefined],
    ]);
    expect(addressesIn(body)).toEqual(images.map(({ url }) => url));
    expect(new Set(addressesIn(body)).size).toBe(2);
  });

  test('that the source has lost is noted, and told apart by its name', () => {
    const { images, notices } = md('![](img/falling-line.png)');
    expect(images).toEqual([
      { url: 'img/falling-line.png', name: 'falling-line.png', bytes: undefined },
    ]);
    expect(kinds(notices)).toEqual(['lost', 'guessed']);
  });
});

describe('a Word file', () => {
  const refused = (bytes: Uint8Array) => expect(readDocx(bytes)).rejects;

  test('that is none is refused with what to do', async () => {
    await refused(Buffer.from('no archive')).toMatchObject({
      name: 'ImportError',
      remedy: expect.stringContaining('.docx') as string,
    });
    await refused(Buffer.from([0xd0, 0xcf, 0x11])).toMatchObject({
      message: expect.stringContaining('password') as string,
    });
    await refused(
      await new JSZip().file('a.txt', 'x').generateAsync({ type: 'uint8array' }),
    ).toMatchObject({ name: 'ImportError' });
  });

  test('that is cut off is refused', async () => {
    const bytes = await makeDocx(paragraph('Text'));
    await refused(bytes.subarray(0, bytes.length / 2)).toMatchObject({ name: 'ImportError' });
  });

  test('that would fill the memory is refused', async () => {
    const bomb = new Uint8Array(210_000_000);
    const bytes = await makeDocx(paragraph('Text'), { 'media/bomb.png': bomb });
    await refused(bytes).toMatchObject({
      message: 'the archive unpacks to more than 200 million bytes',
    });
  });

  test('that declares entities is refused', async () => {
    const xml = `<!DOCTYPE w:hdr [<!ENTITY a SYSTEM "file:///etc/passwd">]>${part('hdr', '&a;')}`;
    await refused(await makeDocx(paragraph('Text'), { 'header1.xml': xml })).toMatchObject({
      message: expect.stringContaining('declares entities') as string,
    });
  });

  test('with paths that lead out of it is read in memory', async () => {
    const bytes = await makeDocx(paragraph('Text'), { '../../../outside.txt': 'x' });
    expect(bodyText(await readDocx(bytes))).toBe('Text\n');
  });
});

import { describe, expect, test } from 'vitest';
import { readHtml } from '../../src/author/import/readers/html.ts';
import { bodyText } from '../helpers/body.ts';
import { missingWords } from '../helpers/imported.ts';

const PROSE =
  'A paragraph of the article, with commas, and so many words that the reader view takes it for prose.';
const page = (article: string) =>
  `<html><head><title>Waiting</title></head><body><main><article>${article}<p>${PROSE}</p></article></main></body></html>`;
const read = (article: string) => readHtml({ text: page(article) });

describe('a page whose parts link to each other', () => {
  test('has notes where the text and they link to each other, wherever they stand', () => {
    const reference = '<p>Said<sup id="r1"><a href="#n1">[1]</a></sup>.</p>';
    const notes =
      '<section class="footnotes"><h2>Notes</h2><ol><li id="n1">So. <a href="#r1">↩</a></li></ol></section>';
    for (const text of [
      page(reference + notes),
      page(reference).replace('</main>', `${notes}</main>`),
    ]) {
      const document = readHtml({ text });
      expect(bodyText(document)).toContain('Said[^1].');
      expect(bodyText(document)).toContain('[^1]: So.');
      expect(bodyText(document)).not.toMatch(/↩|Notes/);
      expect(missingWords(document)).toEqual([]);
    }
  });

  test.each([
    [
      'Google Docs',
      '<p>Said<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>.</p><p>Also<sup><a href="#ftnt2" id="ftnt_ref2">[2]</a></sup>.</p>',
      '<hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a>&nbsp;So.</p></div><div><p><a href="#ftnt_ref2" id="ftnt2">[2]</a> Too.</p><p>More.</p></div>',
    ],
    [
      'Word',
      '<p>Said<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a>.</p><p>Also<a href="#_ftn2" name="_ftnref2">[2]</a>.</p>',
      '<div><p><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> So.</p><div id="ftn2"><p><a href="#_ftnref2" name="_ftn2">[2]</a> Too.</p><p>More.</p></div></div>',
    ],
  ])('has the notes of %s, whose numbers link to each other', (_, text, notes) => {
    const document = read(`<h2>A</h2>${text}${notes}`);
    expect(bodyText(document)).toContain('Said[^1].\n\nAlso[^2].');
    expect(bodyText(document)).toContain('[^1]: So.');
    expect(bodyText(document)).toContain('[^2]: Too.\n\n    More.');
    expect(missingWords(document)).toEqual([]);
    expect(document.body.children[0]).not.toHaveProperty('data');
  });

  test('takes a contents and headings that link to each other for no notes', () => {
    for (const [contents, heading] of [
      ['<li><a id="c1" href="#h1">One</a></li>', '<h2><a id="h1" href="#c1">One</a></h2>'],
      ['<li id="c1"><a href="#h1">One</a></li>', '<h2 id="h1"><a href="#c1">One</a></h2>'],
    ]) {
      const document = read(`<ul>${contents}</ul>${heading}<p>x</p>`);
      expect(bodyText(document)).toContain('* [One](#h1)');
      expect(bodyText(document)).not.toContain('[^');
    }
  });

  test('gives no heading the id of a note below it', () => {
    const { body } = read(
      '<h2>Usage</h2><p>Said<sup><a href="#fn1" id="ref1">1</a></sup>.</p><ol><li id="fn1">So. <a href="#ref1">↩</a></li></ol>',
    );
    expect(body.children[0]).not.toHaveProperty('data');
  });

  test('finds the anchors of GitHub, whose ids have another name than their links', () => {
    const { body } = read(
      '<div><h2>Usage</h2><a id="user-content-usage" class="anchor" href="#usage"></a></div><p><a href="#usage">on</a></p>',
    );
    expect(bodyText({ body })).toContain('[on](#usage)');
    expect(body.children[0]).toMatchObject({ data: { hProperties: { id: 'usage' } } });
  });

  test('leads links within it to headings, and lets those go that lead nowhere', () => {
    const { body, notices } = read(
      '<h2 id="why-so">Why</h2><p id="here">Text <a href="#here">up</a> <a href="#gone">off</a></p>',
    );
    expect(body.children[0]).toMatchObject({ data: { hProperties: { id: 'why-so' } } });
    expect(bodyText({ body })).toContain('[up](#why-so) off');
    expect(notices.map(({ message }) => message).join()).toContain('#gone');
  });

  test('finds an anchor that stands right before a heading at that heading', () => {
    const { body } = read(
      '<h2>One</h2><p>Text <a href="#two">on</a></p><p><a name="two"></a></p><h2>Second</h2><p>x</p>',
    );
    const headings = body.children.filter(({ type }) => type === 'heading');
    expect(headings.map(({ data }) => data)).toMatchObject([
      undefined,
      { hProperties: { id: 'two' } },
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { readHtml } from '../../src/author/import/readers/html.ts';
import { bodyText } from '../helpers/body.ts';
import { droppedText, missingWords } from '../helpers/imported.ts';

const PROSE =
  'A paragraph of the article, with commas, and so many words that the reader view takes it for prose.';
const KICKER = '<p class="x1"><a href="/m9">Module 9 · The Human Craft</a></p>';
const STATISTICS = '<div><span>9 pages</span><span>3.5K words</span><span>17 min read</span></div>';

/** A page of an article, with what stands over it. */
function read(article: string, over = '', head = '') {
  const title = '<title>Career Growth | The Site</title>';
  return readHtml({
    text: `<!doctype html><html><head>${title}${head}</head><body><header><a href="/">The Site</a></header><main>${over}<article>${article}</article></main></body></html>`,
  });
}

describe('the lines around the title of a saved page', () => {
  test.each([
    [
      'in the article',
      `<p><a href="/m9">← Back to the module</a></p>${KICKER}<p>50</p><h1>Career Growth</h1><p>What it takes.</p>${STATISTICS}<p>${PROSE}</p>`,
      '',
    ],
    [
      'over the article',
      `<p>${PROSE}</p>`,
      `<header>${KICKER}<div>50</div><h1>Career Growth</h1><p class="dek">What it takes.</p>${STATISTICS}</header>`,
    ],
  ])('are read as those of a plain text: %s', (_, article, over) => {
    const document = read(article, over, '<meta name="description" content="Found by others.">');
    expect(document).toMatchObject({
      title: 'Career Growth',
      dek: 'What it takes.',
      module: { number: 9, title: 'The Human Craft' },
      number: 50,
      claims: { pages: 9, words: 3500, minutes: 17 },
    });
    expect(bodyText(document)).toBe(`${PROSE}\n`);
    expect(droppedText(document, 'kicker')).toContain('Module 9 · The Human Craft');
    expect(droppedText(document, 'lesson number')).toContain('50');
    expect(droppedText(document, 'statistics')).toContain('17 min read');
    expect(missingWords(document)).toEqual([]);
  });

  test('may have the name of the author between', () => {
    const document = read(
      `<h1>Career Growth</h1><p>Ines Okafor</p><ul></ul><span>17 min read</span><p>${PROSE}</p>`,
    );
    expect(document.claims).toEqual({ minutes: 17 });
    expect(bodyText(document)).toBe(`Ines Okafor\n\n${PROSE}\n`);
  });

  test.each([
    ['below prose', `<h1>T</h1><p>${PROSE}</p><p>It takes:</p><p>9 minutes</p>`, '9 minutes'],
    ['below two sentences', '<h1>T</h1><p>Boil it.</p><p>Wait.</p><p>9 minutes</p>', '9 minutes'],
    ['in a list', '<h1>T</h1><ul><li>9 pages</li></ul>', '9 pages'],
    ['as a heading', '<h1>T</h1><h2>Module 9 · Hands</h2>', 'Module 9 · Hands'],
    ['a kicker below the title', '<h1>T</h1><p>Module 9</p>', 'Module 9'],
    ['a number without a kicker', '<p>1984</p><h1>T</h1>', '1984'],
    ['within a line', '<h1>T</h1><p>9 pages of it</p>', '9 pages of it'],
  ])('stay where they are text: %s', (_, top, words) => {
    const document = read(`${top}<p>${PROSE}</p>`);
    expect(bodyText(document)).toContain(words);
    expect(document).toMatchObject({ module: undefined, number: undefined, claims: undefined });
  });

  test('end with the links that lead on, which are no text', () => {
    const document = read(
      `<h1>T</h1><p>${PROSE}</p><p>Back to work, they said</p><div><a href="/">← Back to the course</a></div><p><a href="/n">Next: More</a></p>`,
    );
    expect(bodyText(document)).toBe(`${PROSE}\n\nBack to work, they said\n`);
    expect(droppedText(document, 'navigation')).toContain('← Back to the course');
    expect(missingWords(document)).toEqual([]);
  });
});

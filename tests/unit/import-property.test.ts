import fc from 'fast-check';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { ImportError } from '../../src/author/import/import-error.ts';
import { readDocx } from '../../src/author/import/readers/docx.ts';
import { readHtml } from '../../src/author/import/readers/html.ts';
import { readMarkdown } from '../../src/author/import/readers/markdown.ts';
import type { ImportedDocument } from '../../src/author/import/types.ts';
import { addressesIn, bodyText, typesIn } from '../helpers/body.ts';
import { makeDocx, paragraph, run } from '../helpers/docx.ts';
import { lessonWords, missingWords, sourceWords, wordsIn } from '../helpers/imported.ts';
import { HTML_PIECES, MARKDOWN_PIECES, MDX_PIECES, WORD_PIECES } from '../helpers/import-pieces.ts';

const RUNS = { seed: 20260317, numRuns: 400 };

/** Pieces in any order, then with a few characters taken out or doubled. */
function mutated(pieces: readonly string[]): fc.Arbitrary<string> {
  const cuts = fc.array(
    fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(6), fc.boolean()),
    {
      maxLength: 4,
    },
  );
  return fc
    .tuple(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }), cuts)
    .map(([chosen, places]) =>
      places.reduce((text, [place, length, isDoubled]) => {
        const at = Math.floor(place * text.length);
        const piece = isDoubled ? text.slice(at, at + length).repeat(2) : '';
        return text.slice(0, at) + piece + text.slice(at + length);
      }, chosen.join('')),
    );
}

/**
 * Holds what every reader promises of any source: it reads it or says why not, tells of all its letters,
 * loses no word, and lets nothing run.
 */
function expectSound(read: () => ImportedDocument, letters = ''): void {
  const document = readOrRefuse(read);
  if (!document) return;
  expect(missingWords(document)).toEqual([]);
  expect(untold(letters, document)).toEqual([]);
  const types = typesIn(document.body);
  expect(types.filter((type) => /^(?:html|mdxjs|mdx.*Expression|heading 1)/.test(type))).toEqual(
    [],
  );
  const addresses = addressesIn(document.body);
  expect(addresses.filter((url) => /^\s*(?:javascript|vbscript|data):/i.test(url))).toEqual([]);
  const again = parser.parse(bodyText(document));
  expect(lessonWords({ ...document, body: again })).toEqual(lessonWords(document));
}

function readOrRefuse<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    expect(error).toBeInstanceOf(ImportError);
    return undefined;
  }
}

/** Letters of a source that its streams do not tell of, as often as it has them. */
function untold(source: string, document: ImportedDocument): string[] {
  const counts = new Map<string, number>();
  for (const letter of sourceWords(document, true).flat().join(''))
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  for (const letter of wordsIn(source).join('')) counts.set(letter, (counts.get(letter) ?? 0) - 1);
  return [...counts].flatMap(([letter, count]) => (count < 0 ? [letter] : []));
}

/** The text of a page that is no code and no title. */
function pageText(text: string): string {
  const words = (node: Nodes): string => {
    if (node.type === 'text') return node.value;
    if (
      node.type === 'element' &&
      /^(?:script|style|template|noscript|head|title|noframes)$/.test(node.tagName)
    )
      return '';
    return 'children' in node ? node.children.map(words).join(' ') : '';
  };
  return words(fromHtml(text));
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

describe('whatever it is given, a reader loses no word and fails only by saying why', () => {
  test('Markdown', () => {
    fc.assert(
      fc.property(mutated(MARKDOWN_PIECES), (text) =>
        expectSound(() => readMarkdown({ text, format: 'md' }), text.replace(/&\w+;/g, '')),
      ),
      RUNS,
    );
  });

  test('MDX', () => {
    fc.assert(
      fc.property(mutated(MDX_PIECES), (text) =>
        expectSound(() => readMarkdown({ text, format: 'mdx' }), text),
      ),
      RUNS,
    );
  });

  test('a saved page', () => {
    fc.assert(
      fc.property(mutated(HTML_PIECES), (text) =>
        expectSound(() => readHtml({ text }), pageText(text)),
      ),
      RUNS,
    );
  });

  test('a Word document', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...WORD_PIECES), { maxLength: 12 }),
        async (pieces) => {
          const bytes = await makeDocx(pieces.join('') + paragraph(run('end')));
          const document = await readDocx(bytes);
          expectSound(() => document);
        },
      ),
      { ...RUNS, numRuns: 400 },
    );
  });

  test('a damaged Word document', async () => {
    const bytes = await makeDocx(WORD_PIECES.join(''));
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (place, value) => {
        const damaged = bytes.slice();
        damaged[place] = value;
        await readDocx(damaged).catch((error: unknown) =>
          expect(error).toBeInstanceOf(ImportError),
        );
      }),
      { ...RUNS, numRuns: 400 },
    );
  });
});

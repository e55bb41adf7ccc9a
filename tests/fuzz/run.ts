import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { ImportError } from '../../src/author/import/import-error.ts';
import { proveWords } from '../../src/author/import/prove.ts';
import { readDocx } from '../../src/author/import/readers/docx.ts';
import { readHtml } from '../../src/author/import/readers/html.ts';
import { readMarkdown } from '../../src/author/import/readers/markdown.ts';
import { readPlainText } from '../../src/author/import/readers/plain-text.ts';
import { SourceError } from '../../src/author/import/source-error.ts';
import type { ImportedDocument } from '../../src/author/import/types.ts';
import { lessonText } from '../../src/author/import/write-lesson.ts';
import { makeDocx } from '../helpers/docx.ts';
import {
  HTML_PIECES,
  MARKDOWN_PIECES,
  MDX_PIECES,
  TEXT_PIECES,
  WORD_PIECES,
} from '../helpers/import-pieces.ts';
import { PROJECT } from '../helpers/project.ts';
import { mutatedBytes, mutatedText } from './mutations.ts';
import { unsafeParts } from './unsafe-parts.ts';

/**
 * `npm run fuzz`: gives each reader thousands of spoilt sources and holds what comes out against what an
 * import promises: it is refused with a reason, or stopped by the proof that a word is missing, or every word
 * stands in the lesson; and nothing can run.
 */
const USAGE = 'npm run fuzz -- [--runs 10000] [--seed number]';

/** What a reader is given and how it is asked. A document is proved as the command proves it. */
interface Fuzzed {
  readonly name: string;
  readonly sources: fc.Arbitrary<string> | fc.Arbitrary<string | Uint8Array>;
  readonly read: (source: never) => ImportedDocument | Promise<ImportedDocument>;
}

/** A source that takes longer has hung, on any machine. In milliseconds. */
const HANGS_AFTER = 60_000;

const lesson = readFileSync(
  `${PROJECT}/content/05-design-and-delivery/24-forecasts-dates-and-promises.mdx`,
  'utf8',
);
const docx = await makeDocx(WORD_PIECES.join(''));
const FUZZED: readonly Fuzzed[] = [
  {
    name: 'plain text',
    sources: mutatedText(TEXT_PIECES, lesson),
    read: (text: string) => readPlainText(text),
  },
  {
    name: 'Markdown',
    sources: mutatedText(MARKDOWN_PIECES, lesson),
    read: (text: string) => readMarkdown({ text, format: 'md' }),
  },
  {
    name: 'MDX',
    sources: mutatedText(MDX_PIECES, lesson),
    read: (text: string) => readMarkdown({ text, format: 'mdx' }),
  },
  {
    name: 'a saved page',
    sources: mutatedText(HTML_PIECES),
    read: (text: string) => readHtml({ text }),
  },
  {
    name: 'a Word document',
    sources: fc.oneof(mutatedBytes(docx), mutatedText(WORD_PIECES)),
    read: async (source: Uint8Array | string) =>
      readDocx(typeof source === 'string' ? await makeDocx(source) : source),
  },
];

const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' } } });
const runs = Number(values.runs ?? 10_000);
const seed = Number(values.seed ?? 1);
if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed)) {
  console.error(USAGE);
  process.exit(2);
}
for (const fuzzed of FUZZED) await run(fuzzed);

async function run({ name, sources, read }: Fuzzed): Promise<void> {
  let refused = 0;
  let stopped = 0;
  const result = await fc.check(
    fc.asyncProperty(sources as fc.Arbitrary<never>, async (source) => {
      const started = performance.now();
      const document = await readOrRefuse(() => read(source));
      if (!document) refused += 1;
      else if (!isProved(document)) stopped += 1;
      if (performance.now() - started > HANGS_AFTER) throw new Error('it hung');
    }),
    { numRuns: runs, seed },
  );
  const counts = `${result.numRuns} sources, ${refused} refused, ${stopped} stopped by the proof`;
  console.log(`${name}: ${counts}${result.failed ? '' : ', no fault'}`);
  if (!result.failed) return;
  process.exitCode = 1;
  console.error(`${String(result.errorInstance)}\n${JSON.stringify(result.counterexample)}`);
}

async function readOrRefuse(
  read: () => ImportedDocument | Promise<ImportedDocument>,
): Promise<ImportedDocument | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ImportError || error instanceof SourceError) return undefined;
    throw error;
  }
}

/** Whether the lesson would be written: the command writes none that lacks a word, and names the word. */
function isProved(document: ImportedDocument): boolean {
  const written = lessonText(document);
  const unsafe = unsafeParts(written);
  if (unsafe.length > 0) throw new Error(`could run: ${unsafe.join(', ')}`);
  return proveWords(document, written).length === 0;
}

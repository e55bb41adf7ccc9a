import { SourceError } from '../source-error.ts';
import type { Notice } from '../types.ts';
import { listOf, recordOf, textOf } from './settings-file.ts';

/** A notebook as Markdown. */
export interface NotebookText {
  readonly text: string;
  readonly notices: readonly Notice[];
  /** Images that lie in the notebook, by the address that the text has for them. */
  readonly images: ReadonlyMap<string, Uint8Array>;
}

/** Reads a Jupyter notebook: its text, and its code without what it printed. Throws a SourceError. */
export function readNotebook(json: string, file: string): NotebookText {
  const notebook = parseNotebook(json, file);
  const metadata = recordOf(notebook['metadata']);
  const language =
    textOf(recordOf(metadata['kernelspec'])['language']) ??
    textOf(recordOf(metadata['language_info'])['name']) ??
    'python';
  const images = new Map<string, Uint8Array>();
  const cells = listOf(notebook['cells']).map(recordOf);
  const texts = cells.map((cell, index) => cellText(cell, index, language, images));
  const outputs = cells.filter((cell) => listOf(cell['outputs']).length > 0).length;
  const notices: Notice[] = [];
  if (outputs > 0)
    notices.push({ kind: 'lost', message: `what ${outputs} cells of code printed is left out` });
  return { text: texts.filter((text) => text.trim() !== '').join('\n\n'), notices, images };
}

function parseNotebook(json: string, file: string): Record<string, unknown> {
  let notebook: Record<string, unknown>;
  try {
    notebook = recordOf(JSON.parse(json));
  } catch (error) {
    const message = `the notebook is no sound JSON: ${(error as Error).message}`;
    throw new SourceError([{ file, message, remedy: 'open it in Jupyter and save it again' }]);
  }
  if (Array.isArray(notebook['cells'])) return notebook;
  throw new SourceError([
    {
      file,
      message: 'the notebook has no cells, or the format of before 2015',
      remedy: 'bring it up to date with "jupyter nbconvert --to notebook --nbformat 4"',
    },
  ]);
}

function cellText(
  cell: Record<string, unknown>,
  index: number,
  language: string,
  images: Map<string, Uint8Array>,
): string {
  const source = sourceOf(cell['source']);
  if (source.trim() === '') return '';
  if (cell['cell_type'] !== 'markdown')
    return fenced(source, cell['cell_type'] === 'code' ? language : '');
  let text = source;
  for (const [name, kinds] of Object.entries(recordOf(cell['attachments']))) {
    const data = Object.values(recordOf(kinds)).find((value) => typeof value === 'string');
    const address = `attachment/${index}/${name}`;
    if (data === undefined) continue;
    images.set(address, Buffer.from(data, 'base64'));
    text = text.replaceAll(`attachment:${name}`, address);
  }
  return text;
}

/** One text, or a list of lines that keep their ends. */
function sourceOf(value: unknown): string {
  const pieces = typeof value === 'string' ? [value] : listOf(value);
  return pieces
    .filter((piece) => typeof piece === 'string')
    .join('')
    .replace(/\r\n?/g, '\n');
}

function fenced(code: string, language: string): string {
  const longest = Math.max(2, ...Array.from(code.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${/^[\w+#.-]+$/.test(language) ? language.toLowerCase() : ''}\n${code}\n${fence}`;
}

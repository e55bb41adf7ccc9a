import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { decodeText } from '../../compile/text-file.ts';
import { decodeAddress } from '../../lib/course-map.ts';
import type { Problem } from '../../lib/types.ts';
import { readCourseSource } from './courses/read-course-source.ts';
import { SourceFolder } from './courses/source-folder.ts';
import { readDocx } from './readers/docx.ts';
import { readHtml } from './readers/html.ts';
import { readMarkdown } from './readers/markdown.ts';
import type { Outline } from './readers/outline.ts';
import { readPlainText } from './readers/plain-text.ts';
import { problemsOf, SourceError } from './source-error.ts';
import type { ImportedCourse, ImportedDocument } from './types.ts';

/** A source as its reader understood it. */
export type ReadSource =
  | { readonly kind: 'course'; readonly course: ImportedCourse }
  | {
      readonly kind: 'document';
      readonly document: ImportedDocument;
      /** Plain text alone has an outline that an author may mend. */
      readonly isPlainText: boolean;
    };

/** Readers of a single file, by what it is. */
type Format = 'text' | 'md' | 'mdx' | 'html' | 'docx';

const FORMATS: Readonly<Record<string, Format>> = {
  '': 'text',
  '.txt': 'text',
  '.text': 'text',
  '.md': 'md',
  '.markdown': 'md',
  '.mdx': 'mdx',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.docx': 'docx',
};

/**
 * Reads a file, a folder, or standard input (`-`, as plain text). Throws a SourceError where there is no
 * such source, or none that can be read; `outline` is for plain text.
 */
export async function readSource(source: string, outline?: Outline): Promise<ReadSource> {
  if (source === '-') return plain(await buffer(process.stdin), 'standard input', outline);
  if (!existsSync(source)) throw fault(source, NOT_THERE);
  if (statSync(source).isDirectory()) {
    if (outline) throw fault(source, NO_OUTLINE);
    return readFolder(source);
  }
  const bytes = readFileSync(source);
  const format = formatOf(source, bytes);
  if (format === 'text') return plain(bytes, source, outline);
  if (outline) throw fault(source, NO_OUTLINE);
  return {
    kind: 'document',
    document: await readFormat(format, source, bytes),
    isPlainText: false,
  };
}

function plain(bytes: Uint8Array, source: string, outline: Outline | undefined): ReadSource {
  const document = readPlainText(decode(bytes, source), outline);
  return { kind: 'document', document, isPlainText: true };
}

async function readFolder(folder: string): Promise<ReadSource> {
  const course = await readCourseSource(folder);
  if (!course) throw fault(folder, UNKNOWN_FOLDER);
  return { kind: 'course', course };
}

async function readFormat(
  format: Exclude<Format, 'text'>,
  source: string,
  bytes: Uint8Array,
): Promise<ImportedDocument> {
  try {
    if (format === 'docx') return await readDocx(bytes);
    const text = decode(bytes, source);
    const readImage = imageReader(dirname(source));
    return format === 'html'
      ? readHtml({ text, readImage })
      : readMarkdown({ text, format, readImage });
  } catch (error) {
    throw new SourceError(problemsOf(error, source));
  }
}

function formatOf(source: string, bytes: Uint8Array): Format {
  const ending = extname(source).toLowerCase();
  const format = FORMATS[ending];
  const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  if (format === undefined) throw fault(source, unknownEnding(ending));
  if (format !== 'text') return format;
  if (start.startsWith('PK\x03\x04')) return 'docx';
  return /^\W*<(?:!doctype html|html)\b/i.test(start) ? 'html' : 'text';
}

/** Reads images that lie in a folder or below it; anything else is not there. */
function imageReader(path: string): (url: string) => Uint8Array | undefined {
  const folder = new SourceFolder(path);
  return (url) => folder.bytes(decodeAddress(url.replace(/[?#].*$/s, '')));
}

function decode(bytes: Uint8Array, source: string): string {
  const read = decodeText(bytes, source);
  if ('problem' in read) throw new SourceError([read.problem]);
  return read.text;
}

function fault(file: string, what: Pick<Problem, 'message' | 'remedy'>): SourceError {
  return new SourceError([{ file, ...what }]);
}

const NOT_THERE = {
  message: 'there is no such file or folder',
  remedy: 'mend the path; - reads plain text from standard input',
};
const NO_OUTLINE = {
  message: 'an outline was given, and the source has headings of its own',
  remedy: 'leave --outline away, or save the text as plain text (.txt)',
};
const UNKNOWN_FOLDER = {
  message: 'the folder is no course that can be read',
  remedy: 'pass the folder that holds the settings of the course, or import its files one by one',
};

function unknownEnding(ending: string): Pick<Problem, 'message' | 'remedy'> {
  return {
    message: `files that end in ${ending} can not be read`,
    remedy: 'save the text as .docx, .html, .md or .txt; unpack an archive and pass its folder',
  };
}

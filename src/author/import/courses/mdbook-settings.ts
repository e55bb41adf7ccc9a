import { SourceError } from '../source-error.ts';
import type { SourceFolder } from './source-folder.ts';

/** What a book's settings say that matters to a course. */
export interface BookSettings {
  readonly title: string;
  readonly description: string | undefined;
  /** Folder of the chapters. */
  readonly src: string;
}

const WANTED = new Set(['title', 'description', 'src']);
const ASSIGNMENT = /^\s*(?:(book)\s*\.\s*)?([\w-]+)\s*=\s*(.*)$/;
const BASIC = /^"((?:[^"\\]|\\.)*)"\s*(?:#.*)?$/;
const LITERAL = /^'([^']*)'\s*(?:#.*)?$/;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/**
 * Reads `[book]` of `book.toml`: three fields of plain strings, and nothing else of TOML. Throws a
 * SourceError with the line where one of them has another form.
 */
export function readBookSettings(folder: SourceFolder, file: string): BookSettings {
  const fields = new Map<string, string>();
  let table = '';
  folder
    .text(file)
    .split('\n')
    .forEach((line, index) => {
      table = /^\s*\[+\s*([^\]]*?)\s*\]/.exec(line)?.[1] ?? table;
      const [, prefix, name = '', value = ''] = ASSIGNMENT.exec(line) ?? [];
      const isOfBook = table === 'book' ? prefix === undefined : table === '' && prefix === 'book';
      if (!isOfBook || !WANTED.has(name)) return;
      fields.set(name, readString(value, name, file, index + 1));
    });
  return {
    title: fields.get('title') ?? '',
    description: fields.get('description'),
    src: fields.get('src') ?? 'src',
  };
}

function readString(value: string, name: string, file: string, line: number): string {
  const [, basic] = BASIC.exec(value) ?? [];
  const [, literal] = LITERAL.exec(value) ?? [];
  if (basic !== undefined) return basic.replace(/\\(u[\da-f]{4}|U[\da-f]{8}|.)/gi, unescape);
  if (literal !== undefined) return literal;
  throw new SourceError([
    {
      file,
      line,
      message: `the field "${name}" is no text on one line`,
      remedy: `write it between quotation marks: ${name} = "…"`,
    },
  ]);
}

function unescape(_: string, code: string): string {
  if (code.length === 1) return ESCAPES[code] ?? code;
  const point = Number.parseInt(code.slice(1), 16);
  return point <= 0x10ffff ? String.fromCodePoint(point).toWellFormed() : '';
}

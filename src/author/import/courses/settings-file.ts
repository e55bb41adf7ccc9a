import { parse } from 'yaml';
import { splitFrontMatter } from '../../../compile/front-matter.ts';
import type { Notice } from '../types.ts';
import { SourceError } from '../source-error.ts';
import type { SourceFolder } from './source-folder.ts';

/** Settings are written by hand; in characters. */
const LONGEST = 1_000_000;
const OPTIONS = { maxAliasCount: 20, logLevel: 'error' } as const;

/** Reads a settings file of YAML or JSON. Throws a SourceError with the line where it can't be read. */
export function readSettings(folder: SourceFolder, file: string): unknown {
  const text = folder.text(file);
  if (text.length > LONGEST)
    throw new SourceError([
      {
        file,
        message: 'the file is too long for settings',
        remedy: 'take out what is not needed for the table of contents',
      },
    ]);
  try {
    return parse(text, OPTIONS);
  } catch (error) {
    const { message = '', linePos } = error as { message?: string; linePos?: [{ line: number }] };
    throw new SourceError([
      {
        file,
        line: linePos?.[0].line,
        message: `the file can't be read: ${message.split('\n')[0] ?? ''}`,
        remedy: 'mend the YAML, or write the table of contents anew',
      },
    ]);
  }
}

/** The fields above a page; none where they can't be read, which the reader of the page tells. */
export function readPageFields(text: string): Record<string, unknown> {
  const { yaml } = splitFrontMatter(text);
  if (yaml === undefined || yaml.length > LONGEST) return {};
  try {
    return recordOf(parse(yaml, OPTIONS));
  } catch {
    return {};
  }
}

/** A value as a record; an empty one for anything else. */
export function recordOf(value: unknown): Record<string, unknown> {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRecord ? (value as Record<string, unknown>) : {};
}

/** A value as a list; an empty one for anything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A value as text of one line; `undefined` for anything else and for nothing. */
export function textOf(value: unknown): string | undefined {
  const isText = typeof value === 'string' || typeof value === 'number';
  return isText ? String(value).replace(/\s+/g, ' ').trim() || undefined : undefined;
}

/** A value as a number. */
export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** A notice that names files, the first ten of them; none where there is no file. */
export function noticeOfFiles(
  files: readonly string[],
  reason: string,
  kind: Notice['kind'] = 'lost',
): Notice[] {
  if (files.length === 0) return [];
  const more = files.length > 10 ? ` and ${files.length - 10} more` : '';
  return [{ kind, message: `${reason}: ${files.slice(0, 10).join(', ')}${more}` }];
}

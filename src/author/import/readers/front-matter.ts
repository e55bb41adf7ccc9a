import { parse } from 'yaml';
import { ImportError } from '../import-error.ts';
import type { Segment } from '../types.ts';
import type { NoticeLog } from './notice-log.ts';
import { oneLine } from './tree.ts';

/** What stands above a text, and the text with an empty line for each line above it. */
export interface FrontMatter {
  readonly title: string;
  readonly dek: string | undefined;
  readonly body: string;
  readonly streams: readonly (readonly Segment[])[];
}

const FENCED = /^(---|\+\+\+)[ \t]*\n([^]*?)(?:^|\n)(?:\1|\.\.\.)[ \t]*(?:\n|$)/;
/** The fields that a sentence under the title may stand in, the likelier first. */
const DEK_FIELDS = ['dek', 'description', 'subtitle', 'summary', 'excerpt'];
/** Fields that say how other tools show a page, and nothing to a reader. */
const SILENT = /^(?:title|slug|id|layout|sidebar_|pagination_|hide_|weight|order|tags|keywords)/;

/**
 * Reads the block above a text: title and dek become the lesson's, the rest is markup.
 * @throws ImportError where the YAML can't be read.
 */
export function readFrontMatter(text: string, log: NoticeLog): FrontMatter {
  const [block, fence, source = ''] = FENCED.exec(text) ?? [];
  if (block === undefined) return { title: '', dek: undefined, body: text, streams: [] };
  const fields = fence === '---' ? readYaml(source) : readToml(source);
  if (!fields) return { title: '', dek: undefined, body: text, streams: [] };
  const title = wordsOf(fields['title']);
  const field = DEK_FIELDS.find((name) => wordsOf(fields[name]) !== '');
  const dek = field === undefined ? undefined : wordsOf(fields[field]);
  report(Object.keys(fields), field, log);
  const kept = [title, dek ?? ''].filter((value) => value !== '');
  return {
    title,
    dek,
    body: block.replace(/[^\n]+/g, '') + text.slice(block.length),
    streams: [...kept.map((value) => [{ text: value, line: 1 }]), restOf(block, kept)],
  };
}

function readYaml(source: string): Record<string, unknown> | undefined {
  try {
    const fields: unknown = parse(source, { maxAliasCount: 10 });
    if (fields === null) return {};
    // Text between two rules is no front matter.
    return typeof fields === 'object' && !Array.isArray(fields)
      ? (fields as Record<string, unknown>)
      : undefined;
  } catch (error) {
    const { message = '', linePos } = error as { message?: string; linePos?: [{ line: number }] };
    throw new ImportError(
      `the front matter is no sound YAML: ${message.split('\n')[0] ?? ''}`,
      'mend it, or take it out; values with a colon or a quote mark need quotes around them',
      (linePos?.[0].line ?? 0) + 1,
    );
  }
}

/** The plain strings of TOML's front matter; all that a title needs. */
function readToml(source: string): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const line of source.split('\n')) {
    const [, name, basic, literal] = /^([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|.*)/.exec(line) ?? [];
    if (name !== undefined) fields[name] ??= basic?.replace(/\\(["\\])/g, '$1') ?? literal ?? [];
  }
  return fields;
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? oneLine(String(value)) : '';
}

/** The block's other words. */
function restOf(block: string, kept: readonly string[]): Segment[] {
  let rest = block;
  for (const value of kept) rest = rest.replace(value, () => '');
  return [{ text: rest, dropped: 'markup', line: 1 }];
}

function report(names: readonly string[], dek: string | undefined, log: NoticeLog): void {
  const lost = names.filter((name) => name !== dek && !SILENT.test(name));
  if (lost.length > 0)
    log.add(
      'lost',
      `fields of the front matter that a lesson does not have: ${lost.join(', ')}`,
      1,
    );
}

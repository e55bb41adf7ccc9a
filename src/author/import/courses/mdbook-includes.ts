import { parentOf } from '../../../lib/course-map.ts';
import type { PreparedText } from './course-contents.ts';
import { joinInside, type SourceFolder } from './source-folder.ts';

const DIRECTIVE = /(\\?)\{\{#(include|rustdoc_include|playground|title)[ \t]+([^}\s][^}]*)\}\}/g;
const ANCHOR = /\bANCHOR(_END)?:[ \t]*([\w-]+)/;
/** What one lesson may take in, in characters. */
const MOST_INCLUDED = 2_000_000;

/**
 * Puts in what the directives of mdBook name, where it lies in the folder; the others stay as they stand.
 * What is put in counts as the line of its directive.
 */
export function expandIncludes(text: string, file: string, folder: SourceFolder): PreparedText {
  let room = MOST_INCLUDED;
  const written: string[] = [];
  const lines: number[] = [];
  text.split('\n').forEach((line, index) => {
    const expanded = line.replace(
      DIRECTIVE,
      (whole, escape: string, kind: string, rest: string) => {
        if (escape !== '') return whole.slice(1);
        if (kind === 'title') return '';
        const piece = readPiece(rest.trim().split(/\s+/)[0] ?? '', file, folder);
        if (piece === undefined || piece.length > room) return whole;
        room -= piece.length;
        return piece;
      },
    );
    for (const part of expanded.split('\n')) {
      written.push(part);
      lines.push(index + 1);
    }
  });
  return { text: written.join('\n'), lines };
}

/** A whole file, or the lines or the anchor of it that follow its path: `a.rs:2:10`, `a.rs:here`. */
function readPiece(target: string, file: string, folder: SourceFolder): string | undefined {
  const [path = '', from, to] = target.split(':');
  const inside = joinInside(parentOf(file), path);
  if (inside === undefined || !folder.has(inside)) return undefined;
  const lines = folder.text(inside).replace(/\n$/, '').split('\n');
  const piece =
    from !== undefined && /^(?!\d*$)/.test(from)
      ? anchored(lines, from)
      : lines.slice(Math.max(Number(from ?? 1) - 1, 0), lastLine(from, to));
  return piece?.filter((line) => !ANCHOR.test(line)).join('\n');
}

/** Without a second colon a number is one line alone. */
function lastLine(from: string | undefined, to: string | undefined): number | undefined {
  if (to === undefined) return from ? Number(from) : undefined;
  return to === '' ? undefined : Number(to) || undefined;
}

function anchored(lines: readonly string[], name: string): string[] | undefined {
  const isMark = (line: string, isEnd: boolean) => {
    const [, end, found] = ANCHOR.exec(line) ?? [];
    return found === name && (end !== undefined) === isEnd;
  };
  const start = lines.findIndex((line) => isMark(line, false));
  if (start === -1) return undefined;
  const length = lines.slice(start + 1).findIndex((line) => isMark(line, true));
  return lines.slice(start + 1, length === -1 ? undefined : start + 1 + length);
}

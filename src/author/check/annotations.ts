import { posix } from 'node:path';
import type { Problem } from '../../lib/types.ts';

/**
 * Problems as GitHub's workflow commands, a line each, which show them at their lines in a pull request.
 * `folder` is the course folder below the repository, with `/`; empty where the two are the same.
 */
export function formatAnnotations(
  level: 'error' | 'warning',
  problems: readonly Problem[],
  folder: string,
): string[] {
  return problems.map(({ file, line, column, message, remedy }) => {
    const fields = [
      ['file', posix.join(folder, file)],
      ...(line === undefined ? [] : [['line', String(line)]]),
      ...(line === undefined || column === undefined ? [] : [['col', String(column)]]),
    ];
    const place = fields.map(([name = '', value = '']) => `${name}=${escapeField(value)}`).join();
    return `::${level} ${place}::${escapeText(`${message}\n→ ${remedy}`)}`;
  });
}

function escapeText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeField(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

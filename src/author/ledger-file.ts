import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LEDGER_FILE, readLedger } from '../compile/anchors.ts';
import { readText } from '../compile/text-file.ts';
import type { Ledger } from '../lib/anchors.ts';
import { CourseError } from '../lib/report.ts';
import type { Problem } from '../lib/types.ts';

/**
 * The ledger of a course and its text, which is to be edited; both empty where it has none. Throws a
 * CourseError where it can't be read.
 */
export function readLedgerText(root: string): { readonly ledger: Ledger; readonly text: string } {
  const problems: Problem[] = [];
  const { ledger } = readLedger(root, problems);
  if (problems.length > 0) throw new CourseError(problems);
  if (!existsSync(join(root, LEDGER_FILE))) return { ledger, text: '' };
  const read = readText(root, LEDGER_FILE);
  if ('problem' in read) throw new CourseError([read.problem]);
  return { ledger, text: read.text };
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LEDGER_FILE, readLedger } from '../../compile/anchors.ts';
import { readText } from '../../compile/text-file.ts';
import { type Ledger, listKnown, splitAddress } from '../../lib/anchors.ts';
import { CourseError } from '../../lib/report.ts';
import type { Problem } from '../../lib/types.ts';
import { withoutSuccessor, withSuccessor } from '../ledger-text.ts';
import type { Rename } from './course-plan.ts';

/**
 * The text of a course's ledger once lessons have other addresses (`module/lesson`): the old ones lead
 * to the new ones. `undefined` where the course has no ledger, or none that needs to change. Throws a
 * CourseError where it can't be read.
 */
export function recordMoves(root: string, moves: readonly Rename[]): string | undefined {
  if (!existsSync(join(root, LEDGER_FILE))) return undefined;
  const problems: Problem[] = [];
  const { ledger } = readLedger(root, problems);
  const read = readText(root, LEDGER_FILE);
  if ('problem' in read || problems.length > 0) throw new CourseError(problems);
  const { text } = read;
  const changed = moves.reduce((all, move) => recordMove(all, move, ledger), text);
  return changed === text ? undefined : changed;
}

/** An address that nobody can have linked to needs no successor; one that is in use again has none. */
function recordMove(text: string, { from, to }: Rename, ledger: Ledger): string {
  const freed = ledger.moved.has(to) ? withoutSuccessor(text, to) : text;
  return isKnown(from, ledger) ? withSuccessor(freed, from, to) : freed;
}

function isKnown(lesson: string, ledger: Ledger): boolean {
  const goals = [...ledger.moved.values()].map((address) => splitAddress(address).lesson);
  return listKnown(ledger).has(lesson) || goals.includes(lesson);
}

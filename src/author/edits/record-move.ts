import { type Ledger, listKnown, splitAddress } from '../../lib/anchors.ts';
import { readLedgerText } from '../ledger-file.ts';
import { withoutSuccessor, withSuccessor } from '../ledger-text.ts';
import type { Rename } from './course-plan.ts';

/**
 * The text of a course's ledger once lessons have other addresses (`module/lesson`): the old ones lead
 * to the new ones. `undefined` where the course has no ledger, or none that needs to change. Throws a
 * CourseError where it can't be read.
 */
export function recordMoves(root: string, moves: readonly Rename[]): string | undefined {
  const { ledger, text } = readLedgerText(root);
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

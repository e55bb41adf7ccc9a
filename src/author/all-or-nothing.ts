import { mkdirSync, rmSync } from 'node:fs';

/** Puts back what one step of a change has done. */
export type Undo = () => void;

/**
 * Does the steps of a change, each of which adds what puts it back. Where one fails, those before it are
 * undone, the last one first, and its error is thrown. Ctrl-C is passed over meanwhile.
 */
export function allOrNothing(work: (undos: Undo[]) => void): void {
  const undos: Undo[] = [];
  const release = holdInterrupts();
  try {
    work(undos);
  } catch (error) {
    undoAll(undos, error);
    throw error;
  } finally {
    release();
  }
}

/** Makes a folder and those above it, as a step. */
export function makeFolder(folder: string, undos: Undo[]): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first !== undefined) undos.push(() => rmSync(first, { recursive: true }));
}

/** Ctrl-C in the middle would leave half of it. */
function holdInterrupts(): () => void {
  const ignore = () => undefined;
  process.on('SIGINT', ignore);
  return () => process.off('SIGINT', ignore);
}

function undoAll(undos: readonly Undo[], cause: unknown): void {
  const faults: unknown[] = [];
  for (const undo of undos.toReversed()) {
    try {
      undo();
    } catch (error) {
      faults.push(error);
    }
  }
  if (faults.length > 0)
    throw new AggregateError(
      [cause, ...faults],
      `The course could not be changed, nor all of it be put back: ${[cause, ...faults].join('; ')}`,
    );
}

import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { replaceFile } from '../replace-file.ts';
import type { CoursePlan } from './course-plan.ts';
import type { Renamer } from './git.ts';

type Undo = () => void;

/** Carries a plan out in a course folder. Where a step fails, those before it are undone and its error thrown. */
export function applyPlan(root: string, plan: CoursePlan, rename: Renamer): void {
  const undos: Undo[] = [];
  const release = holdInterrupts();
  try {
    for (const { from, to } of plan.copies) {
      makeFolder(root, dirname(to), undos);
      copyFileSync(join(root, from), join(root, to), constants.COPYFILE_EXCL);
      undos.push(() => rmSync(join(root, to)));
    }
    for (const { from, to } of plan.renames) {
      makeFolder(root, dirname(to), undos);
      rename(from, to);
      undos.push(() => rename(to, from));
    }
    for (const [file, text] of plan.texts) {
      makeFolder(root, dirname(file), undos);
      undos.push(writeText(join(root, file), text));
    }
  } catch (error) {
    undoAll(undos, error);
    throw error;
  } finally {
    release();
  }
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

function makeFolder(root: string, folder: string, undos: Undo[]): void {
  const first = mkdirSync(join(root, folder), { recursive: true });
  if (first !== undefined) undos.push(() => rmSync(first, { recursive: true }));
}

/** Returns what puts the file of before back. */
function writeText(path: string, text: string): Undo {
  const before = existsSync(path) ? readFileSync(path) : undefined;
  replaceFile(path, text);
  return () => (before === undefined ? rmSync(path) : writeFileSync(path, before));
}

import { constants, copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { allOrNothing, makeFolder, type Undo } from '../all-or-nothing.ts';
import { replaceFile } from '../replace-file.ts';
import type { CoursePlan } from './course-plan.ts';
import type { Renamer } from './git.ts';

/** Carries a plan out in a course folder. Where a step fails, those before it are undone and its error thrown. */
export function applyPlan(root: string, plan: CoursePlan, rename: Renamer): void {
  allOrNothing((undos) => {
    for (const { from, to } of plan.copies) {
      makeFolder(join(root, dirname(to)), undos);
      copyFileSync(join(root, from), join(root, to), constants.COPYFILE_EXCL);
      undos.push(() => rmSync(join(root, to)));
    }
    for (const { from, to } of plan.renames) {
      makeFolder(join(root, dirname(to)), undos);
      rename(from, to);
      undos.push(() => rename(to, from));
    }
    for (const [file, text] of plan.texts) {
      makeFolder(join(root, dirname(file)), undos);
      undos.push(writeText(join(root, file), text));
    }
  });
}

/** Returns what puts the file of before back. */
function writeText(path: string, text: string): Undo {
  const before = existsSync(path) ? readFileSync(path) : undefined;
  replaceFile(path, text);
  return () => (before === undefined ? rmSync(path) : writeFileSync(path, before));
}

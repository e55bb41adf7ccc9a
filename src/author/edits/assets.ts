import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parentOf } from '../../lib/course-map.ts';
import { RequestError } from '../../lib/report.ts';

/** What becomes of the files beside a lesson that changes its folder, by their paths. */
export interface AssetPlan {
  /** Used by this lesson alone. */
  readonly moves: ReadonlyMap<string, string>;
  /** Used by others too, or there already. */
  readonly copies: ReadonlyMap<string, string>;
}

/**
 * Plans which files go with a lesson from `from` to `to`. Files outside its folder stay where they are.
 * Throws a RequestError where another file has the place.
 */
export function planAssets(
  root: string,
  from: string,
  to: string,
  filesByLesson: ReadonlyMap<string, ReadonlySet<string>>,
): AssetPlan {
  const moves = new Map<string, string>();
  const copies = new Map<string, string>();
  const [home, goal] = [parentOf(from), parentOf(to)];
  if (home === goal) return { moves, copies };
  for (const path of filesByLesson.get(from) ?? []) {
    const isBeside = path.startsWith(`${home}/`) && isFile(join(root, path));
    if (!isBeside) continue;
    const place = goal + path.slice(home.length);
    const isShared = [...filesByLesson].some(([file, files]) => file !== from && files.has(path));
    refuseOther(root, path, place);
    // What an earlier move left there is used again; a move deletes nothing.
    (isShared || existsSync(join(root, place)) ? copies : moves).set(path, place);
  }
  return { moves, copies };
}

/** Whether a copy is there already. */
export function isCopied(root: string, path: string, place: string): boolean {
  return (
    existsSync(join(root, place)) &&
    readFileSync(join(root, path)).equals(readFileSync(join(root, place)))
  );
}

function refuseOther(root: string, path: string, place: string): void {
  if (!existsSync(join(root, place)) || isCopied(root, path, place)) return;
  throw new RequestError(
    `${path} goes with the lesson, and ${place} is there already: rename one of the two first.`,
  );
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

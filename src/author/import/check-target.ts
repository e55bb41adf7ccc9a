import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCourse } from '../../compile/course.ts';
import type { Problem } from '../../lib/types.ts';
import { ownCourse } from '../own-course.ts';
import { applyChange, type Change } from './write-files.ts';

/** What the check of a course says of the files of an import. */
export interface TargetCheck {
  readonly problems: readonly Problem[];
  /** Words of each lesson as its page would state them, by its file. */
  readonly words: ReadonlyMap<string, number>;
}

/** Reads a course as a build does, and picks out what concerns the files that a change has written. */
export async function checkTarget(root: string, { files }: Change): Promise<TargetCheck> {
  const cacheFolder = temporaryFolder();
  try {
    const own = ownCourse({ hasDrafts: true });
    // What is kept of another course would push out what the build keeps of its own.
    const options = root === own.root ? own : { ...own, root, cacheFolder };
    const { lessons, problems } = await readCourse(options);
    const written = new Set(files.map(({ file }) => file));
    return {
      problems: problems.filter(({ file }) => written.has(file)),
      words: new Map(lessons.map(({ place, compiled }) => [place.file, compiled.facts.words])),
    };
  } finally {
    rmSync(cacheFolder, { recursive: true, force: true });
  }
}

/** Checks what a change would come to, on a copy of the course. */
export async function checkCopy(root: string, change: Change): Promise<TargetCheck> {
  const folder = temporaryFolder();
  try {
    const copy = join(folder, 'course');
    if (existsSync(root))
      cpSync(root, copy, { recursive: true, dereference: true, filter: isOfCourse });
    applyChange(copy, change);
    return await checkTarget(copy.replaceAll('\\', '/'), change);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isOfCourse(path: string): boolean {
  return !/[/\\](?:\.git|node_modules)$/.test(path);
}

function temporaryFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'course-import-')));
}

import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { resolve, sep } from 'node:path';

/** A file that is to stand in a course. */
export interface FileToWrite {
  /** Relative to the course folder, with `/`. */
  readonly file: string;
  readonly content: string | Uint8Array;
}

/** What a change of a course folder comes to. */
export interface Change {
  readonly files: readonly FileToWrite[];
  /** Files that go, relative to the course folder. */
  readonly removals: readonly string[];
}

/**
 * Writes and removes files of a course folder: all of them, or none where one can't be written. Each is
 * written beside its place first, so that no file is ever half there.
 */
export function applyChange(root: string, { files, removals }: Change): void {
  const undo: (() => void)[] = [];
  const finish: (() => void)[] = [];
  try {
    const staged = files.map(({ file, content }, index) => {
      const path = pathIn(root, file);
      makeFolder(dirname(path), undo);
      const beside = join(dirname(path), `.import-${process.pid}-${index}`);
      undo.push(() => rmSync(beside, { force: true }));
      writeFileSync(beside, content);
      return { path, beside };
    });
    for (const { path, beside } of staged) {
      setAside(path, undo, finish);
      renameSync(beside, path);
      undo.push(() => rmSync(path, { force: true }));
    }
    for (const file of removals) setAside(pathIn(root, file), undo, finish);
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  }
  for (const step of finish) step();
}

/** Moves what stands at a path to beside it, to be deleted at the end or moved back. */
function setAside(path: string, undo: (() => void)[], finish: (() => void)[]): void {
  if (!existsSync(path)) return;
  const aside = join(dirname(path), `.before-${process.pid}-${finish.length}`);
  renameSync(path, aside);
  undo.push(() => renameSync(aside, path));
  finish.push(() => rmSync(aside, { force: true }));
}

function makeFolder(folder: string, undo: (() => void)[]): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first !== undefined) undo.push(() => rmSync(first, { recursive: true, force: true }));
}

function pathIn(root: string, file: string): string {
  const path = resolve(root, file);
  if (!path.startsWith(resolve(root) + sep)) throw new Error(`${file} leaves ${root}.`);
  return path;
}

import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { allOrNothing, makeFolder, type Undo } from '../all-or-nothing.ts';

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
  const asides: string[] = [];
  allOrNothing((undos) => {
    const staged = files.map(({ file, content }, index) => {
      const path = pathIn(root, file);
      makeFolder(dirname(path), undos);
      const beside = join(dirname(path), `.import-${process.pid}-${index}`);
      undos.push(() => rmSync(beside, { force: true }));
      writeFileSync(beside, content);
      return { path, beside };
    });
    for (const { path, beside } of staged) {
      setAside(path, asides, undos);
      renameSync(beside, path);
      undos.push(() => rmSync(path, { force: true }));
    }
    for (const file of removals) setAside(pathIn(root, file), asides, undos);
  });
  for (const aside of asides) rmSync(aside, { force: true });
}

/** Moves what stands at a path to beside it, to be deleted at the end or moved back. */
function setAside(path: string, asides: string[], undos: Undo[]): void {
  if (!existsSync(path)) return;
  const aside = join(dirname(path), `.before-${process.pid}-${asides.length}`);
  renameSync(path, aside);
  undos.push(() => renameSync(aside, path));
  asides.push(aside);
}

function pathIn(root: string, file: string): string {
  const path = resolve(root, file);
  if (!path.startsWith(resolve(root) + sep)) throw new Error(`${file} leaves ${root}.`);
  return path;
}

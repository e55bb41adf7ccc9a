import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/**
 * Writes a text beside a file and renames it, so that a command that is stopped leaves the file of before.
 * A file that is there keeps its mode.
 */
export function replaceFile(path: string, text: string): void {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  const beside = `${path}.${process.pid}.next`;
  try {
    writeFileSync(beside, text, mode === undefined ? {} : { mode });
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

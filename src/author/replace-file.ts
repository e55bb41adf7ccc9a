import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/**
 * Gives a file a new text, or makes it: it is written beside its place and renamed, so that a command that
 * is stopped leaves the file of before. Its permissions stay.
 */
export function replaceFile(path: string, text: string): void {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  const beside = `${path}.next`;
  try {
    writeFileSync(beside, text, mode === undefined ? {} : { mode });
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

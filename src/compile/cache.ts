import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';

/** Hex digest of some texts, each kept apart from the next. */
export function digest(...texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('hex').slice(0, 32);
}

/** Values kept on disk under a digest of all that they were made from. A broken entry is made again. */
export class DiskCache<Value> {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  get(key: string): Value | undefined {
    const path = this.#path(key);
    if (!existsSync(path)) return undefined;
    try {
      return JSON.parse(readFileSync(path, 'utf8')) as Value;
    } catch {
      return undefined;
    }
  }

  /** Writes beside and renames, so that a second build reading at that moment sees all or nothing. */
  set(key: string, value: Value): void {
    const beside = `${this.#path(key)}.${process.pid}.${threadId}`;
    writeFileSync(beside, JSON.stringify(value));
    renameSync(beside, this.#path(key));
  }

  /** Deletes everything but these. */
  prune(keys: ReadonlySet<string>): void {
    for (const name of readdirSync(this.#folder)) {
      if (!keys.has(name.replace(/\.json$/, ''))) rmSync(join(this.#folder, name), { force: true });
    }
  }

  #path(key: string): string {
    return join(this.#folder, `${key}.json`);
  }
}

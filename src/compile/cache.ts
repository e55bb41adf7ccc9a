import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
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

  /** Deletes everything but these, and what another build is writing. */
  prune(keys: ReadonlySet<string>): void {
    for (const name of readdirSync(this.#folder)) {
      const path = join(this.#folder, name);
      const isEntry = name.endsWith('.json');
      if (isEntry ? !keys.has(name.slice(0, -'.json'.length)) : isLeft(path))
        rmSync(path, { force: true });
    }
  }

  #path(key: string): string {
    return join(this.#folder, `${key}.json`);
  }
}

/** A file is written in a moment: one as old as this was left by a build that was stopped. In milliseconds. */
const LIFE_OF_WRITING = 600_000;

function isLeft(path: string): boolean {
  const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
  return Date.now() - written > LIFE_OF_WRITING;
}

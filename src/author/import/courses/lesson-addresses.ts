import { parentOf } from '../../../lib/course-map.ts';
import { type Dialect, pathsOf } from './course-contents.ts';
import { joinInside } from './source-folder.ts';

/** Finds the page that a path in a link means: by its file, or by where its tool publishes it. */
export class LessonAddresses {
  readonly #dialect: Dialect;
  readonly #files: ReadonlySet<string>;
  /** By file without ending, and without the name of an index. */
  readonly #byName = new Map<string, string>();
  readonly #byAddress = new Map<string, string>();

  constructor(files: readonly string[], dialect: Dialect) {
    this.#dialect = dialect;
    this.#files = new Set(files);
    for (const file of files) {
      setFirst(this.#byName, nameOf(file), file);
      setFirst(this.#byAddress, this.#addressOf(file), file);
    }
  }

  /** The file that a decoded path in the page `from` leads to; `undefined` where it is no lesson. */
  find(path: string, from: string): string | undefined {
    const { isPageFolder } = this.#dialect;
    const ways = [() => this.#findFile(path, from), () => this.#findAddress(path, from)];
    if (isPageFolder && !/\.\w+$/.test(path)) ways.reverse();
    return ways[0]?.() ?? ways[1]?.();
  }

  #findFile(path: string, from: string): string | undefined {
    const { linkRoots, aliases } = this.#dialect;
    for (const candidate of pathsOf(path, parentOf(from), linkRoots, aliases)) {
      if (candidate === undefined) continue;
      if (this.#files.has(candidate)) return candidate;
      const found = /\.ipynb$/i.test(candidate) ? undefined : this.#byName.get(nameOf(candidate));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #findAddress(path: string, from: string): string | undefined {
    if (path.startsWith('/')) {
      const address = path.replace(/^\/+|\/+$/g, '');
      return (
        this.#byAddress.get(address) ?? this.#byAddress.get(address.replace(/^docs(?:\/|$)/, ''))
      );
    }
    const own = this.#addressOf(from);
    const folders = this.#dialect.isPageFolder ? [own, parentOf(own)] : [parentOf(own), own];
    for (const folder of folders) {
      const address = joinInside(folder, path);
      const found = address === undefined ? undefined : this.#byAddress.get(address);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #addressOf(file: string): string {
    return this.#dialect.addressOf?.(file) ?? nameOf(file);
  }
}

function nameOf(file: string): string {
  return file
    .replace(/\.(?:mdx?|markdown|ipynb|html?)$/i, '')
    .replace(/(?:^|\/)(?:index|readme)$/i, '');
}

function setFirst(map: Map<string, string>, key: string, value: string): void {
  if (!map.has(key)) map.set(key, value);
}

import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** How heavy something is on disk and on the way, in bytes. */
export interface Weight {
  readonly raw: number;
  /** Compressed by gzip at level 9. */
  readonly gzip: number;
  /** Compressed by brotli at level 11, as a web server keeps static files. */
  readonly brotli: number;
}

/** Weighs one file or text. */
export function weigh(content: string | Uint8Array): Weight {
  const bytes = Buffer.from(content);
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params }).length,
  };
}

/** Weighs files of a site, each compressed by itself. */
export function weighFiles(dist: string, files: readonly string[]): Weight {
  const weights = files.map((file) => weigh(readFileSync(join(dist, file))));
  const sum = (of: (weight: Weight) => number) =>
    weights.reduce((total, weight) => total + of(weight), 0);
  return {
    raw: sum(({ raw }) => raw),
    gzip: sum(({ gzip }) => gzip),
    brotli: sum(({ brotli }) => brotli),
  };
}

/** What a page loads besides its HTML as soon as it opens: paths below the site's root. */
export interface PageFiles {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  readonly fonts: readonly string[];
}

/** Reads from the HTML of a site at `/` what its page loads; scripts with all that they import at once. */
export function filesOf(dist: string, html: string): PageFiles {
  const tags = [...html.matchAll(/<(script|link)\b[^>]*>/g)].map(([tag]) => tag);
  const linksOf = (kind: RegExp) =>
    tags
      .filter((tag) => kind.test(tag))
      .map(addressOf)
      .filter((address) => address !== '');
  const scripts = new Set<string>();
  for (const entry of linksOf(/^<script|rel="?modulepreload/)) addWithImports(dist, entry, scripts);
  return {
    scripts: [...scripts],
    styles: linksOf(/rel="?stylesheet/),
    fonts: linksOf(/as="?font/),
  };
}

function addressOf(tag: string): string {
  const address = /\b(?:src|href)="?([^"\s>]+)/.exec(tag)?.[1] ?? '';
  return address.replace(/^\//, '');
}

/** Follows `import … from "./other.js"`; what is loaded by `import()` comes later and is left out. */
function addWithImports(dist: string, file: string, found: Set<string>): void {
  if (found.has(file)) return;
  found.add(file);
  const code = readFileSync(join(dist, file), 'utf8');
  for (const [, address = ''] of code.matchAll(/\b(?:import|from)\s*["'](\.[^"']+)["']/g)) {
    addWithImports(dist, posix.join(dirname(file), address), found);
  }
}

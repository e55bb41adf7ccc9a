import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { readLedger } from '../compile/anchors.ts';
import { courseOptions } from '../compile/settings.ts';
import { hrefOf } from '../lib/anchors.ts';
import { listRedirects } from '../lib/redirects.ts';

/** Astro's name for the page of a module. */
const MODULE_ROUTE = /^\/\[module\]\/?$/;

/** The old addresses of lessons and modules, as other integrations and web servers are to know them. */
export interface Redirects {
  readonly integration: AstroIntegration;
  /** Whether a path, with the base path, is an old address; known when the site has been built. */
  isRedirect(path: string): boolean;
}

/** Writes `_redirects`, by which servers that know it lead on from old addresses before a page is read. */
export function redirects(): Redirects {
  const paths = new Map<string, string>();
  let config: AstroConfig;
  return {
    isRedirect: (path) => paths.has(path),
    integration: {
      name: 'lectern:redirects',
      hooks: {
        'astro:config:done': ({ config: resolved }) => {
          config = resolved;
        },
        'astro:build:done': ({ dir, assets }) => {
          const { ledger } = readLedger(courseOptions(config, false).root, []);
          for (const { from, to } of listRedirects(ledger, modulesIn(assets)))
            paths.set(hrefOf(from, config.base), hrefOf(to, config.base));
          if (paths.size > 0) addLines(new URL('_redirects', dir), [...paths]);
        },
      },
    },
  };
}

/** The slugs of the modules that have a page, `…/slug/index.html`. */
function modulesIn(assets: ReadonlyMap<string, readonly URL[]>): Set<string> {
  const pages = [...assets].flatMap(([route, files]) => (MODULE_ROUTE.test(route) ? files : []));
  return new Set(pages.map((page) => basename(dirname(fileURLToPath(page)))));
}

/** Below the lines of the site's own, where its public folder has such a file: the first that fits counts. */
function addLines(file: URL, paths: readonly (readonly [from: string, to: string])[]): void {
  const own = existsSync(file) ? `${readFileSync(file, 'utf8').trimEnd()}\n` : '';
  writeFileSync(file, own + paths.map(([from, to]) => `${from} ${to} 301\n`).join(''));
}

import { appendFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { readLedger } from '../compile/anchors.ts';
import { courseOptions } from '../compile/settings.ts';
import { hrefOf, listRedirects } from '../lib/anchors.ts';

/** The old addresses of lessons, as other integrations and web servers are to know them. */
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
        'astro:build:done': ({ dir }) => {
          const { ledger } = readLedger(courseOptions(config, false).root, []);
          for (const { from, to } of listRedirects(ledger))
            paths.set(hrefOf(from, config.base), hrefOf(to, config.base));
          const lines = [...paths].map(([from, to]) => `${from} ${to} 301\n`);
          // The site may have a file of its own in its public folder.
          if (lines.length > 0)
            appendFileSync(fileURLToPath(new URL('_redirects', dir)), lines.join(''));
        },
      },
    },
  };
}

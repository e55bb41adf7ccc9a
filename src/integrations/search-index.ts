import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { serveIndex } from './search-dev.ts';
import {
  failAloud,
  type Fragment,
  INDEX_FOLDER,
  isNeeded,
  OUTLINES_FILE,
  readFragment,
  SCRIPT_FILE,
  VOCABULARY_FILE,
  withIndex,
  writeOutlines,
  writeVocabulary,
} from './search-files.ts';

/** Astro's name for the page of a lesson. */
const LESSON_ROUTE = /^\/\[module\]\/\[lesson\]\/?$/;

/** Writes the search index of the lessons just built; in `dev`, serves one made from the running pages. */
export function searchIndex(): AstroIntegration {
  let config: AstroConfig;
  return {
    name: 'lectern:search-index',
    hooks: {
      'astro:config:done': ({ config: resolved }) => {
        config = resolved;
      },
      'astro:server:setup': ({ server, logger }) => serveIndex(server, config, logger),
      'astro:build:done': async ({ dir, assets }) => {
        const root = fileURLToPath(dir);
        const published = [...assets]
          .filter(([route]) => LESSON_ROUTE.test(route))
          .flatMap(([, files]) => files);
        await writeIndex(
          root,
          published.map((file) => addressOf(root, fileURLToPath(file))),
        );
      },
    },
  };
}

/** Indexes the site in `root`; throws when one of the `published` addresses, `/module/lesson/`, is not in the index. */
export async function writeIndex(root: string, published: readonly string[]): Promise<void> {
  const folder = join(root, INDEX_FOLDER);
  await withIndex(async (index) => {
    const { errors } = await index.addDirectory({ path: root });
    if (errors.length > 0)
      throw new Error(`Pagefind could not read the site: ${errors.join('; ')}`);
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0)
      throw new Error(`Pagefind could not write the index: ${written.errors.join('; ')}`);
  });
  const fragments = await readFragments(folder);
  checkComplete(published, new Set(fragments.map(({ url }) => url)));
  const script = join(folder, SCRIPT_FILE);
  await writeFile(script, failAloud(await readFile(script, 'utf8')));
  await writeFile(join(folder, VOCABULARY_FILE), writeVocabulary(fragments));
  await writeFile(join(folder, OUTLINES_FILE), writeOutlines(fragments));
  const files = await readdir(folder);
  await Promise.all(files.filter((file) => !isNeeded(file)).map((file) => rm(join(folder, file))));
}

function checkComplete(published: readonly string[], indexed: ReadonlySet<string>): void {
  const missing = published.filter((address) => !indexed.has(address));
  if (published.length === 0)
    throw new Error('The build wrote no lesson page, so there is nothing to search.');
  if (missing.length === 0) return;
  const count = `${published.length - missing.length} of ${published.length} lessons are in the search index`;
  throw new Error(
    `${count}; without ${missing.join(', ')}. Each lesson's <article> needs data-pagefind-body and some text.`,
  );
}

async function readFragments(folder: string): Promise<Fragment[]> {
  const files = await readdir(join(folder, 'fragment'));
  return Promise.all(
    files.map(async (file) => readFragment(file, await readFile(join(folder, 'fragment', file)))),
  );
}

/** `…/dist/module/lesson/index.html` as `/module/lesson/`. */
function addressOf(root: string, file: string): string {
  return `/${file
    .slice(root.length)
    .replaceAll('\\', '/')
    .replace(/^\/|index\.html$/g, '')}`;
}

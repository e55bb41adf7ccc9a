import type { AstroConfig, AstroIntegrationLogger } from 'astro';
import type { Connect, ViteDevServer } from 'vite';
import { scanCourse } from '../compile/scan.ts';
import { courseOptions } from '../compile/settings.ts';
import { lessonPath, withBase } from '../lib/course-map.ts';
import {
  failAloud,
  INDEX_FOLDER,
  isFragment,
  isNeeded,
  OUTLINES_FILE,
  readFragment,
  SCRIPT_FILE,
  VOCABULARY_FILE,
  withIndex,
  writeOutlines,
  writeVocabulary,
} from './search-files.ts';

type Files = ReadonlyMap<string, Uint8Array>;

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  json: 'application/json',
  txt: 'text/plain',
};

/** The file that the engine asks for first; a fresh index is made for it after content has changed. */
const ENTRY_FILE = 'pagefind-entry.json';

/** Serves the index from memory: made at the first request from the dev server's own lesson pages. */
export function serveIndex(
  server: ViteDevServer,
  config: AstroConfig,
  logger: AstroIntegrationLogger,
): void {
  const prefix = withBase(config.base, `/${INDEX_FOLDER}/`);
  let files: Promise<Files> | undefined;
  let isStale = false;
  server.watcher.on('all', () => (isStale = true));
  const filesFor = (path: string): Promise<Files> => {
    if (!files || (isStale && path === ENTRY_FILE)) {
      isStale = false;
      // One after the other: they share Pagefind's process, which the first to end would close.
      const before = files?.catch(() => undefined) ?? Promise.resolve();
      files = before.then(() => makeIndex(server, config));
      files.catch(() => (files = undefined));
    }
    return files;
  };
  const middleware: Connect.NextHandleFunction = (request, response, next) => {
    // Vite takes the base path off `url`.
    const path = new URL(request.originalUrl ?? request.url ?? '/', 'http://dev').pathname;
    if (!path.startsWith(prefix)) return next();
    const name = decodeURIComponent(path.slice(prefix.length));
    filesFor(name).then(
      (made) => {
        const file = made.get(name);
        response.statusCode = file ? 200 : 404;
        response.setHeader(
          'content-type',
          TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
        );
        response.setHeader('cache-control', 'no-store');
        response.end(file);
      },
      (error: unknown) => {
        logger.error(`The search index could not be made: ${String(error)}`);
        response.statusCode = 500;
        response.end();
      },
    );
  };
  server.middlewares.use(middleware);
}

async function makeIndex(server: ViteDevServer, config: AstroConfig): Promise<Files> {
  const origin = server.resolvedUrls?.local[0] ?? server.resolvedUrls?.network[0];
  if (!origin) throw new Error('the dev server is not listening yet');
  const { map } = scanCourse(courseOptions(config, true).root);
  return withIndex(async (index) => {
    for (const lesson of map.lessons) {
      const url = lessonPath(lesson);
      const page = await fetch(new URL(withBase(config.base, url), origin));
      // A lesson with problems has no page; the dev server tells them by itself.
      if (page.ok) await index.addHTMLFile({ url, content: await page.text() });
    }
    const { files } = await index.getFiles();
    const fragments = files
      .filter(({ path }) => isFragment(path))
      .map(({ path, content }) => readFragment(path, content));
    const needed = files
      .filter(({ path }) => isNeeded(path))
      .map(({ path, content }) => [path, path === SCRIPT_FILE ? patch(content) : content] as const);
    const encoder = new TextEncoder();
    return new Map([
      ...needed,
      [VOCABULARY_FILE, encoder.encode(writeVocabulary(fragments))] as const,
      [OUTLINES_FILE, encoder.encode(writeOutlines(fragments))] as const,
    ]);
  });
}

function patch(script: Uint8Array): Uint8Array {
  return new TextEncoder().encode(failAloud(new TextDecoder().decode(script)));
}

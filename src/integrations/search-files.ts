import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { LessonOutline } from '../lib/search-outline.ts';
import { countWords, encodeVocabulary } from '../lib/search-vocabulary.ts';

/** Name of the vocabulary beside Pagefind's files. */
export const VOCABULARY_FILE = 'vocabulary.txt';

/** Name of the file, beside Pagefind's, that tells what each lesson is about. */
export const OUTLINES_FILE = 'outlines.json';

/** Folder of the index below the site's root. */
export const INDEX_FOLDER = 'pagefind';

/** What stands in a lesson and is not its text. */
const EXCLUDED = [
  '.anchor',
  'nav',
  'course-toc',
  'course-moved',
  'svg',
  '[data-footnote-ref]',
  '[data-footnote-backref]',
  '[data-pagefind-ignore]',
];

/** Files of Pagefind's own interfaces; the site has its own. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.(?:js|css)$/;

/** Whether the site needs a file that Pagefind writes. */
export function isNeeded(path: string): boolean {
  return !UNUSED.test(path);
}

/** Pagefind's script; readers load it first. */
export const SCRIPT_FILE = 'pagefind.js';

/** Where Pagefind's script gives up on a piece of the index. */
const GIVES_UP =
  /console\.error\(`Failed to load the index chunk \$\{url\}:\s*\$\{e\?\.toString\(\)\}`\);/g;

/**
 * Lets Pagefind's script fail where a piece of the index can't be fetched: as it is written, it notes that
 * on the console and searches on without, so that a reader who lost the network is told that the course
 * doesn't hold the words. Throws where the script has become another.
 */
export function failAloud(script: string): string {
  if (script.match(GIVES_UP)?.length !== 1)
    throw new Error('Pagefind gives up on its files in another way than this version expects.');
  return script.replace(GIVES_UP, 'throw e;');
}

/**
 * Size of the pieces that the index of words is cut into, in Pagefind's own measure: some 5 kB each on the wire. Its
 * usual 20,000 makes 33 kB, of which every word of a query may need another.
 */
const PIECE_SIZE = '3000';

/** Opens an index, hands it to `use`, and closes Pagefind's process whatever happens. */
export async function withIndex<Result>(
  use: (index: PagefindIndex) => Promise<Result>,
): Promise<Result> {
  // Pagefind takes this from its environment alone, and calls it unstable; a test holds the pieces small.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = PIECE_SIZE;
  try {
    const { index, errors } = await createIndex({ excludeSelectors: EXCLUDED });
    if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    return await use(index);
  } finally {
    await close();
  }
}

/** One indexed page, as Pagefind keeps it for its excerpts. */
export interface Fragment {
  /** Pagefind's id of the page. */
  readonly id: string;
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly anchors: readonly { readonly element: string; readonly text?: string }[];
}

/** Extension of Pagefind's files of one page each; the name before it is the page's id. */
const FRAGMENT_EXTENSION = '.pf_fragment';

/** Whether a file of the index holds one page. */
export function isFragment(path: string): boolean {
  return path.endsWith(FRAGMENT_EXTENSION);
}

/** Signature at the start of each of Pagefind's files, after decompression. */
const SIGNATURE = 'pagefind_dcd';

/** Reads one of Pagefind's `.pf_fragment` files, found at `path`. */
export function readFragment(path: string, file: Uint8Array): Fragment {
  const text = gunzipSync(file).toString('utf8');
  if (!text.startsWith(SIGNATURE))
    throw new Error('Pagefind writes its fragments in another way than this version expects.');
  const page = JSON.parse(text.slice(SIGNATURE.length)) as Omit<Fragment, 'id'>;
  return { ...page, id: basename(path, FRAGMENT_EXTENSION) };
}

/** Letters of all outlines together, above which only modules and titles are told: a reader waits for them. */
const MAX_OUTLINES = 100_000;

/** The outline of each indexed page by Pagefind's id, as it is served. */
export function writeOutlines(fragments: readonly Fragment[]): string {
  const outlines = fragments.map(outlineOf);
  const whole = JSON.stringify(Object.fromEntries(outlines));
  if (whole.length <= MAX_OUTLINES) return whole;
  return JSON.stringify(
    Object.fromEntries(
      outlines.map(([id, outline]) => [id, { ...outline, headings: [], terms: [] }]),
    ),
  );
}

function outlineOf({ id, meta, filters, anchors }: Fragment): [id: string, LessonOutline] {
  const textsOf = (pattern: RegExp): string[] =>
    anchors.flatMap(({ element, text }) => (pattern.test(element) && text ? [text] : []));
  const outline = {
    module: filters['module']?.[0] ?? '',
    title: meta['title'] ?? '',
    headings: textsOf(/^h[2-4]$/),
    terms: textsOf(/^dfn$/),
  };
  return [id, outline];
}

/** The vocabulary of the indexed pages, as it is served. */
export function writeVocabulary(fragments: readonly Fragment[]): string {
  // Counted as written first: cutting a word to its letters is dear, and most stand many times.
  const written = new Map<string, number>();
  for (const { content } of fragments) {
    for (const token of content.split(' ')) written.set(token, (written.get(token) ?? 0) + 1);
  }
  const counts = new Map<string, number>();
  for (const [token, count] of written) countWords(token, counts, count);
  return encodeVocabulary(counts);
}

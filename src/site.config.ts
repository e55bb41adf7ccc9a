/** Reading speed for the minutes in a header, in words a minute. */
export const WORDS_PER_MINUTE = 200;

/** Length of a printed page for the pages in a header, in words. */
export const WORDS_PER_PAGE = 400;

/** Heading levels that the table of contents lists. */
export const TOC_LEVELS = [2, 3] as const;

/** Port of `npm start`, `dev` and `preview`; the next free one if taken. */
export const PORT = 4321;

/** First path segments that the site uses itself, so no module may be named so. */
export const RESERVED_SLUGS = [
  'search',
  'pagefind',
  'assets',
  '404',
  'glossary',
  'rss',
  'sitemap',
  'llms',
  'robots',
];

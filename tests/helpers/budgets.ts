/** Bytes of one KB: what fits the first flight of a connection is counted in powers of two. */
export const KB = 1024;

/**
 * HTML with all its CSS of the lesson of 3,500 words, brotli 11. A server's first flight is ten packets,
 * about 14,600 bytes (RFC 6928), and holds the headers of the answer too.
 */
export const LESSON_BYTES = { limit: 13.5 * KB, aim: 11.5 * KB };

/** All scripts that a page loads before search is opened, brotli 11. */
export const SCRIPT_BYTES = { limit: 6 * KB, aim: 3 * KB };

/** The upright face, which every page loads before its first line is set for good. */
export const FONT_BYTES = { limit: 52 * KB };

/** What opening the search and the first query load together. */
export const FIRST_QUERY_BYTES = { limit: 150_000 };

/** Cumulative layout shift of a page, where less than this is none. */
export const LAYOUT_SHIFT = { limit: 0.0005 };

/** From the last key to the first result on this machine, in milliseconds. */
export const FIRST_RESULT_MS = { aim: 100 };

/** A cold build in relation to Starlight's of the same lessons. */
export const BUILD_RATIO = { limit: 1 };

/** A rebuild after one lesson changed in relation to Starlight's cold build. */
export const REBUILD_RATIO = { limit: 0.5 };

/** Each of Lighthouse's four categories. */
export const LIGHTHOUSE_SCORE = { limit: 100 };

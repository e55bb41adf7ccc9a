import {
  addressesOf,
  measureSearch,
  openSearch,
  type SearchQuality,
} from '../helpers/search-quality.ts';
import { SEARCH_CASES } from '../search/queries.ts';
import type { Table } from './report.ts';

/** How often the section that a reader wants stands first, by this project's ranking and by Pagefind's own. */
export async function measureRanking(dist: string): Promise<Table> {
  const search = await openSearch(dist);
  const ours = await measureSearch(SEARCH_CASES, async (query) =>
    addressesOf(await search.search(query)),
  );
  const theirs = await measureSearch(SEARCH_CASES, (query) => search.searchByPagefind(query));
  return {
    title: `Search, ${SEARCH_CASES.length} queries over the real lessons`,
    columns: ['recall at 1', 'mean reciprocal rank'],
    rows: [rowOf('this project', ours), rowOf('Pagefind alone', theirs)],
  };
}

function rowOf(
  name: string,
  { recallAt1, meanReciprocalRank }: SearchQuality,
): Table['rows'][number] {
  return {
    name,
    cells: [
      { value: recallAt1, unit: 'share' },
      { value: meanReciprocalRank, unit: 'share' },
    ],
  };
}

import {
  addressesOf,
  measureSearch,
  openSearch,
  type SearchQuality,
} from '../helpers/search-quality.ts';
import { SEARCH_CASES, SECOND_CASES } from '../search/queries.ts';
import { FOURTH_CASES } from '../search/fourth-queries.ts';
import { THIRD_CASES } from '../search/third-queries.ts';
import type { Table } from './report.ts';

const SETS = [
  ['first set', SEARCH_CASES],
  ['second set', SECOND_CASES],
  ['third set', THIRD_CASES],
  ['fourth set', FOURTH_CASES],
] as const;

/** How often the section that a reader wants stands first, by this project's ranking and by Pagefind's own. */
export async function measureRanking(dist: string): Promise<Table> {
  const search = await openSearch(dist);
  const rows: Table['rows'][number][] = [];
  for (const [set, cases] of SETS) {
    const ours = await measureSearch(cases, async (query) =>
      addressesOf(await search.search(query)),
    );
    const theirs = await measureSearch(cases, (query) => search.searchByPagefind(query));
    const name = `${set}, ${cases.length} queries`;
    rows.push(rowOf(`this project, ${name}`, ours), rowOf(`Pagefind alone, ${name}`, theirs));
  }
  return {
    title: 'Search over the real lessons',
    columns: ['recall at 1', 'mean reciprocal rank'],
    rows,
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

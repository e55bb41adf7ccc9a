import { expect, test } from 'vitest';
import type { PagefindPage } from '../../src/lib/search-lesson.ts';
import { readLesson } from '../../src/lib/search-lesson.ts';
import { runSearch, type SearchSources } from '../../src/lib/search-run.ts';

const PAGE: PagefindPage = {
  url: '/craft/forecasts/',
  content: 'Forecasts. A forecast names a date.',
  meta: { title: 'Forecasts', number: '1' },
  filters: { module: ['Craft'] },
  anchors: [],
};

/** A course of one lesson, found by its own words, whose vocabulary can't be fetched. */
const SOURCES: SearchSources = {
  pagefind: {
    search: (term) =>
      Promise.resolve({
        results: PAGE.content.toLowerCase().includes(term)
          ? [{ id: 'a', score: 1, data: () => Promise.resolve(PAGE) }]
          : [],
      }),
  },
  outlines: new Map(),
  readLesson: async (result) => readLesson(await result.data()),
  loadVocabulary: () => Promise.reject(new Error('asked for the vocabulary')),
};

test.each(['', 'forecast', '"date names"'])(
  'the vocabulary stays where it is while no word is missing: %s',
  async (query) => {
    const outcome = await runSearch(query, SOURCES);
    expect(outcome).toMatchObject({ missing: [], suggestions: [], more: 0 });
  },
);

test('the vocabulary is asked for a word that stands nowhere', async () => {
  await expect(runSearch('forecst', SOURCES)).rejects.toThrow('asked for the vocabulary');
});

/** Each kind of page, by a name and its path below the base path. */
export const PAGES = {
  index: '',
  module: 'the-human-craft/',
  lesson: 'the-human-craft/career-growth-for-product-managers/',
  'lesson with tables': 'metrics-and-experiments/designing-an-experiment/',
  glossary: 'glossary/',
  search: 'search/',
  'search with results': 'search/?q=promotion',
  'not found': 'no-such-page/',
} as const;

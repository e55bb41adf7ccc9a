import { matchQuality, parseQuery, type Query } from '../lib/search-query.ts';
import { wordsOf } from '../lib/search-words.ts';
import { make } from './dom.ts';
import css from './mark-words.css?inline';

const NAME = 'searched-words';
const PARAMETER = 'mark';

/** A longer word that merely starts like one searched for is left alone below this. */
const MIN_QUALITY = 0.3;

/**
 * Marks the words that led here from a search, and offers to take the marks away again. The words come
 * from the address, from anybody: they are only ever compared. The text itself is not touched.
 */
export function markWords(article: Element, words: string): void {
  const ranges = findRanges(article, parseQuery(words));
  if (ranges.length === 0 || !('highlights' in CSS)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  CSS.highlights.set(NAME, new Highlight(...ranges));
  const remove = make('button', { type: 'button', class: 'remove-marks' }, 'Remove marks');
  remove.addEventListener('click', () => {
    CSS.highlights.delete(NAME);
    forgetWords();
    // Focus would be lost with the button.
    const main = document.querySelector<HTMLElement>('main');
    main?.setAttribute('tabindex', '-1');
    main?.focus({ preventScroll: true });
    remove.remove();
  });
  article.append(remove);
}

/** So that a link copied from the address bar leads to a clean page. */
function forgetWords(): void {
  const address = new URL(location.href);
  address.searchParams.delete(PARAMETER);
  history.replaceState(history.state, '', address);
}

function findRanges(article: Element, query: Query): Range[] {
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (node.parentElement?.closest('nav, course-moved, .anchor, script, style')) continue;
    for (const { index, 0: written } of (node.nodeValue ?? '').matchAll(
      /[\p{L}\p{N}]+(?:[.,’'][\p{L}\p{N}]+)*/gu,
    )) {
      if (!isSearched(written, query)) continue;
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + written.length);
      ranges.push(range);
    }
  }
  return ranges;
}

function isSearched(written: string, { terms }: Query): boolean {
  return wordsOf(written).some((word) =>
    terms.some((term) => matchQuality(term, word) >= MIN_QUALITY),
  );
}

const article = document.querySelector('article');
const words = new URLSearchParams(location.search).get(PARAMETER);
if (article && words) markWords(article, words);

import { glossaryAnchor } from './glossary.ts';
import { wordsOf } from './search-words.ts';

/** What Pagefind's `data()` tells about a page, as far as it is used here. */
export interface PagefindPage {
  readonly url: string;
  readonly content: string;
  /** The text that locations count in: `<` and `>` escaped, and where a language needs it, zero-width spaces. */
  readonly raw_content?: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly anchors: readonly {
    readonly element: string;
    readonly id: string;
    readonly text?: string;
    readonly location: number;
  }[];
}

/** A stretch of a lesson from one heading to the next. */
export interface Section {
  /** Empty for the part above the first heading. */
  readonly id: string;
  readonly title: string;
  /** Title of the section above, for an h3 and below. */
  readonly parent: string;
  /** Index of the first word, the first below the heading, and the first of the next section. */
  readonly start: number;
  readonly bodyStart: number;
  readonly end: number;
}

/** A term that a lesson defines. */
export interface Definition {
  readonly name: string;
  /** The name's words, normalised. */
  readonly words: readonly string[];
  readonly id: string;
  /** Index of the first word. */
  readonly place: number;
  /** As the glossary has it. */
  readonly text: string;
}

/** A lesson as search sees it, made once from Pagefind's page and kept. */
export interface SearchLesson {
  readonly url: string;
  readonly title: string;
  readonly number: string;
  readonly module: string;
  /** The lesson's words as written. */
  readonly words: readonly string[];
  /** Each of them as it is compared: one word, several, or none. */
  readonly compared: readonly (readonly string[])[];
  readonly sections: readonly Section[];
  /** Terms that the lesson defines, and where. */
  readonly definitions: readonly Definition[];
  /** Where each normalised word stands, in order. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** Deepest heading that starts a section of its own. */
const DEEPEST_SECTION = 4;

/** Cuts a page into sections and notes where each of its words stands. */
export function readLesson(page: PagefindPage): SearchLesson {
  const words = splitWords(page.raw_content ?? page.content);
  const compared = words.map(wordsOf);
  const places = new Map<string, number[]>();
  compared.forEach((parts, place) => {
    for (const word of parts) {
      const known = places.get(word);
      if (known) known.push(place);
      else places.set(word, [place]);
    }
  });
  const title = page.meta['title'] ?? '';
  const terms = readTerms(page.meta['terms']);
  return {
    url: page.url,
    title,
    number: page.meta['number'] ?? '',
    module: page.filters['module']?.[0] ?? '',
    words,
    compared,
    sections: cutSections(page, title, words.length),
    definitions: page.anchors
      .filter(({ element, text }) => element === 'dfn' && text)
      .map(({ id, text = '', location }) => {
        const [name = text, definition = ''] = terms.get(glossaryAnchor(id)) ?? [];
        return { name, words: wordsOf(name), id, place: location, text: definition };
      }),
    places,
  };
}

/**
 * What a lesson's page tells the index of its terms: each one's id, name and definition. Pagefind indexes it
 * as text: ids that all began alike would stand in one piece of the index, which every such word loads.
 */
export function writeTerms(
  terms: readonly { readonly id: string; readonly name: string; readonly definition: string }[],
): string {
  return JSON.stringify(
    terms.map(({ id, name, definition }) => [glossaryAnchor(id), name, definition]),
  );
}

function readTerms(written: string | undefined): Map<string, [name: string, definition: string]> {
  const terms = JSON.parse(written || '[]') as [string, string, string][];
  return new Map(terms.map(([id, name, definition]) => [id, [name, definition]]));
}

/** Pagefind counts places in words between white space, or between zero-width spaces where it set them. */
function splitWords(text: string): string[] {
  const parts = text.includes('\u200B') ? text.split('\u200B') : text.split(/\s+/);
  return parts.map((part) => part.replaceAll('&lt;', '<').replaceAll('&gt;', '>'));
}

function cutSections(page: PagefindPage, title: string, length: number): Section[] {
  const headings = page.anchors
    .filter(({ element, text }) => levelOf(element) <= DEEPEST_SECTION && text?.trim())
    .toSorted((a, b) => a.location - b.location);
  const titleWords = wordsOf(title).length;
  const sections: Section[] = [
    {
      id: '',
      title,
      parent: '',
      start: 0,
      bodyStart: Math.min(titleWords, length),
      end: headings[0]?.location ?? length,
    },
  ];
  const above: string[] = [];
  headings.forEach(({ element, id, text = '', location }, index) => {
    const level = levelOf(element);
    above.length = Math.min(above.length, level);
    const parent = above.findLast((heading) => heading) ?? '';
    above[level] = text.trim();
    const bodyStart = location + text.trim().split(/\s+/).length;
    sections.push({
      id,
      title: text.trim(),
      parent,
      start: location,
      bodyStart,
      end: headings[index + 1]?.location ?? length,
    });
  });
  return sections;
}

/** 2 for `h2`; what is no heading below the lesson's own is deeper than any. */
function levelOf(element: string): number {
  const level = /^h([2-6])$/i.exec(element)?.[1];
  return level ? Number(level) : Infinity;
}

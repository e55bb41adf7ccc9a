import { describe, expect, test } from 'vitest';
import { type PagefindPage, readLesson } from '../../src/lib/search-lesson.ts';
import { parseQuery } from '../../src/lib/search-query.ts';
import { type LessonResult, type Ranking, rankLessons } from '../../src/lib/search-rank.ts';

interface Part {
  readonly id: string;
  readonly heading: string;
  readonly level?: number;
  readonly text: string;
}

/** A page as Pagefind gives it: one text, and where in it each heading stands. */
function page(title: string, module: string, intro: string, parts: readonly Part[]): PagefindPage {
  const words = `${title}. ${intro}`.split(' ');
  const anchors: PagefindPage['anchors'][number][] = [];
  for (const { id, heading, level = 2, text } of parts) {
    anchors.push({ element: `h${level}`, id, text: heading, location: words.length });
    words.push(...`${heading}. ${text}`.split(' '));
  }
  const url = `/${module.toLowerCase()}/${title.toLowerCase().replaceAll(' ', '-')}/`;
  return {
    url,
    content: words.join(' '),
    meta: { title, number: '1' },
    filters: { module: [module] },
    anchors,
  };
}

const FILLER =
  'Some quiet words about gardens and weather fill this passage without saying anything at all. '
    .repeat(3)
    .trim();

const PRICES = page('Setting Prices', 'Money', FILLER, [
  { id: 'first', heading: 'Gardens', text: `${FILLER} A discount is mentioned once. ${FILLER}` },
  {
    id: 'discounts',
    heading: 'Discounts',
    text: `A discount is a price with an end. Every discount has a reason. ${FILLER}`,
  },
  { id: 'renewals', heading: 'Renewals', level: 3, text: `The renewal of a contract. ${FILLER}` },
  {
    id: 'key-takeaways',
    heading: 'Key Takeaways',
    text: 'Discount renewal contract price. Discount.',
  },
]);
const TALKS = page('Hard Talks', 'People', FILLER, [
  {
    id: 'refusing',
    heading: 'Refusing',
    text: `Say no to a contract early and say why. ${FILLER} One discount. ${FILLER}`,
  },
  {
    id: 'apart',
    heading: 'Weather',
    text: `The contract is here. ${FILLER} ${FILLER} ${FILLER} And early is here.`,
  },
]);

const rank = (query: string, pages: readonly PagefindPage[] = [PRICES, TALKS]): Ranking =>
  rankLessons(pages.map(readLesson), parseQuery(query));
const lessonsOf = ({ modules }: Ranking): LessonResult[] =>
  modules.flatMap(({ lessons }) => [...lessons]);
const addresses = (ranking: Ranking): string[] =>
  lessonsOf(ranking).flatMap(({ sections }) => sections.map(({ href }) => href));

describe('ranking', () => {
  test('puts the section that is about the word first, not the first on the page', () => {
    expect(addresses(rank('discount'))[0]).toBe('/money/setting-prices/#discounts');
  });

  test('puts the module with the best lesson first', () => {
    expect(rank('discount').modules.map(({ title }) => title)).toEqual(['Money', 'People']);
    expect(rank('say no early').modules[0]?.title).toBe('People');
  });

  test('puts a passage before the summary that repeats its words', () => {
    expect(addresses(rank('renewal'))[0]).toBe('/money/setting-prices/#renewals');
  });

  test('prefers words that stand together', () => {
    expect(addresses(rank('contract early'))[0]).toBe('/people/hard-talks/#refusing');
  });

  test('leads to the top of a lesson asked for by its title', () => {
    expect(addresses(rank('hard talks'))[0]).toBe('/people/hard-talks/');
  });

  test('counts the heading above a subsection', () => {
    const nested = page('Forecasts', 'Craft', FILLER, [
      { id: 'a', heading: 'Budgets', text: FILLER },
      { id: 'b', heading: 'Review', level: 3, text: `${FILLER} A date.` },
      { id: 'c', heading: 'Hiring', text: FILLER },
      { id: 'd', heading: 'Review', level: 3, text: `${FILLER} A date.` },
    ]);
    expect(addresses(rank('hiring review', [nested]))[0]).toBe('/craft/forecasts/#d');
  });

  test('sees no order in words that carry no meaning', () => {
    const common = page('Notes', 'Craft', FILLER, [
      { id: 'a', heading: 'Kettles', text: `A kettle. ${FILLER}` },
      { id: 'b', heading: 'Kettles', text: `A kettle. ${FILLER} What is it to you? ${FILLER}` },
    ]);
    expect(addresses(rank('what is it to a kettle', [common]))[0]).toBe('/craft/notes/#a');
  });

  test('takes a quoted phrase as it stands', () => {
    expect(addresses(rank('"reason every"'))).toEqual([]);
    expect(addresses(rank('"every discount"'))).toEqual(['/money/setting-prices/#discounts']);
  });

  test('does not answer with the beginning of a word', () => {
    const ranking = rank('anythingarian');
    expect(addresses(ranking)).toEqual([]);
    expect(ranking.missing).toEqual(['anythingarian']);
  });

  test('answers while a word is still being typed', () => {
    expect(addresses(rank('disc'))[0]).toBe('/money/setting-prices/#discounts');
  });

  test('is not spoilt by a word that stands nowhere', () => {
    const ranking = rank('discuont discount');
    expect(addresses(ranking)[0]).toBe('/money/setting-prices/#discounts');
    expect(ranking.missing).toEqual(['discuont']);
  });

  test('of no lesson or no word is empty', () => {
    expect(rank('discount', []).modules).toEqual([]);
    expect(rank('   ').modules).toEqual([]);
  });

  test('escapes an anchor for its address', () => {
    const quoted = page('Quoted', 'Craft', FILLER, [
      { id: 'cafés "x"', heading: 'Kettles', text: FILLER },
    ]);
    expect(addresses(rank('kettles', [quoted]))[0]).toBe('/craft/quoted/#caf%C3%A9s%20%22x%22');
  });
});

describe('an excerpt', () => {
  const excerptOf = (query: string, pages?: readonly PagefindPage[]) =>
    lessonsOf(rank(query, pages))[0]?.sections[0]?.excerpt ?? [];

  test('marks the matched words without the marks around them', () => {
    const marked = excerptOf('reason').filter(({ isMatch }) => isMatch);
    expect(marked.map(({ text }) => text)).toEqual(['reason']);
  });

  test('stays inside its section and starts with the sentence of the match', () => {
    const text = excerptOf('renewal')
      .map((part) => part.text)
      .join('');
    expect(text).toMatch(/^The renewal of a contract\./);
    expect(text).not.toContain('Takeaways');
  });

  test('is plain text, whatever the lesson shows', () => {
    const code = {
      ...page('Code', 'Craft', FILLER, []),
      raw_content: 'Code. Write &lt;b&gt;bold&lt;/b&gt; kettles here.',
    };
    expect(
      excerptOf('kettles', [code])
        .map(({ text }) => text)
        .join(''),
    ).toContain('<b>bold</b> kettles');
  });
});

import { globSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import {
  addressesOf,
  type CourseSearch,
  measureSearch,
  openSearch,
} from '../helpers/search-quality.ts';
import { FOURTH_CASES } from '../search/fourth-queries.ts';
import { SEARCH_CASES, SECOND_CASES } from '../search/queries.ts';
import { THIRD_CASES } from '../search/third-queries.ts';

let course: CourseSearch;
beforeAll(async () => {
  course = await openSearch(inject('sites').plain);
});

const find = async (query: string): Promise<string[]> => addressesOf(await course.search(query));

describe('the search of the real course', () => {
  test.each([...SEARCH_CASES, ...SECOND_CASES, ...THIRD_CASES, ...FOURTH_CASES])(
    'knows the section wanted for "$query"',
    ({ wanted }) => {
      const [lesson = '', anchor] = wanted.split('#');
      const site = inject('sites').plain;
      const [file = ''] = globSync(`${site}/*/${lesson}/index.html`);
      expect(file).not.toBe('');
      if (anchor !== undefined) expect(readFileSync(file, 'utf8')).toContain(`id="${anchor}"`);
    },
  );

  test('puts the wanted section first for most questions, and near the top for more', async () => {
    const quality = await measureSearch(SEARCH_CASES, find);
    expect(quality.recallAt1, JSON.stringify(quality.misses, null, 1)).toBeGreaterThanOrEqual(0.68);
    expect(quality.meanReciprocalRank).toBeGreaterThanOrEqual(0.74);
  });

  test('does nearly as well with a second set of questions', async () => {
    const quality = await measureSearch(SECOND_CASES, find);
    expect(quality.recallAt1, JSON.stringify(quality.misses, null, 1)).toBeGreaterThanOrEqual(0.56);
  });

  test('does as well with a third, over the lessons that came later', async () => {
    const quality = await measureSearch(THIRD_CASES, find);
    expect(quality.recallAt1, JSON.stringify(quality.misses, null, 1)).toBeGreaterThanOrEqual(0.82);
    expect(quality.meanReciprocalRank).toBeGreaterThanOrEqual(0.84);
  });

  test('does nearly as well with a fourth, over the lessons that completed the course', async () => {
    const quality = await measureSearch(FOURTH_CASES, find);
    expect(quality.recallAt1, JSON.stringify(quality.misses, null, 1)).toBeGreaterThanOrEqual(0.64);
    expect(quality.meanReciprocalRank).toBeGreaterThanOrEqual(0.68);
  });

  test('does at least twice as well as the order that Pagefind gives', async () => {
    const own = await measureSearch(SEARCH_CASES, find);
    const order = await measureSearch(SEARCH_CASES, (query) => course.searchByPagefind(query));
    expect(own.recallAt1).toBeGreaterThan(2 * order.recallAt1);
  });
});

describe('a query without an answer', () => {
  test.each(['theological', 'zebra', 'xylophone quartet', '日本語'])(
    '"%s" finds nothing, not words that start alike',
    async (query) => {
      const outcome = await course.search(query);
      expect(outcome.modules).toEqual([]);
      expect(outcome.more).toBe(0);
    },
  );

  test.each(['', '   ', '?!', '<>'])(
    'of no word, "%s", finds nothing and misses nothing',
    async (query) => {
      expect(await course.search(query)).toMatchObject({
        modules: [],
        missing: [],
        suggestions: [],
      });
    },
  );

  test.each([
    ['experimnt', 'experiment'],
    ['promoton', 'promotion'],
    ['influecne', 'influence'],
    ['leverge', 'leverage'],
    ['confidnece intervall', 'confidence interval'],
    ['statistical powr', 'statistical power'],
  ])('"%s" is asked back as "%s"', async (typed, meant) => {
    expect((await course.search(typed)).suggestions).toContain(meant);
  });

  test('a misspelt word among others does not hide what the others find', async () => {
    const outcome = await course.search('smallest worthwhile efect');
    expect(addressesOf(outcome)[0]).toContain('#what-lift-would-pay');
    expect(outcome.missing).toEqual(['efect']);
  });
});

describe('other spellings', () => {
  test.each([
    ['randomization unit', 'randomisation unit'],
    ['organizational currency', 'organisational currency'],
    ['who would sign the check', 'who would sign the cheque'],
  ])('"%s" finds what "%s" finds', async (other, own) => {
    expect((await find(other))[0]).toBe((await find(own))[0]);
    expect((await course.search(other)).suggestions).toEqual([]);
  });
});

test('where the course has two spellings, each finds the passages of the other too', async () => {
  const [practise, practice] = [await find('practise'), await find('practice')];
  expect(practise).toContain(practice[0]);
  expect(practice).toContain(practise[0]);
});

describe('results', () => {
  test('can be kept to some lessons, and still count all', async () => {
    const all = await course.search('decision', { limit: 99 });
    const [first, ...others] = all.candidates;
    expect(others).not.toEqual([]);
    const one = await course.search('decision', { accepts: (id) => id === first });
    expect(one.modules.flatMap(({ lessons }) => lessons)).toHaveLength(1);
    expect(one.candidates).toEqual(expect.arrayContaining(others));
  });

  test('offer more lessons until all that may answer are shown', async () => {
    expect((await course.search('decision')).more).toBeGreaterThan(0);
    expect((await course.search('decision', { limit: 99 })).more).toBe(0);
  });

  test('lead under the base path of the site', async () => {
    const underBase = await openSearch(inject('sites').underBase, '/course/');
    const [first] = addressesOf(await underBase.search('earned credit'));
    expect(first).toBe(
      '/course/the-human-craft/influence-without-authority/#a-year-of-dull-accurate-notes',
    );
  });

  test('never lead to a link, a number or the contents of a page', async () => {
    const outcome = await course.search('on this page module link to');
    const excerpts = outcome.modules.flatMap(({ lessons }) =>
      lessons.flatMap(({ sections }) => sections.flatMap(({ excerpt }) => excerpt)),
    );
    expect(excerpts.map(({ text }) => text).join('')).not.toMatch(/On this page|Link to “/);
  });
});

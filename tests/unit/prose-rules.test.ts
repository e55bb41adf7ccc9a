import { describe, expect, test } from 'vitest';
import { CourseMap } from '../../src/lib/course-map.ts';
import { checkPatterns } from '../../src/lib/prose-patterns.ts';
import { checkForeignNames, checkPlan, type LessonPlan } from '../../src/lib/prose-plan.ts';
import { checkRepeats } from '../../src/lib/prose-repeats.ts';
import { checkTakeaways } from '../../src/lib/prose-takeaways.ts';
import { checkTermLinks } from '../../src/lib/prose-terms.ts';
import type { LessonFacts, TermDefinition } from '../../src/lib/types.ts';
import { proseOf } from '../helpers/prose.ts';

const map = new CourseMap(
  [{ number: 1, slug: 'one', dir: '01-one' }],
  ['the-lesson', 'cost-of-delay'].map((slug, index) => ({
    number: index + 1,
    slug,
    moduleSlug: 'one',
    format: 'mdx',
    file: `01-one/0${index + 1}-${slug}.mdx`,
  })),
);
const term = (name: string): TermDefinition => ({
  name,
  id: `term-${name.replaceAll(' ', '-')}`,
  definition: 'a definition',
  section: '',
});
const facts = (given: Partial<LessonFacts> = {}): LessonFacts => ({
  words: 100,
  headings: [],
  ids: [],
  links: [],
  images: [],
  terms: [],
  problems: [],
  ...given,
});

describe('wording that a course does without', () => {
  const pattern = { find: /\bdelv(e|es|ing)\b/giu, most: 0, instead: 'say what is done' };

  test('is told with its place and what to write instead', () => {
    expect(checkPatterns(proseOf('Let us\n*delve* deeper.'), [pattern])).toMatchObject([
      { line: 2, column: 2, remedy: 'say what is done' },
    ]);
  });

  test('may stand in headings, in code and in addresses', () => {
    expect(checkPatterns(proseOf('## Delve\n\n`delve` [x](delve)'), [pattern])).toEqual([]);
  });

  test('may stand as often as its limit says, and past it every place is told', () => {
    const limited = { ...pattern, most: 1 };
    expect(checkPatterns(proseOf('Delve.'), [limited])).toEqual([]);
    expect(checkPatterns(proseOf('Delve. Delving.'), [limited])).toHaveLength(2);
  });

  test('is found whichever apostrophe it is written with', () => {
    const find = /\blet's face it\b/giu;
    expect(checkPatterns(proseOf('Let’s face it.'), [{ ...pattern, find }])).toHaveLength(1);
  });
});

describe('what two lessons share', () => {
  const run = 'one two three four five six seven eight nine ten eleven twelve';
  const pair = (a: string, b: string, titles: readonly [string, string] = ['A', 'B']) =>
    checkRepeats([proseOf(a, 'first', titles[0]), proseOf(b, 'second', titles[1])], 12);

  test('is told once for a run of the given length, with both places', () => {
    expect(pair(`Here ${run} stop`, `There, *${run}* thirteen`)).toMatchObject([
      {
        file: '01-one/01-second.mdx',
        line: 1,
        message: expect.stringContaining('01-one/01-first.mdx:1') as string,
      },
    ]);
  });

  test('is not told of a shorter run, of a heading, or of one lesson that repeats itself', () => {
    const short = run.replace(' twelve', '');
    expect(pair(`Here ${short} stop`, `There ${short} go`)).toEqual([]);
    expect(pair(`## ${run}\n\nA`, `## ${run}\n\nB`)).toEqual([]);
    expect(pair(`Once ${run} stop. Again ${run} go.`, 'Other words')).toEqual([]);
  });

  test('may be the title of a lesson where it is linked', () => {
    const title = 'A Title Made of Quite a Few Words That Two Lessons Both Link To';
    const link = `[${title}](a)`;
    expect(pair(`See ${link}.`, `Read ${link}.`, [title, 'B'])).toEqual([]);
    expect(pair(`See ${title}.`, `Read ${title}.`, [title, 'B'])).toHaveLength(1);
  });

  test('is told of a whole sentence of five words, and not of four', () => {
    expect(pair('Well. Nobody had thought of it.', 'Nobody had thought of it. So?')).toHaveLength(
      1,
    );
    expect(pair('So nobody had thought.', 'Ah. So nobody had thought.')).toEqual([]);
  });

  test('is told of the way in', () => {
    expect(pair('On the desk lay a pen.', 'On the desk stood a jar.')[0]?.message).toContain(
      'opens with "On the desk"',
    );
  });
});

describe('the plan of a lesson', () => {
  const check = (body: string, plan: LessonPlan, given?: Partial<LessonFacts>) =>
    checkPlan({ prose: proseOf(body), facts: facts(given), plan }, map).map(
      ({ message, remedy }) => `${message} → ${remedy}`,
    );

  test('without any wish is kept by every lesson', () => expect(check('Text', {})).toEqual([]));

  test.each([
    [90, 'the lesson has 90 words, and its plan asks for 95 to 105 → add 5, or change the plan'],
    [107, 'the lesson has 107 words, and its plan asks for 95 to 105 → cut 2, or change the plan'],
  ])('tells how far %i words are off', (words, told) =>
    expect(check('Text', { words: [95, 105] }, { words })).toEqual([told]),
  );

  test('is kept at both ends of its range', () => {
    for (const words of [95, 105])
      expect(check('Text', { words: [95, 105] }, { words })).toEqual([]);
  });

  test('finds a link to the lesson however it is written, and misses one that is not there', () => {
    const plan = { links: ['cost-of-delay'] };
    for (const href of ['cost-of-delay', 'cost-of-delay#part', '02-cost-of-delay.mdx'])
      expect(check(`[Words](${href})`, plan)).toEqual([]);
    expect(check('cost-of-delay', plan)[0]).toContain('lacks a link to "cost-of-delay"');
  });

  test('tells of terms missed and terms too many', () => {
    const told = check('Text', { terms: ['Lead time'] }, { terms: [term('batch size')] });
    expect(told.map((line) => line.split(',')[0])).toEqual([
      'the lesson does not define "Lead time"',
      'the lesson defines "batch size"',
    ]);
    expect(check('Text', { terms: ['Lead time'] }, { terms: [term('lead time')] })).toEqual([]);
  });

  test('keeps a name to its own lesson, as a whole word', () => {
    const named = {
      prose: proseOf('Fenwright', 'a'),
      facts: facts(),
      plan: { names: ['Fenwright'] },
    };
    const other = (body: string) => ({ prose: proseOf(body, 'b'), facts: facts(), plan: {} });
    expect(checkForeignNames([named, other('Fenwrighton')])).toEqual([]);
    expect(checkForeignNames([named, other('At Fenwright’s')])).toMatchObject([
      { file: '01-one/01-b.mdx', line: 1, column: 4 },
    ]);
    expect(check('Other', named.plan)[0]).toContain('"Fenwright" does not occur');
  });
});

describe('a term of another lesson', () => {
  const known = [{ slug: 'cost-of-delay', term: term('lead time') }];
  const check = (body: string) => checkTermLinks(proseOf(body), known, map);

  test.each(['A lead time is long.', 'Lead times differ.', '- the *lead* time'])(
    'in %j wants a link at its first use',
    (body) => {
      expect(check(body)).toMatchObject([
        { remedy: 'link its first use: [lead time](cost-of-delay#term-lead-time)' },
      ]);
    },
  );

  test.each([
    'A [lead time](cost-of-delay#term-lead-time), and a lead time again.',
    'A lead time, [explained elsewhere](cost-of-delay).',
    '## Lead Time',
    'It may mislead time and again.',
  ])('in %j does not', (body) => expect(check(body)).toEqual([]));

  test('needs no link where it is defined', () => {
    expect(checkTermLinks(proseOf('A lead time.', 'cost-of-delay'), known, map)).toEqual([]);
  });
});

describe('the takeaways', () => {
  const rule = { statements: [1, 2], words: [3, 5] } as const;
  const check = (items: string) =>
    checkTakeaways(
      proseOf(`Text.\n\n- Not one\n\n<KeyTakeaways>\n\n${items}\n\n</KeyTakeaways>`),
      rule,
    );

  test('are sound within their limits', () => expect(check('- One two three')).toEqual([]));

  test('are told of when they are missing or too many', () => {
    expect(checkTakeaways(proseOf('Text.'), rule)[0]?.message).toContain('no takeaways');
    expect(check('- One two three\n- A b c\n- D e f')[0]?.message).toContain('3 takeaways');
  });

  test.each(['- Too short', '- one two three four five six'])('are told of by line: %s', (item) =>
    expect(check(item)).toMatchObject([{ line: 7 }]),
  );
});

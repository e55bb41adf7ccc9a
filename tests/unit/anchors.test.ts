import { describe, expect, test } from 'vitest';
import { findLessons, moveCommand, shortName } from '../../src/lib/anchor-names.ts';
import {
  findLikeliest,
  hrefOf,
  type Ledger,
  listOldAnchors,
  Successors,
} from '../../src/lib/anchors.ts';

function ledgerOf(
  published: Readonly<Record<string, readonly string[]>>,
  moved: Readonly<Record<string, string>>,
): Ledger {
  return { published: new Map(Object.entries(published)), moved: new Map(Object.entries(moved)) };
}

const successorsOf = (moved: Readonly<Record<string, string>>) =>
  new Successors(ledgerOf({}, moved));

describe('an old address', () => {
  test.each([
    ['without a successor stays', 'm/a#x', {}, 'm/a#x'],
    ['leads to its successor', 'm/a#x', { 'm/a#x': 'm/a#y' }, 'm/a#y'],
    [
      'leads along a chain to its end, across lessons',
      'm/a#x',
      { 'm/a#x': 'm/a#y', 'm/a#y': 'm/b#z', 'm/b#z': 'n/c' },
      'n/c',
    ],
    ['goes with its lesson', 'm/a#x', { 'm/a': 'n/a' }, 'n/a#x'],
    ['goes its own way before its lesson’s', 'm/a#x', { 'm/a': 'n/a', 'm/a#x': 'm/b#y' }, 'm/b#y'],
    [
      'goes with every lesson on its way',
      'm/a#x',
      { 'm/a': 'm/b', 'm/b': 'm/c', 'm/c#x': 'm/c#y' },
      'm/c#y',
    ],
    ['of a lesson is not moved by its anchors', 'm/a', { 'm/a#x': 'm/b#x' }, 'm/a'],
    ['keeps a # within an anchor', 'm/a#x#1', { 'm/a': 'n/a' }, 'n/a#x#1'],
  ])('%s', (_, address, moved, end) => {
    expect(successorsOf(moved).resolve(address)).toBe(end);
  });

  test('that leads back to itself leads nowhere, and neither does what leads there', () => {
    const successors = successorsOf({ 'm/a#w': 'm/a#x', 'm/a#x': 'm/a#y', 'm/a#y': 'm/a#x' });
    for (const anchor of ['w', 'x', 'y'])
      expect(successors.resolve(`m/a#${anchor}`)).toBeUndefined();
    expect(successors.circleAt('m/a#x')).toEqual(['m/a#x', 'm/a#y']);
    expect(successors.circleAt('m/a#w')).toBeUndefined();
    expect(successors.circleAt('m/a#other')).toBeUndefined();
  });

  test('can lead in a circle by way of its lesson', () => {
    const successors = successorsOf({ 'm/a': 'm/b', 'm/b#x': 'm/a#x' });
    expect(successors.circleAt('m/b#x')).toEqual(['m/b#x', 'm/a#x']);
  });

  test('is followed through ten thousand steps', () => {
    const steps = Array.from({ length: 10_000 }, (_, i) => [`m/a#${i}`, `m/a#${i + 1}`] as const);
    expect(successorsOf(Object.fromEntries(steps)).resolve('m/a#0')).toBe('m/a#10000');
  });

  test('is written as an address of the site, each part by itself', () => {
    expect(hrefOf('基本/a b#x y', '/base/')).toBe('/base/%E5%9F%BA%E6%9C%AC/a%20b/#x%20y');
    expect(hrefOf('m/a', '/')).toBe('/m/a/');
  });
});

describe('a page', () => {
  const olds = (ledger: Ledger) =>
    Object.fromEntries([...listOldAnchors(ledger)].map(([page, ids]) => [page, [...ids]]));

  test('keeps the old ids of its own sections, and of those that left it', () => {
    const ledger = ledgerOf(
      { 'm/a': ['kept', 'left', 'old'] },
      { 'm/a#old': 'm/a#new', 'm/a#left': 'm/b#here', 'm/a#unrecorded': 'm/a#new' },
    );
    expect(olds(ledger)['m/a']).toEqual([
      ['left', 'm/b#here'],
      ['old', 'm/a#new'],
      ['unrecorded', 'm/a#new'],
    ]);
  });

  test('takes over the old ids of a lesson that became it, after its own', () => {
    const ledger = ledgerOf(
      { 'gone/a': ['same', 'own', 'left'], 'm/b': ['own'] },
      {
        'gone/a': 'm/b',
        'gone/a#own': 'm/b#theirs',
        'gone/a#left': 'm/c#x',
        'm/b#own': 'm/b#mine',
      },
    );
    expect(olds(ledger)['m/b']).toEqual([
      ['own', 'm/b#mine'],
      ['left', 'm/c#x'],
    ]);
  });
});

describe('the likeliest successor', () => {
  const recorded = (id: string) => id.startsWith('known');

  test('is the nearest name that is new', () => {
    expect(findLikeliest('known-words', ['known-words-1', 'other', 'new-words'], recorded)).toBe(
      'new-words',
    );
  });

  test('is the nearest of all where none is new', () => {
    expect(findLikeliest('known-word', ['known-a', 'known-words'], recorded)).toBe('known-words');
  });

  test('is none of nothing', () => {
    expect(findLikeliest('old', [], recorded)).toBeUndefined();
  });
});

describe('the name of a lesson', () => {
  const lessons = ['m/a', 'n/a', 'm/b'];

  test.each([
    ['m/a', ['m/a']],
    ['a', ['m/a', 'n/a']],
    ['/m/b/', ['m/b']],
    ['c', []],
    ['', []],
  ])('%s finds %j', (name, found) => {
    expect(findLessons(name, lessons)).toEqual(found);
  });

  test('leaves its module out where no other has the slug', () => {
    expect(shortName('m/b#x', lessons)).toBe('b#x');
    expect(shortName('m/a#x', lessons)).toBe('m/a#x');
  });
});

test('a command can be pasted into a shell, whatever an id holds', () => {
  expect(moveCommand('a#über-1', 'm/b')).toBe('npm run course -- anchors move a#über-1 m/b');
  expect(moveCommand("a#$(rm)'", 'b')).toBe(
    String.raw`npm run course -- anchors move 'a#$(rm)'\''' b`,
  );
});

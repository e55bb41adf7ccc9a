import { describe, expect, test } from 'vitest';
import type { Ledger } from '../../src/lib/anchors.ts';
import { listRedirects } from '../../src/lib/redirects.ts';

function ledgerOf(
  published: Readonly<Record<string, readonly string[]>>,
  moved: Readonly<Record<string, string>>,
): Ledger {
  return { published: new Map(Object.entries(published)), moved: new Map(Object.entries(moved)) };
}

test('an old lesson leads to its last successor, with the anchors that are not where it leads', () => {
  const ledger = ledgerOf(
    { 'gone/a': ['same', 'old', 'left'], 'm/b': ['same'] },
    {
      'gone/a': 'gone/b',
      'gone/b': 'm/b',
      'gone/a#old': 'm/b#new',
      'gone/a#left': 'm/c#x',
      'lost/a': 'lost/b',
      'lost/b': 'lost/a',
    },
  );
  expect(listRedirects(ledger, new Set(['gone', 'lost', 'm']))).toEqual([
    {
      from: 'gone/a',
      to: 'm/b',
      sections: [
        { id: 'old', address: 'm/b#new' },
        { id: 'left', address: 'm/c#x' },
      ],
    },
    { from: 'gone/b', to: 'm/b', sections: [] },
  ]);
});

describe('an old module', () => {
  const leads = (moved: Readonly<Record<string, string>>, ...present: readonly string[]) =>
    listRedirects(ledgerOf({}, moved), new Set(present))
      .filter(({ from }) => !from.includes('/'))
      .map(({ from, to }) => `${from} → ${to}`);

  test('leads to the module that its lessons have gone to, by whatever way', () => {
    expect(leads({ 'a/x': 'b/x', 'b/x': 'c/x', 'a/y': 'c/y' }, 'c')).toEqual(['a → c', 'b → c']);
  });

  test('leads to the one that most of them have gone to, the first of equals', () => {
    expect(leads({ 'a/x': 'b/x', 'a/y': 'c/y', 'a/z': 'c/z' }, 'b', 'c')).toEqual(['a → c']);
    expect(leads({ 'a/x': 'b/x', 'a/y': 'c/y' }, 'b', 'c')).toEqual(['a → b']);
  });

  test('is none while the course has a module of that name', () => {
    expect(leads({ 'a/x': 'b/x' }, 'a', 'b')).toEqual([]);
  });
});

import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DiskCache } from '../../src/compile/cache.ts';
import { SCRATCH } from '../helpers/project.ts';

let folder: string;

beforeEach(() => {
  mkdirSync(SCRATCH, { recursive: true });
  folder = mkdtempSync(`${SCRATCH}/cache-`);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('what was kept is found again, and a broken entry is not', () => {
  const cache = new DiskCache<{ a: number }>(folder);
  cache.set('one', { a: 1 });
  cache.set('two', { a: 2 });
  writeFileSync(`${folder}/two.json`, '{"a":');
  expect(cache.get('one')).toEqual({ a: 1 });
  expect(cache.get('two')).toBeUndefined();
  expect(cache.get('three')).toBeUndefined();
});

test('pruning leaves what is asked for and what another build is writing', () => {
  const cache = new DiskCache<number>(folder);
  cache.set('kept', 1);
  cache.set('dropped', 2);
  writeFileSync(`${folder}/coming.json.123.0`, '');
  writeFileSync(`${folder}/left.json.456.0`, '');
  utimesSync(`${folder}/left.json.456.0`, new Date(0), new Date(0));
  cache.prune(new Set(['kept']));
  expect(cache.get('kept')).toBe(1);
  expect(cache.get('dropped')).toBeUndefined();
  expect(existsSync(`${folder}/coming.json.123.0`)).toBe(true);
  expect(existsSync(`${folder}/left.json.456.0`)).toBe(false);
});
